"""What the numbers in the pictures of a paper mean: told once per chapter, in words that stand outside of a picture."""

from itertools import groupby, pairwise

import pytest

from oversight import charts, units
from oversight.reports.asking import picture
from oversight.reports.blocks import Heading, Note, Picture
from tests import papers

TOLD = {"de": "Nummern in den folgenden Abbildungen", "en": "Numbers in the pictures from here on"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("events")


def written(folder, kind="information", spoken="de"):
    return papers.paper(papers.order(kind, papers.internal(papers.snapshot(folder))), spoken)


def chapters(found):
    """The blocks of each chapter."""
    starts = [place for place, block in enumerate(found.blocks) if isinstance(block, Heading) and block.level == 1]
    return [found.blocks[one:other] for one, other in pairwise([*starts, len(found.blocks)])]


def is_told(block, spoken="de"):
    return isinstance(block, Note) and block.text.startswith(TOLD[spoken])


@pytest.mark.parametrize("spoken", TOLD)
@pytest.mark.parametrize("kind", ["information", "ombuds"])
def test_pictures_with_the_same_events_have_them_told_once_in_a_chapter(folder, kind, spoken):
    for blocks in chapters(written(folder, kind, spoken)):
        events = [block.events for block in blocks if isinstance(block, Picture) and block.events]
        assert sum(is_told(block, spoken) for block in blocks) == len(list(groupby(events)))


def test_they_are_told_before_the_first_picture_with_numbers(folder):
    blocks = next(blocks for blocks in chapters(written(folder)) if any(map(is_told, blocks)))
    after = blocks[next(place for place, block in enumerate(blocks) if is_told(block)) + 1]
    assert after.events and all(event in written_before(blocks, after) for event in after.events)


def written_before(blocks, picture):
    return " ".join(block.text for block in blocks[: blocks.index(picture)] if isinstance(block, Note))


def test_the_pictures_of_several_carry_numbers_only(folder):
    picture = next(block for block in written(folder).blocks if isinstance(block, Picture) and block.events)
    assert not any(event in picture.svg for event in picture.events)
    assert "(1) " in picture.events[0]


def test_a_picture_that_stands_alone_tells_its_events_itself(folder):
    units.write_shares_whole(False)
    order = papers.order("newsletter", papers.internal(papers.snapshot(folder)))
    alone = picture(order.ask("answered_share"), charts.trend)
    apart = picture(order.ask("answered_share"), charts.trend, events_apart=True)
    assert alone.events == () and apart.events[0][:20] in alone.svg.replace("\N{NO-BREAK SPACE}", " ")
