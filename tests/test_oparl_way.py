"""From a paper to what was decided: along consultation, agenda item and meeting, whichever side names them."""

from datetime import date

import pytest

from tests.oparl_papers import HOST, council, decided, taken, thing, words

MEETING = f"{HOST}/meeting/1"


def second(authoritative=True, start="2025-09-01T17:00:00+02:00", text="Zweiter Beschluss.", **fields):
    """Another consultation of the same paper."""
    item = thing("AgendaItem", 2, resolutionText=text, result="beschlossen", meeting=f"{HOST}/meeting/2")
    return [
        thing("Consultation", 2, paper=f"{HOST}/paper/1", agendaItem=item, authoritative=authoritative, **fields),
        thing("Meeting", 2, start=start),
    ]


class TestTheDecidingConsultation:
    def test_is_the_authoritative_one(self):
        assert words(decided(council() + second(authoritative=False))) == ["Anrufe annehmen."]

    def test_is_the_last_where_two_are_authoritative(self):
        found, remarks = taken(council() + second())
        assert words(found[0]) == ["Zweiter Beschluss."]
        assert "2 Beratungen sollen entscheidend sein: Es gilt die letzte" in remarks

    def test_is_the_one_that_decided_where_two_are_authoritative(self):
        later = second()
        later[0]["agendaItem"]["result"] = "vertagt"
        assert words(decided(council() + later)) == ["Anrufe annehmen."]

    @pytest.mark.parametrize("role", ["Entscheidung", "Beschlussfassung", "endgültiger Beschluß"])
    def test_is_known_by_its_role_where_none_is_marked(self, role):
        found, remarks = taken(council(consultation={"authoritative": None, "role": role}))
        assert len(found) == 1
        assert "Ihre Rolle sagt" in remarks

    def test_is_known_by_its_role_where_a_system_marks_all_as_not_authoritative_but_something_was_decided(self):
        assert decided(council(consultation={"authoritative": False, "role": "Beschlussfassung"}))

    def test_is_none_where_all_are_marked_as_not_deciding(self):
        assert taken(council(consultation={"authoritative": False, "role": "Anhörung"}))[0] == []

    def test_is_not_one_whose_role_is_to_recommend(self):
        consultation = {"authoritative": False, "role": "Beschlussempfehlung"}
        assert taken(council(consultation=consultation))[0] == []

    def test_is_known_by_a_wording_where_nothing_else_is_said(self):
        found, remarks = taken(council(consultation={"authoritative": None}))
        assert len(found) == 1
        assert "Es gilt die mit einem Wortlaut" in remarks


class TestLinks:
    def test_from_the_consultation_to_the_paper_are_enough(self):
        paper, consultation, *others = council(paper={"consultation": None})
        assert decided([paper, {**consultation, "paper": f"{HOST}/paper/1"}, *others])

    def test_from_the_agenda_item_to_the_consultation_are_enough(self):
        item = {"consultation": f"{HOST}/consultation/1"}
        assert decided(council(consultation={"agendaItem": None}, item=item))

    def test_from_the_meeting_to_the_agenda_item_are_enough(self):
        assert decided(council(item={"meeting": None}, meeting={"agendaItem": [f"{HOST}/agendaitem/1"]}))

    def test_from_the_consultation_to_the_meeting_are_enough(self):
        assert decided(council(item={"meeting": None}, consultation={"meeting": [MEETING]}))

    def test_that_go_in_circles_end(self):
        paper, consultation, item, meeting = council()
        consultation |= {"paper": paper["id"], "meeting": meeting["id"]}
        item["consultation"] = consultation["id"]
        meeting["agendaItem"] = [item["id"]]
        assert decided([paper, consultation, item, meeting, meeting])

    def test_to_several_meetings_lead_to_the_one_of_the_agenda_item(self):
        documents = council(consultation={"meeting": [f"{HOST}/meeting/2", MEETING]})
        found, remarks = taken([*documents, thing("Meeting", 2, start="2025-01-15T17:00:00+01:00")])
        assert found[0].entry["date"] == date(2025, 6, 18)
        assert "mehrere Sitzungen sind genannt" in remarks


class TestTheDay:
    def test_is_that_of_the_agenda_item_where_no_meeting_is_there(self):
        item = {"meeting": None, "start": "2025-06-18T18:30:00+02:00"}
        assert decided(council(item=item)).entry["date"] == date(2025, 6, 18)

    def test_may_be_today(self):
        assert decided(council(meeting={"start": "2026-01-15T17:00:00+01:00"}))

    def test_is_never_that_of_the_paper(self):
        assert taken(council(paper={"date": "2025-05-02"}, meeting={"start": None}))[0] == []


class TestWhatIsTaken:
    def test_has_the_title_for_words_where_the_files_hold_no_wording(self):
        found, remarks = taken(council(item={"resolutionText": None}))
        assert words(found[0]) == ["Erreichbarkeit"]
        assert "Der Titel steht dafür" in remarks

    def test_has_the_words_of_drafts_of_the_standard(self):
        assert words(decided(council(item={"resolutionText": None, "resolution": "Anders."}))) == ["Anders."]

    def test_may_be_an_agenda_item_without_a_paper(self):
        found, remarks = taken(council()[2:])
        assert words(found[0]) == ["Anrufe annehmen."]
        assert "zu diesem Tagesordnungspunkt gehört keine Drucksache" in remarks

    def test_says_in_english_that_its_words_are_german(self):
        assert decided(council()).points[0]["words"]["en"] == "In German: Anrufe annehmen."

    def test_is_only_what_is_asked_for(self):
        assert len(taken(council(), papers=["V1/25"])[0]) == 1
        assert taken(council(), papers=["V2/25"])[0] == []

    def test_takes_the_address_for_the_town_where_nothing_names_it(self):
        found, remarks = taken(council(), town="")
        assert found[0].entry["town"] == "ris.neustadt.example"
        assert "die Dateien nennen die Stadt nicht" in remarks


class TestANameOfAPerson:
    DOCUMENT = council(item={"resolutionText": "Frau Musterfall wird bestellt."})

    def test_holds_the_paper_back_and_is_not_printed(self):
        found, remarks = taken(self.DOCUMENT)
        assert found == []
        assert "ein Text dieser Drucksache könnte eine Person nennen" in remarks
        assert "Musterfall" not in remarks

    def test_is_taken_once_somebody_has_read_it(self):
        assert decided(self.DOCUMENT, checked=["V1/25"])

    def test_in_the_title_counts_as_well(self):
        assert taken(council(paper={"name": "Bestellung von Herrn Musterfall"}))[0] == []
