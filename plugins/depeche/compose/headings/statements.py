"""Sentences of the narration: a question of the text, or what the source states, whole when it
is short, else its main clause when the rest may go and leave it true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..lexicon import words
from .candidate import Candidate, Form
from .suffix_cut import asides, clause_ends
from .view import View

QUESTION_CHARACTERS = 80
_FEWEST = 4  # tokens of a clause
# What opens the sentence and may be left out: the hour or the day of the news, and words that
# set it beside the one before. "En 2015", "En première instance" and "Selon" may not.
_SETTING = re.compile(
    r"(?:Au total|De (?:son|leur) côté|Par ailleurs|En outre|Dans le même temps|De plus"
    r"|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?: (?:matin|soir|après-midi|midi))?"
    r"|Dans la (?:matinée|soirée|nuit|journée)|Dans l['’]après-midi|(?:En|À la) mi-journée"
    r"|Peu (?:avant|après) (?:midi|minuit|\d{1,2} ?h(?:eures)?(?: ?\d\d)?)"
    r"|Vers \d{1,2} ?[hH](?:eures)?(?: ?\d\d)?"
    r"|(?:À|A|Au|Aux|En) (?:[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'-]+)?),\s"
)


def find(view: View, order: int) -> Iterator[Candidate]:
    """The sentence itself, when it is short and says itself whose word it is, and its main
    clause."""
    text = view.sentence.text
    if len(view.tokens) < _FEWEST or view.start(0) != 0:
        return
    if text.endswith("?"):
        short = len(text) <= QUESTION_CHARACTERS and not view.quotes
        if short and not view.sentence.speaker:
            yield Candidate(view, 0, len(view.tokens), Form.QUESTION, 2.0, order=order)
        return
    if not text.endswith(".") or not _states(view) or _says_in_quotes(view):
        return
    if not view.quotes:
        yield Candidate(view, 0, len(view.tokens) - 1, Form.STATEMENT, 0.9, order=order)
    yield from _clauses(view, order)


def _clauses(view: View, order: int) -> Iterator[Candidate]:
    """The main clause without the setting that opens it, without what follows it, or both."""
    if view.negations or view.hedges or view.conditional or not view.balanced:
        return
    if view.tokens[_root(view)].lemma.lower() in words("listing_verbs"):
        return
    setting = _SETTING.match(view.sentence.text)
    root = _root(view)
    start = next(
        (i for i in range(len(view.tokens)) if setting and view.start(i) >= setting.end()), 0
    )
    if view.tokens[start].pos not in ("DET", "NOUN", "PROPN", "NUM", "ADJ"):
        return
    whole = view.end(len(view.tokens) - 2)
    gaps = [gap for gap in asides(view) if start < gap[0] and gap[1] <= root]
    for end in dict.fromkeys((*clause_ends(view), whole)):
        last = max(i for i in range(len(view.tokens)) if view.end(i) <= end) + 1
        last -= view.low[last - 1] == ","
        for gap in (None, *gaps[:1]):
            cut = bool(start or gap or end != whole)
            if last - start >= _FEWEST and last > root and cut:
                bonus = 0.8 - 0.1 * bool(start)
                yield Candidate(view, start, last, Form.CLAUSE, bonus, order=order, gap=gap)


def _root(view: View) -> int:
    return next((i for i, token in enumerate(view.tokens) if token.head == i), 0)


def _states(view: View) -> bool:
    """Whether the sentence has a verb with its noun for a subject before it; an attributed
    one must name there who says it ("La majorité des experts plaide pour…")."""
    root = _root(view)
    subject = any(
        view.tokens[child].dep.startswith("nsubj")
        and view.tokens[child].pos in ("NOUN", "PROPN")
        and child < root
        for child in view.children[root]
    )
    finite = any(view.finite(index) for index in (root, *view.children[root]))
    told = view.attributed or view.sentence.attributed
    return subject and finite and (not told or root in view.reporting)


def _says_in_quotes(view: View) -> bool:
    """Whether a quotation of the sentence is more than a word or two set apart: "les « gilets
    jaunes »" is a name, « un véritable gâchis » somebody's word."""
    return any(
        quote.last - quote.first > 3
        or any(
            view.finite(i) or view.low[i] in words("evaluative_adjectives")
            for i in range(quote.first, quote.last)
        )
        for quote in view.quotes
    )
