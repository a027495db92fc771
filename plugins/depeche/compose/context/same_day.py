"""Two texts of one day of which the hours do not say the order: the one in which somebody speaks
was written after the one that says they would not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Dossier, HeldBack, Notice, Precision, Relation, Severity, Source
from ...precedence import day_of
from .. import kinds
from ..gathering import copies
from ..lines import Line
from ..quotations import outside
from ..terms import content, plain, stems

SPOKEN = "un autre texte de ce jour, ou d'après, donne ce qu'ils en disent"
_SHARED = 2  # content words of a body's name, or all of a shorter one
# "n'a pas souhaité s'exprimer", "n'avait pas donné suite à nos appels"
_DECLINED = re.compile(
    r"\b(?:n'(?:a|ont|avait|avaient) (?:pas|toujours pas|pas encore) (?:\w+ment )?"
    r"(?:(?:souhaité|voulu) (?:faire de commentaire|commenter|s'exprimer|réagir|répondre)|répondu"
    r"|donné suite|réagi|commenté)|(?:a|ont|avait|avaient) refusé de (?:commenter|s'exprimer"
    r"|répondre|réagir)|se refus\w+ à tout commentaire)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"[«\"“]|\b(?:affirm|assur|répond|répliqu|rétorqu|indiqu|expliqu|déclar|précis|démen|contest"
    r"|réag|ajout)\w*",
    re.IGNORECASE,
)


def is_unordered(one: Source, other: Source) -> bool:
    """Whether both are of one day, and one of them says no hour of it."""
    day = day_of(one)
    return day is not None and day == day_of(other) and not (_has_hour(one) and _has_hour(other))


def tells_on(later: Source, earlier: Source) -> bool:
    """Whether somebody speaks in `later` who would not in `earlier`."""
    return any(_speaks(later, who) for each in copies.said(earlier) if (who := _declining(each)))


def spared(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """The article's `lines` without those, behind the first, that say that somebody would not speak
    who does in another file of the folder, of that day or later."""
    day = day_of(dossier.main)
    beside = (e.source for e in dossier.related if e.relation is Relation.SAME_DOSSIER)
    newer = [each for each in beside if day and (own := day_of(each)) and own >= day]
    gone = [
        line
        for line in lines[1:]
        if (who := _declining(line.text)) and any(_speaks(each, who) for each in newer)
    ]
    return [each for each in lines if each not in gone], [each.held(SPOKEN) for each in gone]


def notices(dossier: Dossier) -> Iterator[Notice]:
    """What the desk is told of the folder's articles of the main one's day that no hour orders."""
    main = dossier.main
    for related in dossier.related:
        source = related.source
        if (
            related.relation is Relation.SAME_DOSSIER
            and not kinds.kind(source).speaks
            and is_unordered(main, source)
            and _has_hour(main) != _has_hour(source)
            and not (tells_on(main, source) or tells_on(source, main))
        ):
            yield Notice(
                Severity.WARNING,
                source.path,
                f"Du même jour que {main.path}, et l’un des deux ne dit pas son heure\u00a0: "
                "rien ne dit lequel est le plus récent.",
                "Donnez l’heure de celui qui n’en a pas (« date: 2026-03-14 18:30 »).",
            )


def _declining(text: str) -> frozenset[str]:
    """The stems of who would not speak, as the narration of `text` names them."""
    narration = outside(plain(text))
    found = _DECLINED.search(narration)
    before = re.split(r"[,;:]", narration[: found.start()])[-1] if found else ""
    return frozenset(stems(content(before)))


def _speaks(source: Source, who: frozenset[str]) -> bool:
    """Whether a sentence of `source` has them say something."""
    return any(
        len(who & stems(content(outside(plain(said))))) >= min(_SHARED, len(who))
        and _SAYS.search(plain(said)) is not None
        and not _DECLINED.search(outside(plain(said)))
        for said in copies.said(source)
    )


def _has_hour(source: Source) -> bool:
    known = source.published
    return known is not None and (known.precision is Precision.MINUTE or source.sent > 0)
