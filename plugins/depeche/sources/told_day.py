"""The day of which undated copy tells its news: "a annoncé vendredi 4 juillet 2025", or
"vendredi 4 juillet" where that was a Friday of the last weeks; a document's own, as it says of
itself: "Le présent rapport a été délibéré par la chambre le 24 septembre 2026".

Copy whose first paragraphs say such a day is of that day or the next. A day that may be another
one than that of the news says nothing: one of an anniversary, of a law, of what had happened
before, one that a later day of the text overtakes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from itertools import zip_longest

from ..french import dates, quotemarks, tense
from ..french.date_words import ANY_WEEKDAY, MONTH, WEEKDAY, WEEKDAY_NAMES, WEEKDAYS
from ..model import BlockKind, DateMention, Moment, Origin, Precision, Source

LEAD = 2  # paragraphs in which copy tells its news
BODY_WORDS = 12  # fewer are a tag line, a button, a credit
MOST_WORDS = 9  # of the copy that the editor is shown
RECENT = timedelta(days=30)  # in which a weekday with its day and month has one year only
_YEARLESS = re.compile(
    rf"(?:le )?(?P<weekday>{WEEKDAY}),? (?P<day>\d{{1,2}}(?:er)?) (?P<month>{MONTH})", re.IGNORECASE
)
_WITH_WEEKDAY = re.compile(rf"(?:le )?(?:{ANY_WEEKDAY})\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[,;:.!?…()]|\s[–—-]\s")
_SENTENCE = re.compile(r"[.!?…](?=\s)")
# What is told of an earlier event: "qui avait remporté mercredi 11 juin 2025 le marché".
_EARLIER = re.compile(
    r"(?<!\w)(?:qui|qu[e'’]|dont|où|lequel|laquelle|lesquel(?:le)?s|après|depuis|dès|lors|lorsque"
    r"|avai(?:t|ent)|étai(?:t|ent)|eu(?:t|rent)|fu(?:t|rent))(?!\w)",
    re.IGNORECASE,
)
_OF_AN_EVENT = re.compile(r"(?<!\w)(?:d[eu]|des|et|entre|avant|jusqu['’]au?|daté\w*)\s+\Z", re.I)
_LOOKS_BACK = re.compile(
    r"(?<!\w)(?:anniversaire|commémor\w+|jour pour jour|ans (?:après|plus tard)|il y a \S+ ans"
    r"|à l['’]époque|rappel\w*|promulgu\w+)(?!\w)",
    re.IGNORECASE,
)
# Beside these a day without its weekday is rather that of a text, of a life, of a foundation.
_OF_RECORD = re.compile(
    r"(?<!\w)(?:lois?|décrets?|arrêtés?|ordonnances?|circulaires?|née?s?|naissance"
    r"|en vigueur|fond(?:ée?s?|ation)|cré(?:ée?s?|ation)|inaugur\w+|première instance)(?!\w)",
    re.IGNORECASE,
)
# A score, and what only the record of a match has beside it
_RECORD = re.compile(
    r"(?=.{0,300}\b\d{1,3}\s?[-–à]\s?\d{1,3}\b(?!\s?h))(?=.{0,400}\b(?:mi-temps|arbitres?|bat|battent"
    r"|spectateurs|quarts?-temps|buts?|essais?|sets?|périodes?)\b)",
    re.IGNORECASE | re.DOTALL,
)
# What a document says of itself, or of nobody else on a line of its own
_OWN_DAY = re.compile(
    r"(?P<named>l[ea]\s+présente?\s+(?:document|rapport|avis|texte|note|étude|synthèse|motion"
    r"|délibération|bilan|audit|mémoire)(?:\s[^.,;:!?]{1,40})?(?:,|\s+a\s+été)\s+)?"
    r"(?:délibéré|adopté|approuvé|établi|rendu)e?(?:\s+[^.;:!?]{0,80}?)?"
    rf",?\s+(?:le|du)\s+(?P<day>(?:{WEEKDAY}\s+)?\d{{1,2}}(?:er)?\s+{MONTH}\s+(?:19|20)\d\d)"
    r"\s*\.?",
    re.IGNORECASE,
)
_HEAD = 6  # paragraphs in which it does
_VERB = re.compile(r"(?<!\w)(?:a|ont|s['’]est|se sont|est|sont)\s\S+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Told:
    """A day of the news: where it stands and the words that say it."""

    day: date
    paragraph: int
    mention: DateMention
    words: str

    @property
    def has_weekday(self) -> bool:
        return _WITH_WEEKDAY.match(self.mention.text) is not None


def find(source: Source, seen: datetime) -> tuple[Moment, str] | None:
    """The day of the news of `source`, and the words that say it; None where that may be
    another day, or one later than `seen` (aware)."""
    paragraphs = [
        each.text
        for each in source.blocks
        if each.kind is BlockKind.PARAGRAPH and len(each.text.split()) >= BODY_WORDS
    ]
    lead = paragraphs[:LEAD]
    if found := _played(source, seen) or _of_document(source, seen):
        return found
    told = [
        _Told(_day(mention), index, mention, _words(text, mention))
        for index, text in enumerate(lead)
        for mention in _found(text, seen)
        if _is_news(text, mention)
    ]
    if not told:
        return None
    news = max(told, key=lambda each: each.day)
    alone = all(each.day == news.day for each in told)
    value = datetime.combine(news.day, time(), seen.tzinfo)
    if value > seen or not (alone or news.has_weekday):
        return None
    if _has_another_day(lead, news) or _is_overtaken(source, news.day, seen):
        return None
    return Moment(value, Precision.DAY, Origin.TOLD), news.words


def _played(source: Source, seen: datetime) -> tuple[Moment, str] | None:
    """The day that opens the record of a match, in its paragraph or alone right above it: "Samedi
    21 novembre, à Lorbec (halle des sports) : Lorbec bat Valbrune 27-25"."""
    for block, below in zip_longest(source.blocks, source.blocks[1:]):
        mention = next(iter(_found(block.text, seen)), None)
        if block.start > source.blocks[min(LEAD, len(source.blocks) - 1)].start:
            return None
        if not mention or mention.start or not _WITH_WEEKDAY.match(mention.text):
            continue
        alone = mention.end >= len(block.text.rstrip(" .:"))
        record = below.text if alone and below else block.text[mention.end :]
        moment = mention.moment if _is_exact(mention) else None
        if moment and moment.value <= seen and _RECORD.match(record):
            return Moment(moment.value, Precision.DAY, Origin.TOLD), mention.text
    return None


def _of_document(source: Source, seen: datetime) -> tuple[Moment, str] | None:
    """The day on which the document was adopted, as one of its first paragraphs says; where none
    names the document, that must be all that the paragraph says."""
    assert seen.tzinfo is not None, "seen is aware"
    for block in source.blocks[:_HEAD]:
        match = _OWN_DAY.match(block.text)
        if not match or not (match["named"] or match.end() == len(block.text)):
            continue
        moment = dates.parse_timestamp(match["day"], seen.tzinfo)
        if moment and moment.value <= seen:
            return Moment(moment.value, Precision.DAY, Origin.TOLD), match[0].strip(" .,")
    return None


def _is_news(text: str, mention: DateMention) -> bool:
    """Whether the mention is a whole day on which happened what the narration tells."""
    if not _is_exact(mention) or not mention.moment or _is_quoted(text, mention):
        return False
    before = text[: mention.start]
    sentence = _sentence(text, mention)
    if _EARLIER.search(_clause(text, mention)) or _LOOKS_BACK.search(sentence):
        return False
    if _WITH_WEEKDAY.match(mention.text):
        past = tense.around(text, mention.start, mention.end) == "past"
        return past and not _OF_AN_EVENT.search(before)
    return tense.just_told(before) and not _OF_RECORD.search(sentence)


def _has_another_day(lead: Sequence[str], news: _Told) -> bool:
    """Whether the lead tells another day of its news ("mardi", "hier"), that may be a later one:
    up to the sentence of a day with its weekday, anywhere beside one without."""
    name = WEEKDAY_NAMES[news.day.weekday()]
    for index, text in enumerate(lead):
        for mention in dates.find(text, None):
            after = (index, mention.start) > (news.paragraph, news.mention.end)
            if after and news.has_weekday and _is_beyond(text, news, index, mention):
                continue
            if not mention.relative or _is_quoted(text, mention):
                continue
            near = re.match(rf"(?:avant-)?hier|ce |cet |aujourd|{ANY_WEEKDAY}", mention.text, re.I)
            told = tense.around(text, mention.start, mention.end) == "past"
            if near and told and name not in mention.text.lower():
                return True
    return False


def _is_beyond(text: str, news: _Told, index: int, mention: DateMention) -> bool:
    if index > news.paragraph:
        return True
    return _SENTENCE.search(text, news.mention.end, mention.start) is not None


def _is_overtaken(source: Source, news: date, seen: datetime) -> bool:
    """Whether the copy knows what came later than `news`: it is not of that day."""
    for block in source.blocks:
        for mention in _found(block.text, seen):
            if not mention.moment or not news + timedelta(days=1) < _day(mention) <= seen.date():
                continue
            when = tense.around(block.text, mention.start, mention.end)
            ahead = when == "future" or tense.looks_ahead(_clause(block.text, mention))
            if not ahead and (_is_exact(mention) or when == "past"):
                return True
    return False


def _found(text: str, seen: datetime) -> list[DateMention]:
    """The dates of `text`; one with its weekday but no year is of the year in which it falls on
    that weekday within the weeks before `seen`, else of none."""
    return [_recent(each, seen) if not each.moment else each for each in dates.find(text, None)]


def _recent(mention: DateMention, seen: datetime) -> DateMention:
    match = _YEARLESS.fullmatch(mention.text)
    if not match:
        return mention
    zone = seen.tzinfo
    assert zone is not None, "seen is aware"
    for year in (seen.year, seen.year - 1):
        moment = dates.parse_timestamp(f"{match['day']} {match['month']} {year}", zone)
        if moment is None or moment.value.weekday() != WEEKDAYS[match["weekday"].lower()]:
            continue
        if moment.value <= seen <= moment.value + RECENT:
            return replace(mention, moment=moment)
    return mention


def _is_exact(mention: DateMention) -> bool:
    moment = mention.moment
    return moment is not None and moment.has_day


def _day(mention: DateMention) -> date:
    assert mention.moment is not None
    return mention.moment.value.date()


def _is_quoted(text: str, mention: DateMention) -> bool:
    pairs = quotemarks.pairs(text)[0]
    return any(pair.start < mention.start and mention.end < pair.end for pair in pairs)


def _clause(text: str, mention: DateMention) -> str:
    """What stands before the mention in its clause."""
    cuts = [each.end() for each in _CLAUSE.finditer(text, 0, mention.start)]
    return text[cuts[-1] if cuts else 0 : mention.start]


def _sentence(text: str, mention: DateMention) -> str:
    starts = [each.end() for each in _SENTENCE.finditer(text, 0, mention.start)]
    end = _SENTENCE.search(text, mention.end)
    return text[starts[-1] if starts else 0 : end.start() if end else len(text)]


def _words(text: str, mention: DateMention) -> str:
    """ "a désigné vendredi 4 juillet 2025": the day with the verb that it goes with."""
    verbs = [each.start() for each in _VERB.finditer(text, 0, mention.start)]
    said = text[verbs[-1] if verbs else mention.start : mention.end]
    return said if len(said.split()) <= MOST_WORDS else mention.text
