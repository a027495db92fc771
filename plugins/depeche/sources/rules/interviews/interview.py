"""An interview in questions and answers: each question is the heading of its answer.

Three questions that somebody answers make one, where the copy says that it is an interview, the
questions speak to somebody ("vous") or the answers of themselves ("je"). Where a person answers,
paragraphs have their turn and their speaker; a page that answers its readers has headings only.
Dashes, marks and the name of who asks are taken off, and so are the letters that stand for the
only one who answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ....french.date_words import ANY_WEEKDAY
from ....model import BlockKind, Severity, Turn
from ...sheet import Sheet, Unit
from ..signing import people
from . import turns
from .voices import Voice, hear

TOLD = re.compile(
    r"\b(?:entretien|interview|recueillis?\s+par|répond\w*\s+(?:à|aux)\s+(?:nos|vos|questions)"
    r"|questions à)",
    re.IGNORECASE,
)
GATHERED = re.compile(
    rf"\b(?:propos recueillis|recueillie?s? (?:par|le|{ANY_WEEKDAY})"
    r"|répond\w* (?:à|aux) (?:nos |quelques )?questions"
    r"|(?:deux|trois|quatre|cinq|six|[2-9]) questions à|entretien (?:croisé|réalisé|mené|avec))"
    r"|^\W*(?:(?:le )?grand )?(?:entretien|interview|itw)\b",
    re.IGNORECASE | re.MULTILINE,
)
# A signed opinion asks itself.
OPINION = re.compile(
    r"^\W*(?:tribune|opinion|édito(?:rial)?|chronique|billet|point de vue|carte blanche)\b",
    re.IGNORECASE | re.MULTILINE,
)
TALK = 0.75  # of the paragraphs from the first question on: under it, a dialogue within a story
INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?[ -]?){1,4}|R[ée]ponse")


def find(sheet: Sheet) -> Sheet:
    """Gives questions and answers their kind, their turn and their speaker."""
    if any(unit.turn for unit in sheet.units):
        return sheet  # a live report
    voices = [hear(sheet, unit) for unit in sheet.units]
    gathered = GATHERED.search(sheet.text) is not None and not OPINION.search(sheet.text)
    how = turns.layout(voices, start=0 if sheet.title else 1, told=gathered)
    if how is None:
        return sheet
    addressed = 2 * sum(voices[at].addressed for at in how.asked) >= len(how.asked)
    own = sum(voices[at + 1].first_person for at in how.asked)
    spoken = bool(how.answering) or 2 * own >= len(how.asked)
    told = bool(how.asking or how.dialogue or TOLD.search(sheet.text))
    if not (addressed or spoken or told):
        return sheet
    if how.dialogue and sum(each.form == "dash" for each in voices[how.first :]) < TALK * len(
        voices[how.first :]
    ):
        return _overheard(sheet, voices)
    person = spoken or 3 * own >= len(how.asked) or GATHERED.search(sheet.text)
    if not person or OPINION.search(sheet.text):
        return _headed(sheet, voices, how.asked)
    found = turns.of(voices, how)
    return _told(_turned(sheet, voices, how, found), sheet, voices, found)


def _overheard(sheet: Sheet, voices: Sequence[Voice]) -> Sheet:
    """The sheet whose dialogue, in court or on a quay, stays as it is: no list, no headings, and
    in no other article."""
    lines = zip(sheet.units, voices, strict=True)
    return replace(
        sheet,
        units=tuple(
            replace(unit, settled=True, turn=Turn.ANSWER) if voice.form == "dash" else unit
            for unit, voice in lines
        ),
    )


def _headed(sheet: Sheet, voices: Sequence[Voice], asked: Sequence[int]) -> Sheet:
    units = list(sheet.units)
    for at in asked:
        units[at] = replace(
            units[at], start=voices[at].start, end=voices[at].end, kind=BlockKind.HEADING
        )
        if voices[at + 1].form == "dash":
            units[at + 1] = replace(units[at + 1], start=voices[at + 1].start)
    return replace(sheet, units=tuple(units))


def _turned(
    sheet: Sheet, voices: Sequence[Voice], how: turns.Layout, found: Sequence[Turn | None]
) -> Sheet:
    names = _names(how)
    several = len({name or label for label, name in names.items() if label}) > 1
    alone = names.get("", "")
    units: list[Unit] = []
    said: set[str] = set()
    who = alone
    for unit, voice, turn in zip(sheet.units, voices, found, strict=True):
        if turn is Turn.QUESTION:
            start = voice.own if voice.label in how.asking else voice.start
            kind = BlockKind.HEADING
            units.append(replace(unit, start=start, end=voice.end, kind=kind, turn=turn))
            who = alone
        elif turn is Turn.ANSWER:
            labelled = voice.label in how.answering
            who = names.get(voice.label, who) if labelled else who
            # One who answers alone is named once; of several, each answer says whose it is.
            bare = labelled and not several
            bare = bare and (voice.label in said or bool(INITIALS.fullmatch(voice.label)))
            said.add(voice.label)
            start = voice.own if bare else voice.start
            settled = unit.settled or _is_whole(voice, units)
            units.append(
                replace(unit, start=start, end=voice.end, settled=settled, turn=turn, speaker=who)
            )
        elif turns.BOX.fullmatch(voice.text.strip()) and not unit.settled:
            units.append(replace(unit, kind=BlockKind.HEADING))
        else:
            units.append(unit)
    return replace(sheet, units=tuple(units))


def _is_whole(voice: Voice, above: Sequence[Unit]) -> bool:
    """Whether an answer is surely one: right below its question, or with a stop. A line without
    one may be a subheading of the copy."""
    stopped = voice.text.rstrip(' »"”').endswith((".", "!", "?", "…"))
    return stopped or bool(above and above[-1].turn is Turn.QUESTION)


def _is_full(label: str) -> bool:
    return people.is_person_name(label) and not INITIALS.fullmatch(label)


def _names(how: turns.Layout) -> dict[str, str]:
    """Who stands behind each label of the answers, in full where the copy names them so; under
    "" who answers where no label says it."""
    full = [each for each in how.answering if _is_full(each)]
    full = list(dict.fromkeys(map(people.readable, full)))
    found = {}
    for label in how.answering:
        same = [each for each in full if _initials(each) == _initials(label)]
        own = people.readable(label) if _is_full(label) else ""
        found[label] = own or (same[0] if len(same) == 1 else "")
    letters = {each for each in how.answering if not _is_full(each)}
    if len(full) == 1 and len(letters) <= 1:
        return {label: name or full[0] for label, name in found.items()} | {"": full[0]}
    return found


def _initials(name: str) -> str:
    if name.isupper() and " " not in name and "." not in name:
        return name
    return "".join(each[0] for each in re.split(r"[\s.-]+", name) if each)


def _told(
    sheet: Sheet, before: Sheet, voices: Sequence[Voice], found: Sequence[Turn | None]
) -> Sheet:
    """The sheet with a notice of the questions that nothing but the answer below shows."""
    supposed = [
        at
        for at, turn in enumerate(found)
        if turn is Turn.QUESTION and not voices[at].asks and not voices[at].label
    ]
    if not supposed:
        return sheet
    shown = ", ".join(f"«\u00a0{voices[at].text.strip()[:60]}\u00a0»" for at in supposed)
    return sheet.told(
        Severity.NOTE,
        f"Entretien\u00a0: question sans point d’interrogation, supposée d’après la réponse\u00a0: "
        f"{shown}.",
        "Si c’est une phrase de la réponse, joignez-la au paragraphe qui la précède.",
        before.units[supposed[0]].start,
    )
