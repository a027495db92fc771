"""Pieces that pages share: made once, noted for each page, never shared where they must not be."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from depeche.build.pieces import Pieces
from depeche.build.tracing import Record, recorder


@pytest.fixture(autouse=True)
def _no_page() -> Iterator[None]:
    yield
    recorder.record = None


def test_a_piece_is_made_once_and_noted_for_each_page() -> None:
    pieces, made = _pieces(), list[str]()

    def make() -> str:
        made.append("")
        _page().content(7, "title")
        recorder.probe("SITENAME")
        return "carte"

    for _ in range(2):
        record = recorder.record = Record()
        assert pieces.get("card", make) == "carte"
        assert (record.contents, record.probes) == ({7: {"title"}}, {("SITENAME",)})
    assert len(made) == 1


def test_what_looks_at_the_page_is_made_for_each() -> None:
    pieces, made = _pieces(local={"article": 1}), list[str]()

    def make() -> str:
        made.append("")
        recorder.probe("article")
        return "carte"

    for _ in range(2):
        recorder.record = Record()
        pieces.get("card", make)
    assert len(made) == 2


def test_what_cannot_be_foreseen_is_made_for_each() -> None:
    pieces, pages = _pieces(), list[str]()

    def make() -> str:
        recorder.opaque("the function now()")
        return "carte"

    for _ in range(2):
        recorder.record = Record()
        pieces.get("card", make)
        pages.append(_page().opaque)
    assert pages == ["the function now()"] * 2


def test_pieces_within_pieces_and_other_flushes() -> None:
    pieces, count = _pieces(), list[int]()

    def inner() -> str:
        count.append(1)
        _page().content(1, "url")
        return "lien"

    for flush in ("one", "one", "two"):
        pieces.begin(flush, enabled=True)
        record = recorder.record = Record()
        assert pieces.get("outer", lambda: pieces.get("inner", inner) + "s") == "liens"
        assert record.contents == {1: {"url"}}
    assert len(count) == 2


def test_outside_a_rendered_page_nothing_is_kept() -> None:
    pieces = _pieces()
    recorder.record = None
    said = iter(("un", "deux"))
    assert [pieces.get("card", lambda: next(said)) for _ in range(2)] == ["un", "deux"]


def _pieces(local: dict[str, object] | None = None) -> Pieces:
    pieces = Pieces()
    pieces.begin("flush", enabled=True)
    pieces.local = local or {}
    return pieces


def _page() -> Record:
    assert recorder.record is not None
    return recorder.record
