"""What a desk's doubt is about, and what leans on the sentence that it holds back.

    Le nom du groupe est bon, par contre vérifier 118 enfants         about 118 enfants alone
    « Vous prélevez sur les fêtes », dit-elle. Le maire a répondu que ce budget baisse.

A clause that confirms casts no doubt; an answer to what is not printed would answer something else.
"""

from __future__ import annotations

import re

from ....french import lemmas, sentences
from ....french.flattened import flat
from ...sheet import Sheet, one_line

_CLAUSE = re.compile(r"\s*[;!?]\s+|\.\s+|,?\s+(?=(?:mais|par contre|en revanche)\b)")
_CONFIRMS = re.compile(
    r"\b(?:(?:est|sont|c'est) (?:bien|bons?|bonnes?|justes?|corrects?|correctes?|exacte?s?|ok)\b"
    r"|(?<!pas )(?<!non )(?:verifiee?s?|recoupee?s?|confirmee?s?|relue?s?) (?:par|avec|aupres|hier)"
    r"|je confirme|aucun doute|pas de doute)"
)
_ASKS = re.compile(
    r"\b(?:doutes? (?:sur|quant a|a propos d\w*)|(?:re)?verifie[rz]?|recoupe[rz]?|confirme[rz]"
    r"|pas (?:sure?s?|certaine?s?) (?:d\w*|pour|que))\s"
)
_MATTER = re.compile(r"\b(?:\d+(?:[ \u00a0\u202f.,]\d+)*|[A-ZÀ-Þ][\w-]{3,})")
# "Le maire a répondu que…", and a subject that only the sentence before names.
_ANSWERS = re.compile(
    r"(?:[\w'’-]+ ){1,6}?(?:(?:a|ont|avait) )?(?:repond(?:u|ent)?|retorqu\w+|repliqu\w+"
    r"|dement(?:i|ent)?|contest(?:e|ent|ee))\b"
    r"|(?:ils?|elles?|celui|celle|ceux)\b(?! (?:y a|faut|s'agit|reste)\b)"
    r"|(?:cela|ceci|c'est|ce dernier|cette derniere|une? tel)"
)
_SPELLING = re.compile(r"\b(?:orthographe?s?|orthographi\w+|graphies?|epel\w+|s'ecri(?:t|vent))\b")
_LAWYER = re.compile(r"\b(?:me [a-z]|maitre [a-z]|avocate?s?\b|conseil de\b|defen(?:d|s)\w*)")
_DENIES = re.compile(
    r"(?:[\w'’-]+ ){1,4}?(?:contest|ni(?=e|ent|ait)|dement|refut|rejet|recus|clam)\w*\b"
)
_ASIDE = re.compile(r"\([^()]*\)\.?|\[[^\[\]]*\]\.?")  # the doubt itself
_VERBLESS = 4  # words of what only goes on: "Applaudissements nourris."
_POINTS = re.compile(r"\b(?:ce|cet|cette|ces|son|sa|ses|leurs?) (?P<noun>[\w-]{3,})")


def clauses(doubt: str) -> str:
    """The clauses of a remark that cast the doubt, from its verb on where one has it."""
    open_ = [each for each in _CLAUSE.split(doubt) if not _CONFIRMS.search(flat(each))]
    asked = [each[found.end() :] for each in open_ if (found := _ASKS.search(flat(each)))]
    return ". ".join(asked or open_)


def sentence(sheet: Sheet, start: int, end: int, doubt: str) -> tuple[int, int] | None:
    """The sentence apart from the remark that has most figures and names of the doubt; of those
    that have as many, the one with most of its words, then the last. None without one."""
    asked = clauses(doubt)
    matter, words = set(_MATTER.findall(asked)), lemmas.of(asked)
    best: tuple[tuple[int, int, int], tuple[int, int]] | None = None
    for unit in sheet.units:
        for first, last in sentences.split(one_line(sheet.text[unit.start : unit.end])):
            span = unit.start + first, unit.start + last
            said = sheet.text[slice(*span)]
            shared = len(matter & set(_MATTER.findall(said)))
            if shared and (span[1] <= start or span[0] >= end):
                rank = shared, len(words & lemmas.of(said)), span[0]
                best = max(best or (rank, span), (rank, span))
    return best[1] if best else None


def of_spelling(doubt: str) -> bool:
    """Whether only the spelling of a name is in doubt."""
    return _SPELLING.search(flat(doubt)) is not None


def strikes(doubt: str, said: str) -> bool:
    """Whether the sentence may be untrue if the doubt is right: neither how a name is spelt nor
    whom a lawyer defends makes it so, unless it tells of the lawyer."""
    low = flat(doubt)
    if of_spelling(doubt):
        return False
    return not _LAWYER.search(low) or _LAWYER.search(flat(said)) is not None


def with_charge(sheet: Sheet, span: tuple[int, int]) -> tuple[int, int]:
    """A sentence that is held back, with the charge before it in its paragraph that it denies."""
    unit = next((each for each in sheet.units if each.start <= span[0] < each.end), None)
    if unit is None or not _DENIES.match(flat(sheet.text[slice(*span)])):
        return span
    before = [
        unit.start + first
        for first, last in sentences.split(one_line(sheet.text[unit.start : unit.end]))
        if unit.start + last <= span[0]
    ]
    return (before[-1], span[1]) if before else span


def with_answer(sheet: Sheet, span: tuple[int, int]) -> tuple[int, int]:
    """A sentence that is held back, with those below it in its paragraph that answer it or point
    to what only it names."""
    start, end = span
    unit = next((each for each in sheet.units if each.start <= start < each.end), None)
    if unit is None:
        return span
    for first, last in sentences.split(one_line(sheet.text[unit.start : unit.end])):
        one, other = unit.start + first, unit.start + last
        if one < end or _ASIDE.fullmatch(sheet.text[one:other]):
            continue
        if not _leans(sheet.text[start:end], sheet.text[one:other]):
            break
        end = other
    return start, end


def _leans(held: str, said: str) -> bool:
    low = flat(said).lstrip(' «"“')
    few = len(low.split()) <= _VERBLESS and not lemmas.may_have_verb(low)
    if few or _ANSWERS.match(low):
        return True
    nouns = {each["noun"] for each in _POINTS.finditer(low)}
    return any(re.search(rf"\b{re.escape(each)}\b", flat(held)) for each in nouns)
