"""Enough headings say what the article is about, where their parts speak of it.

A reader who lands in the middle, or lists the headings, must find the subject. A dispatch's
title gets back its own label ("Incendie de Lubrizol : …", or its subject alone where that is too
long). A label is opened with the keyphrase ("Pont Saint-Elme : les faits rapportés") where a
sentence of its part holds the words, or the title of its dispatch does; a definite noun phrase,
or quoted words whose speaker the heading names, only where its own sentence or title does.
Other quoted words and verbs stay bare: after a colon they would be taken for the subject's own;
so would anything after a person or an office.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from ...french import typography
from ...model import Draft, Heading, HeadingOrigin, Section, SectionRole
from ..findability import keyphrase, search_title
from ..findability.keyphrase_signals import forms as forms_of
from ..terms import FUNCTION_WORDS, plain

SHARE = 0.3  # of the headings, the box of sources among them: Yoast's least
MOST = 2  # headings opened in an article
_LONGEST = 90  # characters
_LONGEST_TITLE = 110  # of a dispatch's own title with its label and its day
_DATED = re.compile(r"\s\([^()]+\sd(?:[ue]\s|['’])[^()]*\d{4}\)$")  # "(article du 3 mars 2026)"
_NOUN = re.compile(r"(?:(?:les?|la)\s|l['’])", re.IGNORECASE)
_SAID_BY = re.compile(r"^[^«»]*«\s?(?P<words>[^«»?]+?)\s?»,\sselon\s[^«»?]+$")
_QUOTED = re.compile(r"[?!«»“”\"]")
_BOXES = (SectionRole.CHRONOLOGY, SectionRole.UNKNOWN)


def opened(draft: Draft) -> Draft:
    """`draft` with its keyphrase before one heading or two, when too few hold it."""
    forms = forms_of(draft.keyphrase)
    headings = [each.heading for each in draft.sections if each.heading is not None]
    if not forms or not headings:
        return draft
    total = len(headings) + bool(draft.cited)
    missing = math.ceil(SHARE * total) - sum(_holds(each.text, forms) for each in headings)
    sections = list(draft.sections)
    everything = " ".join(_texts(sections))
    titles = {each.path: each.title for each in draft.cited}
    made = MOST if _unfit(draft) else 0
    for at in sorted(range(len(sections)), key=lambda at: _rank(sections[at])):
        section = sections[at]
        if missing <= 0 or section.heading is None or _holds(section.heading.text, forms):
            continue
        text = _labelled(section, draft, forms)
        if not text and made < MOST and _may_open(section, forms, titles):
            text = _under(draft.keyphrase, section.heading.text, everything)
            made += bool(text)
        if text and all(text != each.text for each in headings):
            sections[at] = replace(section, heading=replace(section.heading, text=text))
            missing -= 1
    return replace(draft, sections=tuple(sections))


def _unfit(draft: Draft) -> bool:
    """Whether the keyphrase must not stand before a colon: who would be taken to speak, or a
    lone common noun."""
    common = " " not in draft.keyphrase and draft.keyphrase.islower()
    return common or keyphrase.may_speak(draft.keyphrase, draft.names)


def _labelled(section: Section, draft: Draft, forms: frozenset[str]) -> str:
    """A heading that is a dispatch's title without its label, with it; "" for others."""
    if section.heading is None or section.role is not SectionRole.CONTEXT:
        return ""
    dated = _DATED.search(section.heading.text)
    bare = section.heading.text[: dated.start()] if dated else section.heading.text
    for cited in draft.cited:
        label, colon, rest = cited.title.partition(":")
        told = plain(typography.correct(rest)).strip().casefold()
        if (
            colon
            and told.startswith(plain(bare).casefold())
            and _holds(label, forms)
            and not _QUOTED.search(label)
        ):
            low = rest.strip()[0] + bare[1:]
            whole = f"{label.strip()}\u00a0: {low}"
            tries = [whole, search_title.under(draft.keyphrase, whole) or whole]
            tries = [f"{each}{dated.group()}" for each in tries] if dated else tries
            fitting = [each for each in tries if len(each) <= _LONGEST]
            fitting += [each for each in tries if len(each) <= _LONGEST_TITLE]
            return fitting[0] if fitting else ""
    return ""


def _may_open(section: Section, forms: frozenset[str], titles: Mapping[str, str]) -> bool:
    heading = section.heading
    if heading is None or heading.origin is HeadingOrigin.SOURCE or ":" in heading.text:
        return False
    if heading.stated or section.role is SectionRole.ESSENTIALS:
        # "Odile : le discours s'enlise" would be Odile's word, "Odile : dans nos archives" a riddle
        return False
    if section.role in _BOXES:
        return True
    said = _SAID_BY.search(heading.text)
    if _QUOTED.search(heading.text) and said is None:
        return False
    speaking = [
        text
        for text in (*_texts([section]), *(titles.get(path, "") for path in _paths(section)))
        if forms <= forms_of(text)
    ]
    if heading.origin is HeadingOrigin.LABEL:
        return bool(speaking)
    if said is None and not _NOUN.match(heading.text):
        return False
    # "Malvaux : le but de Luc Orveau" gives the goal to Malvaux unless its sentence does
    words = plain(said["words"] if said else heading.text[1:])
    return any(words in plain(text) for text in speaking)


def _rank(section: Section) -> int:
    """Labels first, then what the article itself says, then the background."""
    heading: Heading | None = section.heading
    label = heading is not None and heading.origin is HeadingOrigin.LABEL
    return (0 if label else 1) + 2 * (section.role is SectionRole.CONTEXT)


def _under(subject: str, heading: str, everything: str) -> str:
    first = re.match(r"(?:[dl][’'])?[\w-]+", heading)
    low = heading[0].lower() + heading[1:]
    common = first is not None and (
        first[0].lower() in FUNCTION_WORDS
        or low == "chronologie"
        or re.search(rf"(?<!\w){re.escape(low[: first.end()])}(?!\w)", everything) is not None
    )
    text = f"{subject[0].upper()}{subject[1:]}\u00a0: {low if common else heading}"
    return text if len(text) <= _LONGEST else ""


def _holds(text: str, forms: frozenset[str]) -> bool:
    """More than half of the keyphrase's words, as search tools count."""
    return len(forms & forms_of(text)) * 2 > len(forms)


def _texts(sections: Iterable[Section]) -> list[str]:
    return [
        each.text for section in sections for block in section.blocks for each in block.passages
    ]


def _paths(section: Section) -> set[str]:
    """The sources that the section draws on."""
    passages = [each for block in section.blocks for each in block.passages]
    return {span.source for each in passages for span in each.spans}
