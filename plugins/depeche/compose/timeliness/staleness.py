"""What an older source said of a present or a future that is now past."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from ... import precedence
from ...french import dates
from ...french.date_words import MONTH_NAMES
from ...identity import once_each
from ...model import DateMention, Moment, Precision, Sentence, Source, Token
from ...precedence import dated
from .. import lexicon
from ..quotations import is_quoted, outside, spans
from ..terms import plain
from . import hours, successors, tolls

_ANNOUNCED = "annonce d'une dépêche plus ancienne que l'article"
PASSED = "échéance passée depuis la dépêche"
COMPARE = "l'article dit autre chose du même fait : à comparer"
FRESH = timedelta(days=2)  # what was to come and what goes on hold for two days
_NOW = re.compile(rf"\b{lexicon.alternatives('present_moments')}\b", re.IGNORECASE)
_OPEN = re.compile(rf"\b{lexicon.alternatives('open_then')}\b", re.IGNORECASE)
# Of a toll that a newer dispatch counts, in anybody's words.
_OPEN_TOLL = re.compile(
    r"\bbilan (?:\w+ )?(?:(?:est|reste|demeure) (?:\w+ )?)?provisoire"
    r"|\bbilan (?:peut|pourrait|risque|devrait|va)\b",
    re.IGNORECASE,
)
_NOT_KNOWN = re.compile(
    r"(?:savons|sait|savent|connaissons|connaît|connaissent) pas encore"
    r"|pas encore (?:été )?(?:établi|connu|identifi|détermin)",
    re.IGNORECASE,
)
_AHEAD = re.compile(rf"\b{lexicon.alternatives('plans')}", re.IGNORECASE)
_MUST = re.compile(
    r"\bdoi(?:t|vent) (?:\w+ment |encore |aussi |également )?(?:se |s'|être |y )?"
    r"\w+(?:er|ir|re|oir|u|é|i)e?s?\b",
    re.IGNORECASE,
)
_FUTURE = re.compile(r"r(?:ai|as|a|ons|ez|ont)$")  # the parser takes some presents for futures
_YEAR = re.compile(r"(?<![\d.,])20\d\d(?![\d.,]\d|\d)")
_TRAILING = re.compile(
    r", qui [^,]*$"
)  # "…, qui espère 70 millions d'euros en 2028": of another thing
_UNTIL = re.compile(r"\b(?:délibéré|jusqu'|d'ici|reporté|fixée?|renvoyée?|ajournée?)\s?au\s$")
# "a annoncé jeudi la préfecture"
_SAID_ON = re.compile(
    r"\b(?:a|ont|avait|avaient)(?:-t-(?:on|il|elle))? (?:\w+ment )?(?:annoncé|indiqué|précisé|dit"
    r"|déclaré|affirmé|expliqué|confirmé|appris|assuré|estimé|ajouté|prévenu|fait savoir)"
    r"(?: (?:à|dans) [^,.;:]{1,30})? $",
    re.IGNORECASE,
)
_BARE_DAY = re.compile(r"(\d{1,2})(?:er)?\s(\w+)$")
_YEARS_END = re.compile(
    r"\b(?:avant|d'ici(?: à)?|à) la fin de (?:l'|cette )année\b(?! (?:\d|prochaine|scolaire))",
    re.IGNORECASE,
)
_SEASONS = {"printemps": 3, "été": 6, "automne": 9, "hiver": 12}  # the month of each
_PERIOD = re.compile(
    rf"^(?:avant l[e'] ?({'|'.join(_SEASONS)})|(?:en |avant )?({'|'.join(MONTH_NAMES)}))$"
)
# A label and figures: a ranking, results.
_ROW = re.compile(r"[A-ZÀ-Þ][\w'-]*(?: [\w'-]+){0,3} : (?:\D*\d){3}")
AHEAD = timedelta(days=90)  # age up to which a dispatch's own later day is still to come
_ONGOING = re.compile(rf"\b{lexicon.alternatives('ongoing')}", re.IGNORECASE)


def overtaken(
    sentence: Sentence,
    source: Source,
    article: Source,
    later: Mapping[str, frozenset[int]] | None = None,
    printed: str = "",
    *,
    quoted: bool = False,
) -> str:
    """Why `sentence` of `source` would mislead in the later `article`, in French; "" when it
    would not.

    A report of what had happened stays true; "le chantier débutera" does not, once its
    source is more than two days older than the article. A toll that newer dispatches count
    otherwise (`later`, as `tolls.together` gives it) never does, nor does what was "pas encore"
    known, unless it is to come, was so the evening before, and the article tells nothing of it.
    `printed`: its text with the dates made good for the article. `quoted`: in the source's own
    words, below its day: what it left open or announced stays true of that day, and what limits a
    claim stays with it, until the article tells of the same.
    """
    if found := successors.outgrown(sentence.text, article):
        return f"« {found} » : dépêche plus ancienne que l'article"
    if source.published is None or article.published is None:
        return ""
    age = precedence.age(source.published, article.published)
    if not dated(source):
        planned = not dated(article) or is_planned(sentence, source, article)
        found = "" if planned else successors.told_on(sentence.text, article)
        return f"« {found} » : {COMPARE}" if found else ""
    if age <= timedelta(0):
        return ""
    if not dated(article):  # how much later it is, nobody knows
        foreseen = not sentence.attributed and age > FRESH and foresees(sentence)
        stays = (quoted and not _is_told_on_its_term(sentence, article)) or is_planned(
            sentence, source, article
        )
        return _ANNOUNCED if foreseen and not stays else ""
    if later and (reason := recounted(sentence, source, later)):
        return reason
    lasts = (quoted and not successors.is_told_on(sentence.text, article)) or _is_open_still(
        sentence, article, age
    )
    if (found := _left_open(sentence.text)) and not lasts:
        return f"« {found} » : dépêche plus ancienne que l'article"
    if age > hours.UNDER_WAY and (found := successors.silent(sentence.text)):
        return f"« {found} » : dépêche plus ancienne que l'article"
    if _deadline_passed(sentence, source.published, article.published):
        return PASSED
    another_year = source.published.value.year != article.published.value.year
    if hours.has_struck(sentence.text, source.published.value, article.published.value) and (
        foresees(sentence) or _looks_ahead(sentence)
    ):
        return PASSED
    if reason := hours.outlived(printed or sentence.text, age, another_year=another_year):
        return reason
    if age > hours.UNDER_WAY and hours.of_that_day(sentence.text) and _looks_ahead(sentence):
        return PASSED
    if age <= AHEAD and _still_to_come(sentence, source.published, article.published):
        return ""
    if age > hours.UNDER_WAY and (found := successors.told_on(sentence.text, article)):
        return f"« {found} » : {COMPARE}"
    return _misleads(sentence) if age > FRESH else ""


def outrun(sentence: Sentence, source: Source, article: Source) -> bool:
    """Whether `sentence` of the older `source` awaits a day, or an hour of its own, that is over by
    the day of the `article`, or of which that tells: what it announces, no reader needs from it any
    more."""
    if source.published is None or article.published is None:
        return False
    then, today = source.published.value.date(), article.published.value.date()
    if not (foresees(sentence) or _has_no_verb(sentence)):
        return False
    told = list(_told_days(sentence, source.published))
    days = [_day(each, sentence.text, source.published, ahead=True) for each in told]
    that_day = hours.of_that_day(sentence.text) or any(
        each.moment and plain(each.text).lower() == "aujourd'hui" for each in told
    )
    last = max((day for day in days if day and day > then), default=then if that_day else None)
    if last is None or last > today:
        return False
    return last < today or successors.is_told_on(sentence.text, article)


def is_planned(sentence: Sentence, source: Source, article: Source) -> bool:
    """Whether `sentence` of `source` gives a day or a term that is still to come on the day of the
    `article`, which does not say that it was moved."""
    if source.published is None or article.published is None:
        return False
    today = article.published.value.date()
    days = [
        _day(each, sentence.text, source.published, ahead=True) or _period(each, source.published)
        for each in _told_days(sentence, source.published)
    ]
    if _YEARS_END.search(outside(plain(sentence.text))):
        days.append(date(source.published.value.year, 12, 31))
    ahead = bool(days) and all(day and day > today for day in days)
    return ahead and not successors.moved(sentence.text, article)


def _period(mention: DateMention, then: Moment) -> date | None:
    """The first day of a month or a season that is to come: "en février", "avant l'été"."""
    moment = mention.moment
    if moment is not None and moment.precision is Precision.MONTH:
        return moment.value.date().replace(day=1)
    found = _PERIOD.search(plain(mention.text.lower()))
    if found is None:
        return None
    month = _SEASONS[found[1]] if found[1] else MONTH_NAMES.index(found[2]) + 1
    if month == then.value.month:
        return None
    return date(then.value.year + (month < then.value.month), month, 1)


def tabulates(sentence: Sentence) -> bool:
    """Whether the sentence is a table of its day, without a verb that would say when it was so:
    "Classement : 1. Lorbec 9 pts ; 2. Kerval 8"."""
    row = _ROW.match(plain(sentence.text))
    return row is not None and _has_no_verb(sentence)


def leaves_open(sentence: Sentence) -> bool:
    """Whether the sentence says what was not known yet, or in its narration looks ahead."""
    ahead = foresees(sentence) or _looks_ahead(sentence)
    return ahead or bool(_left_open(sentence.text))


@once_each
def _has_no_verb(sentence: Sentence) -> bool:
    """Whether the narration has no finite verb: "Prochain rendez-vous samedi 17 octobre.". What has
    a capital within it is a name, whatever the model says: "1. Lorbec 9 pts"."""
    first, *others = sentence.parse.tokens
    words = [first, *(each for each in others if not each.text[:1].isupper())]
    finite = (each for each in words if "VerbForm=Fin" in each.morph)
    return not any(not is_quoted(sentence, each) for each in finite)


def _told_days(sentence: Sentence, then: Moment) -> Iterator[DateMention]:
    """The dates of the narration, less those on which somebody said it."""
    quoted = spans(sentence.text)
    for mention in dates.find(sentence.text, then):
        inside = any(start <= mention.start < end for start, end in quoted)
        if not inside and not _SAID_ON.search(plain(sentence.text[: mention.start])):
            yield mention


def recounted(sentence: Sentence, source: Source, later: Mapping[str, frozenset[int]]) -> str:
    """Why what `sentence` of `source` counts may not be said, in French, where newer dispatches
    count otherwise (`later`, as `tolls.together` gives it); "" where it may."""
    if tolls.replaced(sentence.text, later):
        return "bilan remplacé par celui d'une dépêche plus récente"
    if tolls.echoes(sentence.text, source, later):
        return "montant remplacé par celui d'une dépêche plus récente"
    if toll := _OPEN_TOLL.search(plain(sentence.text)) if later else None:
        return f"« {toll.group()} » : dépêche plus ancienne que l'article"
    return ""


@lru_cache(maxsize=16384)
def _left_open(text: str) -> str:
    """The words that say what was not known when they were written."""
    text = plain(text)
    found = _OPEN.search(outside(text)) or _NOT_KNOWN.search(text)
    return found.group() if found else ""


def _is_open_still(sentence: Sentence, article: Source, age: timedelta) -> bool:
    """Whether what `sentence` leaves open is of the future and so some hours later, in an article
    that tells nothing of it: "devrait venir, mais sa présence n'est pas confirmée"."""
    if age > hours.UNDER_WAY or not _looks_ahead(sentence):
        return False
    return not successors.is_told_on(sentence.text, article)


def _is_told_on_its_term(sentence: Sentence, article: Source) -> bool:
    """Whether `sentence` gives a day or a term, of whose matter the `article` tells; a duty without
    either, "devrait être déclaré en vertu de la loi", does not age."""
    narration = outside(plain(sentence.text))
    term = dates.find(narration, None) or _YEARS_END.search(narration)
    return bool(term) and successors.is_told_on(sentence.text, article)


def _still_to_come(sentence: Sentence, then: Moment, now: Moment) -> bool:
    """Whether what is announced has its day or its year, with the year, and that is still to
    come: "du 7 avril au 7 mai 2026", "d'ici à 2028"."""
    narration = outside(plain(sentence.text))
    if _NOW.search(narration) or _ONGOING.search(narration):
        return False
    years = [int(each) for each in _YEAR.findall(_TRAILING.sub("", narration))]
    ahead = [
        mention.moment.value.date()
        for mention in dates.find(sentence.text, then)
        if mention.moment and mention.moment.precision is Precision.DAY
    ]
    today = now.value.date()
    if any(year > today.year for year in years):
        return all(day > today for day in ahead)
    return bool(years) and any(str(day.year) in narration and day > today for day in ahead)


def _deadline_passed(sentence: Sentence, then: Moment, now: Moment) -> bool:
    """Whether the narration looks ahead to a day that has come: "en délibéré au 6 novembre"."""
    mentions = list(_told_days(sentence, then))
    today = now.value.date()
    ahead = bool(mentions) and _announces(sentence)
    for mention in mentions:
        day = _day(mention, sentence.text, then, ahead=ahead)
        if day and (then.value.date() < day <= today or (ahead and day < today)):
            return True
    return False


def _day(mention: DateMention, text: str, then: Moment, *, ahead: bool) -> date | None:
    """The day that is meant; that of "jusqu'au 6 novembre", and one without its year in a sentence
    that looks `ahead`, is the next one after `then`."""
    found = _BARE_DAY.search(mention.text.lower())
    coming = ahead or _UNTIL.search(plain(text[: mention.start]))
    if not found or found[2] not in MONTH_NAMES or not coming:
        moment = mention.moment
        return moment.value.date() if moment and moment.has_day else None
    start = then.value.date()
    for year in (start.year, start.year + 1):
        try:
            meant = date(year, MONTH_NAMES.index(found[2]) + 1, int(found[1]))
        except ValueError:
            return None
        if meant > start:
            return meant
    return None


def is_fresh(source: Source, article: Source) -> bool:
    """Whether `source` is of the days of the article, so that what it says is still news."""
    if source.published is None or article.published is None:
        return False
    return dated(source) and abs(precedence.age(source.published, article.published)) <= FRESH


def is_older(source: Source, article: Source) -> bool:
    """Whether `source` is of an earlier day, or half a day, than the article."""
    if not (dated(source) and dated(article) and source.published and article.published):
        return False
    return precedence.age(source.published, article.published) > hours.UNDER_WAY


@once_each
def _misleads(sentence: Sentence) -> str:
    narration = outside(plain(sentence.text))
    for pattern in (_NOW, _ONGOING):
        if found := pattern.search(narration):
            return f"« {found.group()} » : dépêche plus ancienne que l'article"
    return _ANNOUNCED if foresees(sentence) else ""


@once_each
def _looks_ahead(sentence: Sentence) -> bool:
    """Whether the narration has a future or a conditional, reported or not."""
    return _announces(sentence) or any(
        "Mood=Cnd" in token.morph and not is_quoted(sentence, token)
        for token in sentence.parse.tokens
    )


@once_each
def foresees(sentence: Sentence) -> bool:
    """Whether the narration looks ahead: a future, a plan, what has to be."""
    narration = outside(plain(sentence.text))
    return _announces(sentence) or bool(_AHEAD.search(narration)) or _owes(sentence)


def _owes(sentence: Sentence) -> bool:
    """Whether the narration says what has to be, "doit rouvrir", or in its own voice "pourrait"."""
    if _MUST.search(outside(plain(sentence.text))):
        return True
    if sentence.attributed:
        return False
    return any(
        "Mood=Cnd" in token.morph and (token.dep == "ROOT" or token.head == index)
        for index, token in enumerate(sentence.parse.tokens)
        if not is_quoted(sentence, token)
    )


@once_each
def _announces(sentence: Sentence) -> bool:
    """Whether the narration has a future, or "va rouvrir"."""
    tokens = sentence.parse.tokens
    return any(
        _is_ahead(tokens, index) and not is_quoted(sentence, token)
        for index, token in enumerate(tokens)
    )


def _is_ahead(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    if "Tense=Fut" in token.morph and _FUTURE.search(token.text):
        return True
    if token.text.endswith("ront"):
        return token.pos == "VERB"
    near = tokens[index + 1 : index + 4]
    return token.text.lower() in ("va", "vont") and any("VerbForm=Inf" in t.morph for t in near)
