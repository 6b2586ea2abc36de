"""Where a paper's figures come from: the newest release, or a snapshot with a checksum of its counts."""

from oversight.reports import source
from tests import papers


def test_the_same_counts_have_the_same_checksum(tmp_path):
    again = papers.changed(tmp_path, "again")
    assert source.hash_of_counts(again) == source.hash_of_counts(papers.snapshot(tmp_path))


def test_the_order_of_rows_makes_no_difference(tmp_path):
    turned = papers.changed(
        tmp_path,
        "turned",
        "CREATE TABLE turned AS FROM reaction_counts ORDER BY n, month DESC",
        "DELETE FROM reaction_counts",
        "INSERT INTO reaction_counts FROM turned",
        "DROP TABLE turned",
    )
    assert source.hash_of_counts(turned) == source.hash_of_counts(papers.snapshot(tmp_path))


def test_one_more_case_has_another_checksum(tmp_path):
    more = papers.changed(tmp_path, "more", "UPDATE reaction_counts SET n = n + 1 WHERE month = '2024-02-01'")
    assert source.hash_of_counts(more) != source.hash_of_counts(papers.snapshot(tmp_path))


def test_before_the_first_release_there_is_none(tmp_path):
    assert source.newest_release(tmp_path) is None


def test_a_release_is_cited_with_the_checksum_of_its_card(tmp_path):
    found = papers.public(tmp_path)
    assert (found.version, found.data_hash, found.is_public) == ("2026.10.0", papers.HASH, True)


def test_a_snapshot_is_never_public(tmp_path):
    assert not papers.internal(papers.snapshot(tmp_path)).is_public
