"""What stands beside a figure that a release tells less finely than it is counted."""

from types import SimpleNamespace

from oversight.findings import withheld
from oversight.protected import Published
from oversight.questions import release_lines

REASON = "life_table_by_quarter"


def _told(**how):
    held = Published(**{"is_published": True, "finest": "month", "by_site": True, "reason": REASON} | how)
    return release_lines.less_fine(SimpleNamespace(), held)


def test_one_reason_for_both_is_given_once():
    (told,) = _told(finest="quarter", by_site=False)
    assert told.count(withheld.why(REASON)) == 1
    assert "alle Standorte zusammen" in told
    assert "nach ganzen Quartalen veröffentlicht" in told


def test_each_alone_has_its_reason():
    assert _told(finest="quarter") == [withheld.by_period("quarter", REASON)]
    assert _told(by_site=False) == [withheld.together(REASON)]
    assert _told() == []
