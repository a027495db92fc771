"""What somebody sets out to do: "pour *renforcer la sécurité des sites*" claims nothing."""

from __future__ import annotations

from collections.abc import Iterator

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
        if not aim or view.quoted[index] >= 0:
            continue
        kept = {index}
        pending = [child for child in view.children[index] if _keeps(view, child)]
        while pending:
            at = pending.pop()
            kept.add(at)
            pending += [child for child in view.children[at] if _keeps(view, child)]
        kept = {at for at in kept if at >= index}
        last = max(kept) + 1
        whole = kept.issuperset(range(index, last))
        has_object = any(view.tokens[child].dep == "obj" for child in view.children[index])
        if whole and has_object and len({view.quoted[at] for at in range(index, last)}) == 1:
            yield Candidate(view, index, last, Form.INFINITIVE, 0.6, order=order)


def _keeps(view: View, child: int) -> bool:
    return not view.tokens[child].dep.startswith(_LEFT_OUT)
