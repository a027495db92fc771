"""Words that a wrapping program cut at a line's end, whole again: "décou-" + "verte"."""

from __future__ import annotations

import re

NARROWEST = 24  # columns; a shorter line was not wrapped
BROKEN = re.compile(
    r"(?<![ \t])[ \t]*(?<![\w-])(?P<first>(?:[^\W\d_]['’])?[^\W\d_]{2,})-\n[ \t]*"
    r"(?P<second>[a-zà-ÿœ]{2,})"
    r"(?P<stop>[^\s\w-]*(?:[ \u00a0\u202f][;:!?»]+)?)(?:[ \t]+(?=\S)|(?=\n|\Z))"
)
# "Dompierre-" + "le-Vieux", "Saint-" + "Étienne": a compound's own hyphen.
COMPOUND = re.compile(
    r"(?<![ \t])[ \t]*(?<![\w-])(?P<first>[^\W\d_]{2,}(?:-[^\W\d_]+)*-)\n[ \t]*"
    r"(?P<second>[^\W\d_]+(?:-[^\W\d_]+)+|[A-ZÀ-Þ][^\W\d_]+)(?P<stop>[^\s\w-]*)[ \t]*"
)
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
# First parts of compounds, and what is joined to a verb: their hyphen is their own.
_FIRST = """
    peut vice après avant demi mi semi ex non sous sus ci là au aux quasi contre grand grande
    grands grandes petit petite haut haute bas basse nord sud est ouest centre franco anglo auto
    porte garde chef avocat rendez vis plus c'est dix vingt trente quarante cinquante soixante
    quatre cent celui celle ceux celles lui elle elles eux moi toi soi nous vous libre sans tout
    toute trois deux saint sainte mini micro arc tête presqu quelqu faux bien mal nouveau nouvelle
    main savoir laissez compte
"""
_SECOND = """
    il elle on ils elles je tu nous vous ce là ci même mêmes être dire moi toi lui leur en
"""
FIRST, SECOND = frozenset(_FIRST.split()), frozenset(_SECOND.split())


def joined(text: str) -> str:
    """`text` without the hyphens of a wrapping program.

    A compound keeps its own ("peut-" + "être"): it is known by its parts, or by the word as
    it stands elsewhere in the copy.
    """
    if not (BROKEN.search(text) or COMPOUND.search(text)):
        return text
    elsewhere = set(WORD.findall(text.lower()))

    def whole(match: re.Match[str]) -> str:
        first, second = match["first"], match["second"]
        at = match.start("first")
        line = at - text.rfind("\n", 0, at) - 1 + len(first)
        if line < NARROWEST:
            return match[0]
        compound = f"{first}-{second}"
        plain = first + second
        own = plain.lower() not in elsewhere and (
            compound.lower() in elsewhere or first.lower() in FIRST or second in SECOND
        )
        return _moved(text, match, compound if own else plain)

    def kept(match: re.Match[str]) -> str:
        at = match.start("first")
        line = at - text.rfind("\n", 0, at) - 1 + len(match["first"])
        if line < NARROWEST:
            return match[0]
        return _moved(text, match, match["first"] + match["second"])

    text = BROKEN.sub(whole, text)
    return COMPOUND.sub(kept, text)


def _moved(text: str, match: re.Match[str], word: str) -> str:
    """The word on the line of its second part, where it had no room on the first."""
    tail = " " if text[match.end() - 1] in " \t" else ""
    opens = match.start() == 0 or text[match.start() - 1] == "\n"
    return f"{'' if opens else chr(10)}{word}{match['stop']}{tail}"
