"""What all the mentions of a text settle about each: where a body's name ends, who is a person."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ..model import NameKind, ParsedSentence, Token
from . import bodies, forms, joined, lists, roles
from .mention import Mention

_GIVEN_NAMES = lists.words("given_names")


def whole(sentences: Sequence[ParsedSentence], found: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions, a body's that a noun opens in one: "Haut-Commissariat | de l'ONU"."""
    before: Mention | None = None
    for each in found:
        tokens = sentences[each.sentence].tokens
        if before and (_opens(before, each, tokens) or _couple(before, each, tokens)):
            text = joined.text(tokens[before.first : each.last])
            before = replace(before, last=each.last, text=text)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


def agreed(sentences: Sequence[ParsedSentence], found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a person's in each that the model takes for one at least as often as not."""
    kinds: dict[str, list[NameKind]] = {}
    for each in found:
        kinds.setdefault(each.text, []).append(each.kind)
    for each in found:
        told = kinds[each.text]
        people = told.count(NameKind.PERSON)
        if each.kind is NameKind.PERSON or 2 * people < len(told) or not _may_be_a_person(each):
            yield each
            continue
        tokens = sentences[each.sentence].tokens
        role, gender = roles.of(tokens, each.first, each.last)
        yield replace(each, kind=NameKind.PERSON, role=role, gender=gender)


def _may_be_a_person(mention: Mention) -> bool:
    words = mention.text.split()
    return 2 <= len(words) <= 3 and all(
        word[0].isupper() and not word.isupper() and word.lower() not in bodies.NOUNS_OF_NAMES
        for word in words
    )


def _couple(before: Mention, after: Mention, tokens: Sequence[Token]) -> bool:
    """ "Fondation Noé | et | Odile Talvas": a body that bears the name of two."""
    return (
        before.sentence == after.sentence
        and before.kind is NameKind.ORGANIZATION
        and after.kind is NameKind.PERSON
        and before.last - before.first == 2
        and before.text.split()[0].lower() in ("fondation", "musée", "prix", "institut")
        and before.text.split()[-1] in _GIVEN_NAMES
        and [token.text for token in tokens[before.last : after.first]] == ["et"]
    )


def _opens(before: Mention, after: Mention, tokens: Sequence[Token]) -> bool:
    link = [token.text.lower().replace("’", "'") for token in tokens[before.last : after.first]]
    word = before.text.split("-")[-1].lower()
    return (
        before.sentence == after.sentence
        and {before.kind, after.kind} == {NameKind.ORGANIZATION}
        and before.last - before.first == 1
        and link in (["de", "l'"], ["de", "la"], ["du"], ["des"])
        and forms.is_known(word)
    )
