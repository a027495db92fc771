"""What a desk does with copy, as verbs in the forms that orders have: the one table of its acts.

    publier un nom       ne citez pas       soit cité       qu'on le cite

Who reads an order takes from it the forms that it looks for, as parts of a pattern for text in
small letters without accents (`flattened.flat`).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum, auto

from . import lists


class Act(Enum):
    """What is done with copy, or with what it says."""

    PUBLISH = auto()
    NAME = auto()
    QUOTE = auto()
    ATTRIBUTE = auto()
    TELL = auto()
    KEEP = auto()
    CUT = auto()


# Of each act the verbs of who prints alone, then those of a desk by what they are done to.
_VERBS: Mapping[Act, tuple[str, str]] = {
    Act.PUBLISH: (
        "publier republier imprimer poster tweeter",
        "diffuser relayer partager sortir",
    ),
    Act.NAME: ("nommer mentionner", "identifier evoquer parler"),
    Act.QUOTE: ("citer", "reprendre utiliser exploiter"),
    Act.ATTRIBUTE: ("attribuer sourcer", ""),
    Act.TELL: (
        "divulguer ebruiter",
        "reveler devoiler dire ecrire donner preciser indiquer montrer",
    ),
    Act.KEEP: ("", "garder conserver laisser mettre inclure"),
    Act.CUT: ("", "couper enlever retirer supprimer virer sucrer zapper"),
}
PRINTING = (Act.PUBLISH, Act.NAME, Act.QUOTE, Act.ATTRIBUTE, Act.TELL)
# Of verbs that don't go like "citer": what orders, what is done, what is wished.
_IRREGULAR: Mapping[str, tuple[str, str, str]] = {
    "relayer": ("rela(?:[yi]es?|yez|yons)", "relaye", "relaie"),
    "reprendre": ("repren(?:ez|ons|ds?)", "repris", "reprenne"),
    "dire": ("di(?:tes|sons|s|t)", "dit", "dise"),
    "ecrire": ("ecri(?:vez|vons|s|t)", "ecrit", "ecrive"),
    "mettre": ("mett(?:ez|ons)|mets?", "mis", "mette"),
    "sortir": ("sor(?:tez|tons|[st])", "sorti", "sorte"),
    "inclure": ("inclu(?:ez|ons|s|t)", "inclus", "inclue"),
}


def infinitives(*acts: Act, own: bool | None = None) -> str:
    """ "citer|nommer"; `own`: only the verbs of who prints alone, or only the others."""
    return _either(_verbs(acts, own))


def imperatives(*acts: Act, own: bool | None = None) -> str:
    """ "cit(?:ez|ons|es?)", which is also the indicative of "on ne cite pas"."""
    return _either(
        _IRREGULAR[each][0] if each in _IRREGULAR else f"{each[:-2]}(?:ez|ons|es?)"
        for each in _verbs(acts, own)
    )


def participles(*acts: Act, own: bool | None = None) -> str:
    """ "citee?s?" """
    return _either(
        f"{_IRREGULAR[each][1] if each in _IRREGULAR else each[:-1]}e?s?"
        for each in _verbs(acts, own)
    )


def wishes(*acts: Act) -> str:
    """ "cite", as in "qu'on le cite"."""
    return _either(
        _IRREGULAR[each][2] if each in _IRREGULAR else each[:-1] for each in _verbs(acts)
    )


def _verbs(acts: Sequence[Act], own: bool | None = None) -> Iterator[str]:
    for act in acts:
        alone, others = (each.split() for each in _VERBS[act])
        yield from alone if own is not False else ()
        yield from others if not own else ()


def _either(forms: Iterator[str]) -> str:
    return "|".join(lists.longest_first(forms))
