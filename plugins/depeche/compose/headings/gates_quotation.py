"""Gates on quotations that say too little, or are cut out of a list."""

from __future__ import annotations

import re

from ..terms import content
from .candidate import Candidate, Form


def short_quotation(c: Candidate) -> bool:
    """ "« Forts vents »", "« Un point de vigilance »": two words that nobody is named for."""
    if c.form is not Form.QUOTED_PHRASE or c.speaker:
        return False
    noun = c.view.tokens[c.first].pos == "DET" and len(set(content(c.text))) < 3
    return noun or len(c.indexes) < 3


def listed(c: Candidate) -> bool:
    """ "Des « prises à partie, des jets de pierres »": a list that the marks cut out."""
    return c.form in (Form.QUOTED_MODIFIER, Form.QUOTED_PHRASE) and any(
        c.view.tokens[i].text == "," and c.view.tokens[i + 1].pos == "DET"
        for i in c.indexes
        if i + 1 < c.last
    )


def halved(c: Candidate) -> bool:
    """ "Transparence et de contrôle": the second term has its preposition, the first lost it."""
    return c.form is Form.QUOTED_PHRASE and bool(
        re.match(r"\w+ (?:et|ou) (?:de |d['’]|à |des |du )", c.text)
    )


def scare_quotes(c: Candidate) -> bool:
    """ "Le « canal historique »", "la meilleure estimation « rapide »": a word or two set apart
    by marks name something that the reader does not know yet."""
    if c.form is not Form.QUOTED_MODIFIER:
        return False
    completed = any(c.view.tokens[i].pos == "ADP" for i in c.indexes if i > c.first)
    # "Une « levée de doute »": a trade's word; "la « perception de l'incendie »" is what it names
    known = completed and c.view.low[c.first] not in ("un", "une")
    return len(set(content(c.text))) < (2 if known else 3)


def spoken(c: Candidate) -> bool:
    """ "Franchement, c'est le rêve", "Pour moi, …": an opening of speech."""
    return c.form is Form.QUOTED_CLAUSE and "," in [
        c.view.tokens[i].text for i in list(c.indexes)[1:4]
    ]
