"""Which articles share a shard."""

from __future__ import annotations

from datetime import datetime

from depeche.search.shards import MOST, Entry, plan


def entries(count: int, year: int, month: int = 1) -> list[Entry]:
    return [Entry(f"{year}/{month}/{at}", datetime(year, month, 3), "1") for at in range(count)]


def test_years_are_shards_the_newest_first() -> None:
    shards = plan([*entries(2, 2024), *entries(1, 2026), *entries(3, 2025)], "")
    assert [(each.name, len(each.pages)) for each in shards] == [
        ("2026", 1),
        ("2025", 3),
        ("2024", 2),
    ]


def test_year_of_many_articles_is_cut_into_quarters_the_newest_into_months() -> None:
    def busy(year: int) -> list[Entry]:
        return [*entries(MOST, year, 3), *entries(1, year, 2), *entries(1, year, 12)]

    shards = plan([*entries(1, 2024), *busy(2025), *busy(2026)], "")
    assert [each.name for each in shards] == [
        *("2026-12", "2026-03", "2026-02"),
        *("2025-t4", "2025-t1", "2024"),
    ]


def test_changed_article_changes_its_shard_alone() -> None:
    before = plan([*entries(2, 2025), *entries(2, 2026)], "")
    after = plan([*entries(2, 2025), *entries(1, 2026), Entry("2026/1/1", *_new)], "")
    assert [a.digest == b.digest for a, b in zip(before, after, strict=True)] == [False, True]


_new = (datetime(2026, 1, 3), "2")


def test_order_of_the_articles_changes_nothing() -> None:
    listed = entries(5, 2026)
    assert plan(listed, "") == plan(reversed(listed), "")


def test_what_all_pages_depend_on_changes_all() -> None:
    listed = [*entries(1, 2025), *entries(1, 2026)]
    assert not {each.digest for each in plan(listed, "1")} & {
        each.digest for each in plan(listed, "2")
    }
