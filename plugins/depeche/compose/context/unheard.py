"""Persons and bodies of whom another source's lines speak by their function alone, "le prévenu",
"a reconnu la procureure", where nothing that is printed says who that is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...model import Sentence, Token
from .. import lexicon
from ..alone import is_bare_and_definite
from ..duplicates import Said
from ..lines import Line
from ..quotations import is_quoted, outside
from ..terms import content, lemma, plain

# "a-t-il dit", "a indiqué la magistrate", whatever her office was called
_HE_SAYS = re.compile(r"(?<![\w-])[\w']+-(?:t-)?(?:il|elle)\b|\bl[ea] magistrate?\b", re.IGNORECASE)
NEAR = 3  # sentences back in which a name introduces who is meant


def dropped(lines: Sequence[Line], known: Said) -> list[Line]:
    """Those of one source's `lines`, in print order, that speak so of somebody; bodies may be told
    by the rest of the article, `known`."""
    found: list[Line] = []
    for rank, line in enumerate(lines):
        before = [each for each in lines[:rank] if each not in found]
        unnamed = any(not _is_told(noun, line, before, known) for noun in _bare(line.sentence))
        if unnamed or _is_of_nobody(line, before):
            found.append(line)
    return found


def _is_of_nobody(line: Line, before: Sequence[Line]) -> bool:
    """ "…, a-t-il dit", where neither the line nor those right before it, `before`, tell of
    anybody, and one of the source's is not there."""
    if not _HE_SAYS.search(outside(plain(line.text))) or line.text.rstrip(' »"').endswith("?"):
        return False
    near = [each for each in before if line.place - each.place <= NEAR]
    return len(near) < min(NEAR, line.place) and not any(
        _tells_of_somebody(each.sentence) for each in (*near, line)
    )


def _tells_of_somebody(sentence: Sentence) -> bool:
    people = lexicon.words("standing_for_people") | lexicon.words("actors")
    people -= lexicon.words("public_bodies") | lexicon.words("bodies_by_noun")
    people -= {"magistrat", "magistrate"}
    return any(
        token.entity == "PER"
        or (
            token.pos == "NOUN"
            and "Number=Plur" not in token.morph
            and lemma(token.text.lower()) in people
        )
        for token in sentence.parse.tokens
    )


def _bare(sentence: Sentence) -> list[str]:
    tokens = sentence.parse.tokens
    return [
        name
        for at, token in enumerate(tokens)
        if token.pos == "NOUN"
        and "Number=Plur" not in token.morph
        and (name := lemma(token.text.lower())) in lexicon.words("standing_for_people")
        and not is_quoted(sentence, token)
        and is_bare_and_definite(sentence, token)
        and not _is_named(tokens, at)
    ]


def _is_named(tokens: Sequence[Token], at: int) -> bool:
    """ "le directeur, Paul Arnoult", "l'avocat Me Tual"; or a name before it: "Paul Arnoult, le
    directeur"."""
    after = [each for each in tokens[at + 1 : at + 4] if each.text != ","]
    return any(each.entity in ("PER", "ORG") for each in (*after[:2], *tokens[:at]))


def _is_told(noun: str, line: Line, before: Sequence[Line], known: Said) -> bool:
    if any(noun in content(each.text) for each in before):
        return True
    near = [each for each in before if line.place - each.place <= NEAR]
    if noun in lexicon.words("bodies_by_noun"):
        return known.has(noun) or any(_names_its_subject(each.sentence) for each in near)
    return any(t.entity == "PER" for each in near for t in each.sentence.parse.tokens)


def _names_its_subject(sentence: Sentence) -> bool:
    """ "Goémon précise": whom "l'entreprise" means below; a person has two names."""
    tokens = sentence.parse.tokens
    return any(
        token.pos == "PROPN"
        and token.dep.startswith("nsubj")
        and (token.entity != "PER" or tokens[at + 1 : at + 2][0].pos != "PROPN")
        for at, token in enumerate(tokens[:-1])
    )
