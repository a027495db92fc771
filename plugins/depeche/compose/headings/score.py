"""How well a span that passed the gates heads its part."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Sequence

from ...model import Sentence
from ..terms import content
from .candidate import Candidate, Form

FLOORS = {Form.QUOTED_PHRASE: 1.9, Form.NOUN_PHRASE: 1.3, Form.TOPIC: 1.3, Form.INFINITIVE: 1.4}
FLOOR = 1.2
_LONG = 60  # characters above which a shorter heading is better
_EVERYWHERE = 4  # uses of a word that make it the article's subject


class Weights:
    """What the words of a part weigh: how often they come in it, and how seldom elsewhere."""

    def __init__(self, part: Sequence[Sentence], article: Counter[str], title: str) -> None:
        self._part = Counter(word for each in part for word in content(each.text))
        self._article = article
        self._title = frozenset(content(title))
        self._total = sum(article.values()) or 1
        self._size = sum(self._part.values()) or 1
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
        named = bool(candidate.speaker)
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
            - 0.05 * candidate.order
            - 0.5 * (length < 3)
            + 0.3 * (candidate.form is Form.QUESTION)
            - 0.4 * (candidate.form is Form.STATEMENT and "," in candidate.text)
            - 0.02 * max(0, len(candidate.text) - _LONG)
        )

    def in_passing(self, candidate: Candidate) -> bool:
        """Whether a phrase that is neither subject nor object is named in the part only there:
        its noun does not come again, nor, the title's apart, one that completes it twice."""
        nouns = [
            word
            for index in candidate.indexes
            if candidate.view.tokens[index].pos == "NOUN"
            for word in content(candidate.view.tokens[index].text)
        ]
        again = bool(nouns) and (
            self._part[nouns[0]] > 1
            or any(self._part[word] > 2 and word not in self._title for word in nouns)
        )
        return candidate.passing and not again

    def names_the_subject(self, candidate: Candidate) -> bool:
        """Whether a noun set in quotation marks is what the whole article speaks of."""
        return candidate.form is Form.QUOTED_MODIFIER and all(
            self._article[word] >= _EVERYWHERE for word in content(candidate.text)
        )

    def repeats_title(self, candidate: Candidate) -> bool:
        """Whether six words in ten of the candidate stand in the title."""
        words = set(content(candidate.text))
        return 10 * len(words & self._title) >= 6 * len(words)


def floor(candidate: Candidate) -> float:
    """The score that the candidate must reach; a named speaker makes a quotation worth more."""
    return FLOOR if candidate.speaker else FLOORS.get(candidate.form, FLOOR)
