"""Quotations: whole clauses, whole phrases, and a noun with its quoted modifier."""

from __future__ import annotations

from collections.abc import Iterator

from .. import lexicon
from . import speakers
from .candidate import Candidate, Form
from .noun_phrases import phrase
from .view import Quote, View

_STOPS = frozenset((".", "!", "?", "…", "...", ";", ":"))
_OPENERS = frozenset(
    ("et", "mais", "donc", "alors", "car", "or", "puis", "bref", "oui", "non", "voilà")
)
# After a comma, these go on without changing what was said before them.
HARMLESS = frozenset(("et", "car", "parce", "puisque", "puisqu'", "ce", "donc"))
_SUBORDINATING = frozenset(("qui", "que", "qu'", "dont", "où", "s'", "se", "comme"))
# "sinistré « dès que possible »": the quotation belongs to the verb.
_ADVERBIAL = frozenset(
    ("dès", "avec", "sans", "depuis", "avant", "après", "pour", "par", "au", "en")
)
_ARTICLES = frozenset(("le", "la", "l'", "les", "un", "une", "des", "du"))
_NOUNS = frozenset(("NOUN", "PROPN"))


def find(view: View, order: int) -> Iterator[Candidate]:
    """The candidates of each quotation of `view`."""
    for quote in view.quotes:
        if quote.last <= quote.first:
            continue
        speaker = speakers.beside(view, quote)
        yield from _clauses(view, quote, speaker or speakers.before(view), order)
        yield from _phrase(view, quote, speaker, order)
        yield from _modifier(view, quote, speaker, order)
        yield from _predicate(view, quote, speaker or speakers.before(view), order)


def _clauses(view: View, quote: Quote, speaker: str, order: int) -> Iterator[Candidate]:
    for first, last in segments(view, quote):
        cuts = [first, *_joints(view, first, last), last]
        for start in cuts[:-1]:
            begin = start
            while begin < last and view.low[begin] in _OPENERS | {","}:
                begin += 1
            ends = [end for end in cuts[1:] if end > begin]
            for end in {ends[0], ends[-1]} if ends else ():
                whole = begin == first and end == last
                bare = begin > first and view.tokens[begin].pos == "NOUN"  # the rest of a list
                if bare or end - begin < 3:
                    continue
                if _is_clause(view, begin, end) and _stands(view, end, last):
                    bonus = 1.6 if whole else 1.2
                    yield Candidate(view, begin, end, Form.QUOTED_CLAUSE, bonus, speaker, order)


def segments(view: View, quote: Quote) -> Iterator[tuple[int, int]]:
    """The quotation cut at its stops; a question or exclamation mark stays with its clause."""
    first = quote.first
    for index in range(quote.first, quote.last):
        left_out = _left_out(view, index, quote.last)
        if left_out and not any(view.finite(i) for i in range(first, index)):
            return  # "En attendant l'appel (...) ils restent": on what condition is not said
        if view.low[index] in _STOPS or left_out:
            if index > first:
                yield first, index + (view.low[index] in ("!", "?"))
            first = index + 1
    if first < quote.last:
        yield first, quote.last


def _left_out(view: View, index: int, last: int) -> bool:
    """Whether the copy shows there that it left words out: "va mal (...) nous nous engageons"."""
    around = "".join(view.low[index : min(index + 3, last)])
    before = "".join(view.low[max(0, index - 2) : index + 1])
    return around.startswith(("(...", "[...", "(…", "[…")) or before.endswith(
        ("...)", "...]", "…)", "…]")
    )


def sentence_of(view: View, quote: Quote, index: int) -> tuple[int, int]:
    """The sentence of the quotation in which token `index` stands."""
    for first, last in segments(view, quote):
        if first <= index < last:
            return first, last
    return quote.first, quote.last


def _joints(view: View, first: int, last: int) -> list[int]:
    """Where one clause of the segment may end and the next begin: at a comma, or at "et" before
    a new subject."""
    return [
        index
        for index in range(first + 2, last - 2)
        if view.low[index] == ","
        or (view.low[index] == "et" and _is_clause(view, index + 1, _next_joint(view, index, last)))
    ]


def _next_joint(view: View, index: int, last: int) -> int:
    later = (at for at in range(index + 1, last) if view.low[at] in (",", "et", "mais"))
    return next(later, last)


def _stands(view: View, end: int, last: int) -> bool:
    """Whether what follows the cut takes nothing back: a linking word, or another clause."""
    if end >= last:
        return True
    start = end + 1 if view.low[end] == "," else end
    if view.low[start] == "et" and _same_subject(view, start + 1, last):
        return False
    return view.low[start] in HARMLESS or _is_clause(view, start, _next_joint(view, start, last))


def _same_subject(view: View, start: int, last: int) -> bool:
    """ "On applaudit pour ceux qui restent | et on pleure pour les autres": the half says the
    contrary of the whole."""
    pronoun = view.tokens[start] if start < last else None
    return pronoun is not None and pronoun.pos == "PRON" and pronoun.dep.startswith("nsubj")


def _is_clause(view: View, first: int, last: int) -> bool:
    """Whether the tokens have a finite verb with its subject, or give an order."""
    for index in range(first, last):
        if not view.finite(index):
            continue
        verb = index if view.tokens[index].pos == "VERB" else view.tokens[index].head
        if view.tokens[verb].dep == "acl:relcl":
            continue
        subjects = [
            child
            for child in {*view.children[verb], *view.children[index]}
            if view.tokens[child].dep.startswith(("nsubj", "expl")) and first <= child < index
        ]
        if subjects:
            return view.tokens[first].pos not in ("SCONJ", "VERB") and (
                view.low[first] not in _SUBORDINATING
            )
        if "Mood=Imp" in view.tokens[index].morph and index == first:
            return True
    return False


def _phrase(view: View, quote: Quote, speaker: str, order: int) -> Iterator[Candidate]:
    """A whole partial quotation whose head is a noun or an infinitive."""
    inside = range(quote.first, quote.last)
    if not 2 <= len(inside) <= 12 or any(view.finite(index) for index in inside):
        return
    first = view.tokens[quote.first]
    infinitive = first.pos == "VERB" and "VerbForm=Inf" in first.morph
    noun = first.pos in ("DET", "NOUN", "ADJ", "NUM") and any(
        view.tokens[index].pos in _NOUNS for index in inside
    )
    if view.tokens[quote.last - 1].pos in ("ADP", "DET", "CCONJ", "SCONJ", "AUX"):
        return
    if _is_verb(view, quote):
        return
    determined = quote.first > 1 and (
        view.low[quote.first - 2] in _DETERMINERS
        or view.tokens[quote.first - 2].pos in ("DET", "NUM", "ADJ")
    )
    if noun and not determined and _one_head(view, quote):
        yield Candidate(view, quote.first, quote.last, Form.QUOTED_PHRASE, 1.2, speaker, order)
    elif infinitive:
        yield Candidate(view, quote.first, quote.last, Form.QUOTED_PHRASE, 0.8, "", order)


def _is_verb(view: View, quote: Quote) -> bool:
    """ "Le programme « sauve des vies »": an adjective has no object."""
    opening = view.tokens[quote.first].pos == "ADJ"
    return opening and view.low[quote.first + 1] in _ARTICLES


def _one_head(view: View, quote: Quote) -> bool:
    heads = [
        index
        for index in range(quote.first, quote.last)
        if not quote.first <= view.tokens[index].head < quote.last
        or view.tokens[index].head == index
    ]
    return len([index for index in heads if view.tokens[index].pos != "PUNCT"]) == 1


def _predicate(view: View, quote: Quote, speaker: str, order: int) -> Iterator[Candidate]:
    """ "C'est *une gestion calamiteuse des risques*": what somebody calls it."""
    for head in range(quote.first + 2, quote.last):
        children = view.children[head]
        verb = next((i for i in children if view.tokens[i].dep == "cop"), -1)
        named = view.tokens[head].pos == "NOUN" and quote.first < verb < head
        if not named or view.low[verb] not in ("est", "était", "sont", "sera"):
            continue
        if view.low[verb - 1] not in ("c'", "ce") or view.low[verb - 2 : verb - 1] in (
            ["si"],
            ["que"],
        ):
            continue
        extent = phrase(view, head)
        if extent is None or extent[0] != verb + 1 or extent[1] > quote.last:
            continue
        first, last = extent
        start, _ = sentence_of(view, quote, head)
        opens = verb - 1 - start <= 1 or view.tokens[verb - 2].pos == "PUNCT"
        ends = last == quote.last or view.tokens[last].pos == "PUNCT"
        if opens and ends and view.low[first] in ("un", "une", "des", "le", "la", "l'"):
            yield Candidate(view, first, last, Form.QUOTED_PHRASE, 1.3, speaker, order)


def _modifier(view: View, quote: Quote, speaker: str, order: int) -> Iterator[Candidate]:
    """ "Une « résine transparente »", "La violence « physique ou verbale »"."""
    before = quote.first - 2  # over the opening mark
    if before < 0 or view.quoted[before] >= 0 or quote.last >= len(view.tokens):
        return
    if any(view.finite(index) for index in range(quote.first, quote.last)):
        return
    if view.sentence.text[quote.end : quote.end + 1].isalnum():
        return
    inner = view.tokens[quote.first]
    if view.tokens[before].pos == "DET" and view.low[before] in _DETERMINERS:
        if inner.pos in ("NOUN", "ADJ", "NUM") and any(
            view.tokens[index].pos in _NOUNS for index in range(quote.first, quote.last)
        ):
            yield Candidate(view, before, quote.last + 1, Form.QUOTED_MODIFIER, 1.3, speaker, order)
        return
    if view.tokens[before].pos == "ADJ":
        before -= 1
    if before < 0 or view.tokens[before].pos != "NOUN":
        return
    if view.low[quote.first] in _ADVERBIAL:
        return
    if _is_verb(view, quote):
        return
    if not (inner.pos in ("ADJ", "ADP") or "VerbForm=Part" in inner.morph):
        return
    first = before
    while first and view.tokens[first - 1].pos in ("DET", "ADJ") and before - first < 2:
        first -= 1
    if view.low[first] in _DETERMINERS:
        yield Candidate(view, first, quote.last + 1, Form.QUOTED_MODIFIER, 1.3, speaker, order)


_DETERMINERS = lexicon.words("heading_articles")
