"""Pages in the order in which workers make them, and how many a worker takes at a time."""

from __future__ import annotations

from .jobs import Job
from .pagination import Page

LEAST = 32  # pages that a worker takes at a time


def side_by_side(jobs: list[Job]) -> list[Job]:
    """Lists beside the page of their first article: a worker that takes pages in a row meets the
    same articles again, whose pieces are made then."""
    places = {id(job.local["article"]): at for at, job in enumerate(jobs) if "article" in job.local}

    def place(at: int) -> int:
        page = jobs[at].local.get("articles_page")
        if isinstance(page, Page) and page.object_list:
            return places.get(id(page.object_list[0]), at)
        return at

    return [jobs[at] for at in sorted(range(len(jobs)), key=place)]


def parts(count: int, workers: int) -> list[tuple[int, int]]:
    """From where to where each part of a row of `count` pages goes: long ones at first, of
    neighbours, and short ones at last, so that all workers end together; one alone takes all."""
    found, start = [], 0
    while start < count:
        share = max(LEAST, (count - start) // (2 * workers)) if workers > 1 else count
        stop = min(count, start + share)
        found.append((start, stop))
        start = stop
    return found
