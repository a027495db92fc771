"""Noun phrases of the narration: subjects and objects of what the source states itself, and
topics ("la stratégie de Paris"), which claim nothing and may stand in attributed sentences.
"""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from .candidate import Candidate, Form
from .view import View

_LEFT_OUT = frozenset(
    (
        "appos",
        "advcl",
        "conj",
        "cc",
        "parataxis",
        "punct",
        "ccomp",
        "xcomp",
        "obl",
        "dep",
        "cop",
        "nsubj",
    )
)
_ARTICLES = frozenset(("le", "la", "les", "l'"))
_INDEFINITE = frozenset(("un", "une", "des"))
_CONTRACTED = frozenset(("du", "des", "au", "aux"))
_CORE = frozenset(("nsubj", "obj", "ROOT"))


def find(view: View, order: int) -> Iterator[Candidate]:
    """The noun phrases of `view` that have a complement."""
    for head, token in enumerate(view.tokens):
        if token.pos != "NOUN" or view.quoted[head] >= 0:
            continue
        whole = phrase(view, head)
        both = phrase(view, head, coordinated=True)
        for extent in dict.fromkeys((whole, phrase(view, head, participles=False), both)):
            if extent is not None:
                yield from _candidate(view, head, extent, order, short=extent not in (whole, both))


def _candidate(
    view: View, head: int, extent: tuple[int, int], order: int, *, short: bool
) -> Iterator[Candidate]:
    first, last = extent
    definite = view.low[first] in _ARTICLES
    contracted = (
        0 < first == head
        and view.low[first - 1] in _CONTRACTED
        and view.tokens[view.tokens[head].head].pos == "VERB"
    )
    if not (definite or contracted or view.low[first] in _INDEFINITE):
        return
    token = view.tokens[head]
    core = token.dep.split(":")[0] in _CORE and _of_main_verb(view, head)
    complement = any(
        view.tokens[child].dep == "nmod" and first <= child < last for child in view.children[head]
    )
    less = 0.3 * short + 0.3 * (not complement)
    topic = token.text.lower() in lexicon.words("topic_nouns")
    stated = not view.attributed and not view.conditional
    form = Form.NOUN_PHRASE if stated else Form.TOPIC
    if (core and stated) or (topic and (definite or contracted)):
        bonus = (0.4 if contracted else 0.7) + 0.3 * (core and stated and definite)
        yield Candidate(view, first, last, form, bonus - less, order=order, passing=not core)


def _of_main_verb(view: View, head: int) -> bool:
    """Whether the noun belongs to a finite verb that is neither in a relative nor an aim."""
    verb = view.tokens[head].head
    if verb == head:
        return True
    relative = view.tokens[verb].dep in ("acl:relcl", "acl", "advcl")
    infinitive = "VerbForm=Inf" in view.tokens[verb].morph
    present = view.low[verb].endswith("ant") and not view.finite(verb)
    return not (relative or infinitive or present)


def phrase(
    view: View, head: int, *, participles: bool = True, coordinated: bool = False
) -> tuple[int, int] | None:
    """The extent of the noun phrase of `head`, relative clauses and appositions left out.

    Without `participles` also "installé avant l'incendie"; `coordinated` keeps what "et" joins
    to its complement ("le rejet des gravats et déchets").

    None when what is left has a hole, crosses quotation marks or holds a finite verb.
    """
    kept = {head}
    pending = [child for child in view.children[head] if _keeps(view, child, participles)]
    while pending:
        index = pending.pop()
        kept.add(index)
        pending += [
            child
            for child in view.children[index]
            if _keeps(view, child, participles) or (coordinated and _joined(view, child))
        ]
    first, last = min(kept), max(kept) + 1
    while first < head and view.tokens[first].pos in ("ADP", "PUNCT", "CCONJ", "ADV"):
        first += 1
    while last - 1 > head and view.tokens[last - 1].pos in ("PUNCT", "CCONJ", "ADP", "DET", "ADV"):
        last -= 1
    inside = range(first, last)
    if not kept.issuperset(inside) or len({view.quoted[index] for index in inside}) > 1:
        return None
    if any(view.finite(index) or view.tokens[index].pos == "SCONJ" for index in inside):
        return None
    return (first, last) if last - head > 1 or head - first > 1 else None


def _joined(view: View, child: int) -> bool:
    """ "et", "et de" and the noun that they join."""
    token = view.tokens[child]
    return (token.dep == "conj" and token.pos == "NOUN") or (
        token.dep == "cc" and view.low[child] in ("et", "ou")
    )


def _keeps(view: View, child: int, participles: bool) -> bool:
    token = view.tokens[child]
    if token.dep == "acl" and not participles:
        return False
    if token.dep == "acl:relcl" or token.dep.split(":")[0] in _LEFT_OUT:
        return token.dep.startswith("conj") and token.pos in ("ADJ", "PROPN")
    return True
