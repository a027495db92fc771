"""Until when copy is under an embargo, in the words of who sent it.

    Objet : [CP] EMBARGO 11h – Ligne C du tramway : …      Sous embargo jusqu'à demain, 6 h
    Objet : CP sous embargo jusqu'au mardi 24/11 à 18h     À ne pas diffuser avant mercredi midi

An embargo is when the copy may be published: the article is scheduled for it, never before; one
that can't be read keeps it a draft. None is printed. An hour alone is of the day of the copy; where
it is past by then, nobody knows which day is meant. "Embargo sur les armes" is news.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from ....french import due_dates
from ....french.due_dates import Due
from ....model import Asked, Moment, Origin, Precision, Severity
from ...sheet import Sheet
from . import embargo_clauses
from .embargo_clauses import Clause

REASON = "embargo sans date lisible"
EDGE = 3  # lines at the head and the foot of the copy, where it speaks of itself
NEAR = timedelta(days=2)
_OF_PARIS = re.compile(r"\bheures? (?:de paris|francaise)\b")
_OTHER_CLOCK = re.compile(r"\b(?:heures?|h\.) (?:de|du|d'|locale)")
_THANKS = re.compile(
    r"[\s.!]{0,3}Merci(?: d['’]avance| beaucoup| à (?:tou(?:te)?s|vous|toi))?[^\S\n]*[!.]*"
    r"(?=[^\S\n]*(?:\n|$))",
    re.IGNORECASE,
)
_OPENING, _CLOSING = "[({", "])}"
_PAIRS = ("[]", "()", "{}")


def apply(sheet: Sheet, text: str, offset: int) -> tuple[Sheet, str]:
    """The sheet with the embargo that `text` tells of, and `text` without it; one that can't be
    read keeps the article a draft. `offset`: where the text stands."""
    clause = next(embargo_clauses.find(text), None)
    if clause is None:
        return sheet, text
    sheet = _bound(sheet, clause, text[clause.start : clause.end], offset, last=True)
    return sheet, " ".join(_without(text, clause).split()).strip(" -–—:|,;")


def take(sheet: Sheet, start: int) -> Sheet:
    """The sheet bound by the embargoes of its text, and without those that stand from `start` on,
    where the copy begins; above it stand its mail and its order."""
    held = sheet.embargo is not None or REASON in sheet.doubts or _is_ordered(sheet)
    first, last = _edges(sheet.text, start)
    for clause in (*embargo_clauses.find(sheet.text), *_amid(sheet.text, start, first, last)):
        above = clause.start < start
        if (above and held) or (clause.from_day and first < clause.start < last):
            continue
        said = " ".join(sheet.text[clause.start : clause.end].split())
        if clause.doubted:
            sheet = _doubted(sheet, said, clause.start)
            continue
        sheet = _bound(sheet, clause, said, clause.start)
        if not above:
            sheet = replace(sheet, text=_without(sheet.text, clause))
    return sheet


def settle(sheet: Sheet) -> Sheet:
    """The sheet with the embargoes that count from the day of the copy, now that it is known."""
    for said, offset in sheet.awaiting:
        clause = next(embargo_clauses.find(said))
        sheet = _bound(sheet, clause, said, offset, last=True)
    sheet = replace(sheet, awaiting=())
    # Its end dates copy that nothing else dates: it is written for that day, which is near.
    if sheet.embargo and not sheet.published and sheet.embargo <= sheet.seen + NEAR:
        return replace(sheet, published=_lifted(sheet.embargo))
    return sheet


def _lifted(embargo: datetime) -> Moment:
    """When copy under an embargo is of; the end of a day stands for an hour that is not given."""
    if (embargo.hour, embargo.minute) != (23, 59):
        return Moment(embargo, Precision.MINUTE, Origin.INFERRED)
    return Moment(embargo.replace(hour=0, minute=0), Precision.DAY, Origin.INFERRED)


def _is_ordered(sheet: Sheet) -> bool:
    """Whether the note to the writer has the day already."""
    return any(each.kind is Asked.DATE for each in (sheet.brief.demands if sheet.brief else ()))


def _edges(text: str, start: int) -> tuple[int, int]:
    """Where the story's first sentence ends the head of the copy, and where its foot begins."""
    lines = [each for each in re.finditer(r"[^\n]+", text[start:]) if each[0].strip()]
    body = (
        i
        for i, each in enumerate(lines)
        if len(each[0].split()) >= embargo_clauses.BODY_WORDS and "." in each[0]
    )
    head = max(EDGE, next(body, 0) + 1)
    first = lines[min(head, len(lines)) - 1].end() if lines else 0
    foot = lines[-EDGE:][0].start() if lines else 0
    return start + first, start + foot


def _amid(text: str, start: int, first: int, last: int) -> tuple[Clause, ...]:
    """What the head and the foot say of an embargo amid a sentence."""
    taken = [(each.start, each.end) for each in embargo_clauses.find(text, start)]
    found = (
        *embargo_clauses.amid(text, start, first),
        *embargo_clauses.amid(text, max(first, last), len(text)),
    )
    return tuple(each for each in found if not any(a <= each.start < b for a, b in taken))


def _bound(sheet: Sheet, clause: Clause, said: str, offset: int, *, last: bool = False) -> Sheet:
    """The sheet bound by `clause`; one that counts from the day of the copy waits for it, but for
    the `last` time."""
    sent = sheet.published
    known = sent is not None and sent.origin is not Origin.FIRST_SEEN
    due = due_dates.read(clause.until)
    moment = _moment(clause, due, sent.value if sent and known else None, sheet)
    if moment is None and sheet.embargo and not clause.until.strip():
        return sheet  # "Rien en ligne avant.", beside the day
    if moment is None and not known and not last:
        return replace(sheet, awaiting=(*sheet.awaiting, (said, offset)))
    if moment is None:
        return sheet.doubting(REASON).told(
            Severity.ERROR,
            f"Embargo sans date lisible\u00a0: «\u00a0{said}\u00a0». L’article reste un brouillon.",
            "Donnez la date («\u00a0embargo: 2026-03-14 06:00\u00a0» dans l’en-tête).",
            offset,
        )
    latest = max(moment, sheet.embargo) if sheet.embargo else moment
    sheet = replace(sheet, embargo=latest)
    if due is None or due.clock is None:
        return sheet.told(
            Severity.WARNING,
            "L’embargo ne dit pas l’heure\u00a0: il court jusqu’"
            + ("au début du jour." if clause.from_day else "à la fin du jour."),
            "Donnez l’heure («\u00a0embargo: 2026-03-14 06:00\u00a0» dans l’en-tête).",
            offset,
        )
    return sheet.told(
        Severity.NOTE,
        f"Embargo lu\u00a0: l’article ne paraîtra pas avant le {latest:%d/%m/%Y à %H:%M}.",
        "S’il est levé, retirez-le de la copie.",
        offset,
    )


def _doubted(sheet: Sheet, said: str, offset: int) -> Sheet:
    return sheet.doubting(f"embargo à vérifier\u00a0: «\u00a0{said}\u00a0»").told(
        Severity.ERROR,
        f"La copie parle peut-être de son propre embargo\u00a0: «\u00a0{said}\u00a0». L’article "
        "reste un brouillon.",
        "S’il la concerne, donnez-le dans l’en-tête («\u00a0embargo: 2026-03-14 06:00\u00a0»).",
        offset,
    )


def _moment(
    clause: Clause, due: Due | None, sent: datetime | None, sheet: Sheet
) -> datetime | None:
    """The end of the embargo; None where that is not sure. A day without an hour ends at its last
    minute, or begins an article that is for that day; one that is no date counts from the day on
    which the copy was `sent`."""
    zone = UTC if re.search(r"\b(?:gmt|utc)\b", clause.until) else sheet.zone
    if due is None or _OTHER_CLOCK.search(_OF_PARIS.sub("", clause.until)):
        return None
    if due.day:
        day = due.dated((sent or sheet.seen).date())
    else:
        day = due.counted(sent.date()) if sent else None
    if day is None:
        return None
    hour = due.clock or (time() if clause.from_day else time(23, 59))
    found = datetime.combine(day, hour, zone).astimezone(sheet.zone)
    return None if not due.day and sent is not None and found <= sent else found


def _without(text: str, clause: Clause) -> str:
    """`text` with blanks in place of the clause, of the brackets that hold it alone, of the sign
    that parted it from its line, and of the stop behind it: as long as it was."""
    start, end = clause.start, clause.end
    while True:
        left, right = (
            len(text[:start].rstrip(" *_")),
            end + len(text[end:]) - len(text[end:].lstrip(" *_")),
        )
        before, after = text[left - 1 : left], text[right : right + 1]
        if before and after and before + after in _PAIRS:
            start, end = left - 1, right + 1
        elif after and after in ".!" and before in ("", "\n", ".", "!", "?"):
            start, end = start, right + 1
        elif (
            before and before in "–—|,;:/-" and (after in ("", "\n", ".", "!") or after in _CLOSING)
        ):
            start = left - 1
        elif after and after in "–—|,;:/-" and before in ("", "\n", *_OPENING):
            end = right + 1
        else:
            break
    thanks = _THANKS.match(text, end)
    end = thanks.end() if thanks else end
    blanks = re.sub(r"[^\n]", " ", text[start:end])
    text = f"{text[:start]}{blanks}{text[end:]}"
    begin = text.rfind("\n", 0, start) + 1
    stop = text.find("\n", end)
    stop = len(text) if stop < 0 else stop
    if not any(map(str.isalnum, text[begin:stop])):
        text = text[:begin] + re.sub(r"[^\n]", " ", text[begin:stop]) + text[stop:]
    return text
