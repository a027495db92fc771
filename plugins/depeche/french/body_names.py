"""Names of bodies that are no run of capitals: "Robin des Bois", "La Gaule lorbécoise", "Laiterie
de Lorbec", "Sirops de l'Aulne"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ..model import Token
from . import forms, lists

_NOUNS = lists.words("body_nouns")
_NO_WORKS = lists.words("no_works")
_TITLES = lists.words("titles_of_people")
OF = ("de", "d'", "d’", "du")
LONGEST = 6  # tokens
# What may follow a whole name; an adjective or a noun would go on with it: "Eau | vive".
ENDS = ("PUNCT", "VERB", "AUX", "CCONJ", "ADV", "PROPN", "DET")
_OWN_ARTICLES = ("Le", "La", "Les")
_LINKS = ("de", "du", "des", "la")
_LEGAL_FORMS = lists.words("legal_forms")
# Nouns behind which a name may go on in small letters, and what it goes on with
_NAMED_IN_WORDS = ("association", "collectif", "société", "coopérative", "compagnie", "fondation")
_OF_A_REGION = re.compile(r"(?:aise|oise|ienne|éenne|aine)$")  # "Nivernaise"
WORDS = ("de", "des", "pour", "sans", "mon", "ma", "mes", "ta", "tes")
_CALLED = ("baptisé", "baptisée", "nommé", "nommée", "dénommé", "dénommée", "appelé", "appelée")
_WORDS_OWN = ("de", "des", "du", "en", "sur", "sous", "pour", "à", "au", "aux", "d'", "d’")
_IN_NAMES = ("NOUN", "PROPN", "ADJ", "X", "PRON")


def find(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """Where each begins and ends."""
    for each in (_with_article, _in_words, _works_of, _listed):
        yield from each(tokens)


def is_capital(token: Token) -> bool:
    return token.text[:1].isupper() and token.text.lower() not in _TITLES


def _with_article(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """ "la coopérative | Les Champs du Rhône", "l'association de parents | Les Petits Pas", "la
    société, baptisée | Les Toiles du Nord": names of bodies that have their own article."""
    for first in range(1, len(tokens) - 1):
        if tokens[first].text not in _OWN_ARTICLES:
            continue
        if tokens[_noun(tokens, first)].text not in _NOUNS:
            continue
        last = end = first + 1
        while end < len(tokens) and (is_capital(tokens[end]) or tokens[end].text in _LINKS):
            end += 1
            last = end if is_capital(tokens[end - 1]) else last
        if last > first + 1 and (end == len(tokens) or tokens[end].pos in ENDS) and last == end:
            yield first, last


def _in_words(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """ "l'association | Robin des Bois", "la société | Nivernaise de batelage", "l'association
    | Le Lorban en train": names that go on in small letters after a word of the language."""
    for first in range(1, len(tokens) - 2):
        noun = tokens[first - 1].text
        known = _presented(tokens, first) or noun in _LEGAL_FORMS
        if not known or not is_capital(tokens[first]):
            continue
        if noun in _LEGAL_FORMS:
            if end := _whole_of(tokens, first):
                yield first - 1, end
            continue
        if last := _end_in_words(tokens, first):
            yield first, last


def _presented(tokens: Sequence[Token], first: int) -> bool:
    """Whether a noun that names in words present stands before the name; before its own article
    also with a complement: "l'association de pêche | La Gaule lorbécoise"."""
    at = _noun(tokens, first) if tokens[first].text in _OWN_ARTICLES else first - 1
    return tokens[at].text.lower() in _NAMED_IN_WORDS


def _noun(tokens: Sequence[Token], first: int) -> int:
    """Where the noun stands that presents the name at `first`, with its complement or with what
    says that it is called so."""
    at = first - 1
    if tokens[at].text in _CALLED:
        at -= 1 + (tokens[at - 1].text == ",")
        return at - (tokens[at].pos == "ADJ" and tokens[at].text not in _NOUNS)
    of = first > 2 and tokens[at].pos == "NOUN" and tokens[at - 1].text in OF
    return at - 2 * of


def _end_in_words(tokens: Sequence[Token], first: int) -> int:
    """Where the name that begins at `first` and goes on in small letters ends, or 0."""
    own = tokens[first].text in _OWN_ARTICLES
    opening = tokens[first].text.lower()
    if not (own or forms.is_known(opening) or _OF_A_REGION.search(opening)):
        return 0
    last = end = first + 1 + own
    while end + 1 < len(tokens) and tokens[end].text in (_WORDS_OWN if own else WORDS):
        after = tokens[end + 1]
        town = is_capital(after) and tokens[end].text in ("de", "d'", "d’", "du")
        if town or not after.text[0].isalpha() or after.pos not in _IN_NAMES:
            break
        last = end = end + 2
        while end < len(tokens) and tokens[end].pos == "ADJ" and tokens[end].text[-1:] == "s":
            last = end = end + 1
    if last == first + 1 + own and (own or forms.is_known(opening)) and _qualified(tokens, last):
        last += 1  # "Ciel | tranquille", "La Gaule | lorbécoise"
    return last if first + 1 + own < last <= first + LONGEST else 0


def _qualified(tokens: Sequence[Token], at: int) -> bool:
    """Whether one word in small letters ends the name there, before a stop or an auxiliary: not
    "l'association Prunes | réclame", where a verb may stand."""
    if at + 1 >= len(tokens):
        return False
    word, after = tokens[at], tokens[at + 1]
    verb = forms.lemmatize(word.text).endswith(("er", "ir", "re")) and word.text[-1:] in "et"
    apart = word.text.islower() and word.text.isalpha() and len(word.text) > 3
    ends = after.pos == "AUX" or after.text in (",", ".", ")", "»", "!", "?")
    return apart and not verb and ends and word.pos in ("ADJ", "ADV", "VERB", "NOUN", "PROPN")


def _whole_of(tokens: Sequence[Token], first: int) -> int:
    """Where the name behind a legal form ends, links between capitals in it: "la Sem | Viandes du
    Lorban"; 0 where nothing follows that may end it."""
    last = first + 1
    while last < len(tokens) and last - first < LONGEST:
        linked = (
            tokens[last].text in _LINKS and last + 1 < len(tokens) and is_capital(tokens[last + 1])
        )
        if not (linked or is_capital(tokens[last])):
            break
        last += 1
    return last if last == len(tokens) or tokens[last].pos in ENDS else 0


def _works_of(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """ "la | Laiterie de Lorbec": a works that has a capital has the name of its place."""
    for at in range(1, len(tokens) - 2):
        word = tokens[at].text
        works = word[:1].isupper() and word.endswith("erie") and word.lower() not in _NO_WORKS
        if (
            works
            and tokens[at - 1].text.lower() in ("la", "l'", "l’")
            and tokens[at + 1].text in OF
        ):
            last = at + 2
            while last < len(tokens) and (is_capital(tokens[last]) or tokens[last].text == "-"):
                last += 1
            if last > at + 2:
                yield at, last


def _listed(tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
    """ "les sociétés | Halvern, | Alvane et | Sirops de l'Aulne": each name of a list."""
    at = 0
    while at + 1 < len(tokens):
        at += 1
        noun = tokens[at - 1].text
        if not (noun.endswith("s") and noun[:-1] in _NOUNS and is_capital(tokens[at])):
            continue
        names = [at]
        while at < len(tokens) and (is_capital(tokens[at]) or _links(tokens, at)):
            if tokens[at].text in (",", "et") and at + 1 < len(tokens):
                names.append(at + 1)
            at += 1
        ends = [*(first - 1 for first in names[1:]), at]
        whole = ends[-1] == len(tokens) or tokens[ends[-1]].pos in ENDS
        if len(names) > 1 and whole and tokens[names[-1] - 1].text == "et":
            yield from zip(names, ends, strict=True)


def _links(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name goes on, or the next one follows, behind the word."""
    word = tokens[at].text
    beyond = tokens[at + 1 : at + 3]
    if word in ("de", "du", "des") and len(beyond) == 2 and beyond[0].text in ("la", "l'", "l’"):
        return is_capital(beyond[1])
    linked = word in (",", "et", "-", "&", "la", "l'", "l’", *OF)
    return linked and bool(beyond) and is_capital(beyond[0])
