"""A headline typed in capitals, in lower case again: "LA FIBRE ARRIVE DANS LE HAUT-PAYS".

The copy's own words tell which have a capital and how they are accented; the rest must be
known words. One word that is neither, and the headline stays as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from ....french import gazetteer, lemmas
from ....french.flattened import unaccented
from ....model import BlockKind, Severity, Turn
from ...sheet import Sheet

LEAST = 5  # letters: shorter ones may stand for a body
FEWEST_WORDS = 4  # in capitals, for a headline to be typed so
WORD = re.compile(r"[^\W\d_]+")
HYPHENED = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+")
# Of a compound that dictionaries lack, and of a verb with its pronoun.
_PARTS = "t il elle on ils elles ce je vous nous là ci mi porte hors contre demi semi non ex co"
PARTS = frozenset(_PARTS.split())
SENTENCE_START = re.compile(r"(?:^|[.!?…:«\"“\n]|[–—-]\s)\s*$")
ROMAN = re.compile(r"[IVX]{2,}")
LETTERS = frozenset("BCDEFGHIJKLMNOPQRSTUVWXZ")
SHORT = {"A": "à", "DES": "des", "ES": "ès"}
# Short words that a name or a text in capitals would otherwise decide.
_SMALL = """
    le la les l un une des du de d à au aux et ou en dans par pour sur sous avec sans que qui qu ne
    n pas plus se s t ce c son sa ses leur leurs il elle est a ont
"""
SMALL = frozenset(_SMALL.split())
# Of foreign names: "VILA NOVA DA SERRA"
PARTICLES = SMALL | {"da", "do", "dos", "das", "del", "della", "di", "dei", "y", "of", "upon", "am"}
# Dictionaries of nouns and verbs lack them.
_ADVERBS = """
    pourquoi comment où quoi combien jusqu lorsqu puisqu très bien mieux moins trop peu déjà encore
    toujours jamais ici là hier demain aujourd hui maintenant enfin aussi ainsi alors après avant
    depuis pendant contre chez dès entre vers selon malgré parmi sauf voilà voici comme si ni non
    oui près loin ensemble plutôt presque beaucoup nous vous ils elles lui eux
"""
ADVERBS = frozenset(_ADVERBS.split())
_OPENING = re.compile(r"^[\W\d_]*[^\W\d_]|[.!?…]\s+[«\"“]?\s?[^\W\d_]")  # of a sentence
_PRONOUN = re.compile(r"(?:\b(?:il|elle|on|qui|ça|cela|y|tout)\s+|\b[nlyt]['’]\s?)$")
_PARTICIPLE = re.compile(
    r"\w+ée?s?|été|eue?s?|fait|dit|pris|mis|vue?|su|pu|voulu|perdue?|rendue?|reçue?|ouvert|offert"
    r"|permis|promis|choisi|fini|réussi|suivi|servi|écrit|conduit|produit|vendu|tenu|venu|répondu"
)
# A shop or a party may have the name of a thing, seldom that of an action, a state or several.
_ABSTRACT = re.compile(r"(?:s|x|tion|sion|ment|isme|ité|ance|ence|age|esse|ure)$")
# Words that are places too: only the copy tells which is meant.
_PLACES = """
    paris nice tours orange vienne lens sens vannes die gap cannes bourges mende cassis bar tulle
    valence saintes lourdes grasse mans havre creuse landes somme manche lot ain var orne oise meuse
    nord est ouest sud france suisse corse savoie jura vosges centre pointe fort bourg sables
"""
PLACES = frozenset(_PLACES.split())


def find(sheet: Sheet) -> Sheet:
    """The sheet with its headline in lower case, when it is typed in capitals."""
    words = [match[0] for match in WORD.finditer(sheet.title) if not _is_ordinal(match)]
    if len(words) < FEWEST_WORDS or any(not each.isupper() for each in words):
        return sheet
    title = _in_lower(sheet.title, _spellings(sheet))
    if title is None:
        return sheet
    return replace(sheet, title=title).told(
        Severity.NOTE,
        "Titre tapé en capitales, remis en minuscules.",
        f"Relisez-le\u00a0: «\u00a0{title}\u00a0».",
    )


def headings(sheet: Sheet) -> Sheet:
    """The sheet with its subheadings in lower case that are typed in capitals; one that would not
    keep its length ("OEUVRE") stays as it is, for the places of all that is below. The questions
    of an interview are of one kind: all of them, or none."""
    typed = [
        unit for unit in sheet.units if unit.kind is BlockKind.HEADING and sheet.of(unit).isupper()
    ]
    known = _spellings(sheet) if typed else {}
    lowered = {
        unit.start: line
        for unit in typed
        if (line := _in_lower(sheet.text[unit.start : unit.end], known))
        and len(line) == unit.end - unit.start
    }
    asked = [unit.start for unit in typed if unit.turn is Turn.QUESTION]
    if any(start not in lowered for start in asked):
        lowered = {start: line for start, line in lowered.items() if start not in asked}
    text = sheet.text
    for start, line in lowered.items():
        text = text[:start] + line + text[start + len(line) :]
    return replace(sheet, text=text) if lowered else sheet


def common(sheet: Sheet, typed: str) -> str:
    """What is `typed` in capitals where no word of it is a name or letters: "Grève des trains"; ""
    for any other."""
    known = _spellings(sheet)
    words = [_lowered(each, known) or "" for each in WORD.findall(typed)]
    said = _in_lower(typed, known) or ""
    named = len(said) < LEAST or gazetteer.load().get(said)
    told = all(unaccented(each) in known for each in words if each not in SMALL)
    sure = told or (len(words) == 1 and _ABSTRACT.search(words[0]))  # no "CARREFOUR", "CASINO"
    return said if sure and all(map(str.islower, words)) and not named else ""


def _in_lower(typed: str, known: dict[str, str]) -> str | None:
    """What is `typed` in capitals in lower case; None when one word of it is not sure."""
    title = typed
    joined = _joined(title)
    for match in reversed(list(WORD.finditer(title))):
        if _is_ordinal(match) or _is_letter(match):
            continue
        compound = joined.get(match.start())
        common = compound is not None and lemmas.known(compound)
        word = match[0].lower() if common else _lowered(match[0], known)
        if match[0] == "A" and _is_verb(match):
            word = "a"
        if word is None:
            return None
        if (
            compound
            and not common
            and unaccented(match[0].lower()) not in known
            and word not in SMALL
        ):
            word = word.capitalize()
        title = title[: match.start()] + word + title[match.end() :]
    return _OPENING.sub(lambda match: match[0].upper(), title)


def _is_verb(match: re.Match[str]) -> bool:
    """Whether "A" is the verb: behind a pronoun, or above a participle ("A RECULÉ")."""
    before = match.string[: match.start()].lower()
    after = re.match(
        r"\s+(?:PAS\s+|ÉTÉ\s+|ETE\s+|TOUT\s+|BIEN\s+)?([^\W\d_]+)", match.string[match.end() :]
    )
    follows = after[1].lower() if after else ""
    return _PRONOUN.search(before) is not None or _PARTICIPLE.fullmatch(follows) is not None


def _joined(title: str) -> dict[int, str]:
    """The words that hyphens join, by where each of their parts stands: "roche-noire",
    "centre-ville"; no "a-t-il"."""
    found: dict[int, str] = {}
    for match in HYPHENED.finditer(title):
        whole = match[0].lower()
        if not PARTS & set(whole.split("-")):
            starts = (match.start() + each.start() for each in WORD.finditer(whole))
            found |= dict.fromkeys(starts, whole)
    return found


def _is_ordinal(match: re.Match[str]) -> bool:
    """Whether the word ends a number, as it is printed: "3e", "1er"."""
    before = match.string[: match.start()]
    return before[-1:].isdigit() and match[0].islower()


def _is_letter(match: re.Match[str]) -> bool:
    """Whether the word is a letter that names something: "LIGNE C", no "L'EAU", "Y A-T-IL"."""
    beside = match.string[: match.start()][-1:] + match.string[match.end() :][:1]
    return match[0] in LETTERS and not set(beside) & set("'’-‑")


def name(sheet: Sheet, text: str) -> str:
    """The name of a place, typed in capitals, as the copy writes it, else with one capital a word:
    "LE HAVRE (SEINE-MARITIME)" is "Le Havre (Seine-Maritime)"."""
    if not text.partition("(")[0].isupper():
        return text
    known = _spellings(sheet)

    def written(match: re.Match[str]) -> str:
        low = match[0].lower()
        if not match[0].isupper():
            return match[0]
        if match.start() > 0 and text[match.start() - 1] not in "(/" and low in PARTICLES:
            return low
        found = known.get(unaccented(low), "")
        return found if found[:1].isupper() else low.capitalize()

    return WORD.sub(written, text)


def _spellings(sheet: Sheet) -> dict[str, str]:
    """How the copy writes its words inside sentences, by their letters without accents; of a word
    that its text lacks, how the lines around it do."""
    text = [sheet.of(unit) for unit in sheet.units]
    named = {unaccented(word.lower()): word for word in WORD.findall(sheet.place)}
    return _written(sheet.text.split("\n"), names=True) | _written(text) | named


def _written(lines: Iterable[str], *, names: bool = False) -> dict[str, str]:
    """The spellings of `lines`; `names`: a word that no dictionary has is a name, where a line or
    a sentence opens with it too."""
    seen: dict[str, Counter[str]] = {}
    for line in lines:
        for match in WORD.finditer(line):
            word = match[0]
            opens = SENTENCE_START.search(line[: match.start()])
            if word.isupper() and len(word) > 1 and (names or line.isupper()):
                continue
            if opens and word[1:].islower():
                # any word has a capital there: it tells the accents of a word that is known
                word = word.lower() if lemmas.known(word.lower()) else word * names
                if word:
                    seen.setdefault(unaccented(word.lower()), Counter())[word] += 0
            else:
                seen.setdefault(unaccented(word.lower()), Counter())[word] += 1
    return {letters: forms.most_common(1)[0][0] for letters, forms in seen.items()}


def _lowered(word: str, known: dict[str, str]) -> str | None:
    low = word.lower()
    if word in SHORT:
        return SHORT[word]
    if low in SMALL or low in ADVERBS:
        return low
    if found := known.get(unaccented(word.lower())):
        return found
    if ROMAN.fullmatch(word):
        return word
    return low if lemmas.known(low) and low not in PLACES else None
