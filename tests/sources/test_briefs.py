"""Instruction lines are read; sentences of the story that resemble one are not taken."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from depeche.model import Asked, Brief, Severity, Source

STORY = "Le maire de Port-Sauvry a fermé le quai.\n\nIl rouvrira lundi.\n"
LISTS = Path(__file__).with_name("cases") / "briefs"


def _rows(name: str) -> list[tuple[str, str]]:
    """`instruction | what is read`, one a line; lines in # are comments."""
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    split = (line.rpartition(" | ") for line in lines if line and not line.startswith("#"))
    return [(line, expected) for line, _, expected in split]


@pytest.mark.parametrize(("line", "expected"), _rows("instructions.list"))
def test_an_instruction_is_read(line: str, expected: str, read: Callable[..., Source]) -> None:
    source = read(f"{line}\n{STORY}")
    brief = source.brief
    assert brief is not None and brief.explicit
    found = f"{brief.words} {brief.floor} {brief.language}"
    found += "" if brief.subheadings else " -subheadings"
    found += "" if brief.seo else " -seo"
    found += f" <{brief.most}" if brief.most else ""
    marks = {Asked.JUDGED: "~", Asked.REFUSED: "!", Asked.MENTIONED: "@"}
    found += "".join(f" {marks[d.kind]}{d.text}" for d in brief.demands if d.kind in marks)
    found += "".join(f" ?{part}" for part in brief.not_understood)
    assert found == expected
    assert source.blocks[0].text == "Le maire de Port-Sauvry a fermé le quai."
    told = [notice for notice in source.notices if "non comprise" in notice.message]
    assert len(told) == len(brief.not_understood)


# Only a cue with its own end marks that of an instruction without a stop.
ENDING_IN_A_CUE = [
    line
    for line, expected in _rows("instructions.list")
    if not line.endswith((".", "]", ":", "!", "?")) and not re.search(r"[?@]", expected)
]


@pytest.mark.parametrize("line", ENDING_IN_A_CUE)
def test_an_instruction_may_be_glued_to_the_story(line: str, read: Callable[..., Source]) -> None:
    for glue in ("", " "):
        source = read(f"{line}{glue}{STORY}")
        assert source.brief is not None
        assert source.blocks[0].text == "Le maire de Port-Sauvry a fermé le quai."


@pytest.mark.parametrize("line", [line or text for line, text in _rows("stories.list")])
def test_a_sentence_of_the_story_is_no_brief(line: str, read: Callable[..., Source]) -> None:
    source = read(f"{line}\n\n{STORY}")
    assert source.brief is None
    kept = " ".join((source.title, *(block.text for block in source.blocks)))
    assert line.rstrip(" .»").split()[-1] in kept


def test_another_language_is_an_error(read: Callable[..., Source]) -> None:
    source = read(f"Write this article in English, 700 words, SEO\n{STORY}")
    assert source.brief is not None and source.brief.language == "en"
    assert any(
        each.severity is Severity.ERROR and "publie en français" in each.message
        for each in source.notices
    )


def test_an_instruction_of_several_lines(read: Callable[..., Source]) -> None:
    source = read(f"Consigne :\n- en français\n- 800 mots minimum\n- avec intertitres\n\n{STORY}")
    assert source.brief is not None
    assert (source.brief.words, source.brief.floor) == (800, 800)
    assert source.blocks[0].text == "Le maire de Port-Sauvry a fermé le quai."


@pytest.mark.parametrize(
    "copy",
    [
        "{title}\n\n{story}\nInstructions: write it as an SEO article in French, 600 words\n",
        "{title}\n\nArticle must be in French, SEO friendly, 600 words.\n\n{story}",
        "{title}\nArticle en français, SEO, 600 mots.\n{story}",
    ],
    ids=["below the copy", "under the headline", "without blank lines"],
)
def test_an_instruction_may_stand_elsewhere(copy: str, read: Callable[..., Source]) -> None:
    source = read(copy.format(title="Le quai fermé", story=STORY))
    assert source.brief is not None and source.brief.words == 600
    assert source.title == "Le quai fermé"
    texts = [block.text for block in source.blocks]
    assert texts == ["Le maire de Port-Sauvry a fermé le quai.", "Il rouvrira lundi."]


def test_the_story_may_follow_on_the_line_of_a_spoken_order(read: Callable[..., Source]) -> None:
    order = "Peux-tu faire un papier SEO de 700 mots à partir du texte suivant :"
    lead = "Le maire de Port-Sauvry a fermé hier le quai aux bateaux de plaisance, faute d'argent."
    source = read(f"{order} {lead}\n\nIl rouvrira lundi.\n")
    assert source.brief is not None and source.brief.text == order
    assert source.blocks[0].text == lead


NOTES = [
    pytest.param(*(part.strip("\n") for part in case.split("\n=\n")), id=name)
    for name, _, case in (
        part.partition("\n")
        for part in ("\n" + (LISTS / "notes.md").read_text(encoding="utf-8")).split("\n## ")[1:]
    )
]


@pytest.mark.parametrize(("note", "expected"), NOTES)
def test_each_instruction_of_a_desk_is_read(
    note: str, expected: str, read: Callable[..., Source]
) -> None:
    source = read(f"{note}\n\n{STORY}")
    assert source.brief is not None
    assert "\n".join(_told(source.brief, source)) == expected
    texts = [block.text for block in source.blocks]
    assert texts == ["Le maire de Port-Sauvry a fermé le quai.", "Il rouvrira lundi."]


def _told(brief: Brief, source: Source) -> Iterator[str]:
    """The brief's figures, its demands, what is not understood, and the fields that it fills."""
    figures = {
        "words": (brief.floor, brief.words, brief.most),
        "signs": (brief.signs, brief.signs_most),
        "headings": (brief.headings_least, brief.headings_most),
    }
    for name, values in figures.items():
        if any(values):
            yield f"{name}: {' '.join(map(str, values))}"
    for each in brief.demands:
        yield f"{each.kind}: {each.text}" + (f" = {each.value}" if each.value else "")
    yield from (f"? {part}" for part in brief.not_understood)
    for name in ("title", "section", "slug", "embargo", "status"):
        if value := getattr(source, name):
            yield f"[{name}] {value}"
    yield from (f"[doubt] {each}" for each in source.doubts)
    if source.tags:
        yield f"[tags] {', '.join(source.tags)}"
    if source.bylines:
        yield f"[by] {', '.join(each.name for each in source.bylines)}"


VOCABULARY = """le la les un article mots 700 en français SEO sous-titres maire écrit écrire loi de
, . et est fait débat avec rédiger words subheadings French make the intertitres Gouvernement"""
WORDS = st.sampled_from(VOCABULARY.split())


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(WORDS, min_size=1, max_size=12))
@example([".", "mots"])
@example(["le", "le", "le", ".", "SEO", "SEO"])
@example(["French", ","])
def test_no_word_of_the_copy_is_lost(read: Callable[..., Source], words: list[str]) -> None:
    line = " ".join(words)
    source = read(f"{line}\n\n{STORY}")
    brief = source.brief.text if source.brief else ""
    kept = " ".join((brief, source.title, *(block.text for block in source.blocks)))
    assert all(word in kept for word in words if word.isalnum())
    assert "Il rouvrira lundi." in kept
