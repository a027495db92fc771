"""A headline from the lead: a cut that stays true, a quoted clause, or the whole sentence."""

from __future__ import annotations

import re
from dataclasses import replace

from ...model import Passage, PassageKind, Reading, Sentence, Span
from ..anaphora import demonstrates, depends
from ..headings import quoted_heading
from ..headings.view import View
from . import denials
from .promoted import promoted
from .segments import cut
from .shorten import printed, shortened, shortest

WISHED = 110  # characters of a headline
_SHORTEST = 40  # characters of a sentence that can be a headline
_NEAR = 3  # sentences of the opening from which a quotation may be the news
_LONG = 130  # characters above which a quotation says the news better than the shortest cut
_OPENS = 20  # words of a sentence in which "cette hausse" is that of its title
_POINTS_BACK = re.compile(
    r"(?:C['’]|Il(?!\s(?:y a|y avait|faut|faudra|s['’]agit))|Elle|Ils|Elles|Cela|Ça|Cet?|Cette|Ces|"
    r"Celui|Celle|Son|Sa|Ses|Leurs?|Parmi (?:eux|elles)|Mais|Et|Or|Car)\b"
)
# "…, 80 % de grévistes selon la CGT, 45 % selon la direction": what each side counts.
_FIGURES = re.compile(
    r"(?:,\s(?:et |contre )?\d[\d\s.,]*%?\s(?:[^,]*\s)?(?:selon|d['’]après)\s[^,]+)+$"
)
_CONDITION = re.compile(r"(?:Si|S['’]ils?|Quand|Lorsqu|Alors|Tandis|Bien qu|Même si|Malgré)")


def from_lead(reading: Reading, lead: Sentence) -> Passage:
    """A headline from `lead`, a sentence of `reading`; at most WISHED characters where it can be.

    Attribution and denial stay. A lead that says nothing alone ("Il avait choisi sa ville.")
    gives way to the next sentence that does. The order is: the sentence when it is short, what it
    denies in fewer words, the form that fits and loses least, what a plan in it provides, the
    shortest form when it is little longer, a quoted clause of the opening with its named speaker,
    the sentence without both sides' figures, the shortest form, the sentence whole, without its
    stop.
    """
    opening = [each for each in reading.sentences if each.span.start >= lead.span.start][:_NEAR]
    leads = lead == reading.sentences[0]
    if not (
        leads and _says_enough(lead) and not _shows_back(lead)
    ):  # nothing stands before it that it could point to
        lead = next(filter(_stands_alone, opening), lead)
    text = re.sub(r"[.…\s]+$", "", lead.text)
    whole = Passage(text, (lead.span,), speaker=lead.speaker)
    if printed(text) <= WISHED:
        return whole
    denied = denials.said(lead, WISHED)
    if denied is not None and printed(denied.text) <= WISHED:
        return denied
    fitting = promoted(lead, WISHED) or shortened(lead, WISHED)
    if fitting is not None:
        return fitting
    short = denied or _without_figures(whole) or shortest(lead) or whole
    return short if printed(short.text) <= _LONG else _quoted(reading, lead) or short


def _without_figures(whole: Passage) -> Passage | None:
    """The sentence without the figures that both sides give behind it, together; None where that
    is still too long, or there are none."""
    match = _FIGURES.search(whole.text)
    if match is None or _CONDITION.match(whole.text) or not _SHORTEST <= match.start() <= WISHED:
        return None
    edit = f"retiré : « {match[0].strip(' ,')} »"
    return replace(whole, text=whole.text[: match.start()], edits=(edit,))


def _shows_back(sentence: Sentence) -> bool:
    """Whether what opens the sentence points to its title: behind twenty words it names what
    stands there."""
    return demonstrates(replace(sentence, text=" ".join(sentence.text.split()[:_OPENS])))


def _stands_alone(sentence: Sentence) -> bool:
    """Whether the sentence says enough, and points to nothing before it."""
    return not depends(sentence) and _says_enough(sentence)


def _says_enough(sentence: Sentence) -> bool:
    """Whether the sentence has a finite verb with a noun for its subject, and opens on no
    pronoun or connective."""
    if len(sentence.text) < _SHORTEST:
        return False
    tokens = sentence.parse.tokens
    finite = any("VerbForm=Fin" in token.morph for token in tokens)
    stated = any(token.dep.startswith("nsubj") and token.pos != "PRON" for token in tokens)
    stated = stated or cut(View(sentence)) is not None
    return finite and stated and not _POINTS_BACK.match(sentence.text)


def _quoted(reading: Reading, lead: Sentence) -> Passage | None:
    opening = [each for each in reading.sentences if each.span.start >= lead.span.start][:_NEAR]
    for sentence in opening:
        found = quoted_heading(sentence, reading)
        if found is not None and len(found[0]) <= WISHED:
            text, span = found
            spans: tuple[Span, ...] = (span,)
            return Passage(text, spans, PassageKind.LABEL, sentence.speaker)
    return None
