"""What an older dispatch says of its hour: rescuers at work, appeals, "depuis une semaine"."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from functools import lru_cache

from ...french.date_words import ANY_WEEKDAY, WEEKDAY_NAMES
from .. import lexicon
from ..quotations import outside
from ..terms import plain

UNDER_WAY = timedelta(hours=12)  # a search, a closure, a strike: news of the hour
_LASTS = re.compile(rf"\b{lexicon.alternatives('under_way')}", re.IGNORECASE)
_APPEALS = re.compile(rf"\b{lexicon.alternatives('appeals')}\b", re.IGNORECASE)
# "Ils pourraient rentrer chez eux dans la soirée", "devrait s'achever dans la nuit"
_THAT_DAY = re.compile(
    r"\b(?:dans (?:la (?:soirée|nuit|journée|matinée)|l'après-midi|les (?:prochaines )?heures)"
    r"|en (?:fin de (?:journée|matinée|soirée)|soirée|journée)|ce soir|cette nuit|demain)\b",
    re.IGNORECASE,
)
_PART_OF_DAY = re.compile(rf"\b({ANY_WEEKDAY}) (matin|midi|après-midi)\b", re.IGNORECASE)
_OVER = {"matin": 12, "midi": 14, "après-midi": 18}  # the hour at which it is
_COUNTED = re.compile(
    r"\b(?:il y a|depuis) (?:(?!le |la |l'|les )\S+ ){1,2}?(jours?|semaines?|mois|ans?)\b",
    re.IGNORECASE,
)
_COUNT_HOLDS = {  # age of a dispatch up to which its "il y a deux mois" is still right
    "jo": timedelta(0),
    "se": timedelta(days=2),
    "mo": timedelta(days=10),
    "an": timedelta(days=180),
}


def outlived(text: str, age: timedelta, *, another_year: bool) -> str:
    """Why the sentence `text` of a dispatch that is `age` older than the article would mislead
    in it, in French; "" when it would not. `another_year`: than that of the article."""
    counted, unit, appeal, lasts = _signs(text)
    if counted and (age > _COUNT_HOLDS[unit] or (unit == "an" and another_year)):
        return f"« {counted} » se compte du jour de la dépêche"
    if age > UNDER_WAY and appeal:
        return f"« {appeal} » : appel d'une dépêche plus ancienne que l'article"
    if age > UNDER_WAY and lasts:
        return f"« {lasts} » : dépêche plus ancienne que l'article"
    return ""


def has_struck(text: str, then: datetime, now: datetime) -> bool:
    """Whether the narration names a part of the day of `then` that is over at `now`, of the same
    day: "mercredi après-midi", read on that Wednesday evening."""
    if then.date() != now.date():
        return False
    return any(
        WEEKDAY_NAMES.index(match[1].lower()) == then.weekday()
        and then.hour < _OVER[match[2].lower()] <= now.hour
        for match in _PART_OF_DAY.finditer(outside(plain(text)))
    )


@lru_cache(maxsize=16384)
def of_that_day(text: str) -> bool:
    """Whether the narration names an hour of its day: "dans la soirée", "demain"."""
    return bool(_THAT_DAY.search(outside(plain(text))))


@lru_cache(maxsize=16384)
def _signs(text: str) -> tuple[str, str, str, str]:
    flat = plain(text)
    narration = outside(flat)
    counted, lasts = _COUNTED.search(narration), _LASTS.search(narration)
    appeal = _APPEALS.search(flat)
    return (
        counted.group() if counted else "",
        counted[1][:2].lower() if counted else "",
        appeal.group() if appeal else "",
        lasts.group() if lasts else "",
    )
