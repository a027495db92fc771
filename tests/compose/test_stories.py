"""Whole stories: dispatches that follow or contradict each other, and what their article prints.

A case of `cases/stories.txt` gives the dispatches (`= name | title | day and hour`, then one
paragraph a line), the one that is written (`article:`), how (`archive` or `dossier`, `700 mots`
where the brief asks for that), and what the article has (`+`) and has not (`-`), as readers see it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from depeche.articles import excerpts
from depeche.compose import Archive, compose, gather
from depeche.compose.printed import headings_of, passages_of
from depeche.compose.support import Evidence, check
from depeche.model import Brief, Draft, PassageKind, Source
from depeche.settings import Settings


@pytest.mark.cases("stories")
def test_story(case: list[str], source: Callable[..., Source]) -> None:
    sources = list(_sources(case, source))
    (name,) = _after(case, "article:")
    main = next(each for each in sources if each.path.endswith(f"{name}.txt"))
    others = [each for each in sources if each is not main] if "dossier" in case else []
    with Archive() as archive:
        archive.add(sources)
        dossier = gather(main.path, main, others, None if others else archive, Settings())
    if "700 mots" in case:
        dossier = replace(dossier, brief=Brief(words=700, floor=300, explicit=True))
    draft = compose(dossier, Settings())
    text = "\n".join(_printed(draft))
    text = text.replace("\u202f", " ").replace("\u00a0", " ").replace("’", "'")
    for wanted in _after(case, "+"):
        assert wanted in text, f"{wanted}\n\n{text}"
    for unwanted in _after(case, "-"):
        assert unwanted not in text, f"{unwanted}\n\n{text}"
    said = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    assert check(said, Evidence(dossier.sources)) == []


def _printed(draft: Draft) -> Iterator[str]:
    yield from (each.text for each in (*headings_of(draft), *draft.standfirst))
    for section in draft.sections:
        yield from map(" ".join, excerpts.texts(section.blocks))


def _sources(case: list[str], source: Callable[..., Source]) -> list[Source]:
    found: list[tuple[str, list[str]]] = []
    for line in case:
        if line.startswith("= "):
            name, title, when = line[2:].split(" | ")
            found.append((name, [title] + ([when] if when != "sans date" else [])))
        elif line.startswith("  "):
            found[-1][1].append(line.strip())
    return [source("\n\n".join(lines) + "\n", f"depeches/{name}.txt") for name, lines in found]


def _after(case: list[str], mark: str) -> list[str]:
    return [line[len(mark) :].strip() for line in case if line.startswith(mark)]
