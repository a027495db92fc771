"""Whether the sentence that opens a part may stand above it as its heading instead.

"La mairie soutient le mouvement." is what an editor would set over its paragraph. Printed as the
heading it is not printed again below, so nothing below may need it: no quotation that says why, no
figure to compare with its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Token
from .. import alone, lexicon
from ..headings import OPENING
from ..lines import Line
from ..terms import numbers, plain

_QUOTED = re.compile(r"[«\"“][^»\"”]*[»\"”]")
_ORDERS = re.compile(
    r"\W*(?:Et |Surtout,? )?(?:Ne |N['’])?(?!Chez|Assez|Rendez-vous)[A-ZÀ-Þa-zà-ÿ]{2,}ez\b"
)
_ASIDE = re.compile(r",\s\w+(?:-t)?-(?:ils?|elles?)\b")  # "…, insiste-t-elle"
_OWN = re.compile(
    r"(?:Son|Sa|Ses|Leurs?)\s"
)  # "Son président plaide": whose, the heading alone said
MOST_BELOW = 4  # sentences that its pronoun may reach to
# "Le fonds possède …"; not "Le maire, Luc Orveau, …" nor "Le patron du café …"
_DEFINITE = re.compile(r"(?:Le |La |Les |L')(\w+)\b(?!,? [A-ZÀ-Þ]| d[eu'] ?| des )")


def may(paragraph: Sequence[Line]) -> bool:
    """Whether the first line of the part's first `paragraph` may give way: it is short, names
    nobody, stands there as in the copy, and the next says itself what it speaks of."""
    if len(paragraph) < 2:
        return False
    first, second = paragraph[:2]
    if first.edits or first.quoted or first.listed or len(first.text) > OPENING:
        return False
    if numbers(first.text) or second.text[:1] in '"«“':
        return False
    if any(_is_person(token) for token in first.sentence.parse.tokens):
        return False
    if attributes(paragraph) or any(map(_OWN.match, (plain(each.text) for each in paragraph[1:]))):
        return False
    if second.leans or second.needs or alone.lacks(second.sentence) or _of_it(second):
        return False
    return not (_given(second.text) and _introduces(first))


def _of_it(line: Line) -> bool:
    """ "La commune en apporte le quart": of what, the sentence before says."""
    tokens = line.sentence.parse.tokens
    return any(
        token.text.lower() in ("en", "y")
        and token.pos == "PRON"
        and tokens[max(0, at - 1)].text.lower() != "il"
        for at, token in enumerate(tokens)
    )


def attributes(lines: Sequence[Line]) -> bool:
    """Whether the first of the lines says whose words the others are: without it "Enfermez vos
    animaux" is the paper's own order, and "insiste-t-elle" nobody's."""
    below = [_QUOTED.sub(" ", plain(line.text)) for line in lines[1:]]
    return bool(below) and (orders(below[0]) or any(map(_ASIDE.search, below[:MOST_BELOW])))


def orders(text: str) -> bool:
    """Whether the sentence opens on what its readers are to do: "Appelez le 15"."""
    return _ORDERS.match(plain(text)) is not None


def _is_person(token: Token) -> bool:
    """A bare name of nothing that is known may be somebody's, too."""
    return token.entity == "PER" or (token.pos == "PROPN" and token.entity not in ("LOC", "ORG"))


def _introduces(line: Line) -> bool:
    """Whether the line may be where the reader meets what the next one calls "le fonds": a name
    stands there, or somebody or something for the first time."""
    return any(
        token.pos == "PROPN" or "Definite=Ind" in token.morph or token.pos == "NUM"
        for token in line.sentence.parse.tokens
    )


def _given(text: str) -> bool:
    """ "Le fonds possède …": which one, the sentence before says."""
    opening = _DEFINITE.match(plain(text))
    return opening is not None and opening[1].lower() in lexicon.words("given_nouns")
