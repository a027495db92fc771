"""Newspapers, stations and sites by their names: "La Gazette de Valbrune", "Éco Matin".

The one that stands beside the copy's date published it: it is no author beside the reporter.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import tzinfo
from itertools import pairwise

from ....french import lemmas, lists
from ....french.dates import parse_timestamp
from ....model import Moment, NameKind, Precision
from ...sheet import Sheet
from ..dating import date_lines
from ..headlines import recased
from ..wires import agencies

MOST_WORDS, MOST_ABOVE = 6, 8  # of its name, of the line that has it
FOREIGN_ARTICLE = re.compile(r"(?:The|Der|Die|Das)\s")
WITH_ARTICLE = re.compile(
    r"(?:L[ae]s?\s|The\s|El\s|D(?:er|ie|as)\s|L['’])[A-ZÀ-Þ][\w-]+(?:\s(?:d['’]|l['’])?\w[\w'’-]*){0,4}"
)
NAME = re.compile(r"(?!(?:Par|By)\s)[A-ZÀ-Þ][^\d,;:!?()\[\]@•|/]+")
NO_PAPER = re.compile(
    r"\b(?:communiqués?|dossier de|point (?:de )?presse|conférence|service|agence"
    r"|brief|lettre|newsletter|lecture|mise)\b|\bcourrier des (?:lecteurs|lectrices|abonnés)\b",
    re.IGNORECASE,
)
CAPITALS = re.compile(r"(?:L[AE]S?\s|L['’])[A-ZÀ-Þ]")
SMALL = re.compile(r"(?:de|du|des|del|della|di|da|do|dos|der|d|la|le|les|l|et|en|sur)['’]?")
PRESS = re.compile(
    r"\b(?:matin|soir|presse|agentur|agenzia|agencia|agency|gazette|courrier|quotidien|hebdo|hebdomadaire|journal|dépêche|tribune"
    r"|mensuel|échos?|voix|nouvelles|radio|télé|télévision|tv|fm|infos?|news|magazine|mag|revue|chronique"
    r"|républicain|progrès|télégramme|éclair|phare|temps|moniteur|messager|indépendant|actus?"
    r"|ledger|herald|chronicle|observer|guardian|telegraph|examiner|courier|dispatch|tribune|zeitung"
    r"|kurier|nachrichten|corriere|giornale|diario|periódico|jornal|correio|dagblad"
    r"|observateur|r?éveil|essor|relais|patriote|éco|monde|figaro|parisien|dauphiné|midi|marseillaise"
    r"|libre|libéré|populaire|provençal)\b",
    re.IGNORECASE,
)
_OF_RUBRICS = """
    actu actualité agenda billet bref chiffre chronique débat dossier entretien enquête édito
    éditorial essentiel fait histoire info interview invité invitée jour jours lecture lettre
    livre mois mots nuit opinion page parole photo portrait question récit rencontre reportage
    semaine série sortie tendance texte
"""
OF_RUBRICS = frozenset(_OF_RUBRICS.split())
# Towns whose names have an article too: "La Rochelle, mardi 6 octobre 2026" says where.
TOWNS = frozenset(
    {
        *("le havre", "le mans", "le puy", "le creusot", "le touquet", "le bourget", "le cannet"),
        *("le tréport", "le raincy", "le lamentin", "le port", "la rochelle", "la baule"),
        *("la ciotat", "la courneuve", "la roche-sur-yon", "la seyne", "la possession"),
        *("les herbiers", "les ulis", "les mureaux", "les sables-d'olonne"),
    }
)
# "flash de 18h", "journal de 13 heures": when a station said it.
EDITION = re.compile(
    r"(?:flash|journal|bulletin|édition|matinale|jt|archives?)\b(?:\s(?:info|du|de|des|la)\b)*"
    r"(?:\s(?P<hour>\d{1,2})\s?(?:h|heures)\s?(?P<minute>\d\d)?|\s(?:matin|midi|soir|nuit))?",
    re.IGNORECASE,
)
_NEWSROOM = re.compile(r"(?:la\s+)?rédaction\b(?:\s+(?:de\s+|d['’])(?P<paper>.+))?", re.IGNORECASE)
ARCHIVES = re.compile(r"(?:les )?archives? (?P<of>du|des|de(?= L))\s", re.IGNORECASE)
BETWEEN = re.compile(r"\s+[|•·›>–—-]\s+|,\s+")


def is_paper(name: str) -> bool:
    """Whether `name` is that of a newspaper or a station: an article or a word of the press."""
    name = name.strip()
    if not NAME.fullmatch(name) or len(name.split()) > MOST_WORDS:
        return False
    if agencies.is_agency_line(name) or NO_PAPER.search(name):
        return False
    if name.casefold().replace("’", "'") in TOWNS:
        return False
    if says_something(name) or name.endswith("."):
        return False
    return bool(WITH_ARTICLE.fullmatch(name) or PRESS.search(name))


def says_something(line: str) -> bool:
    """Whether the line is a headline that begins as a paper's name does: "L'Aunis sort de son lit",
    "La Voix sans issue"."""
    words = line.replace("’", "'").replace("'", "' ").split()
    return any(
        word.islower()
        and not (SMALL.fullmatch(word) or PRESS.fullmatch(word) or SMALL.fullmatch(before.lower()))
        and (word in lists.words("empty_words") or lemmas.may_be_verb(word))
        for before, word in pairwise(words)
    )


def in_capitals(name: str) -> bool:
    """Whether `name` has the form of a paper's in capitals, with its article: beside a date."""
    return name.isupper() and CAPITALS.match(name) is not None and is_paper(name.title())


def is_masthead(line: str) -> bool:
    """Whether the whole line is a paper's name: a word of the press, and no verb beside it."""
    words = line.strip().replace("’", "'").replace("'", "' ").split()
    named = (each[:1].isupper() or SMALL.fullmatch(each) or PRESS.fullmatch(each) for each in words)
    return bool(above(line)) and all(named)


def above(line: str) -> str:
    """The paper of a line above a headline ("L'Éveil du Canton · Lorbec", "LE QUOTIDIEN"), known by
    a word of the press; "" for any other line."""
    line = line.strip()
    name, *others = BETWEEN.split(line)
    longest = MOST_ABOVE if not others else 2 * MOST_ABOVE
    if line.endswith((".", "!", "?", "…", ":")) or len(line.split()) > longest:
        return ""
    said = PRESS.search(name)
    # "Südwest-Zeitung", but no "Éco-conso-alimentation": an agency's keywords.
    several = re.search(r"[\s'’]", name) is not None or bool(said and name.endswith(f"-{said[0]}"))
    known = said is not None and said[0][0].isupper() and several
    return written(name) if known and is_paper(name) else ""


def over_day(line: str, below: str, zone: tzinfo) -> str:
    """The paper of a line that stands above its day alone, which begins the text `below`: "LE PETIT
    VARENNAIS"; "" for any other. Of a place, a body or an affair the text has a word again, and
    rubrics are made of words of their own: "LE FAIT DU JOUR"."""
    name = written(line.strip())
    bare = re.sub(r"^(?:L[ae]s?\s|L['’])", "", name)
    day, _, text = below.strip().partition("\n")
    moment = parse_timestamp(day.strip(" *_"), zone)
    if not moment or moment.precision is not Precision.DAY or " " not in bare or bare == name:
        return ""
    words = set(re.findall(r"[^\W\d_]{4,}", bare.lower()))
    told = words & {*OF_RUBRICS, *re.findall(r"[^\W\d_]{4,}", text.lower())}
    return name if is_paper(name) and not told else ""


def dated(line: str, zone: tzinfo) -> tuple[str, Moment | None]:
    """The paper and the date of a line that holds both: "Éco Matin, jeudi 15 octobre 2026",
    "Radio Estran, flash de 18 h, jeudi 15 octobre 2026"; ("", None) for any other."""
    match = BETWEEN.search(line.strip())
    if not match:
        return "", None
    name, rest = line.strip()[: match.start()], line.strip()[match.end() :]
    said = PRESS.search(name) or FOREIGN_ARTICLE.match(name)
    if not is_paper(name) or (match[0].startswith(",") and not said):
        return "", None
    edition = EDITION.match(rest)
    after = rest[edition.end() :].lstrip(" ,–—-|") if edition else rest
    moment = parse_timestamp(date_lines.in_french(after), zone)
    if not moment or not moment.has_day:
        return "", None
    if edition and edition["hour"] and moment.precision is Precision.DAY:
        hour, minute = int(edition["hour"]), int(edition["minute"] or 0)
        if hour < 24 and minute < 60:
            value = moment.value.replace(hour=hour, minute=minute)
            moment = replace(moment, value=value, precision=Precision.MINUTE)
    return name, moment


def whose(sheet: Sheet, name: str) -> str:
    """The paper whose copy the sheet is; of what answers it, it is no more than where that came
    out."""
    return "" if sheet.reply else written(name)


def written(name: str) -> str:
    """ "LA VOIX DU HAUT-CANTON" as "La Voix du Haut-Canton", "Archives du Phare" as "Le Phare"."""
    if kept := ARCHIVES.match(name):
        article = {"du": "Le ", "des": "Les "}.get(kept["of"].lower(), "")
        name = f"{article.upper() if name.isupper() else article}{name[kept.end() :]}"
    if not name.isupper():
        return name
    first, *others = (_capitalized(each) for each in name.split())
    return " ".join([first[0].upper() + first[1:], *others])


def _capitalized(word: str) -> str:
    if word.lower() in recased.SMALL:
        return word.lower()
    elided = re.match(r"[LD]['’](?=\w)", word)
    head = elided[0].lower() if elided else ""
    parts = (each.capitalize() for each in word[len(head) :].split("-"))
    return head + "-".join(parts)


def credited(sheet: Sheet) -> Sheet:
    """The sheet with the paper among its bylines as its publisher."""
    papers = [
        each.name
        for each in sheet.bylines
        if each.kind is NameKind.ORGANIZATION and is_paper(each.name) and not _newsroom(each.name)
    ]
    papers += [each.name for each in sheet.bylines if each.name == sheet.publisher]
    desks = filter(None, (_NEWSROOM.match(each.name) for each in sheet.bylines))
    papers += [written(each["paper"]) for each in desks if is_paper(each["paper"] or "")]
    return replace(
        sheet,
        publisher=sheet.publisher or next(iter(papers), ""),
        bylines=tuple(each for each in sheet.bylines if each.name not in papers),
    )


def _newsroom(name: str) -> bool:
    return _NEWSROOM.match(name) is not None
