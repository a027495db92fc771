"""The texts of a folder, beside the one that its article tells, that say no day: what of them only
their day would place. Such an article waits for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from ...french import dates
from ...model import Notice, Reading, Severity, Shortfall, Source
from ...precedence import dated
from ..quotations import spans
from ..terms import plain
from ..timeliness.undated import is_placed, knows_no_day
from . import background
from .passages import Context

SHOWN = 60  # characters of the sentence that the editor is shown
MENTIONS = 3  # words that count from a day, of one text
# Days that lean on another one, which the text tells: the copy's own date would not help.
_TOLD_DAYS = re.compile(
    r"(?:le (?:sur)?lendemain|l'avant-veille|la veille|.* plus t(?:ôt|ard)|ce jour-là)",
    re.IGNORECASE,
)


def notices(beside: Sequence[Reading]) -> tuple[Notice, ...]:
    """What the desk is told of the texts `beside` that say no day, and of their words that only a
    day would place; readers are not."""
    return tuple(
        Notice(
            Severity.WARNING,
            reading.source.path,
            f"Texte sans date\u00a0: rien ne situe {listed}.",
            "Donnez sa date (« date: 2026-03-14 » en tête du fichier, ou dans son fichier annexe).",
        )
        for reading in beside
        if (listed := _unplaced(reading))
    )


def shortfalls(
    main: Source, beside: Sequence[Reading], contexts: Sequence[Context]
) -> tuple[Shortfall, ...]:
    """One for each text `beside` that keeps the article of `main` a draft. Where that is of a known
    day, a text that says none may not tell, in what is printed of it, what is: nobody knows
    whether it still is. Where it is not, words of the text that nothing places would be read from
    the day on which the copy arrived."""
    if dated(main):
        reasons = _stated_now(contexts)
    elif knows_no_day(main):
        reasons = _uncounted(beside)
    else:  # told by the copy itself
        return ()
    return tuple(
        Shortfall(
            f"la date de {source.path} manque : {reason}",
            "Écrivez-la en tête de ce fichier (« date: 1998-03-14 »), ou retirez-le du dossier.",
        )
        for source, reason in reasons
    )


def _stated_now(contexts: Iterable[Context]) -> Iterator[tuple[Source, str]]:
    for context in contexts:
        source = context.related.source
        now = [each.text for each in context.lines if background.states_now(each.sentence)]
        if now and knows_no_day(source):
            text = now[0] if len(now[0]) <= SHOWN else f"{now[0][:SHOWN].rsplit(' ', 1)[0]}…"
            yield source, f"« {text} » se lit au présent"


def _uncounted(beside: Sequence[Reading]) -> Iterator[tuple[Source, str]]:
    for reading in beside:
        if listed := _unplaced(reading):
            yield reading.source, f"rien ne situe {listed}"


def _unplaced(reading: Reading) -> str:
    """The words of an undated text that nothing places, listed; "" without one."""
    if is_placed(reading.source):
        return ""
    found: dict[str, None] = {}
    for sentence in reading.sentences:
        quoted = spans(sentence.text)
        for mention in dates.find(sentence.text, None):
            inside = any(start <= mention.start < end for start, end in quoted)
            leans = _TOLD_DAYS.fullmatch(plain(mention.text))
            if mention.moment is None and not inside and not leans:
                found[mention.text] = None
    told = [f"«\u00a0{each}\u00a0»" for each in list(found)[:MENTIONS]]
    return " et ".join(filter(None, (", ".join(told[:-1]), *told[-1:])))
