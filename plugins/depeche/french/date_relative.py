"""Dates that lean on the day of publication: "hier", "mardi", "l'an dernier"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta

from ..model import Precision
from .date_words import NUMBER, WEEKDAY, WEEKDAYS, number
from .tense import Tense, of_clause

_S = r"[ \t\u00a0\u202f]+"
_PARTS = rf"(?:{_S}(?:matin|midi|après-midi|soir|dans{_S}la{_S}(?:matinée|soirée|nuit|journée)))?"
_TOMORROW = 6  # days since tomorrow's weekday: copy would say "dernier", or it means tomorrow
Day = tuple[date, Precision]
Rule = Callable[[re.Match[str], date, "Tense | None"], "Day | None"]


def _shifted(days: int) -> Rule:
    return lambda match, today, tense: (today + timedelta(days=days), Precision.DAY)


def _unknown(match: re.Match[str], today: date, tense: Tense | None) -> None:
    return None


def _span(first: date, last: date) -> Day | None:
    """The finest precision that holds the days `first` to `last`."""
    if (first.year, first.month) == (last.year, last.month):
        return first.replace(day=1), Precision.MONTH
    return (date(first.year, 1, 1), Precision.YEAR) if first.year == last.year else None


def _week(weeks: int) -> Rule:
    def rule(match: re.Match[str], today: date, tense: Tense | None) -> Day | None:
        monday = today - timedelta(days=today.weekday()) + timedelta(weeks=weeks)
        return _span(monday, monday + timedelta(days=6))

    return rule


def _this_week(match: re.Match[str], today: date, tense: Tense | None) -> Day | None:
    monday = today - timedelta(days=today.weekday())
    if match[0].lower().startswith("plus tôt"):
        return _span(monday, today)
    return _span(monday, monday + timedelta(days=6))


def _months(months: int) -> Rule:
    def rule(match: re.Match[str], today: date, tense: Tense | None) -> Day:
        year, index = divmod(today.year * 12 + today.month - 1 + months, 12)
        return date(year, index + 1, 1), Precision.MONTH

    return rule


def _years(years: int) -> Rule:
    return lambda match, today, tense: (date(today.year + years, 1, 1), Precision.YEAR)


def _ago(match: re.Match[str], today: date, tense: Tense | None) -> Day | None:
    count = number(match["count"]) * (-1 if match["way"].lower().startswith("il") else 1)
    unit = match["unit"].lower()
    if unit.startswith("jour"):
        return today + timedelta(days=count), Precision.DAY
    if unit.startswith("semaine"):
        near = today + timedelta(weeks=count)
        return _span(near - timedelta(days=3), near + timedelta(days=3))
    if unit == "mois":
        return _months(count)(match, today, tense)
    return date(today.year + count, 1, 1), Precision.YEAR


def _weekday(match: re.Match[str], today: date, tense: Tense | None) -> Day | None:
    wanted = WEEKDAYS[match["weekday"].lower()]
    shift = (match["shift"] or "").lower()
    back = (today.weekday() - wanted) % 7
    if shift == "dernier":
        return today - timedelta(days=back or 7), Precision.DAY
    if shift == "prochain":
        return today + timedelta(days=(7 - back) or 7), Precision.DAY
    if match["this"] and back == 0:
        return today, Precision.DAY  # "ce jeudi", said on a Thursday
    if _habitual(match):
        return None
    clause = of_clause(match.string, *match.span())
    if tense == "past" and (back != _TOMORROW or clause == "past"):
        return today - timedelta(days=back), Precision.DAY
    if tense == "future" and back:  # "aura lieu mardi", said on a Tuesday, may be either one
        return today + timedelta(days=7 - back), Precision.DAY
    return None


def _today(match: re.Match[str], today: date, tense: Tense | None) -> Day | None:
    """ "a annoncé aujourd'hui", "est attendu aujourd'hui" is a day; "est aujourd'hui fermé" means
    nowadays."""
    before = match.string[: match.start()]
    state = re.search(r"\b(?:est|sont)\s+\Z", before)
    told = tense in ("past", "future") and not state
    return (today, Precision.DAY) if told or PLANNED.search(before) else None


PLANNED = re.compile(
    r"\b(?:est|sont)\s+(?:attendu|prévu|programmé|convoqué|jugé|entendu|reçu)e?s?\s+\Z",
    re.IGNORECASE,
)


def _habitual(match: re.Match[str]) -> bool:
    """Whether a weekday may be every such day: "le samedi", "du mardi au dimanche"."""
    before, after = match.string[: match.start()], match.string[match.end() :]
    return bool(
        _EVERY_BEFORE.search(before) or match[0].lower().startswith("le ") or _UP_TO.match(after)
    )


_EVERY_BEFORE = re.compile(
    r"(?<![\w’'-])(?<!journée )(?<!matinée )(?<!soirée )"
    r"(?:les?|du|des?|aux?|à|chaque|tous|un|ou|et|entre)\s+\Z",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\s+(?:au?|et|ou|à)\s+(?:le\s+)?(?:" + WEEKDAY + r")\b", re.IGNORECASE)

# What a rule needs in the text to be worth a try (one of these words), its pattern, the rule.
_RULES: tuple[tuple[str, str, Rule], ...] = (
    ("hier", r"avant-hier", _shifted(-2)),
    ("hier", rf"hier{_PARTS}", _shifted(-1)),
    ("aujourd", r"aujourd['’]hui", _today),
    ("demain", rf"après-demain{_PARTS}", _shifted(2)),
    ("demain", rf"demain{_PARTS}", _shifted(1)),
    ("matin midi soir", rf"ce{_S}(?:matin|midi|soir)|cet{_S}après-midi", _shifted(0)),
    # "Cette nuit" may be the last or the coming one, "la veille" leans on the text.
    (
        "nuit soirée matinée journée",
        rf"cette{_S}nuit|dans{_S}la{_S}(?:nuit|soirée|matinée|journée)",
        _unknown,
    ),
    (
        "veille lendemain jour",
        rf"la{_S}veille(?:{_S}au{_S}soir)?|le{_S}(?:sur)?lendemain|le{_S}jour{_S}même",
        _unknown,
    ),
    (
        "semaine",
        rf"(?:plus{_S}tôt{_S})?(?:dans{_S}|en{_S}(?:début|fin){_S}de{_S})?cette{_S}semaine",
        _this_week,
    ),
    ("semaine", rf"la{_S}semaine{_S}(?:dernière|passée)", _week(-1)),
    ("semaine", rf"la{_S}semaine{_S}prochaine", _week(1)),
    (
        "semaine week",
        rf"en{_S}(?:début|fin|milieu){_S}de{_S}semaine|(?:ce|le){_S}week-?end(?:{_S}(?:dernier|prochain))?",
        _unknown,
    ),
    ("mois", rf"le{_S}mois{_S}(?:dernier|passé)", _months(-1)),
    ("mois", rf"le{_S}mois{_S}prochain", _months(1)),
    ("mois", rf"ce{_S}mois-ci", _months(0)),
    ("derni pass", rf"l['’](?:an|année){_S}(?:dernier|dernière|passée?)", _years(-1)),
    ("prochain", rf"l['’](?:an|année){_S}(?:prochain|prochaine)", _years(1)),
    ("année", rf"cette{_S}année", _years(0)),
    (
        "jour semaine mois an",
        rf"(?P<way>il{_S}y{_S}a|dans){_S}(?P<count>{NUMBER}){_S}(?P<unit>jours?|semaines?|mois|ans?|années?)",
        _ago,
    ),
    (
        "tôt tard auparavant",
        rf"(?:{NUMBER}{_S})?(?:jours?|semaines?|mois|ans){_S}(?:plus{_S}(?:tôt|tard)|auparavant)",
        _unknown,
    ),
    (
        " ".join(WEEKDAYS),
        rf"(?:(?P<this>ce{_S})|le{_S})?(?P<weekday>{WEEKDAY})(?:{_S}(?P<shift>dernier|prochain)(?!\w))?{_PARTS}",
        _weekday,
    ),
    (
        "été automne hiver printemps",
        rf"(?:à|de|depuis|avant){_S}l['’](?:été|automne|hiver)|(?:au|ce){_S}printemps|cet{_S}(?:été|automne|hiver)",
        _unknown,
    ),
)
PATTERNS = tuple(
    re.compile(rf"(?<![\w’'-]){pattern}(?![\w])", re.IGNORECASE) for _, pattern, _ in _RULES
)


def rules(text: str) -> Iterator[tuple[re.Pattern[str], Rule]]:
    """The patterns that may be found in `text`, in the order of their precedence, and what a match
    means."""
    low = text.casefold()
    for pattern, (needed, _, rule) in zip(PATTERNS, _RULES, strict=True):
        if any(word in low for word in needed.split()):
            yield pattern, rule
