"""The table of the rules, and what they say together of each sentence."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from ...model import Sentence
from . import (
    announcing,
    antecedents,
    continued,
    cross_references,
    doubled,
    half_denied,
    hollow,
    numbers,
    orphans,
    own_medium,
    own_voice,
    participles,
    remains,
    reopened,
    subjectless,
    truncated,
)
from .finding import Damage

# Mending rules first: each is given the texts as the ones before it left them.
_RULES: tuple[Callable[[Sequence[Sentence], int, Sequence[str]], list[Damage]], ...] = (
    continued.find,
    doubled.find,
    participles.find,
    numbers.find,
    cross_references.find,
    own_medium.find,
    reopened.find,
    subjectless.find,
    antecedents.find,
    hollow.find,
    half_denied.find,
    orphans.find,
    truncated.find,
    remains.find,
    own_voice.find,
    announcing.find,
)
# What only written copy must have: speech leans, breaks off, has no verb, and says "nous".
_OF_WRITING = frozenset(
    {
        own_medium.find,
        subjectless.find,
        antecedents.find,
        hollow.find,
        half_denied.find,
        orphans.find,
        own_voice.find,
        announcing.find,
    }
)


def inspect(sentences: Sequence[Sentence], spoken: Collection[int] = ()) -> list[Damage]:
    """The damage found in `sentences`, those of one source in order; at most one a sentence,
    sorted by index. What must be held back wins over what can be mended. `spoken`: indices of
    what was said in an interview."""
    mended: dict[int, Damage] = {}
    held: dict[int, Damage] = {}
    texts = [sentence.text for sentence in sentences]
    for index in range(len(sentences)):
        for rule in _RULES:
            if index in spoken and rule in _OF_WRITING:
                continue
            for damage in rule(sentences, index, texts):
                texts[damage.index] = damage.mended or texts[damage.index]
                if not damage.mended:
                    held.setdefault(damage.index, damage)
                elif damage.index in mended:
                    mended[damage.index] = _joined(mended[damage.index], damage)
                else:
                    mended[damage.index] = damage
    return [(mended | held)[index] for index in sorted(mended | held)]


def _joined(first: Damage, second: Damage) -> Damage:
    return Damage(
        second.index,
        f"{first.reason} ; {second.reason}",
        second.mended,
        f"{first.edit} ; {second.edit}",
    )
