"""Figures in groups of three, decimal commas, ordinals (50e, 1re, XXe)."""

from __future__ import annotations

import re

NARROW = "\u202f"
_POINTED = re.compile(
    r"(?<![\w.,/:+-])[1-9]\d{0,2}(?:\.\d{3})+(?!\d|[./:-]\d|,\d{3}|[^\W\d_]|[ \u00a0\u202f]?%"
    r"|[ \u00a0\u202f](?:dollar|euro)\b)"
)
# What a number that names a thing stands behind: "l'estampille FR 25.318.001 CE", "lots 25.318 et
# 25.319". It keeps its form: readers look for it on the box.
_GAP = r"[ \u00a0\u202f]"
_LABEL = (
    r"(?i:estampilles?|agréments?|lots?|références?|réf\.|codes?(?:-barres)?|ean|gtin|siren|siret|normes?"
    r"|licences?|séries?|certificats?"
    r"|rcs(?:\s[a-zà-ÿ-]+)?|isin|iban|rpps|finess|immatricul\w+|matricules?|plaques?|brevets?|versions?"
    r"|dossiers?|tél(?:éphone)?\.?|fax|articles?|art\.|arrêté|numéros?(?:\s(?:de|d['’])\s?\w+)?"
    r"|n(?:os?|[°º]))"
)
_NAMES = re.compile(
    rf"(?:(?<!\w){_LABEL}{_GAP}*:?{_GAP}*(?:n[°º]{_GAP}*)?(?:[A-Z]{{1,4}}\.?(?:{_GAP}|-)?)?"
    rf"(?:[\w./-]*\d[\w./-]*(?:,|{_GAP}et|{_GAP}à|{_GAP}ou){_GAP})*"
    # a norm's or a country's letters: "ISO 25.318", "FR 25.318.001 CE"
    rf"|(?<![\w-])(?!EUR|USD|CHF|GBP)[A-Z]{{2,6}}{_GAP})\Z"
)
# The same label some words before a number that counts nothing: "le code-barres commence par
# 25.318".
_NEARBY = re.compile(rf"(?<!\w){_LABEL}(?:{_GAP}(?:[dl]['’])?[\w'’./-]+){{1,4}}{_GAP}\Z")
_COUNTS = re.compile(
    rf"{_GAP}?(?:[€$£%]|(?:km|m|ha|t|[kmµμ]?g|l|hab)(?![^\W\d_])"
    rf"|(?!(?:dans|depuis|sous|sans|mais|puis|alors|vers|dès|plus|après|pas|ils|elles)\b)"
    rf"[a-zà-ÿ-]+[sx](?!\w)|d['’e]{_GAP}?[a-zà-ÿ])"
)
_LABELLED = 60  # characters before a number in which its label may begin
_SPACED = re.compile(  # in Switzerland by apostrophes
    r"(?<![\w.,/:+-])(?<!\d[ \u00a0\u202f])[1-9]\d{0,2}(?:[ \u00a0\u202f'’]\d{3})+"
    r"(?!\w|[./:-]\d|[ \u00a0\u202f]\d)"
)
# Never years, postcodes or numbers of files: only what is counted.
_LONG = re.compile(
    r"(?<![\w.,/:+-])[1-9]\d{4,}(?=(?:,\d+)?[ \u00a0\u202f]?(?:€|(?:euros|dollars|habitants"
    r"|personnes|emplois|spectateurs|visiteurs|manifestants|kilomètres|mètres|tonnes|hectares)\b))"
)
_DECIMAL = re.compile(r"(?<![\d.,])(\d+)\.(\d{1,2})(?=[ \u00a0\u202f]?%)")
_FIRST = re.compile(r"([1I])(?<![\w.,][1I])[ \u00a0\u202f]?(?:i?[èée]re)(s?)(?![\w\ue000])")
_FIRST_MALE = re.compile(r"1(?<![\w.,]1)[ \u00a0\u202f]er(?![\w\ue000])")
_NTH = re.compile(r"(?<![\w.,])(\d+[ \u00a0\u202f]?|[IVXLC]+)(?:i?[èée]me|è)(s?)(?![\w\ue000])")


# What a text must have for those to be worth a search.
_POINT = re.compile(r"\.\d")
_GROUP = re.compile(r"[ \u00a0\u202f'’]\d{3}")
_FIVE = re.compile(r"\d{5}")
_ORDINAL = re.compile(r"[\dIVXLC][ \u00a0\u202f]?(?:i?[èée]me|è)")
_COUNTED = re.compile(r"\d|(?<!\w)[IVXLC]+[ \u00a0\u202f]?(?:i?[èée](?:me|re)|è)")


def correct(text: str) -> str:
    if not _COUNTED.search(text):
        return text
    pointed = _POINT.search(text) is not None
    if pointed:
        text = _POINTED.sub(_grouped, text)
    if _GROUP.search(text):
        text = _SPACED.sub(lambda match: re.sub(r"[\s'’]", NARROW, match[0]), text)
    if _FIVE.search(text):
        text = _LONG.sub(lambda match: f"{int(match[0]):,}".replace(",", NARROW), text)
    if pointed:
        text = _DECIMAL.sub(r"\1,\2", text)
    text = _FIRST.sub(r"\1re\2", _FIRST_MALE.sub("1er", text))
    if _ORDINAL.search(text):
        text = _NTH.sub(lambda match: f"{match[1].rstrip()}e{match[2]}", text)
    return text


def _grouped(match: re.Match[str]) -> str:
    groups = match[0].split(".")
    if len(groups) == 4 and all(int(group) < 256 for group in groups):
        return match[0]  # an IP address
    start = match.start()
    near = (match.string, max(0, start - _LABELLED), start)
    if _NAMES.search(*near) or (
        _NEARBY.search(*near) and not _COUNTS.match(match.string, match.end())
    ):
        return match[0]
    return NARROW.join(groups)
