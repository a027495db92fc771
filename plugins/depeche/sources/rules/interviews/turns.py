"""Which paragraphs of an interview are questions, and which are answers.

A label says it ("Le Courrier : ", "Q. : ", "B. L. : "), or the form that the questions share (in
capitals, in italics, each alone above its answer). A question without a question mark that
has neither is known by the answer below it, which speaks in the first person or replies.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....model import Turn
from ..signing import people
from .voices import MOST_BARE_WORDS, Voice, is_bare_question

BOX = re.compile(
    r"(?:en\s+|quelques\s+)?(?:repères?|bio(?:graphie)?(?:\s+express)?|dates?(?:\s+clés?)?|chiffres"
    r"|pratique|parcours|à\s+savoir|l['’]essentiel)",
    re.IGNORECASE,
)
FEWEST = 3  # questions
_ASKER = re.compile(r"Q(?:uestions?)?\.?|L[ae]s?\s.+|L['’].+")
_ANSWERER = re.compile(r"R(?:[ée]ponses?)?\.?|A\.")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the copy tells its questions from its answers."""

    asked: tuple[int, ...]  # the places of what ends in a question mark and is answered
    asking: frozenset[str]  # labels of who asks
    answering: tuple[str, ...]  # labels of who answers, in their order
    form: str = ""  # that most questions have and no answer
    dialogue: bool = False  # a dash before question and answer
    tight: bool = False  # a blank line above each question, none above its answer

    @property
    def first(self) -> int:
        return self.asked[0]

    def labelled(self, voices: Sequence[Voice]) -> bool:
        """Whether each answer says who gives it."""
        return bool(self.answering) and all(
            voices[at + 1].label in self.answering for at in self.asked
        )

    def named(self, voices: Sequence[Voice]) -> bool:
        """Whether each question says who asks."""
        return bool(self.asking) and all(voices[at].label in self.asking for at in self.asked)


def layout(voices: Sequence[Voice], start: int, *, told: bool = False) -> Layout | None:
    """How the questions stand, from place `start` on; None where there are fewer than three, or two
    where three answers say who gives them. `told`: the copy says that it is an interview."""
    sure = _sure(voices, start)
    if not sure:
        return None
    if told:
        sure = _alternating(voices, sure, start)
    counted = Counter(each.label for each in voices if each.label)
    replied = {voices[at + 1].label for at in sure if voices[at + 1].label}
    asking = frozenset(
        label
        for label, below in ((voices[at].label, voices[at + 1].label) for at in sure)
        if label
        and label not in replied
        and (below or counted[label] > 1 or _ASKER.fullmatch(label))
    )
    asked = tuple(
        at
        for at in range(start, len(voices) - 1)
        if at in sure or (voices[at].label in asking and voices[at + 1].plain)
    )
    answering = dict.fromkeys(
        each.label
        for each in voices[asked[0] + 1 :]
        if each.label
        and each.label not in asking
        and (
            _ANSWERER.fullmatch(each.label)
            or people.is_person_name(each.label)
            or (counted[each.label] > 1 and each.label in replied)
        )
    )
    answered = sum(each.label in answering for each in voices)
    if len(asked) < FEWEST and (len(asked) < FEWEST - 1 or answered < FEWEST):
        return None
    form = _common(voices, asked)
    both = bool(form) and all(voices[at + 1].form == form for at in asked)
    above = sum(voices[at].after_blank and not voices[at + 1].after_blank for at in asked)
    return Layout(
        asked,
        asking,
        tuple(answering),
        form="" if both else form,
        dialogue=both and form == "dash",
        tight=above >= max(2, len(asked) - 1),
    )


def _sure(voices: Sequence[Voice], start: int) -> list[int]:
    """The places of what ends in a question mark and is answered below."""
    found: list[int] = []
    for at in range(start, len(voices) - 1):
        each, below = voices[at], voices[at + 1]
        # "J'ai attendu. Vous l'avez fait, vous ?" answers, where a question stands above.
        answer = at - 1 in found and each.ends_asking
        answered = below.plain and below.form != "heading"
        answered = answered and (not below.asks or below.ends_asking)
        if each.asks and each.plain and not answer and answered:
            found.append(at)
    return found


def _alternating(voices: Sequence[Voice], sure: list[int], start: int) -> list[int]:
    """`sure` with the questions without a question mark, where each answer is one paragraph: every
    other paragraph speaks to somebody, or stands between two questions and is replied to."""
    steps = [below - at for at, below in pairwise(sure)]
    bare = not any(voices[at].label or voices[at].form for at in sure[1:])
    if len(sure) < FEWEST - 1 or not bare or any(step % 2 for step in steps):
        return sure
    found = set(sure)
    for at in range(sure[0] - 2, start - 1, -2):
        if not _speaks_to(voices, at):
            break
        found.add(at)
    for at in range(sure[0], len(voices) - 1, 2):
        inside = at < sure[-1]
        if at in found or not (_speaks_to(voices, at) or (inside and _is_replied_to(voices, at))):
            if at > sure[-1]:
                break
            continue
        found.add(at)
    return sorted(found)


def _may_ask(voices: Sequence[Voice], at: int) -> bool:
    each, below = voices[at], voices[at + 1]
    plain = each.plain and below.plain and not (each.form or below.form or each.label)
    return plain and each.words <= MOST_BARE_WORDS and each.text[:1] not in '«"“'


def _speaks_to(voices: Sequence[Voice], at: int) -> bool:
    return _may_ask(voices, at) and voices[at].addressed


def _is_replied_to(voices: Sequence[Voice], at: int) -> bool:
    each, below = voices[at], voices[at + 1]
    return _may_ask(voices, at) and not each.first_person and below.replies


def _common(voices: Sequence[Voice], asked: Sequence[int]) -> str:
    """The form of most of the questions; "" where they have none."""
    form, often = Counter(voices[at].form for at in asked).most_common(1)[0]
    return form if 2 * often > len(asked) else ""


def of(voices: Sequence[Voice], how: Layout) -> list[Turn | None]:
    """The turn of each voice; None above the first question and for what is neither."""
    found: list[Turn | None] = [None] * how.first
    labelled, named = how.labelled(voices), how.named(voices)
    before: Turn | None = None
    boxed = False  # below the last answer: dates of a life, a book, where to meet
    for at in range(how.first, len(voices)):
        each = voices[at]
        below = voices[at + 1] if at + 1 < len(voices) else None
        answered = below is not None and below.plain and below.form != "heading"
        turn: Turn | None = Turn.ANSWER
        heads = each.form in ("capitals", "heading") or BOX.fullmatch(each.text.strip())
        boxed = boxed or (at > how.asked[-1] + 1 and bool(heads))
        if not each.plain or (boxed and not each.label and not each.first_person):
            turn = None
        elif each.label in how.asking:
            turn = Turn.QUESTION
        elif each.label in how.answering or (named and each.form != "heading"):
            turn = Turn.ANSWER
        elif BOX.fullmatch(each.text.strip()):
            turn = None
        elif at in how.asked and (not labelled or (below and below.label in how.answering)):
            again = before is Turn.QUESTION and not each.addressed
            turn = Turn.ANSWER if again else Turn.QUESTION
        elif answered and below and before is Turn.ANSWER and _follows(each, below, how, labelled):
            turn = Turn.QUESTION
        elif each.form == "heading":
            turn = None
        found.append(turn)
        before = turn or before
    return found


def _follows(each: Voice, below: Voice, how: Layout, labelled: bool) -> bool:
    """Whether a paragraph after an answer is the next question, which has no question mark."""
    if how.form:
        return each.form == how.form
    if how.dialogue:
        return each.form == below.form == "dash"
    if labelled:
        return below.label in how.answering
    if each.form == "heading":
        return False
    if how.tight:
        own = each.first_person and not each.addressed
        alone = each.after_blank and not below.after_blank
        return alone and not own and each.words <= MOST_BARE_WORDS
    return is_bare_question(each, below)
