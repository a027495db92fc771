"""Sentences of the narration: a question of the text, or what the source states, whole when it
is short, else its main clause when the rest may go and leave it true.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french.date_words import MONTH_NAMES, WEEKDAY_NAMES
from ..lexicon import words
from .candidate import Candidate, Form
from .suffix_cut import RELATIVES, asides, clause_ends
from .view import View

QUESTION_CHARACTERS = 80
_PARTS_OF_DAY = frozenset(("matin", "soir", "midi", "après-midi"))
_NOMINAL = ("DET", "NOUN", "PROPN", "NUM", "ADJ")
_ABOUT = frozenset(("plus", "moins", "près", "environ", "quelque"))  # "plus d'un million"
_BESIDE = re.compile(
    r"(?:pour (?:sa|leur) part|de (?:son|leur) côté|quant à (?:lui|elle|eux|elles))\b"
)
_DAY = re.compile(r"1er|\d{1,2}")
_FEWEST = 4  # tokens of a clause
# What opens the sentence and may be left out: the hour or the day of the news, and words that
# set it beside the one before. "En 2015", "En première instance" and "Selon" may not.
_SETTING = re.compile(
    r"(?:Au total|De (?:son|leur) côté|Par ailleurs|En outre|Dans le même temps|De plus"
    r"|(?:Lundi|Mardi|Mercredi|Jeudi|Vendredi|Samedi|Dimanche)(?: (?:matin|soir|après-midi|midi))?"
    r"|Dans la (?:matinée|soirée|nuit|journée)|Dans l['’]après-midi|(?:En|À la) mi-journée"
    r"|Peu (?:avant|après) (?:midi|minuit|\d{1,2} ?h(?:eures)?(?: ?\d\d)?)"
    r"|Vers \d{1,2} ?[hH](?:eures)?(?: ?\d\d)?),\s"
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
    if not text.endswith(".") or not states(view) or _says_in_quotes(view):
        return
    yield Candidate(view, 0, len(view.tokens) - 1, Form.STATEMENT, 0.9, order=order)
    yield from (each for each in main_clauses(view, order) if _is_cut(each))


def main_clauses(view: View, order: int) -> Iterator[Candidate]:
    """The main clause of what the narration states: whole, without the setting that opens it,
    without what follows it, or both."""
    text = view.sentence.text
    if len(view.tokens) < _FEWEST or view.start(0) != 0 or not text.endswith("."):
        return
    if not states(view) or _says_in_quotes(view):
        return
    if view.hedges or view.conditional or not view.balanced:
        return
    if view.tokens[_root(view)].lemma.lower() in words("listing_verbs"):
        return
    setting = _SETTING.match(view.sentence.text)
    root = _root(view)
    start = next(
        (i for i in range(len(view.tokens)) if setting and view.start(i) >= setting.end()), 0
    )
    if view.tokens[start].pos not in _NOMINAL and view.low[start] not in _ABOUT:
        return
    whole = view.end(len(view.tokens) - 2)
    aside = [gap for gap in asides(view) if start < gap[0] and gap[1] <= root][:1]
    passing = [*_linking(view, start), *_days(view, start)]
    beside = _beside(view, start)
    ways = {tuple(_apart([*each, *beside])) for each in ([], aside, passing, [*aside, *passing])}
    for end in dict.fromkeys((*clause_ends(view), whole)):
        last = max(i for i in range(len(view.tokens)) if view.end(i) <= end) + 1
        last -= view.low[last - 1] == ","
        if _parts_a_list(view, last):
            continue
        for gaps in sorted(ways):
            kept = tuple(gap for gap in gaps if gap[1] <= last)
            stop = last
            if kept and kept[-1][1] == last:  # the day stands at the end
                stop, kept = kept[-1][0], kept[:-1]
            if kept != gaps and stop == root + 1 and "Tense=Fut" in view.tokens[root].morph:
                continue  # "L'assemblée se tiendra | le 28 mars": the day is all that is said
            told = (gap for gap in kept if view.low[gap[0] + 1] not in RELATIVES)
            lost = [range(start), range(stop, len(view.tokens)), *(range(*gap) for gap in told)]
            if any(index in each for index in view.negations for each in lost):
                continue  # what is denied stays denied
            if stop - start >= _FEWEST and stop > root:
                bonus = 0.8 - 0.1 * bool(start)
                yield Candidate(view, start, stop, Form.CLAUSE, bonus, order=order, gaps=kept)


def _apart(gaps: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The gaps in order, those left out that lie within one before."""
    found: list[tuple[int, int]] = []
    for gap in sorted(gaps):
        if not found or gap[0] >= found[-1][1]:
            found.append(gap)
    return found


def _parts_a_list(view: View, last: int) -> bool:
    """ "l'enchaînement Madeleine | , La Rosière", "il reprend son souffle | , lève les yeux":
    names, or verbs of one subject, that go together."""
    around = view.tokens[last - 1 : last + 2]
    if len(around) < 3 or around[1].text != ",":
        return False
    return around[0].pos == around[2].pos == "PROPN" or view.finite(last + 1)


def _days(view: View, start: int) -> list[tuple[int, int]]:
    """Where the clause tells on what day it was ("La cour a confirmé *lundi* le placement"):
    a heading does not carry it. Since, until or before what day is part of what is said."""
    found = []
    index = start + 1
    while index < len(view.tokens) - 1:
        last = _day_ends(view, index)
        before = view.tokens[index - 1]
        if last > index and before.pos in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
            bound = before.text.lower() in ("chaque", "tous", "un") or before.pos == "ADP"
            after = [*view.low[last : last + 2], ".", "."]
            ranges = after[0] in ("à", "au", "et", "ou", "-") and (
                after[1] in WEEKDAY_NAMES or after[1].isdigit()
            )
            if not (bound or ranges) and after[0] not in ("de", "du", "d'", "des"):
                found.append((index, last))
        index = max(index + 1, last)
    return found


def _day_ends(view: View, index: int) -> int:
    """Where the day that begins at the token ends: "lundi", "lundi soir", "jeudi 19 novembre", "le
    16 décembre"; `index` when none begins there."""
    low = [*view.low[index : index + 6], "", "", "", "", "", ""]
    named = low[0] == "ce"
    weekday = low[named] in WEEKDAY_NAMES
    day = index + named + weekday if weekday else index
    dated = low[day - index + (low[day - index] == "le") :]
    if (weekday or low[0] == "le") and _DAY.fullmatch(dated[0]) and dated[1] in MONTH_NAMES:
        day += (low[day - index] == "le") + 2
        return day + bool(re.fullmatch(r"(?:19|20)\d\d", low[day - index]))
    return day + (weekday and low[day - index] in _PARTS_OF_DAY)


def _is_cut(candidate: Candidate) -> bool:
    """Whether anything of its sentence is left out, the full stop apart."""
    whole = candidate.first == 0 and candidate.last == len(candidate.view.tokens) - 1
    return bool(candidate.gaps) or not whole


def _linking(view: View, start: int) -> list[tuple[int, int]]:
    """ "La menace reste *néanmoins* élevée": the adverb that ties the clause to the one before,
    when it is alone; what is said does not change without it."""
    found = [
        index
        for index in range(start + 1, len(view.tokens) - 1)
        if view.low[index] in words("linking_adverbs") and view.tokens[index].pos == "ADV"
    ]
    if len(found) != 1:
        return []
    (index,) = found
    beside = view.tokens[index + 1]
    after_verb = view.tokens[index - 1].pos in ("VERB", "AUX")
    stands = after_verb and beside.pos not in ("ADJ", "ADV", "SCONJ", "PUNCT")
    return [(index, index + 1)] if stands and beside.text.lower() != "que" else []


def _beside(view: View, start: int) -> list[tuple[int, int]]:
    """Where the words stand that set who speaks beside another ("pour sa part"), and claim
    nothing."""
    for index in range(start + 1, len(view.tokens) - 3):
        if _BESIDE.match(view.sentence.text[view.start(index) :]) and view.quoted[index] < 0:
            commas = view.low[index - 1] == view.low[index + 3] == ","
            return [(index - 1, index + 4) if commas else (index, index + 3)]
    return []


def _root(view: View) -> int:
    return next((i for i, token in enumerate(view.tokens) if token.head == i), 0)


def states(view: View) -> bool:
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
    jaunes »" is a name, « un véritable gâchis » somebody's word. Where the subject of the sentence
    is who says it ("Le maire redoute « une saison perdue »"), the words have their author."""
    root = _root(view)
    if root in view.quoting and all(quote.first > root for quote in view.quotes):
        return False
    return any(
        quote.last - quote.first > 3
        or any(
            view.finite(i) or view.low[i] in words("evaluative_adjectives")
            for i in range(quote.first, quote.last)
        )
        for quote in view.quotes
    )
