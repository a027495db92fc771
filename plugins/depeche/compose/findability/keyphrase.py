"""The phrase that readers would search for: in the headline, the lead and the headings."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from ...french import forms as forms_of
from ...french import sentences
from ...model import Name, NameKind
from .. import lexicon, phrases, whole_words
from ..names.outlets import is_called
from ..terms import content, names, plain
from . import description
from .keyphrase_signals import Candidate, Story, bears_a_name, forms, score

LONGEST = 4  # content words
LEAST = 1.5  # the score of a lone word of the headline below which the lead is asked too
_ONE_WORD = re.compile(r"[\w-]+")
_QUOTED = re.compile(r"[«“\"]\s?$")
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
    """A run of one to four content words of the headline, of the lead where that names no subject;
    "" when it has none.

    `known` are the article's names: none is cut in the middle; `places` are its towns. Best is
    the phrase for which `SIGNALS` say most: one that opens the title of a result page, stands in
    one sentence of the lead, holds a name and comes back in the text.
    """
    known = [each for each in known if not _MARKED.search(each)]
    bags = [forms(text) for text in texts]
    every = [*known, *names(" ".join([lead, *texts]))]
    label = _label(headline)
    story = Story(
        headline,
        label,
        is_called(plain(label), plain(" ".join(texts))),
        [forms(each) for each in sentences.texts(lead)],
        forms(lead[: description.LONGEST]),
        bags,
        max(1, sum(len(text.split()) for text in texts)),
        [forms(name) for name in every],
        {plain(each) for each in places},
    )
    told = " ".join(texts)
    found = list(_candidates(story, known, every, told))
    if not any(score(each) >= LEAST or each.names_a_subject() for each in found):
        for text in sentences.texts(lead):
            further = _candidates(replace(story, headline=text), known, every, told)
            found += (each for each in further if each.is_named())
    best = max(found, key=score).text if found else ""
    best = _winner(best, headline) or _to_its_end(best, headline)
    alone = len(forms(best)) == 1 and best != story.label
    return (_longer(best, lead, bags, known) or best) if alone else best


def _candidates(
    story: Story, known: Sequence[str], every: Sequence[str], told: str
) -> Iterator[Candidate]:
    """The headline's phrases that are short enough and cut no name."""
    headline = story.headline
    spans = _places(headline, known)
    spoken = set(re.findall(r"[\w'-]+", plain(told)))
    shorter = {
        (a, name)
        for a, b in spans
        if not _QUOTED.search(headline[:a])  # a work has the name that it bears
        for name in _heads(plain(headline[a:b]), every)
    }
    for at, phrase in phrases.of(headline):
        end = at + len(phrase)
        short = (at, plain(phrase)) in shorter
        cut = any(at < b and a < end and not (at <= a and b <= end) for a, b in spans)
        whole = any(a <= at and end <= b for a, b in spans) or (
            plain(phrase) in every and phrase.lower() not in spoken
        )
        candidate = Candidate(story, at, phrase, whole, short)
        fits = 1 <= candidate.words <= LONGEST and (short or not cut)
        if fits and not _entitled(phrase, known):
            yield candidate


def _winner(beaten: str, headline: str) -> str:
    """Who does something to the lone name `beaten`: "| Lorbec renverse Kerval"; "" for none."""
    if not beaten[:1].isupper():
        return ""
    match = re.search(
        r"(?:^|[:.] )(?:Les )?([A-ZÀ-Þ][\w'-]+) ([a-zà-ÿ]+[et]) "
        rf"{re.escape(plain(beaten))}(?![\w-])",
        plain(headline),
    )
    verb = match is not None and (phrases.is_verb(match[2]) or forms_of.is_known(f"{match[2]}r"))
    return match[1] if match and verb else ""


def _to_its_end(phrase: str, headline: str) -> str:
    """ "ligne Lorbec–Kerval" for a `phrase` that stops at the line's dash."""
    match = re.search(rf"{re.escape(phrase)}(?: - | ?– ?)[A-ZÀ-Þ][\w’'-]+(?=\s?:|$)", headline)
    return match[0] if match and " " in phrase else phrase


def _longer(word: str, lead: str, bags: Sequence[frozenset[str]], known: Iterable[str]) -> str:
    """The name of `known` in the `lead` that holds the lone `word`, else a phrase of two words
    that comes back in the text: "Malvaux FC" for "Malvaux", "glacier de Lorbec"."""
    flat = plain(lead)
    names = [each for each in known if plain(word) in plain(each).split() and " " in each]
    held = [each for each in names if whole_words.stands(plain(each), flat)]
    if held:
        return max(held, key=lambda each: sum(forms(each) <= bag for bag in bags))
    wanted = forms(word)
    found = [phrase for _, phrase in phrases.of(lead) if len(forms(phrase)) == 2]
    found = [each for each in found if wanted < forms(each) and each.lower().startswith(word)]
    uses = {each: sum(forms(each) <= bag for bag in bags) for each in found}
    best = max(found, key=lambda each: uses[each], default="")
    return best if best and uses[best] > 1 else ""


def _entitled(phrase: str, known: Iterable[str]) -> bool:
    """Whether the phrase is a name behind who somebody is ("slovène Robert Znidar"): the name
    alone is what readers look for."""
    first, _, rest = plain(phrase).partition(" ")
    if bears_a_name(phrase):
        return False
    return phrase[:1].islower() and any(
        " " in name
        and not name.startswith(("Le ", "La ", "Les "))  # "fanfare | Les Cuivres du Port"
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


def _label(headline: str) -> str:
    """What stands before the colon, without its article: "Ligne de la Grève"."""
    before, colon, _ = headline.partition(":")
    return re.sub(r"^(?:l[ea]s?\s|l['’])", "", before.strip(), flags=re.I) if colon else ""


def _heads(name: str, every: Sequence[str]) -> list[str]:
    """What the text itself calls `name` for short: "Notre-Dame" for "Notre-Dame de Paris"."""
    ends = [match.start() for match in _COMPLEMENT.finditer(name)]
    return [name[:end] for end in ends if every.count(name[:end]) > 1]


def _places(headline: str, known: Iterable[str]) -> list[tuple[int, int]]:
    flat = plain(headline)
    return [(at, at + len(name)) for name in known for at in whole_words.places(plain(name), flat)]
