"""A change of the source that the desk's edits stand against, kept aside for a person."""

from __future__ import annotations

from collections.abc import Sequence

from .merge import Conflict

_INTRODUCTION = """\
<!-- La copie source a changé là où l'article a été retouché à la main. L'article garde
     votre version ; reprenez ici ce qui convient, puis supprimez ce fichier. -->

# Proposition pour « {title} »
"""


def render(title: str, conflicts: Sequence[Conflict]) -> str:
    """The proposal's text: for each conflict, what stands and what the source now gives."""
    parts = [_INTRODUCTION.format(title=title)]
    for number, each in enumerate(conflicts, 1):
        what = f"champ {each.where}" if each.where else "texte"
        parts.append(
            f"## {number}. {what}\n\n"
            f"Dans l'article :\n\n{_quoted(each.kept)}\n\n"
            f"D'après la source :\n\n{_quoted(each.proposed)}\n"
        )
    return "\n".join(parts)


def _quoted(text: str) -> str:
    if not text:
        return "> (rien)"
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))
