"""Hand-built drafts, and a newsroom's folder to write them into."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from depeche.articles import Order, Shelf, Written, write
from depeche.model import (
    Draft,
    DraftBlock,
    DraftBlockKind,
    Heading,
    HeadingOrigin,
    Moment,
    Passage,
    Precision,
    Section,
    SectionRole,
)

PARIS = ZoneInfo("Europe/Paris")


KINDS = {"## ": "heading", "- ": "bullets", "> ": "quote"}


def build_draft(
    *body: str | tuple[str, str], key: str = "depeches/port.txt", **fields: Any
) -> Draft:
    """A draft whose body is `body`: "## …" is a heading, "- …" an item, "> …" a quotation.

    A tuple (kind, text) takes the text as it stands.
    """
    sections: list[Section] = []
    heading: Heading | None = None
    blocks: list[DraftBlock] = []
    for each in [*body, ("heading", "")]:
        prefix = next((mark for mark in KINDS if each[: len(mark)] == mark), "")
        kind, text = (
            each
            if isinstance(each, tuple)
            else (KINDS.get(prefix, "paragraph"), each[len(prefix) :])
        )
        if kind == "heading":
            if blocks:
                role = SectionRole.BODY if heading else SectionRole.LEAD
                sections.append(Section(role, heading, tuple(blocks)))
            heading, blocks = Heading(text, HeadingOrigin.SOURCE), []
        else:
            blocks.append(DraftBlock(DraftBlockKind(kind), (Passage(text),)))
    given = {
        "headline": Passage(fields.pop("title", "Le port rouvre ses quais")),
        "standfirst": (Passage("La capitainerie l’a annoncé mardi."),),
        "published": Moment(datetime(2026, 3, 14, 8, 30, tzinfo=PARIS), Precision.MINUTE),
        "section": "Vie locale",
        **fields,
    }
    return Draft(key=key, sections=tuple(sections), **given)


@pytest.fixture(scope="session")
def draft_of() -> Callable[..., Draft]:
    return build_draft


@pytest.fixture
def shelf_of(tmp_path: Path) -> Callable[[], Shelf]:
    """The articles as a new run finds them."""
    return lambda: Shelf(tmp_path / "articles")


@pytest.fixture
def put(shelf_of: Callable[[], Shelf]) -> Callable[..., Written]:
    """Writes a draft in a run of its own, at noon of the day `on`."""

    def write_it(draft: Draft, on: str = "2026-03-20", **order: Any) -> Written:
        now = datetime.fromisoformat(f"{on}T12:00").replace(tzinfo=PARIS)
        return write(draft, shelf_of(), Order(now, **order))

    return write_it
