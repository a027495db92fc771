"""Gates on what stands in a sentence without being what a part tells: a state, a caption, half of
a contrast, a figure or a decision of which the words do not say of what."""

from __future__ import annotations

import re

from .. import lexicon
from . import quotations
from .candidate import NOMINAL, STATED, Candidate, Form

_RESTRICTED = re.compile(r"\bn(?:e |['’])(?:\w+ ){1,3}qu(?:e\b|['’])", re.IGNORECASE)
_EMPTY_VERBS = frozenset(("réagir", "témoigner", "exprimer", "poursuivre", "conclure"))
# "une enquête des chefs d'atteinte à…": a term of procedure, whose charge is what follows
_CHARGES = re.compile(r"\b(?:des|du) chefs? (?:de |d['’])", re.IGNORECASE)
_DEFINITE = frozenset(("le", "la", "l'", "les"))
_WHOLE = 4  # tokens of a definite subject and its participle that say something
_COMPLETE = ("nmod", "amod", "acl", "appos")


def standing(c: Candidate) -> bool:
    """ "L'office gère 6 200 logements": what is always so, not what the part tells."""
    if c.form not in STATED:
        return False
    token = c.view.tokens[_root(c)]
    present = "Tense=Pres" in token.morph and "VerbForm=Fin" in token.morph
    return present and token.lemma.lower() in lexicon.words("standing_verbs")


def restricted(c: Candidate) -> bool:
    """ "L'office ne reconnaît que 410 000 euros": of what was claimed, a sentence before says."""
    return c.form in STATED and bool(_RESTRICTED.search(c.text))


def says_only_that_it_was_said(c: Candidate) -> bool:
    """ "Plusieurs élus ont réagi": what they said is what the reader wants."""
    if c.form not in STATED:
        return False
    root = _root(c)
    completed = any(
        c.view.tokens[child].dep.split(":")[0] in ("obj", "ccomp", "xcomp", "obl")
        for child in c.view.children[root]
        if child > root
    )
    return c.view.tokens[root].lemma.lower() in _EMPTY_VERBS and not completed


def of_which(c: Candidate) -> bool:
    """ "La limite fixée", "une décision doit tomber": the limit, the decision of what?"""
    if c.form not in STATED:
        return False
    subject = next((i for i in c.indexes if c.view.tokens[i].dep.startswith("nsubj")), None)
    if not subject or c.view.tokens[subject].pos != "NOUN" or subject == c.first:
        return False
    article, low = c.view.low[subject - 1], c.view.low[subject]
    if c.form is Form.PARTICIPLE and article in _DEFINITE and len(c.indexes) < _WHOLE:
        return True  # "La limite fixée"
    if article not in ("un", "une"):
        return False
    known = lexicon.words("empty_complements") | lexicon.words("awaited_nouns")
    return low in known and not any(
        c.view.tokens[child].dep.split(":")[0] in _COMPLETE for child in c.view.children[subject]
    )


def caption(c: Candidate) -> bool:
    """ "Un avion posé à Kerval": the words of a picture, not of a sentence."""
    if c.form not in (*NOMINAL, Form.PARTICIPLE):
        return False
    return not any(c.view.finite(i) for i in c.view.narration())


def charges(c: Candidate) -> bool:
    """ "Une enquête des chefs d'atteinte": to what, the words that are cut off say."""
    return bool(_CHARGES.search(c.text))


def names_a_body(c: Candidate) -> bool:
    """ "L'association « Les amis des chemins de fer »": its name, not its word."""
    if c.form is not Form.QUOTED_PHRASE or c.first < 2:
        return False
    before = c.view.low[c.first - 2]
    named = lexicon.words("actors") | lexicon.words("public_bodies") | {"association", "collectif"}
    return before in named


def opens_an_aside(c: Candidate) -> bool:
    """ "La propriétaire, Camille Orveau a trouvé la boîte": one of the two commas is gone."""
    if c.form not in STATED or c.view.tokens[c.first].pos not in ("DET", "NOUN", "PROPN"):
        return False
    root = _root(c)
    return sum(c.view.low[i] == "," for i in c.indexes if i < root) == 1


def loses_its_object(c: Candidate) -> bool:
    """ "Le maire a annoncé au micro" | ", devant la foule, sa démission": what, the cut takes."""
    if c.form not in STATED:
        return False
    kept = frozenset(c.indexes)
    return any(
        c.view.tokens[child].dep.split(":")[0] in ("obj", "ccomp", "xcomp") and child not in kept
        for child in c.view.children[_root(c)]
        if child > _root(c)
    )


def rest_of_a_thought(c: Candidate) -> bool:
    """ "Une chance sur dix, et | je préfère ne rien promettre", "on l'a dit en 2020, et | le
    calendrier avait glissé": what is left out says of what, or when, the rest is true."""
    if c.form is not Form.QUOTED_CLAUSE:
        return False
    start, _ = quotations.sentence_of(c.view, c.quote, c.first)
    before = range(start, c.first)
    if c.first - start < 2:
        return False
    said = any(c.view.finite(i) for i in before)
    past = any("Tense=Imp" in c.view.tokens[i].morph for i in c.indexes if c.view.finite(i))
    return not said or past


def _root(c: Candidate) -> int:
    return next((i for i, token in enumerate(c.view.tokens) if token.head == i), c.first)
