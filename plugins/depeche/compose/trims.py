"""A sentence without its trailing dependents: shorter, and still what its source says."""

from __future__ import annotations

import re
from dataclasses import replace

from ..french import words
from ..model import Token
from . import lexicon
from .lines import Line
from .quotations import balanced, spans
from .readings import reparsed

_CUTTABLE = frozenset({"acl:relcl", "acl", "advcl", "appos"})
_CHANGES_SENSE = re.compile(
    r"\b(?:si|s'il|sauf|sans|sinon|à condition|à moins|mais|pas|aucune?|jamais|ni|selon|d'après|"
    r"alors que|tandis que|même si|bien que|tant que|avant|jusqu)\b",
    re.IGNORECASE,
)


def trimmed(line: Line, longest: int) -> Line | None:
    """`line` in at most `longest` words, a trailing dependent after a comma left out where it
    must be; None when no cut keeps the sense: one never takes an attribution, a denial or a
    condition with it, nor leaves a quotation open."""
    if words.count(line.text) <= longest:
        return line
    sentence = line.sentence
    if line.text != sentence.text:
        sentence = reparsed(sentence, line.text)
    tokens = sentence.parse.tokens
    offset = sentence.parse.start
    quoted = spans(line.text)
    for at, token in enumerate(tokens):
        if token.text != "," or not 6 <= at < len(tokens) - 3:
            continue
        if any(a <= token.start - offset < b for a, b in quoted):
            continue
        tail = range(at + 1, len(tokens) - 1)
        kept = line.text[: token.start - offset]
        left = line.text[token.start - offset :]
        if not _one_dependent(tokens, tail) or not balanced(kept):
            continue
        if _CHANGES_SENSE.search(left.replace("’", "'")) or _attributes(tokens, tail):
            continue
        if 7 <= words.count(kept) <= longest:
            edit = f"« {left.strip(' .')} » : retiré de la phrase"
            return replace(line, text=kept + ".", edits=(*line.edits, edit))
    return None


def _one_dependent(tokens: tuple[Token, ...], tail: range) -> bool:
    """Whether `tail` is dependents of what stands before it, all of a kind that can go."""
    roots = [i for i in tail if tokens[i].head not in tail and tokens[i].pos != "PUNCT"]
    before = [i for i in range(tail.start - 1) if tokens[i].head in tail]
    return bool(roots) and not before and all(tokens[i].dep in _CUTTABLE for i in roots)


def _attributes(tokens: tuple[Token, ...], tail: range) -> bool:
    """Whether the tail reports who says the sentence ("…, affirme X")."""
    head = next((tokens[i] for i in tail if tokens[i].pos in ("VERB", "AUX")), None)
    finite = head is not None and "VerbForm=Fin" in head.morph
    return finite and head is not None and head.lemma in lexicon.words("reporting_verbs")
