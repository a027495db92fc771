"""Copy that says no date, and its words that a reader counts from the day of the article: "mardi",
"le mois prochain", "le 10 août".

Nobody knows from which day they were counted: an article that prints them waits for its date.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, timedelta

from ...french import dates, tense
from ...french.date_words import ANY_MONTH, ANY_WEEKDAY, MONTH_NAMES, WEEKDAY_NAMES
from ...model import (
    BlockKind,
    DateMention,
    Dossier,
    Draft,
    Moment,
    Origin,
    Precision,
    Shortfall,
    Source,
)
from ...precedence import dated
from ..printed import passages_of
from ..quotations import spans
from ..terms import plain
from .absolute_dates import day, floats_at

SHOWN = 3  # mentions in the reason
OLD = timedelta(days=60)  # age from which copy is not of the days of its arrival
HALF_A_YEAR = timedelta(days=182)
FAR = timedelta(days=3 * 366)  # age from which it rather tells history
LEAD = 2  # paragraphs in which copy tells its news
_REMEDY = (
    "Écrivez-la en tête du fichier (« date: 2026-03-14 »), ou dans son fichier annexe : "
    "l'article sera recomposé."
)
_UNKNOWN = (Origin.FIRST_SEEN, Origin.ARTICLE)
_PERIOD = re.compile(
    r"(?P<months>l['’](?:an|année) (?:derni(?:er|ère)|prochaine?|passée?)"
    r"|le mois (?:dernier|prochain|passé)|(?:il y a|dans) \S+ mois)"
    r"|(?:il y a|dans) \S+ (?:jours?|semaines?)",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?…](?=\s)")
_WEEKDAY_DATE = re.compile(
    rf"(?:le\s)?(?P<weekday>{ANY_WEEKDAY}),?\s(?P<day>\d{{1,2}})(?:er)?\s(?P<month>{ANY_MONTH})",
    re.IGNORECASE,
)
# "la mi-septembre": of which year, only the copy's day would say
_PART_OF_MONTH = re.compile(r"(?:la )?(?:mi-|d[ée]but |fin )", re.IGNORECASE)
_SHIFTED = re.compile(r"\b(?:dernier|prochain)$", re.IGNORECASE)
_YEAR = re.compile(r"(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]\d|\d)")
# "du 7 avril au 7 mai 2026": the year stands behind the second day.
_TO_A_YEAR = re.compile(
    rf"\s(?:au|et|à|ou)\s(?:le\s)?\d{{1,2}}(?:er)?\s(?:{ANY_MONTH})\s(?:1[5-9]|20)\d\d",
    re.IGNORECASE,
)
_NEAR = re.compile(rf"(?:hier|ce (?:matin|soir)|aujourd['’]hui|{ANY_WEEKDAY})\b", re.IGNORECASE)
_REMOVED = re.compile(r"« (?P<words>[^»]+) » retiré : la dépêche n'est pas datée")


def knows_no_day(source: Source) -> bool:
    """Whether nothing says of which day `source` is: neither the copy nor its file."""
    return source.published is None or source.published.origin in _UNKNOWN


def tells_day(source: Source) -> bool:
    """Whether the day from which `source` counts its own is known, and not that of its news alone,
    which may be the eve."""
    return (
        dated(source)
        and source.published is not None
        and (source.published.origin is not Origin.TOLD)
    )


def is_placed(source: Source) -> bool:
    """Whether the day of `source` is known, not its month or year alone."""
    known = source.published
    return known is not None and known.has_day and not knows_no_day(source)


def counted(text: str, arrival: date | None = None, month: Moment | None = None) -> list[str]:
    """The words of `text`, outside quotation marks, that count from the day on which it is read
    or printed, in order. Habits ("le samedi") and days that the text itself places do not, nor does
    a weekday with its date that is one in the months around the `arrival` of the copy, nor what
    its `month`, where that is known, says."""
    text = plain(text)
    quoted = spans(text)
    found = []
    for mention in dates.find(text, month):
        if mention.moment or any(a <= mention.start < b for a, b in quoted):
            continue
        if mention.relative:
            period = _PERIOD.fullmatch(mention.text)
            leans = floats_at(text, mention) or period is not None
            leans = leans and not (month and period and period["months"])
        else:
            placed = _YEAR.search(text[: mention.start]) or _TO_A_YEAR.match(text, mention.end)
            dated = any(sign.isdigit() for sign in mention.text)
            dated = dated and not (arrival and _is_fixed(mention, arrival))
            near = _SHIFTED.search(mention.text) or _PART_OF_MONTH.match(mention.text)
            leans = (dated and not placed) or near is not None
        if leans:
            found.append(mention.text)
    return found


def _is_fixed(mention: DateMention, arrival: date) -> bool:
    """Whether the weekday says the year: "samedi 5 décembre" where that is the Saturday near the
    day on which the copy arrived."""
    match = _WEEKDAY_DATE.match(plain(mention.text))
    if match is None:
        return False
    month = MONTH_NAMES.index(match["month"].lower()) + 1
    for year in (arrival.year - 1, arrival.year, arrival.year + 1):
        try:
            found = date(year, month, int(match["day"]))
        except ValueError:
            continue
        if abs(found - arrival) <= HALF_A_YEAR:
            return WEEKDAY_NAMES[found.weekday()] == match["weekday"].lower()
    return False


def missing(draft: Draft, dossier: Dossier) -> Shortfall | None:
    """What keeps an article of undated copy a draft: it would be read from the day on which the
    copy arrived. None where no word of it is."""
    main = dossier.main
    if main.published is None:
        return None
    if main.published.origin is Origin.ARRIVAL:
        reason = _of_other_days(main, main.published.value.date())
    else:
        reason = "" if is_placed(main) else _why(draft, main, main.published)
    if not reason:
        return None
    return Shortfall(
        f"la date manque : {reason}",
        _REMEDY,
    )


def _of_other_days(main: Source, arrival: date) -> str:
    """Why copy that the newsroom takes for that of its arrival can't be: it says older days."""
    latest = _latest(main, arrival)
    older = latest is not None and OLD < arrival - latest.value.date() < FAR
    if latest and older and _tells(main, latest):
        return f"le texte dit sa nouvelle du {day(latest)}" if latest.has_day else ""
    return _passed(main, arrival)


def _passed(main: Source, arrival: date) -> str:
    passed = _announced(main, arrival)
    if not passed:
        return ""
    the = "" if passed.precision is Precision.MONTH else "le "
    return f"le texte annonce {the}{day(passed)}, qui est passé"


def _why(draft: Draft, main: Source, seen: Moment) -> str:
    arrival = seen.value.date()
    told = not knows_no_day(main)  # its month or its year
    if not told and (passed := _passed(main, arrival)):
        return passed
    month = seen if told and seen.precision is Precision.MONTH else None
    words = list(dict.fromkeys(_printed(draft, main, arrival, month)))
    latest = None if told else _latest(main, arrival)
    recent = latest is not None and OLD < arrival - latest.value.date() < FAR
    of = ""
    if latest and recent and (words or _tells(main, latest)):
        of = "d'" if MONTH_NAMES[latest.value.month - 1][0] in "ao" else "de "
        of += day(Moment(latest.value, Precision.MONTH))
    if not words:
        return f"le texte parle {of}" if of else ""
    shown = [f"« {each} »" for each in words[:SHOWN]]
    listed = shown[0] if len(shown) == 1 else f"{', '.join(shown[:-1])} et {shown[-1]}"
    verb = "se compte" if len(shown) == 1 else "se comptent"
    older = f" (il parle {of})" if of else ""
    return f"{listed} {verb} d'un jour que le texte ne dit pas{older}"


def _printed(draft: Draft, main: Source, arrival: date, month: Moment | None) -> Iterable[str]:
    """The words that count from the day of the article, of what it prints of `main`."""
    for passage in passages_of(draft):
        if not any(span.source == main.path for span in passage.spans):
            continue
        yield from counted(passage.text, arrival, month)
        for edit in passage.edits:
            removed = _REMOVED.match(edit)
            if removed and _NEAR.match(removed["words"]):
                yield removed["words"]


def _announced(main: Source, arrival: date) -> Moment | None:
    """A day that the copy announces and that had passed when it arrived."""
    for moment, ahead, said in _days(main):
        whole = timedelta(days=31 if moment.precision is Precision.MONTH else 0)
        age = arrival - moment.value.date()
        if ahead == "future" and said and whole < age < FAR:
            return moment
    return None


def _latest(main: Source, arrival: date) -> Moment | None:
    """The last day or month that the copy gives with its year and that had come."""
    known = [each for each, ahead, _ in _days(main) if ahead != "future"]
    past = [each for each in known if each.value.date() <= arrival]
    return max(past, key=lambda each: each.value, default=None)


def _tells(main: Source, latest: Moment) -> bool:
    """Whether the first paragraphs give `latest` itself: it is the day of their news."""
    opening = [each.text for each in main.blocks if each.kind is BlockKind.PARAGRAPH][:LEAD]
    return any(
        each.moment is not None and each.moment.value == latest.value
        for text in opening
        for each in dates.find(text, None)
    )


def _days(main: Source) -> Iterable[tuple[Moment, str | None, bool]]:
    """The days and months that the copy gives with their year, the tense around each, and whether
    a verb of its sentence looks ahead."""
    for block in main.blocks:
        for mention in dates.find(block.text, None):
            moment = mention.moment
            if moment and moment.precision is not Precision.YEAR:
                when = tense.around(block.text, mention.start, mention.end)
                yield moment, when, tense.looks_ahead(_around(block.text, mention))


def _around(text: str, mention: DateMention) -> str:
    """The sentence of `mention`."""
    ends = [each.end() for each in _STOP.finditer(text, 0, mention.start)]
    stop = _STOP.search(text, mention.end)
    return text[ends[-1] if ends else 0 : stop.start() if stop else len(text)]
