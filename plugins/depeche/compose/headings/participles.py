"""What happened, as a title tells it: "Deux ponts *ont été* fermés à la circulation" without
its auxiliary. The participle keeps what is said, and the clause is not said twice."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from .candidate import Candidate, Form
from .statements import main_clauses
from .view import View

_AUXILIARIES = (
    ("a", "été"),
    ("ont", "été"),
    ("est",),
    ("sont",),
    ("était",),
    ("étaient",),
)
_AT = frozenset(("dans", "en", "à", "ce", "le", "au", "cette"))


def find(view: View, order: int) -> Iterator[Candidate]:
    """The main clause in the passive, its auxiliary left out, and when it was that."""
    root = next((i for i, token in enumerate(view.tokens) if token.head == i), 0)
    if view.sentence.speaker or view.sentence.attributed or view.quotes:
        return
    if view.attributed and view.reporting != [root]:
        return
    first = root
    while first and view.tokens[first - 1].pos == "AUX":
        first -= 1
    passive = {"aux:pass", "nsubj:pass"} <= {
        view.tokens[child].dep for child in view.children[root] if child < root
    }
    moving = view.tokens[root].lemma.lower() in lexicon.words("moving_verbs")
    moves = first == root - 1 and (moving or view.low[root].rstrip("es").endswith("venu"))
    if any(index < first for index in view.negations):
        return  # "Aucun forage n' | a été | effectué"
    if moves or not passive or tuple(view.low[first:root]) not in _AUXILIARIES:
        return
    for each in main_clauses(view, order):
        subject = [i for i in each.indexes if i < first]
        plain = bool(subject) and not any(_completed(view, index) for index in subject)
        rest = range(root + 1, each.last)
        goes_on = any(view.finite(i) or view.tokens[i].pos == "AUX" for i in rest)
        if plain and len(subject) > 1 and each.last > root and not goes_on:
            last = root + 1 if _tells_when(view, root + 1, each.last) else each.last
            gaps = tuple(sorted((*each.gaps, (first, root))))
            yield Candidate(view, each.first, last, Form.PARTICIPLE, 1.1, order=order, gaps=gaps)


def _completed(view: View, index: int) -> bool:
    """Whether the subject has a comma, a verb or a participle of its own: "les machines acquises
    en 2015" takes no second one."""
    token = view.tokens[index]
    return token.text == "," or token.pos in ("VERB", "AUX", "PRON")


def _tells_when(view: View, first: int, last: int) -> bool:
    """Whether the tokens are nothing but a time: "dans la nuit", "lundi soir", "en avril"."""
    rest = [view.low[i] for i in range(first, last)]
    times = lexicon.words("time_words") | lexicon.words("number_words")
    if any(low.isdigit() for low in rest):
        return False  # "fixée au 8 décembre": the day is what is said
    return bool(rest) and all(low in _AT or low in times or low in ("la", "l'") for low in rest)
