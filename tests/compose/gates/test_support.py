"""The support check on faithful and corrupted sentences of invented copy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from depeche.compose.support import Evidence, check
from depeche.model import Block, BlockKind, Moment, Precision, Source

GOLDEN = Path(__file__).with_name("support_cases.md")
MONTHS = "janvier février mars avril mai juin juillet août septembre octobre novembre décembre"


def dispatches() -> Iterator[tuple[str, Source, list[str], list[tuple[str, str]]]]:
    """Title, source, faithful sentences, and corrupted ones with the kind expected."""
    for part in GOLDEN.read_text(encoding="utf-8").split("\n## ")[1:]:
        head, copy, *rest = [line for line in part.split("\n") if line.strip()]
        day, month, year = re.findall(r"le (\d+) (\w+) (\d{4})", head)[0]
        when = datetime(
            int(year), MONTHS.split().index(month) + 1, int(day), tzinfo=ZoneInfo("Europe/Paris")
        )
        source = Source(
            path=f"depeches/{head.split(' (')[0]}.txt",
            digest="",
            text=copy,
            published=Moment(when, Precision.DAY),
            blocks=(Block(BlockKind.PARAGRAPH, copy, 0, len(copy)),),
        )
        faithful = [line[2:] for line in rest if line.startswith("= ")]
        corrupted = [line[2:].split(" ", 1) for line in rest if line.startswith("! ")]
        yield head, source, faithful, [(kind, text) for kind, text in corrupted]


FAITHFUL = [
    pytest.param(source, text, id=text[:60])
    for _, source, faithful, _ in dispatches()
    for text in faithful
]
CORRUPTED = [
    pytest.param(source, kind, text, id=text[:60])
    for _, source, _, corrupted in dispatches()
    for kind, text in corrupted
]


@pytest.mark.parametrize(("source", "text"), FAITHFUL)
def test_a_faithful_sentence_passes(source: Source, text: str) -> None:
    assert check([text], Evidence([source])) == []


@pytest.mark.parametrize(("source", "kind", "text"), CORRUPTED)
def test_a_corrupted_sentence_is_found(source: Source, kind: str, text: str) -> None:
    findings = check([text], Evidence([source]))
    assert kind in [finding.kind.value for finding in findings]
    assert all(finding.message and finding.evidence for finding in findings)


@pytest.mark.parametrize(("source", "kind", "text"), CORRUPTED[:5])
def test_evidence_that_has_judged_a_sentence_gives_its_place_anew(
    source: Source, kind: str, text: str
) -> None:
    evidence = Evidence([source])
    first = check([text], evidence)
    again = check(["", text], evidence)
    assert [replace(each, index=0) for each in again] == first
    assert {each.index for each in again} == {1}
