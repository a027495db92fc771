"""Relative dates made absolute, where that is certain ("hier" → "le 4 décembre 2024")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import takewhile

from ...french import dates, tense
from ...french.date_words import ANY_MONTH, ANY_WEEKDAY, MONTH_NAMES, WEEKDAY_NAMES
from ...model import DateMention, Moment, Origin, Precision, Sentence, Token
from .. import lexicon
from ..quotations import spans
from ..terms import plain
from . import counted_days, day_words

_DEICTIC = re.compile(
    r"^(hier|avant-hier|aujourd'hui|demain|après-demain)(?:\s(matin|soir|après-midi|midi))?$"
    r"|^ce\s(matin|soir|midi)$|^cet\s(après-midi)$|^cette\s(nuit)$",
    re.IGNORECASE,
)
_WEEKDAY = re.compile(
    rf"^(?:ce\s)?({ANY_WEEKDAY})(?:\s(dernier|prochain))?(?:\s(matin|soir|après-midi|midi))?$",
    re.IGNORECASE,
)
_LEANING = re.compile(
    rf"(?:avant-)?hier.*|(?:après-)?demain.*|c(?:e|et|ette)\s.*|(?:la|le)\s\w+\s(?:dernière?|prochaine?)"
    rf"|(?:ce\s)?(?:{ANY_WEEKDAY})(?:\s.*)?",
    re.IGNORECASE,
)
_STOPS = frozenset({",", ";", ":", "(", ")", "qui", "que", "qu'", "dont", "où"})
_THAT = re.compile(r"-là\b")  # "cette nuit-là": the text tells which
_HABIT = re.compile(r"\b(?:les?|chaque|tous|du|des|aux?|un|et|ou|à|saint)\s$", re.IGNORECASE)
# "le premier vendredi du mois", of any month
_OF_EACH_MONTH = re.compile(
    r"\s(?:du|de chaque) mois\b(?!\s(?:d[e'’]|prochain|dernier|passé|suivant|précédent|en cours))"
)
_RECENT = timedelta(days=60)
_YEAR = re.compile(r"(?<![\d.,])(?:19|20)\d\d(?![\d.,]\d|\d)")
_RANGE = re.compile(r"(?:nuit|entre|week-end)\s(?:de\s|du\s)?$|\bà\s$|\bau\s$", re.IGNORECASE)


# "vendredi saint", "jeudi 15", "ce soir-là"; not "ce jeudi 15h"
_NAMED = re.compile(r"\s(?:\d(?!\d?\s?h)|[Ss]aint|[Nn]oir|[Gg]ras)|-")
# "l'an dernier", "le mois dernier": read in a later article they would be others
_LAST_PERIOD = re.compile(
    r"l['’](?:an|année) (?:derni(?:er|ère)|passée?)|le mois (?:dernier|passé)", re.IGNORECASE
)
_GOVERNS = re.compile(r"\b(?:de|depuis|dès|durant|pour|à|avant|après)\s$", re.IGNORECASE)
# "mardi, 3 mars"; "vendredi 21 à samedi 22 novembre"
_DAY_FOLLOWS = re.compile(
    rf",?\s\d{{1,2}}(?:er)?\s(?:{ANY_MONTH}|(?:à|au)\s(?:{ANY_WEEKDAY})\s\d)", re.IGNORECASE
)
_THIS = re.compile(r"\bce\s$", re.IGNORECASE)  # "ce mercredi 2 octobre", read on another day
_LAST = re.compile(r"\s(?:dernier|prochain)\b")
# "a été mis en examen mercredi", "a remis sa démission lundi": a locution, no object that has a
# day of its own ("a préparé la visite de mardi").
_DONE = re.compile(
    r"(?<!\w)(?:a|ont|avait|avaient|s'est|s'était)\s(?:été\s)?(?:"
    r"[a-zà-ÿ]+(?:é|i|is|it|u)e?s?\sen\s[a-zà-ÿ]+(?:\sà\svue|\s(?:provisoire|préventive))?"
    rf"|{'|'.join(sorted(lexicon.phrases('done_phrases')))})\s$",
    re.IGNORECASE,
)
# "a annoncé qu'il serait reçu mercredi": of what was yet to come when it was said
_FORESEEN = re.compile(
    r"\bqu(?:e\b|')[^,;:«»\"]*\b[a-zà-ÿ]+rai(?:en)?t\b[^,;:«»\"]*$", re.IGNORECASE
)
_OF_THE_DAY = re.compile(r"\bdans (?:la |l['’])(?:journée|matinée|soirée|après-midi) de $")
_DAY_OF_MONTH = re.compile(rf"(?:{ANY_MONTH})(?:\sdernier)?$", re.IGNORECASE)
_FLOATING = re.compile(
    rf"(?<=\w)\s(?:plus tôt (?:cette semaine|dans la journée)|cette semaine|hier|ce matin|ce soir"
    rf"|aujourd['’]hui|(?:{ANY_WEEKDAY})(?:\s(?:matin|soir|dernier))?)(?=\sque\s|\squ['’])",
    re.IGNORECASE,
)


def day(moment: Moment) -> str:
    """ "14 juin 2024", "1er mai 2020", without what lies below the moment's precision."""
    value = moment.value
    month = f"{MONTH_NAMES[value.month - 1]} {value.year}"
    if moment.precision is Precision.YEAR:
        return str(value.year)
    if moment.precision is Precision.MONTH:
        return month
    return f"{'1er' if value.day == 1 else value.day} {month}"


def on_day(moment: Moment) -> str:
    """ "le 14 juin 2024", "en novembre 1987", "en 2003"."""
    return f"le {day(moment)}" if moment.has_day else f"en {day(moment)}"


def of_day(moment: Moment) -> str:
    """ "du 14 juin 2024", "de novembre 1987", "d'avril 1987", "de 2003"."""
    when = day(moment)
    if moment.has_day:
        return f"du {when}"
    return f"d'{when}" if when.startswith(("a", "o")) else f"de {when}"


def doubtful(moment: Moment, anchor: Moment, text: str) -> bool:
    """Whether the year that was inferred for a bare "26 juillet" may be another one: copy that
    names an earlier year (`text` is the whole of it) may well go on speaking of it."""
    if moment.origin is not Origin.INFERRED or anchor.value - moment.value <= _RECENT:
        return False
    return any(int(year) < anchor.value.year for year in _YEAR.findall(text))


def made_absolute(
    sentence: Sentence,
    anchor: Moment | None,
    *,
    moved: bool,
    years: bool = False,
    copy: str = "",
    eve: bool = False,
) -> tuple[str, tuple[str, ...]]:
    """The text of `sentence` with its certain relative dates written out, and the edits.

    Words within quotation marks are never touched. Weekdays are written out only where
    the sentence is moved into a later article: the day's own copy says "jeudi", as the
    agencies do. `years`: the year of "le 14 juin" too, even that of the publication. `copy`
    is the whole text that the sentence comes from: where it names another year, a bare date
    that is months old keeps its words. `eve`: "La veille" that opens it is that of `anchor`.
    """
    text = sentence.text
    if anchor is None:
        return text, ()
    edits: list[str] = []
    quoted = spans(text)
    for mention in reversed(dates.find(text, anchor)):
        if any(start <= mention.start < end for start, end in quoted):
            continue
        before, after = text[: mention.start], text[mention.end :]
        ranges = _RANGE.search(before) and not _LAST_PERIOD.fullmatch(mention.text)
        if ranges or _NAMED.match(after) or not _agrees(sentence, mention, anchor):
            continue
        if not day_words.tell_day(sentence, mention, copy):
            continue
        bare = mention.moment is not None and not _LAST_PERIOD.fullmatch(mention.text)
        if bare and mention.moment and doubtful(mention.moment, anchor, copy):
            continue
        new = _absolute(mention, anchor, moved=moved, years=years)
        if moved and not new and mention.text[:1].isalpha() and _THIS.search(before):
            article = "le " if mention.text[:1].isdigit() else ""
            rest = f"{article}{text[mention.start :]}"
            head = _THIS.sub("", before)
            text = f"{head}{rest}" if head.strip() else f"{head}{rest[0].upper()}{rest[1:]}"
            edits.append(f"« ce {mention.text} » → « {article}{mention.text} »")
        elif new:
            if new.startswith("en ") and _GOVERNS.search(before):
                new = new.removeprefix("en ")  # "depuis 2024", "par rapport à 2024"
            elif new.startswith("en ") and before.endswith(("que ", "Que ")):
                before = before[:-2] + "'"
            elif new.startswith("le "):
                before, new = _contracted(before, new)
            if moved and _THIS.search(before):
                before = _THIS.sub("le " if new[:1].isdigit() else "", before)
            if not before.strip():
                new = new[0].upper() + new[1:]
            elif mention.text[:1].isupper():
                continue  # "le Vendredi saint", a name
            last = _LAST.match(after)
            text = before + new + after[last.end() if last else 0 :]
            edits.append(f"« {mention.text}{last.group() if last else ''} » → « {new} »")
    if moved:
        text, counted = counted_days.dated(text, anchor, years=years, eve=eve)
        edits = [*counted, *edits]
    return text, tuple(reversed(edits))


def _contracted(before: str, new: str) -> tuple[str, str]:
    """The words before "le 3 mars", and these, as French joins them: "l'assemblée de ce matin" is
    that "du 3 mars au matin"."""
    bare = new.removeprefix("le ")
    if re.search(r"\bde $", before, re.IGNORECASE):
        return f"{before[:-2]}u ", bare
    return before, f"au {bare}" if before.endswith("ici ") else new


def days_told(text: str, anchor: Moment) -> list[date]:
    """The days by which `text` tells its story, in order: "mardi", "le 3 mars" of its own week."""
    moments = [each.moment for each in dates.find(text, anchor) if each.moment]
    exact = [each for each in moments if each.has_day]
    return [
        each.value.date()
        for each in exact
        if abs(each.value.date() - anchor.value.date()) <= timedelta(days=7)
    ]


def floats(text: str) -> bool:
    """Whether words outside quotation marks lean on a day that the text does not tell: "hier",
    "mardi", "la semaine prochaine". Habits ("le samedi") lean on none."""
    quoted = spans(text)
    return any(
        floats_at(text, mention) and not any(start <= mention.start < end for start, end in quoted)
        for mention in dates.find(text, None)
        if mention.relative
    )


def floats_at(text: str, mention: DateMention) -> bool:
    """Whether `mention`, a relative one, leans on a day that `text` does not tell."""
    return (
        _LEANING.fullmatch(mention.text) is not None
        and not _DAY_FOLLOWS.match(text[mention.end :])
        and not _THAT.match(text[mention.end :])
        and not _HABIT.search(text[: mention.start])
        and not _OF_EACH_MONTH.match(text, mention.end)
    )


def _agrees(sentence: Sentence, mention: DateMention, anchor: Moment) -> bool:
    """Whether the tense of the verb that the date goes with allows the day that was found."""
    weekday = _WEEKDAY.match(mention.text)
    if mention.moment is None:
        return False
    if weekday is None or weekday.group(2) or mention.text.lower().startswith("ce "):
        return True  # "samedi dernier", "ce mardi": the words themselves tell
    found, today = mention.moment.value.date(), anchor.value.date()
    before = sentence.text[: mention.start]
    if _FORESEEN.search(plain(before)):
        return found > today
    if found == today:  # what is over and "jeudi", in copy of a Thursday: that day
        return bool(weekday.group(3)) or not before.lower().endswith("depuis ")
    if tense.just_told(before) or _DONE.search(plain(before)):
        return found <= today  # "a déclaré vendredi la ministre", whatever the parse makes of it
    part = _OF_THE_DAY.search(before)
    if found <= today and _is_told(
        sentence, replace(mention, start=part.start()) if part else mention
    ):
        return True
    tokens = sentence.parse.tokens
    offset = sentence.parse.start
    at = next((i for i, t in enumerate(tokens) if t.start - offset >= mention.start), None)
    if at is None or not tokens:
        return False
    if tokens[at].pos not in ("VERB", "AUX"):
        at = tokens[at].head
    if _is_set_off(sentence.text, mention):  # "n'a duré qu'une heure, mardi soir": of the main verb
        at = next((i for i, token in enumerate(tokens) if token.dep == "ROOT"), at)
    verbs = [
        token
        for i, token in enumerate(tokens)
        if token.pos in ("VERB", "AUX") and (i == at or token.head == at)
    ]
    if not any(i == at or verb.dep == "cop" for i, verb in _placed(tokens, verbs)):
        return False  # "l'arrivée des cordistes mardi": no tense tells
    coming = any(_of_the_future(verb) for verb in verbs)
    if not coming and not any("Tense=Past" in v.morph or "Tense=Imp" in v.morph for v in verbs):
        return False  # "se rend mardi sur place", "a promis de venir mardi": past or to come?
    return found == today or coming == (found > today)


def _is_told(sentence: Sentence, mention: DateMention) -> bool:
    """Whether the verb before the date tells what is over, and neither it nor the noun between
    them may have another day: "a réuni 400 personnes dimanche", not "a annoncé une marche
    dimanche"."""
    if tense.of_clause(sentence.text, mention.start, mention.end) != "past":
        return False
    tokens, offset = sentence.parse.tokens, sentence.parse.start
    before = [each for each in tokens if each.start - offset < mention.start]
    clause = list(takewhile(lambda each: each.text not in _STOPS, reversed(before)))
    verb = next((n for n, t in enumerate(clause) if _tells(t)), None)
    if verb is None or clause[verb].lemma in lexicon.words("planning_verbs"):
        return False
    between = clause[:verb]
    last = between[0] if between else None
    if last is not None and last.pos in ("ADP", "DET"):
        return False  # "la réunion de mardi"
    return not any(
        each.text.lower() in ("pour", "avant", "contre")
        or each.lemma in lexicon.words("scheduled_events")
        or "VerbForm=Inf" in each.morph
        for each in between
    )


def _tells(token: Token) -> bool:
    """A participle or an imperfect: "a quitté", "morte", "avait"."""
    past = "Tense=Past" in token.morph or "Tense=Imp" in token.morph
    dead = token.text.lower() in ("mort", "morte", "morts", "mortes")
    return dead or (token.pos == "VERB" and past)


def _placed(tokens: Sequence[Token], verbs: Sequence[Token]) -> list[tuple[int, Token]]:
    return [(i, token) for i, token in enumerate(tokens) if token in verbs]


def _is_set_off(text: str, mention: DateMention) -> bool:
    """Whether the date stands between commas, or alone at the end after one."""
    return text[: mention.start].endswith(", ") and text[mention.end : mention.end + 1] in (
        ",",
        ".",
        "",
    )


def _of_the_future(verb: Token) -> bool:
    """Future or conditional; the parser reads some futures ("arriveront") as presents."""
    form = "VerbForm=Fin" in verb.morph and re.search(r"r(?:a|ont)$", verb.text)
    return "Tense=Fut" in verb.morph or "Mood=Cnd" in verb.morph or bool(form)


def _absolute(mention: DateMention, anchor: Moment, *, moved: bool, years: bool) -> str:
    moment = mention.moment
    if moment is None:
        return ""
    if moved and _LAST_PERIOD.fullmatch(mention.text):
        return f"en {day(moment)}"
    if not mention.relative or _DAY_OF_MONTH.search(mention.text):
        return _with_year(mention, moment, anchor, years=years) if moved else ""
    if not moment.has_day:
        return ""
    if found := _DEICTIC.match(plain(mention.text)):
        if found[1] and found[1].lower() == "aujourd'hui" and not moved:
            return ""  # its own copy's
        part = next((each for each in found.groups()[1:] if each), "")
        if part == "nuit":
            return ""
        return f"le {day(moment)}" + counted_days.PARTS[part.lower()]
    if moved and (found := _WEEKDAY.match(mention.text)):
        name = WEEKDAY_NAMES[moment.value.weekday()]
        far = (moment.value.date() - anchor.value.date()).days == 7 and not found.group(2)
        if found.group(1).lower() != name or far:
            return ""  # "mardi", written on a Tuesday of what is to come: this day or the next?
        when = day(moment) if years else day(moment).removesuffix(f" {anchor.value.year}")
        return f"{name} {when}" + counted_days.PARTS[(found.group(3) or "").lower()]
    return ""


def _with_year(mention: DateMention, moment: Moment, anchor: Moment, *, years: bool) -> str:
    """ "le 14 juin" → "le 14 juin 2024", of what had happened when its source was written."""
    bare = moment.origin is Origin.INFERRED and moment.precision is Precision.DAY
    bare_day = _LAST.sub("", mention.text)
    ends = bare_day.lower().endswith(MONTH_NAMES[moment.value.month - 1])
    if not (bare and ends and moment.value <= anchor.value):
        return ""
    if not years and moment.value.year == anchor.value.year:
        return ""
    return f"{bare_day} {moment.value.year}"


def without_floating(sentence: Sentence) -> tuple[str, tuple[str, ...]]:
    """The text of a sentence of an undated source, less the adverbs of time that would be read
    from the article's own date, and the edits.

    Only where the adverb stands between a verb and its "que", so that nothing else moves:
    "a rapporté plus tôt cette semaine que" gives "a rapporté que".
    """
    text = sentence.text
    edits: list[str] = []
    quoted = spans(text)
    for match in reversed(list(_FLOATING.finditer(text))):
        if not any(start <= match.start() < end for start, end in quoted):
            text = text[: match.start()] + text[match.end() :]
            edits.append(f"« {match.group().strip()} » retiré : la dépêche n'est pas datée")
    return text, tuple(reversed(edits))
