"""The phrase that readers would search for: in the headline, the lead and the headings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from ..french import sentences
from ..french.gazetteer import fold
from ..model import Name, NameKind
from . import description, lexicon, phrases, search_title, sure_places, whole_words
from .terms import FUNCTION_WORDS, content, names, plain

LONGEST = 4  # content words
_SPARSE, _DENSE = 0.005, 0.03  # uses in a word of the text: Yoast's bounds
_AT = re.compile(r"\b(?:à|au|aux|en|contre|devant|face à)\s?$", re.IGNORECASE)
_OPENS = re.compile(r"(?:^|[:.]\s?)$")  # who acts: "Valbrune s'impose à Lorbec"
_OF = re.compile(r"\b(?:du|de|de la|de l'|des|d')\s?$", re.IGNORECASE)
_ONE_WORD = re.compile(r"[\w-]+")
_GOES_ON = re.compile(r" (?:d[eu]s? |d'|en )")  # "anniversaire de l'incendie | de l'usine"
_QUOTED = re.compile(r"[«“\"]\s?$")
_BEARS = (  # "musée | Lacaze": what bears the name
    r"\b(?:musée|usine|hôpital|lycée|collège|école|stade|pont|port|parc|théâtre|château|salle|centre"
    r"|hôtel|ferry|navire|barrage|tunnel|viaduc|festival|groupe|société) "
)
_NAMES = re.compile(_BEARS + "$")
_NAMED = re.compile(_BEARS + "[A-ZÀ-Þ]")
_MARKED = re.compile(r"[–—:|/]| - ")  # a line that was taken for a name
_COMPLEMENT = re.compile(r"\s(?:de|du|des)\s|\sd'")
_HAD = re.compile(r"(?:ex-|(?:ancien(?:ne)?|nouve(?:au|lle)|future?)s? )")


def choose(
    headline: str,
    lead: str,
    texts: Sequence[str],
    known: Sequence[str] = (),
    places: Collection[str] = (),
) -> str:
    """A run of one to four content words of the headline; "" when it has none.

    `known` are the article's names: none is cut in the middle. Best is a phrase that opens
    the title of a result page, above all as its label ("Pont Saint-Elme : …"), stands in one
    sentence of the lead, holds a name and comes back in the text, in between 0.5 and 3 % of its
    words. A lone word that only completes another ("à Paris"), or a town alone (of `places`), is
    where the story is, seldom its subject.
    """
    known = [each for each in known if not _MARKED.search(each)]
    leads = [_forms(lead[start:end]) for start, end in sentences.split(lead)]
    shown = _forms(lead[: description.LONGEST])
    bags = [_forms(text) for text in texts]
    every = [*known, *names(" ".join([lead, *texts]))]
    named = {part for name in every for part in _forms(name)}
    spoken = set(re.findall(r"[\w'-]+", plain(" ".join(texts))))
    length = max(1, sum(len(text.split()) for text in texts))
    label = _label(headline)
    subject = headline.find(":")  # the end of the label, if there is one
    whole = _places(headline, known)
    shorter = {
        (a, name)
        for a, b in whole
        if not _QUOTED.search(headline[:a])  # a work has the name that it bears
        for name in _heads(plain(headline[a:b]), every)
    }
    where = {plain(each) for each in places}
    best, best_score = "", float("-inf")
    for at, phrase in phrases.of(headline):
        words = set(content(phrase))
        forms = _forms(phrase)
        end = at + len(phrase)
        cut = any(at < b and a < end and not (at <= a and b <= end) for a, b in whole)
        short = (at, plain(phrase)) in shorter
        cut = cut and not short
        inside = any(a <= at and end <= b for a, b in whole) or (
            plain(phrase) in every and phrase.lower() not in spoken
        )
        if not 1 <= len(words) <= LONGEST or cut:
            continue
        if _entitled(phrase, known):
            continue
        before = plain(headline[:at])
        filed = fold(phrase) in sure_places.regions()  # "Aveyron : …" is where it is filed
        density = sum(forms <= bag for bag in bags) / length
        title = search_title.choose(headline, phrase)
        ahead = _ahead(title or headline, phrase)
        score = (
            3.0 * any(forms <= each for each in leads)
            + 0.6 * (forms <= shown)
            + 1.5 * bool(forms & named)
            + {1: -0.4 if short else -2.0, 2: 0.6, 3: 0.6, 4: 0.2}[len(words)]
            + 2.5 * min(1.0, density / _SPARSE)
            - 2.0 * (density > _DENSE)
            - (0.8 if phrase.split()[0].endswith("s") else 2.0)
            * (_forms(phrase.split()[0]) <= lexicon.words("actors") and not _NAMED.match(phrase))
            + 1.6 * (ahead == ())
            - 2.0 * (ahead is None)
            + 1.2 * bool(title)
            + 0.3 * (phrase == label and not filed)
            + 1.0 * (end <= subject and len(words) > 1)
            + 1.5 * (end <= subject and bool(forms & named) and not filed)
            - 0.8 * (_GOES_ON.match(plain(headline[end:])) is not None and not short)
            - (0.5 if search_title.EVENT.fullmatch(phrase) else 5.0)
            * (len(words) == 1 and not inside)
            - (2.5 if len(words) == 1 else 0.8) * (_AT.search(before) is not None)
            - 2.5 * (len(words) == 1 and _OF.search(before) is not None)
            - 2.0 * (len(words) > 1 and before.endswith(" de ") and not inside)
            - 0.4 * (len(words) > 1 and _OF.search(before) is not None and not inside)
            - 2.5 * (_NAMES.search(before) is not None and phrase[:1].isupper())
            - 0.7 * (phrases.trails(headline, end) and not inside)
            - 0.8
            * (re.search(r"\s(?:(?:à|en) [A-ZÀ-Þ\d]|(?:dans|sur|pour)\s)", phrase) is not None)
            - (7.0 if filed else 1.0 if _OPENS.search(before) else 4.0)
            * (" " not in phrase and (filed or plain(phrase) in where))
            - 0.01 * at
        )
        if score > best_score:
            best, best_score = phrase, score
    alone = len(_forms(best)) == 1 and best != label
    return (_longer(best, lead, bags, known) or best) if alone else best


def _longer(word: str, lead: str, bags: Sequence[frozenset[str]], known: Iterable[str]) -> str:
    """The name of `known` in the `lead` that holds the lone `word`, else a phrase of two words
    that comes back in the text: "Malvaux FC" for "Malvaux", "glacier de Lorbec"."""
    flat = plain(lead)
    names = [each for each in known if plain(word) in plain(each).split() and " " in each]
    held = [each for each in names if whole_words.stands(plain(each), flat)]
    if held:
        return max(held, key=lambda each: sum(_forms(each) <= bag for bag in bags))
    wanted = _forms(word)
    found = [phrase for _, phrase in phrases.of(lead) if len(_forms(phrase)) == 2]
    found = [each for each in found if wanted < _forms(each) and each.lower().startswith(word)]
    uses = {each: sum(_forms(each) <= bag for bag in bags) for each in found}
    best = max(found, key=lambda each: uses[each], default="")
    return best if best and uses[best] > 1 else ""


def _entitled(phrase: str, known: Iterable[str]) -> bool:
    """Whether the phrase is a name behind who somebody is ("slovène Robert Znidar"): the name
    alone is what readers look for."""
    first, _, rest = plain(phrase).partition(" ")
    if _NAMED.match(phrase):
        return False
    return phrase[:1].islower() and any(
        " " in name
        and rest.startswith(plain(name))
        and whole_words.is_edge(rest, len(plain(name)))
        and _ONE_WORD.fullmatch(first)
        for name in known
    )


def may_speak(phrase: str, people: Iterable[Name]) -> bool:
    """Whether "phrase :" would be read as the one whose words follow: an office, also one that
    somebody had, or a person."""
    first = re.split(r"[\s’']", _HAD.sub("", phrase.lower()), maxsplit=1)[0]
    wanted = set(content(phrase))
    return first in lexicon.words("actors") or any(
        wanted <= set(content(each.text)) for each in people if each.kind is NameKind.PERSON
    )


def _forms(text: str) -> frozenset[str]:
    """The words of `text` that carry meaning, as they stand: search tools that know no
    French inflection look for these."""
    found = (each.lower() for each in re.findall(r"\w+", plain(text)))
    return frozenset(each for each in found if each not in FUNCTION_WORDS and len(each) > 1)


def _label(headline: str) -> str:
    """What stands before the colon, without its article: "Ligne de la Grève"."""
    before, colon, _ = headline.partition(":")
    return re.sub(r"^(?:l[ea]s?\s|l['’])", "", before.strip(), flags=re.I) if colon else ""


def _ahead(title: str, phrase: str) -> tuple[str, ...] | None:
    """The words of weight before the phrase in the title; None where that has lost it."""
    before, found, _ = plain(title).lower().partition(plain(phrase).lower())
    return content(before) if found else None


def _heads(name: str, every: Sequence[str]) -> list[str]:
    """What the text itself calls `name` for short: "Notre-Dame" for "Notre-Dame de Paris"."""
    ends = [match.start() for match in _COMPLEMENT.finditer(name)]
    return [name[:end] for end in ends if every.count(name[:end]) > 1]


def _places(headline: str, known: Iterable[str]) -> list[tuple[int, int]]:
    flat = plain(headline)
    return [(at, at + len(name)) for name in known for at in whole_words.places(plain(name), flat)]
