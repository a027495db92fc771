"""A date line read by its parts: who signs, where, the section, how long it takes to read.

"Kaltenau (dpa) | 3 septembre 2025, 18:12 | Lecture : 3 minutes", "Le 17/10/2025 à 11:45 | par
M.D. avec N.R.": what is left beside the dates must be furniture, to the last word, and
something must show that the line dates the copy: a label, an hour, a signature, an agency.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import tzinfo

from ....french import date_forms, lemmas, lists
from ....french.date_words import WEEKDAY
from ....model import Byline, Moment, NameKind, Precision
from ..headlines import section_names
from ..papers import papers
from ..signing import credit_lines, people, signed_lines
from ..wires import agencies

LONGEST = 140
MOST_EDITION_WORDS = 4
MOST_DATES = 2  # published and updated
LABEL = re.compile(
    r"(?:\b(?:(?:article|dépêche|texte|première)\s+)?(?:publi(?:ée?|cation)|post[ée]e?|parue?|ajoutée?"
    r"|mise?\s+en\s+ligne|créée?|rédigée?|écrite?|diffus(?:ée?|ion))\b|\bstand\b|\bédition\b"
    r"|^\W*(?:tract|déclaration|réponse\s+à\s+la\s+presse)(?:\s+d[ue]\b|\s+–|,)?"
    r"|\bdate(?:\s+de\s+(?:publication|parution))?(?=\s*:))"
    r"(?:\s+(?:le|du|on))?\s*:?\s*$",
    re.IGNORECASE,
)
UPDATE = re.compile(
    r"\b(?:(?:dernière\s+)?mise?\s+à\s+jour|modifi(?:ée?|cation)|actualisée?|updated)\b"
    r"(?:\s+(?:le|on|a))?\s*:?\s*$",
    re.IGNORECASE,
)
# "Au: 16.11.2026, 14:22": a word with its colon names the line's field, no place.
_LABELLED = re.compile(r"\b[A-ZÀ-Þ]?[a-zà-ÿ]{1,14}\s*:\s*$")
_DAY_NAME = re.compile(rf"(?:\b(?:le|ce|{WEEKDAY})[,.]?\s*)+$", re.IGNORECASE)
# "mis à jour à 15:30": an hour of the same day; "Atualizado há 2 horas".
_LATER = re.compile(
    r"(?:mise?\s+à\s+jour|modifiée?|actualisée?)\s+(?:le\s+)?"
    r"(?:(?:à|às|alle|ore|um|om)\s+\d{1,2}\s?[h:.]\s?(?:\d\d)?|(?:il y a|há|hace)\s+\d+\s+\w+)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"\s*(?:\b[Dd]u\s*)?[|•·¦]\s*|\s+/\s+|,\s+(?=(?:page|p\.)\s*\d)|,?(?<!ommuniqué)\s+(?=[Nn][°o]\s*\d)|\s+[–—-]+\s+|\s*;\s+|\t|\s{3,}"
)
_FURNITURE = re.compile(
    r"(?:(?:durée|temps)\s+de\s+lecture|lecture|lesezeit|reading\s+time)\s*:?\s*\d+\s?\w+\.?"
    r"|\d+\s?min(?:utes?)?\.?\s+(?:de\s+lecture|read)"
    r"|lue?\s+\d[\d\s]*\s+fois|\d[\d\s]*\s+(?:vues?|lectures?|commentaires?|partages?|réactions?)"
    r"|web|print|papier|@\w{3,30}|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|p(?:age|\.)\s*\d+|n[°o]\s*\d[\d\s.]*|0|(?:prix\s*:?\s*)?\d+(?:[.,]\d\d?)?\s?(?:€|euros?|CHF)"
    r"|(?:article\s+)?(?:réservé\s+aux\s+)?abonnée?s?|accès\s+libre|gratuit|premium"
    r"|pour\s+diffusion\s+immédiate|(?:communiqué|communication)(?:\s+de\s+presse)?"
    r"|\d{1,2}\s+[^\d/|]{4,30}\s14\d\d(?:\s*A?H\.?)?"  # 14 Chaabane 1446 AH
    r"|(?:re)?transcription\b.{0,40}|version\s+écrite\b.{0,40}"
    r"|\(?heure\s+(?:locale|de\s+[\w-]+)\)?|heure|uhr"
    r"|(?:dans|rubrique|catégorie)\s*:?\s+[A-ZÀ-Þ][\w'’ &,-]{2,40}"
    r"|(?:(?:par|por)\s+)?(?:redação|redacción|redazione|redaktion|redactie)"
    r"|(?:source|éditeur|éditrice|rédact(?:eur|rice)(?:\s+en\s+chef)?)\s*:\s*[\w .'’-]{2,40}",
    re.IGNORECASE,
)
_TEXTS = re.compile(r"(?:textes?|reportage|récit|enquête)\s*:\s*(?P<who>\S.*)", re.IGNORECASE)
_BY = re.compile(
    r"(?:(?:(?:rédigée?|écrite?|publiée?|postée?|proposée?)\s+)?(?:par|by|di|von|por)"
    r"|(?:article\s+|texte\s+)?signée?)\s+(?P<who>\S.*)",
    re.IGNORECASE,
)
_AMID = re.compile(r"(?:fait à|(?:(?:paru|publié)e?s? )?dans)\s(?=(?-i:[A-ZÀ-Þ]))", re.IGNORECASE)
_PAGE = re.compile(r"p(?:age|\.)\s*\d+", re.IGNORECASE)
_ISSUE = re.compile(r"n[°o]\s*\d[\d\s.]*", re.IGNORECASE)
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.[ -]?){1,3}[A-ZÀ-Þ]\.?")
_PLACED = re.compile(r"(?P<place>[A-ZÀ-Þ][\w'’ -]{1,39}?)?\s*\((?P<agency>[^()]{2,40})\)")
_SENT = re.compile(  # "Vilnius (envoyé spécial)"
    r"(?P<place>[A-ZÀ-Þ][\w'’ -]{1,39}?)?\s*\(?(?:(?:de\s+)?notre\s+)?"
    r"(?:envoyée?|correspondan(?:te?|ce))(?:\s+(?:spéciale?|particulière))?\)?"
)
_PLACE = re.compile(
    r"[A-ZÀ-Þ][\w'’]+"
    r"(?:(?:-[dl]|\sd)['’][A-ZÀ-Þ]\w+|[ -](?:[A-ZÀ-Þ][\w'’]+|sur|sous|en|le|la|les|de|du|lès)){0,4}"
)
# "Le-Phare-sur-Orne, édition du samedi 7 mars": a paper whose name is a town's in form
_EDITION = re.compile(rf"\W*(?P<paper>{_PLACE.pattern})\s*,\s*[ée]dition\s+(?:du|de|n°)\b")
# "Rédaction Ouest-Matin": whose newsroom it is.
_NEWSROOM = re.compile(
    r"(?:La\s+)?[Rr]édaction\s+(?:de\s+|du\s+|d['’])?(?P<paper>[A-ZÀ-Þ][\w'’ -]{2,40})"
)
_AGENCY = re.compile(r"(?:Agence|Service)\s+(?:[\w'’]+\s+)?[A-ZÀ-Þ][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a line of parts says; at least one of the two moments is known."""

    published: Moment | None
    updated: Moment | None
    signed: tuple[Byline, ...] | None = None  # (): by initials alone
    agencies: tuple[str, ...] = ()
    publisher: str = ""
    place: str = ""
    section: str = ""  # of a folio: "Mardi 22 septembre 2026 — Lorbec — Culture"
    makers: tuple[str, ...] = ()  # of its images
    shown: bool = False  # something beside its dates shows that the line dates the copy


def read(line: str, zone: tzinfo) -> Stamp | None:
    """The stamp of `line`, already put into French by `date_lines`; None for any other line."""
    if len(line) > LONGEST or line.endswith(("?", "!")) or "(@" in line:  # of a network's message
        return None
    written = [each for each in date_forms.find(line) if each.day and each.year]
    if not 1 <= len(written) <= MOST_DATES:
        return None
    rest, shown = [], False
    published, updated = None, None
    at = 0
    for each in written:
        moment = date_forms.moment(each, zone)
        if moment is None:
            return None
        before = _DAY_NAME.sub("", line[at : each.start])
        label, change = LABEL.search(before), UPDATE.search(before)
        shown = shown or bool(label or change) or moment.precision is Precision.MINUTE
        if change:
            updated = updated or moment
        else:
            updated = updated or (moment if published else None)
            published = published or moment
        said = change or label or _LABELLED.search(before)
        rest += [before[: said.start()] if said else before, "|"]
        at = each.end
    rest.append(line[at:])
    parts = [each.strip(" ,.:()[]–—-\u00a0") for each in _BETWEEN.split("".join(rest))]
    paper = _EDITION.match(line)
    publisher = paper["paper"] if paper and paper["paper"] not in lists.words("cities") else ""
    parts = [each for each in parts if each and each != publisher]
    stamp = _furnished(parts, Stamp(published, updated, publisher=publisher))
    if stamp is None:
        return None
    shown = shown or any(_ISSUE.fullmatch(each) or _PAGE.fullmatch(each) for each in parts)
    proof = stamp.signed is not None or stamp.agencies or stamp.publisher or stamp.section
    return replace(stamp, shown=bool(shown or proof))


def _furnished(parts: Sequence[str], stamp: Stamp) -> Stamp | None:
    """`stamp` with what its line says beside its dates; None when a part is no furniture."""
    signed: list[Byline] | None = None
    named: list[str] = []
    makers: tuple[str, ...] = ()
    publisher, place, section = stamp.publisher, "", ""
    printed = any(_PAGE.fullmatch(part) for part in parts)  # a cutting: its paper in capitals
    left = list(parts)
    while left:
        part = _AMID.sub("", _LATER.sub("", left.pop(0)).strip(" ,"))
        if not part or _FURNITURE.fullmatch(part):
            continue
        if section_names.BEATS.fullmatch(part):
            section = section or part
        elif agencies.is_agency_line(part):
            named += agencies.named(part)
        elif _AGENCY.fullmatch(part):
            named.append(part)
        elif (who := _signing(part)) is not None:
            signed = [*(signed or ()), *who]
        elif credited := credit_lines.read(part):
            signed, makers = [*(signed or ()), *credited[0]], credited[1]
        elif _INITIALS.fullmatch(part):
            signed = signed or []
        elif newsroom := _NEWSROOM.fullmatch(part):
            publisher = publisher or papers.written(newsroom["paper"])
        elif (
            papers.is_paper(part)
            or papers.in_capitals(part)
            or (printed and not publisher and part.isupper())
        ):
            publisher = publisher or papers.written(part)
        elif (placed := _PLACED.fullmatch(part.rstrip(")") + ")")) and _is_agency(placed["agency"]):
            named += agencies.named(placed["agency"]) or [placed["agency"]]
            place = place or (placed["place"] or "")
        elif known := _known(part):
            signed = [*(signed or ()), *known]
        elif sent := _SENT.fullmatch(part):
            place, signed = place or sent["place"] or "", signed or []
        elif _PLACE.fullmatch(part) and not (place or lemmas.known(part.lower())):
            place = part
        elif printed and publisher and len(part.split()) <= MOST_EDITION_WORDS:
            continue  # the pages of a canton
        elif len(pieces := re.split(r",\s+", part)) > 1:  # "magnitude 4,9" is one
            left = [*pieces, *left]
        else:
            return None
    return replace(
        stamp,
        signed=None if signed is None else tuple(signed),
        agencies=tuple(named),
        publisher=publisher,
        place=place,
        section=section,
        makers=makers,
    )


def _known(part: str) -> tuple[Byline, ...]:
    """Who signs by given name and surname, with a function or without: no town has that form."""
    signed = signed_lines.signature(part)
    given = {re.split(r"[\s-]", each.name)[0] for each in signed if each.kind is NameKind.PERSON}
    return signed if given and given <= lists.words("given_names") else ()


def _is_agency(name: str) -> bool:
    return agencies.is_agency_line(name) or _AGENCY.fullmatch(name) is not None


def _signing(part: str) -> tuple[Byline, ...] | None:
    """Who signs by "par" or "Texte :"; initials sign for nobody that a reader knows, and give ().
    None for what is no signature."""
    match = _TEXTS.fullmatch(part) or _BY.fullmatch(part)
    if not match:
        return None
    who = match["who"].strip(" ,")
    if all(_INITIALS.fullmatch(each) for each in people.SPLIT.split(who)):
        return ()
    paper = re.fullmatch(r"(?P<name>[^()]+?)\s*\((?P<paper>[^()]+)\)?", who)
    beside = paper["paper"] if paper and papers.is_paper(paper["paper"]) else ""
    signed = signed_lines.signature(paper["name"] if paper and beside else who)
    if not signed:
        return None
    return (*signed, Byline(beside, kind=NameKind.ORGANIZATION)) if beside else signed
