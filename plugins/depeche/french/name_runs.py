"""The runs of tokens that may be a name, each with the model's label."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ..model import Token
from . import bodies, forms, joined, lists, role_words, roles
from .bodies import Bodies
from .gazetteer import Gazetteer, fold

BODY = "BODY"  # the label of a name that the copy shows to be a body's
_NO_NAMES = lists.words("openings") | lists.words("not_names")
_GIVEN_NAMES = lists.words("given_names")
_DEMONYMS = lists.words("demonyms")
_TOLD = ("déclaré", "confié", "raconté", "dit", "affirmé", "expliqué", "indiqué", "précisé")
_ELIDED = re.compile(r"\A[LlDd]'(?=\w)")
_LONGEST_FORM = 8  # tokens of a gazetteer's form


def find(
    tokens: Sequence[Token], gazetteer: Gazetteer, shown: Bodies
) -> list[tuple[int, int, str]]:
    """Runs of tokens that the model calls an entity, that the gazetteer knows, or that are
    `shown` to be bodies."""
    runs: list[tuple[int, int, str]] = []
    index = 0
    while index < len(tokens):
        if last := _shown(tokens, index, shown):
            runs.append((index, last, BODY))
            index = last
            goes_on = last < len(tokens) and tokens[last].text not in ("et", ",")
            if goes_on and tokens[last].entity and not tokens[last].entity_start:
                index = _entity_end(tokens, last)
                runs.append((last, index, "LOC"))  # "Halvern | de Lorbec"
            continue
        if last := _known(tokens, index, gazetteer):
            runs.append((index, last, "MISC"))
            index = last
            continue
        if not tokens[index].entity:
            last = _held(tokens, index)
            if last:
                runs.append((index, last, "PER"))
            index = last or index + 1
            continue
        last = _entity_end(tokens, index)
        label = tokens[index].entity
        if _is_of_a_people(tokens, index, last) or _is_told(tokens, index, last):
            index, label = index + 1, "PER"
        if label == "LOC" and last < len(tokens) and _goes_on(tokens, last):
            # "Normandie Logistique": a place before a firm's word is part of the firm.
            label = "ORG"
            last = _entity_end(tokens, last) if tokens[last].entity else last + 1
        office = label == "MISC" and index > 1 and tokens[index - 1].text == ","
        office = office and roles.held_before(tokens, index)
        if label == "MISC" and (office or roles.follows(tokens, last)):
            # "a dit à l'AFP | Severino Talvas, président de …"
            index += bool(gazetteer.get(_ELIDED.sub("", tokens[index].text)))
            words = [token.text for token in tokens[index:last]]
            if 2 <= len(words) <= 3 and all(
                each[:1].isupper() and each.isalpha() for each in words
            ):
                label = "PER"
        if _is_elected(tokens, index, last):
            index, label = index + 1, "PER"
        if unions := _unions(tokens, index, last):
            runs.extend((at, at + 1, "ORG") for at in unions)
            index = last
            continue
        parted = _parted(tokens, index, last) if label in ("ORG", "LOC") else last
        runs.append((index, parted, label))
        if parted < last:
            runs.append((parted, last, "PER"))
        index = last
    return runs


def _held(tokens: Sequence[Token], first: int) -> int:
    """Where a name ends that the model left out, behind the office of who bears it: "le ministre
    norvégien de la Pêche, | Sindre Haukland, a dit"; else 0."""
    if first < 2 or tokens[first - 1].text != ",":
        return 0
    last = first
    while last < len(tokens) and not tokens[last].entity and _is_own(tokens[last]):
        last += 1
    whole = last - first in (2, 3) and last < len(tokens) and tokens[last].text in (",", ".")
    return last if whole and roles.held_before(tokens, first) else 0


def _is_proper(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() and not text.isupper() and text.replace("-", "").isalpha()


def _is_own(token: Token) -> bool:
    """Whether the name is no word of the language."""
    return _is_proper(token) and not forms.is_known(token.text.lower())


def _is_of_a_people(tokens: Sequence[Token], first: int, last: int) -> bool:
    """ "la | Norvégienne | Odile Talvas", which the model takes for a place."""
    low = tokens[first].text.lower()
    people = any(low.removesuffix(each) in _DEMONYMS for each in ("", "e", "ne"))
    article = first > 0 and tokens[first - 1].text.lower() in ("le", "la", "l'", "l’", "un", "une")
    rest = tokens[first + 1 : last]
    return people and article and len(rest) in (2, 3) and all(map(_is_proper, rest))


def _is_told(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the run opens with the agency that somebody told: "a déclaré à la | Lusitana | Maria
    do Céu Talvas"."""
    given = last - first > 2 and tokens[first + 1].text in _GIVEN_NAMES
    own = _is_own(tokens[first]) or tokens[first].text.isupper()
    agency = given and tokens[first].text not in _GIVEN_NAMES and own
    before = [token.text.lower() for token in tokens[max(0, first - 2) : first]]
    said = tokens[max(0, first - 4) : first]
    return (
        agency
        and (before[-1:] == ["à"] or before in (["à", "la"], ["à", "l'"], ["à", "l’"]))
        and any(token.text in _TOLD for token in said)
    )


def _is_elected(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether a party stands between somebody's office and name: "le député | RN | Noé Talvas"."""
    return (
        last - first > 2
        and first > 0
        and tokens[first].text not in _GIVEN_NAMES
        and tokens[first + 1].text in _GIVEN_NAMES
        and tokens[first + 2].text[:1].isupper()
        and role_words.is_elected(tokens[first - 1])
    )


def _unions(tokens: Sequence[Token], first: int, last: int) -> list[int]:
    """Where each of several unions stands that a joint one lists: "l'intersyndicale | CGT-FO",
    which is no union's name."""
    if not first or tokens[first - 1].text.lower() != "intersyndicale":
        return []
    found = [at for at in range(first, last) if tokens[at].text.isupper()]
    links = {token.text for token in tokens[first:last] if not token.text.isupper()}
    return found if len(found) > 1 and links <= {"-", "–"} else []


def _parted(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a person's name begins in a run with a body's: "l'Agence Hexa | Nadège Talvas,
    secrétaire …"; `last` where none does. A body may bear a person's name: what tells is the
    function behind it."""
    at = last - 2
    if at > first and role_words.office_before(tokens, first) == "ministre":
        names = [token.text for token in tokens[at:last]]
        if all(each[:1].isupper() and each.replace("-", "").isalpha() for each in names):
            return at  # "le ministre des Transports | Nadège Talvas"
    name = (
        tokens[first].entity == "ORG"
        and at - first > 1
        and tokens[at].text in _GIVEN_NAMES
        and tokens[at + 1].text[:1].isupper()
    )
    return at if name and roles.follows(tokens, last) else last


@lru_cache(maxsize=32768)
def _opening(text: str) -> tuple[str, str]:
    """A token without its elided article, and its first word as forms are folded."""
    bare = _ELIDED.sub("", text)
    return bare, fold(bare).split(" ", 1)[0]


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    token = tokens[index]
    return (
        token.text[:1].isupper()
        and len(token.text) > 1
        and token.text not in _NO_NAMES
        and token.entity in ("", "ORG")
        and token.start == tokens[index - 1].end + 1
    )


def _entity_end(tokens: Sequence[Token], index: int) -> int:
    last = index + 1
    while last < len(tokens) and (
        (tokens[last].entity == tokens[index].entity and not tokens[last].entity_start)
        or _breton(tokens[last - 1], tokens[last])
    ):
        last += 1
    return last


def _breton(before: Token, token: Token) -> bool:
    """The end of a name that the tokenizer cut at its apostrophe: "Lozac'" and "h"."""
    return (
        before.text[-1:] in "'’"
        and before.text[:1].isupper()
        and len(before.text) > 4  # no "L'", no "Qu'"
        and before.text[:-1].lower() not in ("jusqu", "lorsqu", "puisqu", "quoiqu", "quelqu")
        and before.end == token.start
        and token.text.isalpha()
    )


def _shown(tokens: Sequence[Token], index: int, shown: Bodies) -> int:
    """Where the longest name of `shown` that begins at `index` ends, or 0."""
    if _opening(tokens[index].text)[1] not in shown.openings:
        return 0
    if not (tokens[index].text[:1].isupper() or bodies.is_works(tokens[index])):
        return 0
    if index and tokens[index - 1].text[:1].isupper() and tokens[index - 1].entity:
        return 0
    texts = joined.beginnings(tokens[index : index + _LONGEST_FORM])
    for last in range(index + len(texts), index, -1):
        if last < len(tokens) and tokens[last].text[:1].isupper() and tokens[last].entity:
            continue  # "Talvas" in "Talvas Marine" is another one
        if tokens[last - 1].text[-1].isalnum() and fold(texts[last - index - 1]) in shown:
            return last
    return 0


def _known(tokens: Sequence[Token], index: int, gazetteer: Gazetteer) -> int:
    """Where the longest form of the gazetteer that begins at `index` ends, or 0.

    A word in small letters opens only a name that the gazetteer writes so: "fanfare des Quais".
    """
    opening, word = _opening(tokens[index].text)
    if word not in gazetteer.openings:
        return 0
    small = not opening[:1].isupper()
    goes_on = bool(tokens[index].entity) and not tokens[index].entity_start
    texts = joined.beginnings(tokens[index : index + _LONGEST_FORM])
    for last in range(index + len(texts), index, -1):
        if not tokens[last - 1].text[-1].isalnum():
            continue
        text = _ELIDED.sub("", texts[last - index - 1])
        entry = gazetteer.get(text)
        if entry is None or (small and not entry.name[:1].islower()):
            continue
        if not entry.is_written(text):
            continue
        longer = (
            last < len(tokens)
            and bool(tokens[last].entity)
            and not tokens[last].entity_start
            and tokens[last].entity == tokens[last - 1].entity
        )
        # "Paris" in "Paris Normandie" is another one: the model's longer run wins.
        return 0 if goes_on or longer else last
    return 0
