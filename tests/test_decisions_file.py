"""Files of decisions: the five that come with the program, a town's own, and every mistake that refuses one."""

from datetime import date

import pytest

from oversight import language, places
from oversight.council import points_served_by
from oversight.decisions import RefusedDecisions, books
from oversight.decisions.decision import Book
from oversight.measures import find
from tests import decided

SHIPPED = books.read(books.SHIPPED)
POINTS = [point for one in SHIPPED.decisions for point in one.points]


def merged(tmp_path, text):
    path = tmp_path / "decisions.toml"
    path.write_text(text, "utf-8")
    return books.merged(SHIPPED, path)


def refused(tmp_path, text):
    with pytest.raises(RefusedDecisions) as error:
        merged(tmp_path, text)
    return error.value


class TestTheFiveTowns:
    def test_have_all_their_points(self):
        numbers = {"S": 6, "D": 10, "F": 8, "H": 5, "B": 4}
        assert [point.code for point in POINTS] == [f"{t}{n + 1}" for t, last in numbers.items() for n in range(last)]

    def test_set_no_figure_to_be_reached_by_a_day(self):
        assert [point.code for point in POINTS if point.target] == []

    @pytest.mark.parametrize("point", [point for point in POINTS if point.ties], ids=lambda point: point.code)
    def test_are_answered_by_measures_whose_headers_name_the_point(self, point):
        for tie in point.ties:
            assert point.code in {served.code for served in points_served_by(find(tie.measure))}

    def test_keep_the_contradictions_of_their_sources(self):
        assert [point.code for point in POINTS if str(point.contradiction)] == ["S5", "S6"]

    def test_owe_a_report_by_a_day_before_the_motion(self):
        point = next(point for point in POINTS if point.code == "S5")
        assert (point.due, str(point.due_words)) == (date(2017, 9, 30), "bis September 2017")
        assert point.due < next(one.day for one in SHIPPED.decisions if one.key == "schwerin")

    def test_went_opposite_ways_in_dresden_and_hamburg(self):
        assert [pair.decisions for pair in SHIPPED.opposites] == [("dresden", "hamburg")]

    @pytest.mark.parametrize("one", SHIPPED.decisions, ids=lambda one: one.key)
    def test_say_where_each_decision_is_written(self, one):
        assert one.source
        assert str(one.title) != str(one.kind)


class TestATownsOwnFile:
    def test_adds_a_decision(self, tmp_path):
        found = merged(tmp_path, decided.text(top=""))
        assert [one.key for one in found.decisions][-2:] == ["bergstrasse", "town"]
        assert found.decisions[-1].is_own

    def test_leaves_the_five_out_where_it_says_so(self, tmp_path):
        assert [one.key for one in merged(tmp_path, decided.text()).decisions] == ["town"]

    def test_takes_the_place_of_a_decision_of_the_same_name(self, tmp_path):
        text = decided.text(top="", code="H1").replace("town]", "hamburg]").replace('"town"', '"hamburg"')
        found = merged(tmp_path, text)
        assert [one.key for one in found.decisions][3] == "hamburg"
        assert [point.code for point in found.decisions[3].points] == ["H1"]

    def test_that_leaves_one_of_two_opposite_ways_out_leaves_the_pair_out(self, tmp_path):
        assert merged(tmp_path, decided.text()).opposites == ()

    def test_lies_in_the_store_of_its_snapshots(self, tmp_path):
        snapshot = tmp_path / "snapshots" / "snap-000001.duckdb"
        assert books.place_of_own(snapshot) == tmp_path / "publication" / "decisions.toml"

    def test_lies_in_the_release_beside_its_data(self, tmp_path):
        (tmp_path / "release.json").write_text("{}")
        assert books.place_of_own(tmp_path / "erreichbar.duckdb") == tmp_path / "decisions.toml"

    def test_may_begin_with_the_mark_that_some_editors_write(self, tmp_path):
        assert merged(tmp_path, "\ufeff" + decided.text()).decisions[0].town == "Neustadt"

    def test_gives_a_rate_as_it_is_shown(self, tmp_path):
        lines = 'measures = ["lawsuits_per_1000_households"]\ncomparison = "at_most"\n'
        target = 'target = { value = 1.5, by = 2024-12-31, source = "Rat" }\n'
        target = merged(tmp_path, decided.text(lines + target)).decisions[0].points[0].target
        assert target.value == pytest.approx(0.0015)

    def test_gives_a_share_as_a_part_of_one(self, tmp_path):
        point = merged(tmp_path, decided.text(MEASURED + TARGET)).decisions[0].points[0]
        assert point.target.value == pytest.approx(0.8)


MEASURED = 'measures = ["answered_share"]\ncomparison = "at_least"\n'
TARGET = 'target = { value = 0.8, by = 2024-03-31, source = "Ratsbeschluss 1/2023" }\n'
# lines of the point, the line in which the mistake stands (its words stand in lines 9 to 11), its key, and why
WRONG_POINTS = [
    ("colour = 1\n", 12, "colour", "nicht bekannt"),
    ("note = 1\n", 12, "note", "beiden Sprachen"),
    ('note = { de = "nur deutsch" }\n', 12, "note", "beiden Sprachen"),
    ('note = { de = "x", en = " " }\n', 12, "note", "beiden Sprachen"),
    ('measures = "answered_share"\n', 12, "measures", "keine Liste"),
    ("measures = []\n", 12, "measures", "keine Liste"),
    ('measures = ["answered_shares"]\n', 12, "measures", "answered_shares"),
    ("measures = [1]\n", 12, "measures", "keine Kennzahl"),
    ('measures = ["answered_share", "answered_share"]\n', 12, "measures", "doppelt"),
    ('measures = ["call_hours_answered_share"]\n', 12, "measures", "nur für die Leitung"),
    ('measures = ["wait_minutes:mit Termin"]\n', 12, "measures", "keinen Teil"),
    ('measures = ["answered_share"]\n', 12, "measures", "gehören zusammen"),
    ('comparison = "at_least"\n', 12, "comparison", "gehören zusammen"),
    ('measures = ["answered_share"]\ncomparison = "more"\n', 13, "comparison", "more"),
    (TARGET, 12, "target", "braucht eine Kennzahl"),
    (MEASURED + "target = 0.8\n", 14, "target", "keine Tabelle"),
    (MEASURED + TARGET.replace(", by = 2024-03-31", ""), 14, "target", "„by“ fehlt"),
    (MEASURED + TARGET.replace(', source = "Ratsbeschluss 1/2023"', ""), 14, "target", "„source“ fehlt"),
    (MEASURED + TARGET.replace("value = 0.8, ", ""), 14, "target", "value"),
    (MEASURED + TARGET.replace("0.8", "80"), 14, "target", "zwischen 0 und 1"),
    (MEASURED + TARGET.replace("0.8", '"0.8"'), 14, "target", "keine Zahl"),
    (MEASURED + TARGET.replace("0.8", "-1"), 14, "target", "keine Zahl"),
    (MEASURED + TARGET.replace("0.8", "nan"), 14, "target", "keine Zahl"),
    (MEASURED + TARGET.replace("0.8", "true"), 14, "target", "keine Zahl"),
    (MEASURED + TARGET.replace("2024-03-31", '"31.03.2024"'), 14, "target", "kein Tag"),
    (MEASURED + TARGET.replace("value = 0.8", 'period = "week", value = 0.8'), 14, "target", "week"),
    (MEASURED.replace("at_least", "exists") + TARGET, 14, "target", "weder value noch against"),
    (MEASURED.replace("at_least", "falls") + TARGET, 14, "target", "against"),
    (
        MEASURED.replace("at_least", "falls") + TARGET.replace("value = 0.8", "against = 2024-03-31"),
        14,
        "target",
        "nicht vor by",
    ),
    (MEASURED.replace("at_least", "share_within") + TARGET, 14, "target", "keine Schwelle"),
    (MEASURED.replace("answered_share", "wait_minutes") + TARGET, 14, "target", "in Teile gegliedert"),
    (MEASURED.replace("answered_share", "reaction_kind_share") + TARGET, 14, "target", "in Teile gegliedert"),
    (
        MEASURED.replace("answered_share", "reaction_kind_share:praise").replace("at_least", "rises")
        + TARGET.replace("value = 0.8", "against = 2023-01-01"),
        14,
        "target",
        "Teile",
    ),
    ('due = "2024"\n', 12, "due", "kein Tag"),
    ("due = 2024-03-31T10:00:00\n", 12, "due", "kein Tag"),
    ('every = "week"\n', 12, "every", "week"),
    ('due = 2024-03-31\nevery = "year"\n', 13, "every", "schließen einander aus"),
    ('kinds = "document"\n', 12, "kinds", "keine Liste"),
    ('kinds = ["letter"]\n', 12, "kinds", "letter"),
    ("documents = 1\n", 12, "documents", "keine Liste"),
    ("documents = [1]\n", 12, "documents", "keine Tabelle"),
    ('documents = [{ date = 2024-01-01, source = "x" }]\n', 12, "documents", "„title“ fehlt"),
    (
        'documents = [{ date = 2024-01-01, source = "x", title = { de = "a", en = "b" }, url = "x" }]\n',
        12,
        "documents",
        "keine Adresse",
    ),
    ("note = \n", 12, "TOML", "kein TOML"),
    ('note = { de = "a", en = "b" }\nnote = { de = "a", en = "b" }\n', 13, "TOML", "kein TOML"),
]


class TestAWrongPoint:
    @pytest.mark.parametrize(("lines", "line", "key", "why"), WRONG_POINTS)
    def test_is_refused_with_its_line_its_key_and_why(self, tmp_path, lines, line, key, why):
        error = refused(tmp_path, decided.text(lines))
        assert (error.line, error.key.split(".")[-1]) == (line, key)
        assert why in f"{error.reason} {error.remedy}"

    @pytest.mark.parametrize(("lines", "line", "key", "why"), WRONG_POINTS)
    def test_is_refused_in_english_as_well(self, tmp_path, lines, line, key, why):
        language.use("de")
        in_german = str(refused(tmp_path, decided.text(lines)))
        language.use("en")
        in_english = str(refused(tmp_path, decided.text(lines)))
        assert in_english.startswith(f"decisions.toml, line {line}, ")
        assert in_german.startswith(f"decisions.toml, Zeile {line}, ")
        assert in_english.split(": ", 1)[1] != in_german.split(": ", 1)[1]


WRONG_FILES = [
    # (what is replaced, by what, the line, why)
    ('town = "Neustadt"\n', "", 3, "„town“ fehlt"),
    ('town = "Neustadt"', "town = 1", 4, "kein Text"),
    ("date = 2023-06-01", "date = 2999-01-01", 5, "Zukunft"),
    ("date = 2023-06-01", 'date = "1.6.2023"', 5, "kein Tag"),
    ('"Neustadt, Drucksache 1/2023"', '""', 7, "kein Text"),
    ('source = "Neustadt', 'url = "x"\nsource = "Neustadt', 7, "keine Adresse"),
    ("[decisions.town]", "[decisions.Neustadt]", 3, "kein Name"),
    ('decision = "town"', 'decision = "village"', 3, "keinen Punkt"),
    ('decision = "town"', "decision = 1", 3, "keinen Punkt"),
    ("[points.K1]", "[points.k]", 9, "keine Kennung"),
    ("only_own = true", "only_own = 1", 1, "weder true noch false"),
    ("only_own = true", "colour = 1", 1, "nicht bekannt"),
    ("only_own = true", "opposites = 1", 1, "keine Liste"),
    ("only_own = true", 'opposites = [{ decisions = ["town"], about = { de = "a", en = "b" } }]', 1, "nicht zwei"),
    (
        "only_own = true",
        'opposites = [{ decisions = ["town", "nowhere"], about = { de = "a", en = "b" } }]',
        1,
        "nowhere",
    ),
]


class TestAWrongFile:
    @pytest.mark.parametrize(("old", "new", "line", "why"), WRONG_FILES)
    def test_is_refused_with_its_line_and_why(self, tmp_path, old, new, line, why):
        error = refused(tmp_path, decided.text().replace(old, new))
        assert error.line == line
        assert why in f"{error.reason} {error.remedy}"

    def test_that_uses_a_code_of_another_decision_is_refused(self, tmp_path):
        error = refused(tmp_path, decided.text(top="", code="S1"))
        assert (error.line, error.key) == (8, "points.S1")

    def test_without_a_decision_is_refused(self, tmp_path):
        assert "keinen Beschluss" in refused(tmp_path, "").reason

    def test_whose_decisions_are_no_tables_is_refused(self, tmp_path):
        assert refused(tmp_path, "decisions = 1\n").line == 1

    def test_whose_decision_is_no_table_is_refused(self, tmp_path):
        assert "keine Tabelle" in refused(tmp_path, "only_own = true\n[decisions]\ntown = 1\n").reason

    def test_that_is_no_utf_8_is_refused_with_its_line(self, tmp_path):
        path = tmp_path / "decisions.toml"
        path.write_bytes(b"only_own = true\n# Stra\xdfe\n")
        with pytest.raises(RefusedDecisions) as error:
            books.merged(SHIPPED, path)
        assert (error.value.line, error.value.reason) == (2, "das ist kein UTF-8")

    def test_that_is_a_folder_is_refused(self, tmp_path):
        (tmp_path / "decisions.toml").mkdir()
        with pytest.raises(RefusedDecisions, match="lässt sich nicht lesen"):
            books.merged(SHIPPED, tmp_path / "decisions.toml")

    def test_names_its_first_mistake(self, tmp_path):
        text = decided.text("colour = 1\n").replace('town = "Neustadt"', "town = 1")
        assert refused(tmp_path, text).line == 4

    def test_may_hold_long_texts_that_look_like_tables(self, tmp_path):
        long = 'source = """\n[points.X]\nnote = 1\n"""\n'
        text = decided.text("colour = 1\n").replace('source = "Neustadt, Drucksache 1/2023"\n', long)
        assert refused(tmp_path, text).line == 15


def test_a_book_without_decisions_is_one_too():
    assert Book(()).decisions == ()


def test_the_example_of_the_guide_can_be_followed(tmp_path):
    guide = (places.ROOT / "docs" / "decisions-of-a-town.md").read_text("utf-8")
    example = guide.split("## An example")[1].split("## The file as a whole")[0]
    found = merged(tmp_path, "\n".join(line.removeprefix("    ") for line in example.splitlines()))
    assert [point.code for point in found.decisions[0].points] == ["K1", "K2"]
