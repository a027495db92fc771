"""How well a span that passed the gates heads its part."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Sequence

from ...model import Sentence
from .. import lexicon
from ..terms import content
from . import gates_reference, printed
from .candidate import NOMINAL, STATED, Candidate, Form

_NARRATED = (
    Form.NOUN_PHRASE,
    Form.TOPIC,
    Form.INFINITIVE,
    Form.STATEMENT,
    Form.OPENING,
    Form.CLAUSE,
    Form.PARTICIPLE,
)
# What is done, or how something is: nouns made from verbs and adjectives.
_ABSTRACT = re.compile(r"(?:[tsx]ion|ement|age|ance|ence|ité|ure|isme|esse)s?$")
FLOORS = {Form.QUOTED_PHRASE: 1.7, Form.NOUN_PHRASE: 1.1, Form.TOPIC: 1.1, Form.INFINITIVE: 1.3}
FLOOR = 1.1
_AFAR = 0.8  # what is said last heads its part worse than what is said first
_COVER = 0.9  # for a heading whose words come in every other sentence of its part
_HERE = 0.4  # share of a word's uses in the article from which it belongs to the part
_LONG = 55  # characters above which a shorter heading is better
_FIRST = 0.4  # for the subject or object of the sentence that opens the part
_DEFINITE = ("le", "la", "l'", "les")
_MEASURE = re.compile(r"\b(?:(?:kilo|centi|milli)?mètres?|km|ans|pages|places|minutes|heures)\b")
_AGAIN = 0.7  # for what the first sentence below says in the same words
_TWICE = 1.0  # for the words with which the part opens
_LITTLE = 30  # characters
_LONG_PART = 9  # sentences
_MOST = 0.65  # reach that a heading must have
_FROM_BELOW = 0.75  # what is taken from further down must hold for nearly all of it
_KNOWN = 3  # times that an article names what a reader then knows
_FEW = 3  # words of a heading of which one alone shows that a paragraph speaks of it
_PIECE = 60  # words from which a long paragraph counts for more than one piece
_ANSWERED = 3  # sentences in which what was proposed is refused
_NO = re.compile(
    r"\b(?:refus|rejet|repouss|écart|oppos|inaccept|hors de question|renonc|dénonc|contest)\w*",
    re.I,
)
_EVERYWHERE = 4  # uses of a word that make it the article's subject


class Weights:
    """What the words of a part weigh: how often they come in it, and how seldom elsewhere."""

    def __init__(self, part: Sequence[Sentence], article: Counter[str], title: str) -> None:
        self._sentences = [frozenset(content(each.text)) for each in part]
        self._opening = sum(each.paragraph == part[0].paragraph for each in part)
        self._texts = [each.text for each in part]
        self._pieces = _pieces(part)
        self._part = Counter(word for each in part for word in content(each.text))
        self._article = article
        self._title = frozenset(content(title))
        self._total = sum(article.values()) or 1
        self._length = sum(len(each.text.split()) for each in part)
        self._norm = math.sqrt(sum(self._weight(word) ** 2 for word in self._part)) or 1.0

    def _weight(self, word: str) -> float:
        count = self._part[word]
        return (1 + math.log(count)) * (0.5 + self._share(word)) if count else 0.0

    def _share(self, word: str) -> float:
        """What part of the word's uses in the article stands here: 1 when all do."""
        return self._part[word] / max(self._article[word], self._part[word], 1)

    def score(self, candidate: Candidate) -> float:
        """Higher is better; below its form's floor the role's label does better."""
        words = list(dict.fromkeys(content(candidate.text)))
        if not words:
            return 0.0
        central = sum(self._weight(word) for word in words) / (math.sqrt(len(words)) * self._norm)
        repeated = sum(math.log(max(self._part[word], 1)) for word in words) / len(words)
        old = sum(word in self._title for word in words) / len(words)
        everywhere = all(self._share(word) < 0.4 for word in words)
        # a name that does not fit is not printed
        named = bool(candidate.speaker) and len(printed.text(candidate)) <= printed.LONGEST
        length = len(candidate.text.split())
        return (
            candidate.bonus
            + 3 * central
            + 0.8 * repeated
            + 0.7 * named
            - 0.7 * (candidate.form is Form.QUOTED_CLAUSE and not named)
            - 0.3 * candidate.passing
            - 0.5 * (old >= 0.5)
            - 1.0 * everywhere
            - 0.3 * (candidate.bare_quotation and candidate.order == 0)
            + _COVER * self._covered(candidate)
            - _AFAR * candidate.order / max(1, len(self._sentences) - 1)
            - 0.5 * (length < 3)
            + 0.3 * (candidate.form is Form.QUESTION)
            - 0.4 * (candidate.form is Form.STATEMENT and "," in candidate.text)
            - 0.4 * (candidate.form is Form.CLAUSE and ", qui " in candidate.text)
            - _AGAIN * self._opens_with(candidate)
            + _FIRST * (candidate.form is Form.NOUN_PHRASE and candidate.order == 0)
            - _TWICE * (candidate.form in NOMINAL and candidate.order == candidate.first == 0)
            - 0.015 * max(0, len(printed.text(candidate)) - _LONG)
        )

    def _opens_with(self, candidate: Candidate) -> bool:
        """Whether the part's first sentence says little more than the candidate."""
        opening = candidate.form is Form.PARTICIPLE and candidate.order == 0
        return opening and len(candidate.view.sentence.text) < len(candidate.text) + _LITTLE

    def _covered(self, candidate: Candidate) -> float:
        """How much of the rest of the part comes back to a word of the candidate, the article's
        subject apart: of its sentences, 0 to 1."""
        own = {
            word
            for word in content(candidate.text)
            if word not in self._title and self._share(word) >= _HERE
        }
        rest = [words for order, words in enumerate(self._sentences) if order != candidate.order]
        return sum(bool(own & words) for words in rest) / len(rest) if rest else 0.5

    def untold(self, candidate: Candidate) -> float:
        """Words of the part's pieces that say nothing of what the heading tells: of a clause, they
        would have two of its words."""
        several = candidate.form not in NOMINAL and len(set(content(candidate.text))) > _FEW
        return (1 - self.reach(candidate, 2 if several else 1)) * self._length

    def reach(self, candidate: Candidate, least: int = 1) -> float:
        """In what share of the part's pieces something comes of what the heading names, its
        speaker and its own piece included: over 0, to 1."""
        own = {
            word
            for word in content(f"{candidate.text} {candidate.speaker}")
            if word not in self._title or self._share(word) >= _HERE
        }
        touched = {self._pieces[candidate.order]}
        touched |= {
            at
            for at, words in zip(self._pieces, self._sentences, strict=True)
            if len(own & words) >= least
        }
        return len(touched) / len(set(self._pieces))

    def holds(self, candidate: Candidate) -> bool:
        """Whether the heading says what its part is about: it is taken from where the part
        begins, and most of the part comes back to what it names."""
        if candidate.form in NOMINAL and self._told_once(candidate):
            return False
        if self._pieces[candidate.order] != self._pieces[0]:
            return self.reach(candidate) >= _FROM_BELOW
        return self.reach(candidate) >= _MOST

    def _told_once(self, candidate: Candidate) -> bool:
        """Whether all that a phrase names but one word comes in one piece of several: "le prix de
        la galette" over other prices."""
        words = set(content(candidate.text))
        pieces = {
            word: {
                at for at, told in zip(self._pieces, self._sentences, strict=True) if word in told
            }
            for word in words
        }
        several = [word for word in words if len(pieces[word]) > 1]
        return len(set(self._pieces)) > 1 and len(several) < 2

    def announces(self, candidate: Candidate) -> bool:
        """Whether the heading says at least what the part begins with, in a whole clause."""
        told = candidate.form in (*STATED, Form.QUOTED_CLAUSE, Form.QUESTION)
        told |= candidate.form is Form.QUOTED_PHRASE and bool(candidate.speaker)
        told |= (
            candidate.form is Form.NOUN_PHRASE and candidate.order == 0 and not candidate.passing
        )
        return told and self._pieces[candidate.order] == self._pieces[0]

    def opens_on(self, candidate: Candidate) -> bool:
        """Whether the candidate is taken from the sentence that opens the part, or from one of the
        same paragraph that speaks of the same: what is told further down is a detail."""
        at = candidate.order
        own = {word for word in content(candidate.text) if word not in self._title}
        near = 0 < at < self._opening and bool(own & self._sentences[0])
        return at == 0 or near

    def turned_down(self, candidate: Candidate) -> bool:
        """Whether the sentences that follow refuse what somebody sets out to do."""
        at = candidate.order
        return any(_NO.search(each) for each in self._texts[at : at + _ANSWERED])

    def detail(self, candidate: Candidate) -> bool:
        """Whether what the narration says there is a detail: neither the part's first words nor
        taken up again in it; a statement heads a long part where several sentences come back
        to it."""
        later = candidate.form in _NARRATED and (
            candidate.order >= self._opening or candidate.form is Form.INFINITIVE
        )
        length = len(self._sentences)
        again = self._covered(candidate) * max(1, length - 1)
        if candidate.form in STATED and length >= _LONG_PART:
            return again < (length / 4 if later else 1)
        return later and self._covered(candidate) * length < 1

    def topical(self, candidate: Candidate) -> bool:
        """Whether the part comes back to what the phrase names, and the title does not name it."""
        words = frozenset(content(candidate.text))
        at = [order for order, each in enumerate(self._sentences) if words & each]
        head = frozenset(content(candidate.text)[:1])
        both = sum(len(words & each) > 1 for each in self._sentences) > 1
        return (
            len(words) > 1
            and not words <= self._title
            and both
            and sum(bool(head & each) for each in self._sentences) > 1
            and 3 * len(at) >= len(self._sentences)
        )

    def thing(self, candidate: Candidate) -> bool:
        """Whether the phrase names a thing ("une porte vitrée", "l'arc de triomphe"), not what
        is done or under discussion, and the part does not come back to it."""
        view = candidate.view
        bare = candidate.form is Form.QUOTED_PHRASE and not candidate.speaker
        counted = view.low[candidate.first] == "les" and "et" in candidate.text.split()
        if candidate.form not in NOMINAL and not (bare and counted):
            return False
        head = next((i for i in candidate.indexes if view.tokens[i].pos == "NOUN"), None)
        if head is None:
            return True
        low = view.low[head]
        if low in lexicon.words("topic_nouns") or _ABSTRACT.search(low):
            return False
        if any(view.tokens[i].pos == "NUM" for i in candidate.indexes) and not (
            view.low[candidate.first] in _DEFINITE and _MEASURE.search(candidate.text)
        ):
            return False  # a sum, a number of things, not "le bassin de 25 mètres"
        own = frozenset(content(low))
        return sum(bool(own & words) for words in self._sentences) < 2

    def unknown(self, candidate: Candidate) -> bool:
        """Whether its subject is a bare noun ("le groupe") that the article does not speak of all
        along, so that the sentence before says which one is meant."""
        noun = gates_reference.bare_subject(candidate)
        if noun is None or candidate.view.low[noun] not in lexicon.words("given_nouns"):
            return False
        low, lemma = candidate.view.low[noun], candidate.view.tokens[noun].lemma.lower()
        if lexicon.words("public_bodies") & {low, lemma}:
            return False
        return sum(self._article[word] + (word in self._title) for word in content(low)) < _KNOWN

    def in_passing(self, candidate: Candidate) -> bool:
        """Whether a phrase that is neither subject nor object is named in the part only there:
        its noun does not come again twice, nor once with a word that completes it."""
        words = content(candidate.text)
        if not candidate.passing or not words or words[0] in self._title:
            return candidate.passing
        others = [each for order, each in enumerate(self._sentences) if order != candidate.order]
        again = [each for each in others if words[0] in each]
        return len(again) < 2 and not any(each & set(words[1:]) for each in again)

    def names_the_subject(self, candidate: Candidate) -> bool:
        """Whether a phrase names but what the whole article speaks of."""
        if candidate.form in (Form.QUOTED_MODIFIER, Form.QUOTED_PHRASE):
            least = _EVERYWHERE
        elif candidate.form in NOMINAL:
            least = _EVERYWHERE - 1
        else:
            return False
        words = content(candidate.text)
        return all(self._article[word] >= least or word in self._title for word in words)

    def repeats_title(self, candidate: Candidate) -> bool:
        """Whether six words in ten of the candidate stand in the title, or a phrase adds but one
        to it: "le chantier de Notre-Dame" below "Notre-Dame : …"."""
        words = set(content(candidate.text))
        known = words & self._title
        little = candidate.form in NOMINAL and len(words - known) < 2
        return bool(known) and (little or 10 * len(known) >= 6 * len(words))


def _pieces(part: Sequence[Sentence]) -> list[int]:
    """To which piece each sentence belongs: a paragraph, or some sixty words of a long one."""
    found: list[int] = []
    words = 0
    for index, each in enumerate(part):
        goes_on = index > 0 and each.paragraph == part[index - 1].paragraph and words < _PIECE
        found.append(found[-1] if goes_on else len(set(found)))
        words = (words if goes_on else 0) + len(each.text.split())
    return found


def floor(candidate: Candidate) -> float:
    """The score that the candidate must reach; a named speaker makes a quotation worth more."""
    return FLOOR if candidate.speaker else FLOORS.get(candidate.form, FLOOR)
