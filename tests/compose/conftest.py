"""Invented copy as sources and sentences, and the reader of the golden cases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche.compose import compose, gather
from depeche.french import parsing
from depeche.model import Draft, Moment, Origin, Precision, Sentence, Source, Span
from depeche.settings import Settings
from depeche.sources import read

PARIS = ZoneInfo("Europe/Paris")


@pytest.fixture(scope="session")
def sentence() -> Callable[[str], Sentence]:
    """A text as the one sentence of a source."""

    def make(text: str) -> Sentence:
        (parsed, *_), *_ = parsing.parse([text])
        return Sentence(text, Span("depeches/a.txt", 0, len(text)), parsed, 0)

    return make


@pytest.fixture(scope="session")
def day() -> Callable[[str], Moment]:
    """An ISO day as the moment of a publication."""

    def make(text: str) -> Moment:
        return Moment(datetime.fromisoformat(text).replace(tzinfo=PARIS), Precision.DAY)

    return make


@pytest.fixture
def source(tmp_path: Path) -> Callable[..., Source]:
    """A raw text, read as the file `name` of a content folder."""

    def make(
        text: str, name: str = "depeches/copie.txt", settings: Settings | None = None
    ) -> Source:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        seen = datetime(2026, 4, 1, 9, tzinfo=PARIS)
        return read(path, tmp_path, settings=settings or Settings(), seen=seen)

    return make


@pytest.fixture
def folder(source: Callable[..., Source]) -> Callable[..., tuple[Draft, list[Source]]]:
    """The article of raw texts in one folder, and its sources, in their order."""

    def make(*texts: str) -> tuple[Draft, list[Source]]:
        main, *others = sources = [
            source(text, f"depeches/dossier/{number}.txt") for number, text in enumerate(texts)
        ]
        dossier = gather("depeches/dossier", main, others, None, Settings())
        return compose(dossier, Settings()), sources

    return make


@pytest.fixture(scope="session")
def undated() -> Moment:
    return Moment(datetime(2026, 4, 1, tzinfo=PARIS), Precision.DAY, Origin.FIRST_SEEN)


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """`case`: each titled block of the file that the test's `cases` marker names."""
    marker = metafunc.definition.get_closest_marker("cases")
    if marker is None:
        return
    blocks = list(_blocks(Path(__file__).parent / "cases" / f"{marker.args[0]}.txt"))
    metafunc.parametrize("case", [lines for _, lines in blocks], ids=[title for title, _ in blocks])


def _blocks(path: Path) -> Iterator[tuple[str, list[str]]]:
    title, lines = "", []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("# "):
            if title:
                yield title, lines
            title, lines = line[2:], []
        elif line.strip():
            lines.append(line)
    yield title, lines


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "cases(name): golden cases of tests/compose/cases/name.txt")
