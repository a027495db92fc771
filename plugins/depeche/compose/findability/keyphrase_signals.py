"""What speaks for a phrase of the headline as the subject that readers search for, and what
against it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...french.gazetteer import fold
from .. import lexicon, phrases
from ..names import sure_places
from ..names.outlets import is_outlet
from ..terms import FUNCTION_WORDS, content, plain
from . import search_title

_SPARSE, _DENSE = 0.005, 0.03  # uses in a word of the text: Yoast's bounds
_AT = re.compile(
    r"\b(?:(?:à|au|aux|en|contre|devant|face à)\s?|(?:à|dans) (?:l[ae]s? |l'))$", re.IGNORECASE
)
_OPENS = re.compile(r"(?:^|[:.]\s?)$")  # who acts: "Valbrune s'impose à Lorbec"
_OF = re.compile(r"\b(?:du|de|de la|de l'|des|d')\s?$", re.IGNORECASE)
_SAYS = re.compile(r"»,? [a-zà-ÿ]+(?: [a-zà-ÿ']+)* $")  # "« … », raconte | Odile Talvas"
_TOLD_OF = re.compile(r" [a-zà-ÿ]+ée?s? ")  # "barrières | posées | quai des Douanes"
_GOES_ON = re.compile(r" (?:d[eu]s? |d'|en )")  # "anniversaire de l'incendie | de l'usine"
_WHERE_OR_WHY = re.compile(r"\s(?:(?:à|en) [A-ZÀ-Þ\d]|(?:dans|sur|pour)\s)")
_CAPITAL = re.compile(r"(?<!\w)[A-ZÀ-Þ][\w-]*")
_BEARS = (  # "musée | Lacaze": what bears the name
    r"\b(?:musée|usine|hôpital|lycée|collège|école|stade|pont|port|parc|théâtre|château|salle|centre"
    r"|hôtel|ferry|navire|barrage|tunnel|viaduc|festival|groupe|société) "
)
_BEARER = re.compile(_BEARS + "$")
_NAMED = re.compile(_BEARS + "[A-ZÀ-Þ]")


@dataclass(frozen=True)
class Story:
    """What the phrases of one headline are held against."""

    headline: str
    label: str  # what stands before the colon, without its article
    told: bool  # a medium is called so in the text
    lead: Sequence[frozenset[str]]  # the forms of each sentence
    shown: frozenset[str]  # those of what a result page shows of the lead
    texts: Sequence[frozenset[str]]  # those of each text
    length: int  # words of all texts
    named: Sequence[frozenset[str]]  # those of each name
    places: Collection[str]


@dataclass(frozen=True)
class Candidate:
    """A phrase of the headline, at the offset `at`."""

    story: Story
    at: int
    text: str
    whole: bool  # a name, or within one
    short: bool  # what the text calls a longer name of the headline

    @cached_property
    def forms(self) -> frozenset[str]:
        return forms(self.text)

    @cached_property
    def words(self) -> int:
        return len(set(content(self.text)))

    @property
    def end(self) -> int:
        return self.at + len(self.text)

    @cached_property
    def before(self) -> str:
        return plain(self.story.headline[: self.at])

    @cached_property
    def title(self) -> str:
        """The title of a result page with this keyphrase."""
        return search_title.choose(self.story.headline, self.text)

    @cached_property
    def ahead(self) -> tuple[str, ...] | None:
        """The words of weight before the phrase in that title; None where it has lost it."""
        title = plain(self.title or self.story.headline).lower()
        before, found, _ = title.partition(plain(self.text).lower())
        return content(before) if found else None

    @cached_property
    def density(self) -> float:
        return sum(self.forms <= each for each in self.story.texts) / self.story.length

    @cached_property
    def filed(self) -> bool:
        """ "Aveyron : …", "Lorbec : …" is where the story is filed."""
        town = plain(self.text) in self.story.places and self.text == self.story.label
        return town or fold(self.text) in sure_places.regions()

    @property
    def lone(self) -> bool:
        return self.words == 1

    def names_a_subject(self) -> bool:
        """Whether it may do so however little speaks for it: a label, or words of nobody."""
        whole = self.text[:1].islower() or self.whole  # "Londres et | Bruxelles proches"
        labels = self.in_label() and not self.label_of_an_outlet()
        return labels or (whole and not (self.lone or self.quoted() or self.speaks()))

    def is_named(self) -> bool:
        """Whether it is a name, or a thing and its name: "passerelle du Marché"."""
        ends = self.text.split()[-1][:1].isupper() and self.has_name()
        opens = self.whole or self.text[:1].islower()
        part = self.before.endswith(" des ") or _TOLD_OF.search(self.text)
        where = self.behind_at() or self.tells_where_or_why()
        return ends and opens and not (self.lone or part or where)

    # What SIGNALS weigh

    def in_lead(self) -> bool:
        return any(self.forms <= each for each in self.story.lead)

    def in_description(self) -> bool:
        return self.forms <= self.story.shown

    def comes_back(self) -> float:
        """Up to 1 where the texts hold it often enough."""
        return min(1.0, self.density / _SPARSE)

    def too_often(self) -> bool:
        return self.density > _DENSE

    def fits_title(self) -> bool:
        return bool(self.title)

    def opens_title(self) -> bool:
        return self.ahead == ()

    def lost_in_title(self) -> bool:
        return self.ahead is None

    def characters_before(self) -> float:
        return self.at

    def is_label(self) -> bool:
        return self.text == self.story.label and not self.filed

    def in_label(self) -> bool:
        return self.end <= self.story.headline.find(":")

    def label_of_an_outlet(self) -> bool:
        """ "The Guardian : …" is who told the story."""
        return self.in_label() and (self.story.told or is_outlet(self.story.label))

    def quoted(self) -> bool:
        """Words that somebody says name no story; a work's or a ship's name does."""
        return self.before.count("«") > self.before.count("»") and not self.whole

    def speaks(self) -> bool:
        return _SAYS.search(self.before) is not None

    def some_words_in_label(self) -> bool:
        return self.in_label() and not self.lone

    def name_in_label(self) -> bool:
        return self.in_label() and self.has_name() and not self.filed

    def has_name(self) -> bool:
        """Not where it only shares a common noun with one: "incendie" with "Incendie Lubrizol"."""
        capitals = forms(" ".join(_CAPITAL.findall(self.text)))
        return any(capitals & each or self.forms == each for each in self.story.named)

    def lone_short_name(self) -> bool:
        return self.lone and self.short

    def lone_word(self) -> bool:
        return self.lone and not self.short

    def two_or_three_words(self) -> bool:
        return self.words in (2, 3)

    def four_words(self) -> bool:
        return self.words == 4

    def lone_event(self) -> bool:
        return self._lone_noun() and search_title.EVENT.fullmatch(self.text) is not None

    def lone_thing(self) -> bool:
        return self._lone_noun() and not self.lone_event()

    def _lone_noun(self) -> bool:
        return self.lone and not self.whole

    def opens_on_actors(self) -> bool:
        return self._acts() and self.text.split()[0].endswith("s")

    def opens_on_an_actor(self) -> bool:
        return self._acts() and not self.opens_on_actors()

    def _acts(self) -> bool:
        """ "maire de Malvaux", but not "musée Lacaze"."""
        first = plain(self.text.split()[0]).lower()
        return first in lexicon.words("actors") and not bears_a_name(self.text)

    def lone_behind_at(self) -> bool:
        return self.lone and _AT.search(self.before) is not None

    def behind_at(self) -> bool:
        return not self.lone and _AT.search(self.before) is not None

    def lone_behind_of(self) -> bool:
        return self.lone and _OF.search(self.before) is not None

    def behind_of(self) -> bool:
        sea = self.text.startswith(tuple(f"{each} " for each in self.story.places))
        named = self.whole and not sea  # "partage du thon de l'| Atlantique du Nord-Est"
        return not (self.lone or named) and _OF.search(self.before) is not None

    def behind_bare_de(self) -> bool:
        return not (self.lone or self.whole) and self.before.endswith(" de ")

    def behind_its_bearer(self) -> bool:
        """ "Lacaze" behind "musée"."""
        return _BEARER.search(self.before) is not None and self.text[:1].isupper()

    def half_of_a_phrase(self) -> bool:
        after = plain(self.story.headline[self.end :])
        return _GOES_ON.match(after) is not None and not self.short

    def without_its_adjective(self) -> bool:
        return phrases.trails(self.story.headline, self.end) and not self.whole

    def tells_where_or_why(self) -> bool:
        return _WHERE_OR_WHY.search(self.text) is not None

    def region(self) -> bool:
        return self.filed and " " not in self.text

    def acting_town(self) -> bool:
        return self._town() and _OPENS.search(self.before) is not None

    def town(self) -> bool:
        return self._town() and not self.acting_town()

    def _town(self) -> bool:
        alone = " " not in self.text and not self.filed
        return alone and plain(self.text) in self.story.places


SIGNALS: tuple[tuple[float, Callable[[Candidate], float]], ...] = (
    (+3.0, Candidate.in_lead),
    (+0.6, Candidate.in_description),
    (+2.5, Candidate.comes_back),
    (-2.0, Candidate.too_often),
    (+1.2, Candidate.fits_title),
    (+1.6, Candidate.opens_title),
    (-2.0, Candidate.lost_in_title),
    (-0.01, Candidate.characters_before),
    (+0.3, Candidate.is_label),
    (-9.0, Candidate.label_of_an_outlet),
    (-4.0, Candidate.quoted),
    (-4.0, Candidate.speaks),
    (+1.0, Candidate.some_words_in_label),
    (+1.5, Candidate.name_in_label),
    (+1.5, Candidate.has_name),
    (-0.4, Candidate.lone_short_name),
    (-2.0, Candidate.lone_word),
    (+0.6, Candidate.two_or_three_words),
    (+0.2, Candidate.four_words),
    (-0.5, Candidate.lone_event),
    (-5.0, Candidate.lone_thing),
    (-0.8, Candidate.opens_on_actors),
    (-2.5, Candidate.opens_on_an_actor),
    (-2.5, Candidate.lone_behind_at),
    (-0.8, Candidate.behind_at),
    (-2.5, Candidate.lone_behind_of),
    (-0.4, Candidate.behind_of),
    (-2.0, Candidate.behind_bare_de),
    (-2.5, Candidate.behind_its_bearer),
    (-0.8, Candidate.half_of_a_phrase),
    (-0.7, Candidate.without_its_adjective),
    (-0.8, Candidate.tells_where_or_why),
    (-7.0, Candidate.region),
    (-1.0, Candidate.acting_town),
    (-4.0, Candidate.town),
)


def score(candidate: Candidate) -> float:
    return sum(weight * signal(candidate) for weight, signal in SIGNALS)


def forms(text: str) -> frozenset[str]:
    """The words of `text` that carry meaning, as they stand: search tools that know no
    French inflection look for these."""
    found = (each.lower() for each in re.findall(r"\w+", plain(text)))
    return frozenset(each for each in found if each not in FUNCTION_WORDS and len(each) > 1)


def bears_a_name(phrase: str) -> bool:
    """ "musée Lacaze"."""
    return _NAMED.match(phrase) is not None
