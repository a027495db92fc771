"""Which pages a worker makes, and in which order."""

from __future__ import annotations

from typing import Any

import pytest
from pelican.settings import DEFAULT_CONFIG

from depeche.build import rows
from depeche.build.jobs import Job
from depeche.build.pagination import Paginator


def test_a_list_stands_beside_its_articles() -> None:
    harbour, dyke, market, fair = (object() for _ in range(4))
    articles = [_job(name, article=each) for name, each in _named(harbour, dyke, market, fair)]
    lists = [_job("liste-1", [harbour, dyke]), _job("liste-2", [market, fair])]
    others = [_job("absent", [object()]), _job("vide", []), _job("contact")]
    made = [job.path for job in rows.side_by_side([*articles, *lists, *others])]
    assert made == ["0", "liste-1", "1", "2", "liste-2", "3", "absent", "vide", "contact"]


@pytest.mark.parametrize("count", [1, 60, 330, 12_932])
@pytest.mark.parametrize("workers", [1, 2, 8])
def test_the_parts_hold_each_page_once(count: int, workers: int) -> None:
    pages = [page for part in rows.parts(count, workers) for page in range(*part)]
    assert pages == list(range(count))


def test_a_worker_takes_fewer_pages_towards_the_end() -> None:
    sizes = [stop - start for start, stop in rows.parts(12_932, 2)]
    assert sizes[0] == 12_932 // 4
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-2] == rows.LEAST
    assert len(rows.parts(12_932, 1)) == 1


def _named(*contents: object) -> list[tuple[str, object]]:
    return [(str(at), each) for at, each in enumerate(contents)]


def _job(path: str, listed: list[object] | None = None, **local: Any) -> Job:
    if listed is not None:
        pages = Paginator("index.html", "", listed, DEFAULT_CONFIG, 10, ("pages",), stable=True)
        local["articles_page"] = pages.page(1)
    return Job(path, path, local, {}, "")
