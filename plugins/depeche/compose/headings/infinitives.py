"""What somebody sets out to do: "pour *renforcer la sécurité des sites*", "la ville souhaite
*étendre la démarche*". An infinitive claims nothing."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from .candidate import Candidate, Form
from .view import View

_LEFT_OUT = ("advcl", "conj", "cc", "parataxis", "punct", "ccomp", "dep", "acl:relcl", "mark")


def find(view: View, order: int) -> Iterator[Candidate]:
    """Infinitives after "pour" or "afin de", with all that completes them."""
    for index, token in enumerate(view.tokens):
        if token.pos != "VERB" or "VerbForm=Inf" not in token.morph or not index:
            continue
        before = view.low[index - 1]
        aim = before == "pour" or (before in ("de", "d'") and view.low[index - 2] == "afin")
        if view.quoted[index] >= 0 or not ((aim and not view.attributed) or _aimed_at(view, index)):
            continue
        kept = {index}
        pending = [child for child in view.children[index] if _keeps(view, child)]
        while pending:
            at = pending.pop()
            kept.add(at)
            pending += [child for child in view.children[at] if _keeps(view, child)]
        kept = {at for at in kept if at >= index}
        last = max(kept) + 1
        if any(
            view.tokens[child].pos == "PRON" and child < index for child in view.children[index]
        ):
            continue  # "pour *les* enfermer": whom?
        whole = kept.issuperset(range(index, last))
        has_object = any(view.tokens[child].dep == "obj" for child in view.children[index])
        if whole and has_object and len({view.quoted[at] for at in range(index, last)}) == 1:
            yield Candidate(view, index, last, Form.INFINITIVE, 0.6, order=order)


def _aimed_at(view: View, index: int) -> bool:
    """ "La ville souhaite *étendre la démarche*", "le plan vise à *réduire les délais*"."""
    token = view.tokens[index]
    return token.dep in ("xcomp", "ccomp", "obl:arg") and (
        view.tokens[token.head].lemma.lower() in lexicon.words("aiming_verbs")
    )


def _keeps(view: View, child: int) -> bool:
    return not view.tokens[child].dep.startswith(_LEFT_OUT)
