"""Golden cases: raw copy and what is read in it, together, in `cases/*.txt`.

A case is `=== title`, `--- copie` (or `--- copie nom.md`), the copy, `--- attendu`, and one line
for each thing read, in this order: fields, notices, blocks. All that is not stated must be
absent; a block may be cut with "…". What is read in each of several texts of one copy stands under
"text: 1", behind ">". In an interview a block is a question or an answer, with who
answers. Copy that nothing dates has no `published` line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from depeche.model import BELOW, Origin, Source, SourceError

CASES = Path(__file__).with_name("cases")


@dataclass(frozen=True)
class Case:
    title: str
    name: str
    copy: str
    expected: tuple[str, ...]


def _cases() -> Iterator[Case]:
    for path in sorted(CASES.glob("*.txt")):
        for part in re.split(r"^=== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
            title, rest = part.split("\n", 1)
            head, rest = rest.split("\n", 1)
            copy, expected = rest.split("\n--- attendu\n")
            name = head.removeprefix("--- copie").strip() or "copie.txt"
            lines = tuple(line for line in expected.splitlines() if line.strip())
            yield Case(f"{path.stem}: {title}", name, copy + "\n", lines)


def _seen_in(source: Source) -> list[str]:
    lines = []
    for key in ("title", "section", "slug", "summary", "status", "url"):
        if value := getattr(source, key):
            lines.append(f"{key}: {value}")
    if source.language != "fr":
        lines.append(f"language: {source.language}")
    for key in ("published", "updated"):
        moment = getattr(source, key)
        if moment and moment.origin is not Origin.FIRST_SEEN:
            lines.append(f"{key}: {moment.value:%Y-%m-%d %H:%M} {moment.precision} {moment.origin}")
    if source.embargo:
        lines.append(f"embargo: {source.embargo:%Y-%m-%d %H:%M}")
    if source.publisher:
        lines.append(f"publisher: {source.publisher}")
    if source.release:
        lines.append("release")
    if source.noted:
        lines.append("noted")
    if source.capacity:
        lines.append(f"capacity: {source.capacity}")
    if source.reply:
        lines.append(f"reply: {source.reply}")
    if source.in_brief:
        lines.append("in brief")
    if source.corrects:
        lines.append(f"corrects: {source.corrects}")
    for each in source.bylines:
        lines.append(f"byline: {each.name} | {each.role} | {each.place} | {each.kind}")
    if source.place:
        lines.append(f"place: {source.place}")
    lines += [f"agency: {each}" for each in source.agencies]
    lines += [f"tag: {each}" for each in source.tags]
    lines += [f"doubt: {each}" for each in source.doubts]
    for credit in source.credits:
        lines.append(f"credit: {credit.caption} | {credit.credit}")
    if source.brief:
        brief = source.brief
        lines.append(
            f"brief: words={brief.words} floor={brief.floor} language={brief.language}"
            f" subheadings={brief.subheadings} seo={brief.seo}"
        )
        lines += [f"not understood: {each}" for each in brief.not_understood]
    for notice in source.notices:
        if "Aucune date" not in notice.message:
            line = f" line {notice.line}" if notice.line else ""
            lines.append(f"notice: {notice.severity}{line} | {notice.message}")
    for block in source.blocks:
        who = f" ({block.speaker})" if block.speaker else ""
        lines.append(f"{block.turn or block.kind}{who}: {block.text}")
    for text in source.texts:
        lines.append(f"text: {text.path.partition(BELOW)[2]}")
        lines += [f"> {each}" for each in _seen_in(text)]
    return [" ".join(line.split()) for line in lines]


def _agrees(expected: str, found: str) -> bool:
    expected = " ".join(expected.split())
    if expected.endswith("…") and not found.endswith("…"):
        return found.startswith(expected[:-1].rstrip())
    return expected == found


@pytest.mark.parametrize("case", list(_cases()), ids=lambda case: case.title)
def test_case(case: Case, read: Callable[..., Source]) -> None:
    try:
        found = _seen_in(read(case.copy, case.name))
    except SourceError as error:
        notice = error.notice
        found = [f"refused: {notice.line or '-'} | {notice.message} | {notice.remedy}"]
        found = [" ".join(line.split()) for line in found]
    same = len(found) == len(case.expected) and all(map(_agrees, case.expected, found))
    assert same, "read:\n" + "\n".join(found) + "\nexpected:\n" + "\n".join(case.expected)


def test_each_file_has_cases() -> None:
    files = {case.title.split(":")[0] for case in _cases()}
    assert files == {path.stem for path in CASES.glob("*.txt")}
    assert len(files) >= 8
