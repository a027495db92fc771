"""Each mention of a person, an organisation or a place in parsed sentences, with its role."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..model import NameKind, ParsedSentence, Token
from . import bodies, forms, joined, lists, name_runs, role_words, roles, settled
from .gazetteer import Gazetteer
from .mention import Mention
from .name_runs import BODY

_KINDS = {
    "PER": NameKind.PERSON,
    "ORG": NameKind.ORGANIZATION,
    BODY: NameKind.ORGANIZATION,
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
_CITIES = lists.words("cities")
_TOWNS = ("Town", "City", "Beach", "Springs", "Falls")
_LANDS = lists.words("countries")
_COUNTRIES = ("USA", "RDC", "RCA", "EAU", "RFA", "RDA", "DOM", "TOM", "PACA")
_POINT = re.compile(r"(?<=\w['’][a-zà-ÿ])\.$")  # the tokenizer leaves it to "Guivarc'h."
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.-?)+")  # a journalist's: "M.D. avec N.R."
_FORM = re.compile(
    r"TP|BTP|SA|SAS|SARL|SCOP|SNC|SCI|GAEC|EARL|GmbH|Ltd|Inc|LLC|AG|FC|RC|BC|HBC"
    r"|Energy|Company|Corporation|Technologies|Industries|Bank|Airlines|Motors|Université|University"
    r"|Métropole|Agglo|Agglomération|Communauté|Habitat"
)
_OPENS_BODY = re.compile(r"[A-ZÀ-Þ]{3,5}-(?:[A-ZÀ-Þ][a-zà-ÿ]|[A-ZÀ-Þ]{2,5}$)")  # "UFC-Que Choisir"
# "US Lorbec", "Union sportive de Lorbec", "Pays de Lorbec Handball"
_CLUB = re.compile(
    r"(?:US|AS|FC|RC|HBC|HB|BC|SC|CS|ES|SO|UA|OGC|RCT|USM|ASM|(?:Union|Association|Étoile) sportive"
    r"|(?:Rugby|Football|Racing|Sporting)[ -]Club) .*[A-ZÀ-Þ]"
    r"|.+ (?:Handball|Football|Rugby|Basket|Volley|Sportif|Athlétisme)$"
)
# With a capital within a sentence, the elected body: "la Région Bretagne".
_ELECTED = ("Région", "Département", "Métropole")
_LOCAL = ("local", "locale")


def find(sentences: Sequence[ParsedSentence], gazetteer: Gazetteer) -> list[Mention]:
    """All mentions, in order; titles and articles are no part of a name."""
    shown = bodies.named(sentences, _last_names(sentences))
    found = [
        mention
        for number, sentence in enumerate(sentences)
        for run in name_runs.find(sentence.tokens, gazetteer, shown)
        if (mention := _mention(sentence.tokens, number, run, gazetteer))
    ]
    found = list(settled.whole(sentences, settled.agreed(sentences, found)))
    return sorted(
        [*found, *_surnames(sentences, found)], key=lambda each: (each.sentence, each.first)
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
    if (
        label == "LOC"
        and tokens[first].text == "République"
        and role_words.of_the_bar(tokens, first)
    ):
        first += 2  # "la procureure de la République de | Lorbec"
    if label == "LOC" and tokens[first].text in ("La", "Le", "L'", "L’") and last - first == 2:
        first += tokens[first + 1].text in _LANDS  # "La Bolivie a signé", but "La Rochelle"
    small = label == BODY or (whole is not None and whole.name[:1].islower())
    start, title = (first, "") if small else _start(tokens, first, last)
    last = _last(tokens, start, last)
    if start >= last:
        return None  # a title or an office alone
    if label == "LOC":
        last = _before_small(tokens, start, last)
    elif label == "PER":
        last = _last_capital(tokens, start, last)
    if not _is_name(tokens[start:last]):
        return None
    text = _POINT.sub("", _ELIDED.sub("", joined.text(tokens[start:last])))
    entry = gazetteer.get(text)
    if entry and _goes_on(tokens, last):
        entry, last = None, last + 1
        text = joined.text(tokens[start:last])
    if entry and not entry.is_written(text):
        return None  # "Le monde est plus sûr" is no newspaper
    kind = entry.kind if entry else _KINDS.get(label)
    if entry is None and _FORM.fullmatch(re.split(r"[ -]", text)[-1]) and re.search(r"[ -]", text):
        kind = NameKind.ORGANIZATION  # "Talvas TP"
    if entry is None and _is_acronym(tokens, start, last):
        kind = NameKind.ORGANIZATION  # "la FCPE"
    if kind is None:
        return None
    if kind is NameKind.PLACE and entry is None and _OPENS_BODY.match(text):
        kind = NameKind.ORGANIZATION
    several = kind is NameKind.PERSON and text.startswith("Les ")  # "Les Verdoyants"
    if entry is None and (several or _CLUB.match(text)):
        kind = NameKind.ORGANIZATION
    if kind is NameKind.PERSON and _is_town(tokens, start, last):
        kind = NameKind.PLACE
    if kind is NameKind.PLACE and " " in text:
        elected = start > 0 and tokens[start].text in _ELECTED
        if elected or text.split()[0].lower() in bodies.NOUNS_OF_NAMES:
            kind = NameKind.ORGANIZATION  # "Confédération paysanne"
    told = entry is not None or label == BODY
    if not told and kind is not NameKind.PERSON and _is_held(tokens, first, start, last):
        kind = NameKind.PERSON
    if kind is not NameKind.PERSON:
        office = "" if entry else role_words.office_before(tokens, start)
        if office == "ministre":
            return None  # "le ministre de la Culture" names a person's office
        if office:
            start = role_words.office_start(tokens, start)
            text = joined.text(tokens[start:last])
        elif not told and tokens[start].text in _NOT_FIRST:
            return None  # "Première ministre britannique", "Français Orange", "Affaires étrangères"
        if kind is NameKind.ORGANIZATION and not entry:
            last = _second_part(tokens, start, last)
            text = joined.text(tokens[start:last])
        return Mention(number, start, last, text, kind)
    role, gender = roles.of(tokens, _behind_words(tokens, first, start), last)
    return Mention(number, start, last, text, kind, role, _title_gender(title) or gender)


def _goes_on(tokens: Sequence[Token], last: int) -> bool:
    """Whether a known body's name ends on a common noun and another's goes on: "Société de
    géographie | appliquée"."""
    if last >= len(tokens) or not (tokens[last - 1].text.islower() and tokens[last].text.islower()):
        return False
    told = tokens[last].pos == "ADJ" or "VerbForm=Part" in tokens[last].morph
    after = tokens[last + 1].text.lower() if last + 1 < len(tokens) else "."
    return told and after in (".", ",", ";", ")", "»", "et")


def _behind_words(tokens: Sequence[Token], first: int, start: int) -> int:
    """Where what the model took into the name ends: "la porte-parole du | port | Odile Talvas"."""
    while first < start and tokens[first].text.islower() and tokens[first].pos == "NOUN":
        if tokens[first].text in _TITLES:
            break
        first += 1
    return first


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
    """Whether the one word is a large town behind "à" or "de", or the last of several says that
    they are one: "George Town"."""
    if last - first > 1:
        return tokens[last - 1].text in _TOWNS
    before = tokens[first - 1].text.lower() if first else ""
    return tokens[first].text in _CITIES and before in ("à", "de")


def _is_held(tokens: Sequence[Token], first: int, start: int, last: int) -> bool:
    """Whether the name is that of who holds the office told before it: "le gouverneur | …"."""
    words = re.split(r"[ -]", joined.text(tokens[start:last]))
    return (
        2 <= len(words) <= 4
        and all(word[:1].isupper() and not word.isupper() and word.isalpha() for word in words)
        and roles.held_before(tokens, _behind_words(tokens, first, start))
    )


def _last(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the name ends: before "lundi", "contre la France", "M. Di Maio", a hanging "du", or
    the next noun: "conteste devant l'Organisation mondiale du commerce | l'interdiction"."""
    for index in range(first + 1, last):
        low, before = tokens[index].text.lower(), tokens[index - 1].text.lower()
        apart = before not in _HANGING and before != "lutte"  # "Journal du dimanche"
        leads_on = tokens[index].text in _LEADS_ON or low in _CALENDAR
        if low in _TITLES or (apart and leads_on) or _is_next_noun(tokens, index):
            last = index
            break
    while last - 1 > first and (
        tokens[last - 1].text in _HANGING
        or (tokens[last - 1].text in _LOCAL and tokens[last - 2].text.isupper())  # "FCPE | locale"
    ):
        last -= 1
    return last


def _is_next_noun(tokens: Sequence[Token], index: int) -> bool:
    """Whether a small article stands there right behind a noun: no name goes on so."""
    article = tokens[index].text in ("le", "la", "les", "l'", "l’")
    goes_on = index + 1 < len(tokens) and tokens[index + 1].text[:1].islower()
    return article and goes_on and tokens[index - 1].pos in ("NOUN", "ADJ")


def _before_small(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where a place's name ends that is no word of the language: "la Sérenne | des eaux de lavage",
    but "Parc des expositions"."""
    if forms.is_known(tokens[first].text.lower()):
        return last
    for index in range(first + 1, last - 1):
        small = tokens[index + 1].text.islower() and tokens[index + 1].pos in ("NOUN", "VERB")
        if tokens[index].text in ("de", "des", "du", "d'", "d’") and small:
            return index
    return last


def _last_capital(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the full name of a person ends: "un Hugo Talvas | intenable", but "Ewen Lozac'h"."""
    end = last
    while end - 1 > first and tokens[end - 1].text.islower() and tokens[end - 1].text.isalpha():
        end -= 1
    apart = end < last and tokens[end].start > tokens[end - 1].end
    return end if apart and end - first > 1 else last


def _title_gender(title: str) -> str:
    if title.startswith(("mme", "mlle")):
        return "Fem"
    return "Masc" if title in ("m.", "mgr") else ""


def _second_part(tokens: Sequence[Token], start: int, last: int) -> int:
    """Where the body's name ends behind "et": a second adjective of "Bureau des recherches
    navales", a second thing of "Fédération du commerce et | de la distribution"."""
    if last + 2 >= len(tokens) or tokens[last].text != "et":
        return last
    pair = tokens[last - 1], tokens[last + 1]
    if all(each.pos == "ADJ" and each.text.islower() and each.text[-1] == "s" for each in pair):
        return last + 2
    noun = tokens[start].text.lower() in bodies.NOUNS and tokens[start].text[:1].isupper()
    linked = tokens[last - 2].text in ("de", "du", "des", "la", "l'", "l’")
    at = last + 2 + (tokens[last + 2].text in ("la", "l'", "l’"))
    if not (noun and linked and tokens[last + 1].text in ("de", "du", "des", "d'", "d’", "à")):
        return last
    if at >= len(tokens) or tokens[at].pos != "NOUN" or not tokens[at].text.islower():
        return last
    more = at + 1 < len(tokens) and tokens[at + 1].pos == "ADJ" and tokens[at + 1].text.islower()
    return at + 1 + more  # "et à la santé | publique"


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
    return not re.search(r"[«»“”\"!?;:\[\]()|]|\d{3}", text)
