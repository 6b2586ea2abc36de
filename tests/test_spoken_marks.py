"""What a screen reader says at the marks of a chart."""

from oversight.charts.spoken import with_spoken_marks


def spoken(mark, **encoding):
    return with_spoken_marks({"layer": [{"mark": mark, "encoding": encoding}]})["layer"][0]["mark"]


def test_a_mark_says_what_its_tooltip_shows():
    tooltip = [{"field": "when", "title": "Zeitraum"}, {"field": "shown", "title": "Anteil"}]
    words = "'Zeitraum: ' + datum['when'] + '; ' + 'Anteil: ' + datum['shown']"
    assert spoken({"type": "point"}, tooltip=tooltip)["description"] == {"expr": words}


def test_a_single_tooltip_is_said_as_well():
    tooltip = {"field": "what", "title": "Ereignis"}
    assert spoken({"type": "rule"}, tooltip=tooltip)["description"] == {"expr": "'Ereignis: ' + datum['what']"}


def test_an_apostrophe_in_a_title_does_not_end_the_text():
    tooltip = {"field": "n", "title": "people's visits"}
    assert spoken({"type": "bar"}, tooltip=tooltip)["description"] == {"expr": r"'people\'s visits: ' + datum['n']"}


def test_a_mark_without_tooltip_keeps_silent():
    assert spoken({"type": "line"})["aria"] is False
