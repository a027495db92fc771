"""What machine translation and copying break, and the newspaper's own ways that must pass."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from depeche.compose.damage import Damage, inspect
from depeche.compose.readings import read
from depeche.model import Block, BlockKind, Source
from depeche.settings import Settings
from depeche.sources import read as read_raw

CASES = [
    part.split("\n", 2)
    for part in Path(__file__)
    .with_name("damage_cases.md")
    .read_text(encoding="utf-8")
    .split("\n## ")[1:]
]


def found(text: str) -> tuple[list[str], list[Damage]]:
    """The sentences of the paragraphs, which " ¶ " parts, and their damage."""
    blocks = []
    for paragraph in text.split(" ¶ "):
        start = blocks[-1].end + 3 if blocks else 0
        blocks.append(Block(BlockKind.PARAGRAPH, paragraph, start, start + len(paragraph)))
    reading = read(Source(path="depeches/copie.txt", digest="", text=text, blocks=tuple(blocks)))
    return [each.text for each in reading.sentences], inspect(reading.sentences)


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(case[1], case[2], id=case[0]) for case in CASES]
)
def test_damage(text: str, expected: str) -> None:
    sentences, damage = found(text)
    wanted = [line[2:] for line in expected.splitlines() if line.startswith("- ")]
    if wanted == ["passe"]:
        assert damage == []
        return
    told = []
    for each in damage:
        if each.mended:
            assert each.edit
            told.append(f"corrige : {each.mended}")
        else:
            told.append(f"retient : {sentences[each.index]}")
    assert [line.partition(" | ")[0] for line in wanted] == told
    for line, each in zip(wanted, damage, strict=True):
        assert line.partition(" | ")[2] in each.reason


def test_the_sample_newsroom_has_no_damage() -> None:
    root = Path(__file__).parents[3] / "content"
    seen = datetime(2026, 12, 1, tzinfo=UTC)
    paths = sorted((root / "depeches").rglob("*.txt"))
    assert paths
    told = []
    for path in paths:
        reading = read(read_raw(path, root, settings=Settings(), seen=seen))
        told += [
            (path.name, each.reason, reading.sentences[each.index].text)
            for each in inspect(reading.sentences)
        ]
    assert told == []
