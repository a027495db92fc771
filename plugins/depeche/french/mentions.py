"""Each mention of a person, an organisation or a place in parsed sentences, with its role."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from ..model import NameKind, ParsedSentence, Token
from . import bodies, forms, issuers, joined, lists, roles
from .bodies import Bodies
from .gazetteer import Gazetteer, fold

_BODY = "BODY"  # the label of a name that the copy shows to be a body's
_KINDS = {
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANIZATION,
    _BODY: NameKind.ORGANIZATION,
    "LOC": NameKind.PLACE,
}
_TITLES = lists.words("titles_of_people")
_NO_NAMES = lists.words("openings") | lists.words("not_names")
_CALENDAR = lists.words("calendar")
_LEADS_ON = frozenset(
    ("contre", "avec", "sur", "selon", "dans", "lors", "après", "avant", "depuis")
)
_HANGING = frozenset(
    ("de", "du", "des", "la", "le", "les", "d'", "l'", "et", "en", "à", "au", "aux")
)
_NO_NAME_POS = ("VERB", "AUX", "PRON", "ADV", "DET")
_NOT_FIRST = lists.words("begin_no_name")
_ELIDED = re.compile(r"\A[LlDd]'(?=\w)")
_GIVEN_NAMES = lists.words("given_names")
_NETWORKS = ("X", "Twitter", "Facebook", "Instagram", "Telegram", "LinkedIn", "Bluesky", "TikTok")
# Nouns with which the name of a body begins, and of places that the two lists have as well.
_NO_PLACE = frozenset(("chu", "chru", "bourse", "croissant-rouge", "croix-rouge"))
_PLACES = frozenset(("aéroport", "centre", "cité", "commune", "département", "école", "festival"))
_PLACES |= {"lycée", "maison", "marine", "métropole", "parc", "port", "région", "théâtre", "ville"}
_PLACES |= {"domaine", "chantier", "usine"}
_BODIES = (issuers.NOUNS | lists.words("body_nouns") | _NO_PLACE) - _PLACES
_CITIES = lists.words("cities")
_COUNTRIES = ("USA", "RDC", "RCA", "EAU", "RFA", "RDA", "DOM", "TOM", "PACA")
_POINT = re.compile(r"(?<=\w['’][a-zà-ÿ])\.$")  # the tokenizer leaves it to "Guivarc'h."
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")  # a journalist's: "M.D. avec N.R."
_FORM = re.compile(r"TP|BTP|SA|SAS|SARL|SCOP|SNC|SCI|GAEC|EARL|GmbH|Ltd|Inc|LLC|AG|FC|RC|BC|HBC")
_LONGEST_FORM = 8  # tokens of a gazetteer's form


@dataclass(frozen=True, slots=True)
class Mention:
    """Tokens `first` to `last` (excluded) of sentence `sentence` name somebody or something."""

    sentence: int
    first: int
    last: int
    text: str
    kind: NameKind
    role: str = ""
    gender: str = ""  # "Masc", "Fem" or "" where nothing tells


def find(sentences: Sequence[ParsedSentence], gazetteer: Gazetteer) -> list[Mention]:
    """All mentions, in order; titles and articles are no part of a name."""
    shown = bodies.named(sentences, _last_names(sentences))
    found = [
        mention
        for number, sentence in enumerate(sentences)
        for run in _runs(sentence.tokens, gazetteer, shown)
        if (mention := _mention(sentence.tokens, number, run, gazetteer))
    ]
    found = list(_whole(sentences, found))
    return sorted(
        [*found, *_surnames(sentences, found)], key=lambda each: (each.sentence, each.first)
    )


def _whole(sentences: Sequence[ParsedSentence], found: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions, a body's that a noun opens in one: "Haut-Commissariat | de l'ONU"."""
    before: Mention | None = None
    for each in found:
        tokens = sentences[each.sentence].tokens
        if before and _opens(before, each, tokens):
            text = joined.text(tokens[before.first : each.last])
            before = replace(before, last=each.last, text=text)
            continue
        if before:
            yield before
        before = each
    if before:
        yield before


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


def _last_names(sentences: Sequence[ParsedSentence]) -> set[str]:
    """The word behind each given name: "Delorme" of "Béatrice Delorme"."""
    return {
        token.text
        for sentence in sentences
        for before, token in pairwise(sentence.tokens)
        if before.text in _GIVEN_NAMES and token.text[:1].isupper()
    }


def _mention(
    tokens: Sequence[Token], number: int, run: tuple[int, int, str], gazetteer: Gazetteer
) -> Mention | None:
    first, last, label = run
    whole = gazetteer.get(_ELIDED.sub("", joined.text(tokens[first:last])))
    if label == "LOC" and tokens[first].text == "République" and roles.of_the_bar(tokens, first):
        first += 2  # "la procureure de la République de | Lorbec"
    small = label == _BODY or (whole is not None and whole.name[:1].islower())
    start, title = (first, "") if small else _start(tokens, first, last)
    last = _last(tokens, start, last)
    if start >= last or not _is_name(tokens[start:last]):
        return None
    text = _POINT.sub("", _ELIDED.sub("", joined.text(tokens[start:last])))
    entry = gazetteer.get(text)
    if entry and not entry.is_written(text):
        return None  # "Le monde est plus sûr" is no newspaper
    kind = entry.kind if entry else _KINDS.get(label)
    if kind is None:
        return None
    if entry is None and _FORM.fullmatch(text.split()[-1]) and " " in text:
        kind = NameKind.ORGANIZATION  # "Talvas TP"
    if entry is None and _is_acronym(tokens, start, last):
        kind = NameKind.ORGANIZATION  # "la FCPE"
    if kind is NameKind.PERSON and _is_town(tokens, start, last):
        kind = NameKind.PLACE
    if kind is NameKind.PLACE and " " in text and text.split()[0].lower() in _BODIES:
        kind = NameKind.ORGANIZATION  # "Confédération paysanne"
    told = entry is not None or label == _BODY
    if not told and kind is not NameKind.PERSON and _is_held(tokens, first, start, last):
        kind = NameKind.PERSON
    if kind is not NameKind.PERSON:
        office = "" if entry else roles.office_before(tokens, start)
        if office == "ministre":
            return None  # "le ministre de la Culture" names a person's office
        if office:
            start = roles.office_start(tokens, start)
            text = joined.text(tokens[start:last])
        elif not told and tokens[start].text in _NOT_FIRST:
            return None  # "Première ministre britannique", "Français Orange", "Affaires étrangères"
        if kind is NameKind.ORGANIZATION and _is_doubled(tokens, last):
            last += 2
            text = joined.text(tokens[start:last])
        return Mention(number, start, last, text, kind)
    role, gender = roles.of(tokens, first, last)
    return Mention(number, start, last, text, kind, role, _title_gender(title) or gender)


def _is_acronym(tokens: Sequence[Token], first: int, last: int) -> bool:
    text = tokens[first].text
    article = tokens[first - 1].text.lower() if first else ""
    return (
        last - first == 1
        and 3 <= len(text) <= 5
        and text.isalpha()
        and text.isupper()
        and text not in _COUNTRIES
        and article in ("la", "le", "l'", "l’")
        and last < len(tokens)
        and tokens[last].pos in ("VERB", "AUX")  # it acts: no procedure, no disease
    )


def _is_town(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the one word is a large town behind "à" or "de"."""
    before = tokens[first - 1].text.lower() if first else ""
    return last - first == 1 and tokens[first].text in _CITIES and before in ("à", "de")


def _is_held(tokens: Sequence[Token], first: int, start: int, last: int) -> bool:
    """Whether the name is that of who holds the office told before it: "le gouverneur | …"."""
    words = [token.text for token in tokens[start:last]]
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() and not word.isupper() and word.isalpha() for word in words)
        and roles.held_before(tokens, first)
    )


def _last(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name ends: before "lundi", "contre la France", "M. Di Maio", a hanging "du"."""
    for index in range(first + 1, last):
        low, before = tokens[index].text.lower(), tokens[index - 1].text.lower()
        apart = before not in _HANGING and before != "lutte"  # "Journal du dimanche"
        if low in _TITLES or (apart and (tokens[index].text in _LEADS_ON or low in _CALENDAR)):
            last = index
            break
    while last - 1 > first and tokens[last - 1].text in _HANGING:
        last -= 1
    return last


def _title_gender(title: str) -> str:
    if title.startswith(("mme", "mlle")):
        return "Fem"
    return "Masc" if title in ("m.", "mgr") else ""


def _is_doubled(tokens: Sequence[Token], last: int) -> bool:
    """Whether "et" and a second adjective go on with "Bureau des recherches navales"."""
    if last + 1 >= len(tokens) or tokens[last].text != "et":
        return False
    pair = tokens[last - 1], tokens[last + 1]
    return all(each.pos == "ADJ" and each.text.islower() and each.text[-1] == "s" for each in pair)


def _runs(
    tokens: Sequence[Token], gazetteer: Gazetteer, shown: Bodies
) -> list[tuple[int, int, str]]:
    """Runs of tokens that the model calls an entity, that the gazetteer knows, or that are
    `shown` to be bodies."""
    runs: list[tuple[int, int, str]] = []
    index = 0
    while index < len(tokens):
        if last := _shown(tokens, index, shown):
            runs.append((index, last, _BODY))
            index = last
            if last < len(tokens) and tokens[last].entity and not tokens[last].entity_start:
                index = _entity_end(tokens, last)
                runs.append((last, index, "LOC"))  # "Halvern | de Lorbec"
            continue
        if last := _known(tokens, index, gazetteer):
            runs.append((index, last, "MISC"))
            index = last
            continue
        if not tokens[index].entity:
            index += 1
            continue
        last = _entity_end(tokens, index)
        label = tokens[index].entity
        if label == "LOC" and last < len(tokens) and _goes_on(tokens, last):
            # "Normandie Logistique": a place before a firm's word is part of the firm.
            label = "ORG"
            last = _entity_end(tokens, last) if tokens[last].entity else last + 1
        runs.append((index, last, label))
        index = last
    return runs


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


def _surnames(sentences: Sequence[ParsedSentence], found: Sequence[Mention]) -> list[Mention]:
    """Surnames of people named in full that the model missed when they stand alone."""
    known = {
        each.text.split()[-1]: each
        for each in found
        if each.kind is NameKind.PERSON and " " in each.text
    }
    taken = {(each.sentence, index) for each in found for index in range(each.first, each.last)}
    return [
        Mention(number, index, index + 1, token.text, NameKind.PERSON)
        for number, sentence in enumerate(sentences)
        for index, token in enumerate(sentence.tokens)
        if token.text in known
        and token.text[:1].isupper()
        and (number, index) not in taken
        and not (index + 1 < len(sentence.tokens) and sentence.tokens[index + 1].pos == "PROPN")
    ]


def _start(tokens: Sequence[Token], first: int, last: int) -> tuple[int, str]:
    """Where the name itself begins, and the title before it."""
    title = ""
    while first < last:
        text = tokens[first].text
        if text.lower() in _TITLES:
            title = text.lower()
        elif _on_a_network(tokens, first, last):
            pass  # "a écrit sur X | Jeanne Orvault"
        elif _ELIDED.match(text) or not (text[:1].islower() or not text[:1].isalnum()):
            break
        first += 1
    if not title and first and tokens[first - 1].text.lower() in _TITLES:
        title = tokens[first - 1].text.lower()
    return first, title


def _on_a_network(tokens: Sequence[Token], first: int, last: int) -> bool:
    return (
        tokens[first].text in _NETWORKS
        and first + 1 < last
        and first > 0
        and tokens[first - 1].text.lower() in ("sur", "via")
        and (tokens[first].text == "X" or tokens[first + 1].text in _GIVEN_NAMES)
    )


def _is_name(tokens: Sequence[Token]) -> bool:
    text = joined.text(tokens)
    if _INITIALS.fullmatch(text):
        return False
    if not any(sign.isupper() for sign in text) or not 1 < len(text) < 90:
        return False
    if len(tokens) == 1 and (text in _NO_NAMES or tokens[0].pos in _NO_NAME_POS):
        return False
    return not re.search(r"[«»“”\"!?;:\[\]()]|\d{3}", text)
