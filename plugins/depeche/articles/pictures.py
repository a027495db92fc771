"""The copy's further pictures, set into the body; its first one is the article's `Image`."""

from __future__ import annotations

from collections.abc import Sequence
from urllib.parse import quote

from ..french import typography
from ..model import Credit, Draft
from . import escape


def lead(draft: Draft) -> Credit | None:
    """What the fields say of the picture over the text: the first that has a file."""
    named = next((each for each in draft.credits if each.path), None)
    return named or next(iter(draft.credits), None)


def further(draft: Draft) -> list[str]:
    """The Markdown of each of the others that have a file, in the copy's order."""
    first = lead(draft)
    paths = {first.path} if first else set()
    found = []
    for credit in draft.credits:
        if credit.path and credit.path not in paths:
            paths.add(credit.path)
            found.append(_markdown(credit))
    return found


def spread(pictures: Sequence[str], sections: int) -> list[Sequence[str]]:
    """Which pictures end each of so many sections: one each, what is left over in the last."""
    if not sections:
        return []
    places: list[Sequence[str]] = [pictures[at : at + 1] for at in range(sections - 1)]
    return [*places, pictures[sections - 1 :]]


def _markdown(credit: Credit) -> str:
    alt = escape.inline(typography.correct(credit.alt or credit.caption))
    told = " — ".join(filter(None, (credit.caption, credit.credit)))
    title = escape.field(typography.correct(told)).replace("\\", "\\\\")
    return (
        f'![{alt}]({quote(credit.path)} "{title}")' if title else f"![{alt}]({quote(credit.path)})"
    )
