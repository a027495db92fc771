"""A sentence cut at its commas, each stretch with its part in the sentence.

"Après la tempête, | le port, | fermé en mai, | a rouvert lundi, | avec deux quais, | selon la
mairie": an opening, the subject, an aside, the main verb and what it governs, what trails after
it, and who says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ...french.date_words import ANY_MONTH, ANY_WEEKDAY
from ...french.told import CLITICS
from ..headings.view import View


class Part(Enum):
    LABEL = auto()  # what stands before a colon
    OPENING = auto()
    SUBJECT = auto()
    ASIDE = auto()
    VERB = auto()  # the main verb, often with its subject before it
    WITHIN = auto()  # between the verb and what it governs
    GOVERNED = auto()
    TRAILING = auto()
    SAID = auto()  # who says it, at the end


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens `first` to `last` (excluded), without the commas around them."""

    first: int
    last: int
    part: Part


@dataclass(frozen=True, slots=True)
class Cut:
    """The segments of a sentence, in order; `verb` is the token at which its main verb group
    begins ("n'a", "s'est"), `subject` the noun that is its subject, or -1."""

    segments: tuple[Segment, ...]
    verb: int
    subject: int


_COUNTING = frozenset(["quelque", "environ", "près", "plus", "moins", "au"])
_RELATIVE = frozenset(
    ["qui", "que", "qu'", "dont", "où", "lequel", "laquelle", "lesquels", "lesquelles"]
)
_NOMINAL = frozenset(("DET", "NOUN", "PROPN", "NUM", "ADJ"))
_SELF = frozenset(("se", "s'", "en", "y"))
_WEEKDAY = re.compile(ANY_WEEKDAY)
# Without a preposition, and no object: "ouvrira | le 4 janvier", "a signé | cette semaine".
_WHEN = re.compile(
    rf"(?:(?:le|ce|cette|la|l['’])\s?)?(?:(?:{ANY_WEEKDAY}|matin|soir|nuit|semaine|année|an|mois)\b|"
    rf"(?:1er|\d{{1,2}}) (?:{ANY_MONTH})\b)",
    re.IGNORECASE,
)
_LASTED = re.compile(
    r"(?:quelques|plusieurs|[\w-]+) (?:ans?|mois|semaines?|jours?|heures?|minutes?)\b"
)
# Verbs that take no object, by how they begin: "a rouvert dimanche, un symbole".
_WITHOUT_OBJECT = re.compile(
    r"(?:rouv[er]|début|dur|mort|mour|décéd|manifest|défil|repri|repren|atterri|décoll|déraill"
    r"|explos|chut|progress|triomph|comparu|culmin|dispar|échou|gronda?|recul)"
)
_SOURCE = re.compile(
    r"(?:selon|d['’]après)\s(?!(?:lui|elle|eux|elles|nous)\b)|a-t-on (?:appris|indiqué|précisé)",
    re.IGNORECASE,
)
_GOVERNED = re.compile(r"(?:d['’]|de|à)\s?\w+(?:er|ir|re|oir)\b|(?:d['’]|de\s)être\b|qu['’e]\b")
# "mettant fin | , après un an, | aux contrats": half of its verb, which wants the rest.
_OF_IT = frozenset(("à", "au", "aux", "de", "d'", "du", "des"))


def cut(view: View) -> Cut | None:
    """The segments of the sentence of `view`; None where its main verb isn't found."""
    size = len(view.tokens)
    while size and (view.tokens[size - 1].pos == "PUNCT" and view.low[size - 1] in ".…"):
        size -= 1
    label = _label(view, size)
    stretches = _stretches(view, label, size)
    if not label and len(stretches) > 1 and _is_quotation(view, stretches):
        return _quoted(view, stretches)
    verb = _main_verb(view, stretches)
    if verb is None:
        return None
    at = next(i for i, (first, last) in enumerate(stretches) if first <= verb < last)
    subject = _subject(view, stretches, at, verb)
    if subject is None:
        return None
    noun, place = subject
    found = [Segment(0, label, Part.LABEL)] if label else []
    for index, (first, last) in enumerate(stretches):
        found.append(Segment(first, last, _part(view, stretches, index, place, at)))
    return Cut(tuple(found), verb, noun)


def _is_quotation(view: View, stretches: Sequence[tuple[int, int]]) -> bool:
    """ "« Nous rebâtirons », | a annoncé le maire"."""
    first, last = stretches[0]
    inside = [i for i in range(first, last) if view.tokens[i].pos != "PUNCT"]
    return bool(inside) and all(view.quoted[i] >= 0 for i in inside) and _says(view, stretches[1])


def _quoted(view: View, stretches: Sequence[tuple[int, int]]) -> Cut:
    parts = (Part.VERB, Part.SAID, *[Part.TRAILING] * (len(stretches) - 2))
    found = (Segment(a, b, part) for (a, b), part in zip(stretches, parts, strict=True))
    return Cut(tuple(found), stretches[0][0], -1)


def _label(view: View, size: int) -> int:
    """After the colon before which a label or a quotation stands; 0 without one."""
    colons = [i for i in view.narration() if view.low[i] == ":" and 0 < i < size - 6]
    states = colons and any(view.finite(i) for i in view.narration() if i < colons[0])
    return colons[0] + 1 if len(colons) == 1 and not states else 0


def _stretches(view: View, start: int, size: int) -> list[tuple[int, int]]:
    depth, begin, found = 0, start, []
    for index in range(start, size):
        low = view.low[index]
        depth += (low == "(") - (low == ")")
        if low == "," and depth == 0 and view.quoted[index] < 0:
            found.append((begin, index))
            begin = index + 1
        elif low == ":" and depth == 0 and view.quoted[index] < 0:
            found += [(begin, index), (index + 1, size)]  # what explains it is one stretch
            return [(first, last) for first, last in found if last > first]
    found.append((begin, size))
    return [(first, last) for first, last in found if last > first]


def _main_verb(view: View, stretches: Sequence[tuple[int, int]]) -> int | None:
    """Where the first finite verb group begins that no relative or conjunction governs."""
    for number, (first, last) in enumerate(stretches):
        if number and view.low[first] in _RELATIVE | {"et", "mais", "selon"}:
            continue
        governed = 0
        for index in range(first, last):
            token = view.tokens[index]
            if view.quoted[index] >= 0 or (index and view.tokens[index - 1].pos == "DET"):
                continue
            if view.low[index] in _RELATIVE or token.pos == "SCONJ":
                governed += 1
            elif view.finite(index) and token.pos in ("VERB", "AUX"):
                since = index > first and view.low[index - 1] == "y"  # "il y a plus d'un an"
                if since or _twin(view, index, first) or (number == 0 and index == first):
                    continue
                if governed:
                    governed -= 1
                    continue
                while index > first and view.low[index - 1] in CLITICS:
                    index -= 1
                return index
    return None


def _twin(view: View, index: int, first: int) -> bool:
    """Whether the verb goes on a group that another finite verb opened: "a été arrêté"."""
    return index > first and view.finite(index - 1) and view.tokens[index - 1].pos == "AUX"


def _subject(
    view: View, stretches: Sequence[tuple[int, int]], at: int, verb: int
) -> tuple[int, int] | None:
    """The subject's noun and the number of its stretch."""
    first = stretches[at][0]
    if verb > first:
        if not nominal(view, first):
            return None
        nouns = [i for i in range(first, verb) if view.tokens[i].pos in ("NOUN", "PROPN", "NUM")]
        return (nouns[0], at) if nouns else None
    nouns = [
        i
        for i in range(verb)
        if view.tokens[i].dep.startswith("nsubj") and view.tokens[i].pos in ("NOUN", "PROPN")
    ]
    nouns.sort(key=lambda i: view.tokens[i].head < verb)
    places = [n for i in nouns for n, (a, b) in enumerate(stretches[:at]) if a <= i < b]
    for place in (_after_list(view, stretches[:at]), *places):
        if place is not None and nominal(view, stretches[place][0]):
            inside = range(*stretches[place])
            return next(i for i in inside if view.tokens[i].pos in ("NOUN", "PROPN")), place
    # the parser lost the subject: a noun phrase, then a relative clause, then the verb
    nouns = [i for i in range(*stretches[0]) if view.tokens[i].pos in ("NOUN", "PROPN")]
    if at and nouns and nominal(view, 0) and view.low[stretches[1][0]] in ("qui", "que", "dont"):
        return nouns[0], 0
    return _determined(view, stretches[:at])


def _determined(view: View, stretches: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    """The first stretch that is but a noun with its article, which the parser took for
    something else."""
    for place, (first, last) in enumerate(stretches):
        nouns = [i for i in range(first, last) if view.tokens[i].pos in ("NOUN", "PROPN")]
        states = any(view.finite(i) for i in range(first, last))
        if nouns and view.tokens[first].pos in ("DET", "NUM") and not states:
            return nouns[0], place
    return None


def nominal(view: View, first: int) -> bool:
    """Whether a noun with its article or its number opens there: "quelque 300 habitants"."""
    counted = view.low[first] in _COUNTING and any(
        view.tokens[i].pos == "NUM" for i in range(first, min(first + 4, len(view.tokens)))
    )
    return view.tokens[first].pos in _NOMINAL or counted


def _after_list(view: View, stretches: Sequence[tuple[int, int]]) -> int | None:
    """The subject after an opening that is a list: "Après A, B et C, | les premières éoliennes"."""
    if len(stretches) < 3 or view.tokens[stretches[0][0]].pos != "ADP":
        return None
    joined = [n for n, (a, b) in enumerate(stretches) if n and "et" in view.low[a:b]]
    after = joined[0] + 1 if joined else len(stretches)
    return (
        after if after < len(stretches) and view.tokens[stretches[after][0]].pos == "DET" else None
    )


def _part(
    view: View, stretches: Sequence[tuple[int, int]], index: int, subject: int, verb: int
) -> Part:
    if index < subject:
        return Part.OPENING
    if index == verb:
        return Part.VERB
    if index == subject:
        return Part.SUBJECT
    if index < verb:
        return Part.ASIDE
    said = [i for i in range(verb + 1, len(stretches)) if _says(view, stretches[i])]
    if said and index == said[-1]:
        return Part.SAID
    governed = [i for i in range(verb + 1, len(stretches)) if _continues(view, stretches, verb, i)]
    if governed and index <= governed[-1]:
        return Part.GOVERNED if index in governed else Part.WITHIN
    return Part.TRAILING


def _says(view: View, stretch: tuple[int, int]) -> bool:
    """Whether it says on whose word the sentence stands: "selon la mairie", "a dit le maire"."""
    first, last = stretch
    if _SOURCE.match(view.text(first, last)):
        return True
    if view.low[first] in _RELATIVE:
        return False
    verb = next((i for i in view.reporting if first <= i < min(first + 3, last)), None)
    return (
        verb is not None
        and (view.finite(first) or view.finite(verb))
        and all(view.tokens[i].pos in ("AUX", "VERB", "ADV", "PRON") for i in range(first, verb))
        and any(view.tokens[i].pos in ("NOUN", "PROPN") for i in range(verb + 1, last))
    )


def _continues(view: View, stretches: Sequence[tuple[int, int]], verb: int, index: int) -> bool:
    """Whether the stretch is what the main verb governs: "a décidé, hier, | d'augmenter", "a dit
    que le pont, fermé en mai, | rouvrirait"."""
    first, last = stretches[index]
    if _GOVERNED.match(view.text(first, last)) or _completes(view, stretches, verb, index):
        return True
    start, end = stretches[verb]
    opens = ("que", "qu'", "lequel", "laquelle", "lesquels", "lesquelles")
    that = [i for i in range(start, end) if view.low[i] in opens and view.quoted[i] < 0]
    open_clause = bool(that) and not any(view.finite(i) for i in range(that[-1], end))
    return open_clause and any(view.finite(i) for i in range(first, min(first + 3, last)))


def _completes(view: View, stretches: Sequence[tuple[int, int]], verb: int, index: int) -> bool:
    """Whether the stretch is the object of a verb that has none yet ("a découvert au large, | à
    2 000 mètres, | un récif"), or the rest of a verb that is made with a noun."""
    first, last = stretches[index]
    start, end = stretches[verb]
    before = range(start, stretches[index - 1][1])
    if view.low[first] in _OF_IT:
        bare = view.tokens[end - 1].pos == "NOUN" and view.tokens[end - 2].pos == "VERB"
        bare = bare and not _WEEKDAY.fullmatch(view.low[end - 1])
        later = any(view.low[a] in _OF_IT for a, _ in stretches[verb + 1 : index])
        return bare and not later
    groups = [i for i in range(start, end) if view.finite(i)]
    opens = view.tokens[first].pos in ("DET", "NUM") and not _LASTED.match(view.text(first, last))
    if not groups or not opens:
        return False
    main = groups[0]
    while main + 1 < end and view.tokens[main + 1].pos in ("VERB", "AUX", "ADV"):
        main += 1
    being = view.tokens[groups[0]].lemma.lower() == "être" or view.low[groups[0] - 1] in _SELF
    has = object_at(view, main, before.stop) is not None or any(
        view.tokens[i].pos in ("ADJ", "PRON") for i in range(main + 1, min(main + 2, before.stop))
    )
    intransitive = _WITHOUT_OBJECT.match(view.low[main]) is not None
    infinitive = any("VerbForm=Inf" in view.tokens[i].morph for i in range(main + 1, end))
    return not (being or has or intransitive or infinitive)


def object_at(view: View, verb: int, end: int) -> int | None:
    """Where the object of the verb opens, by its article or number without a preposition."""
    for index in range(verb + 1, end):
        before, token = view.tokens[index - 1], view.tokens[index]
        after = view.tokens[index + 1].pos if index + 1 < end else ""
        opens = token.pos in ("DET", "NUM") or (
            token.pos == "PROPN" and before.pos != "PROPN" and token.text[:1].isupper()
        )
        if _WHEN.match(view.text(index, end)):
            continue
        if opens and view.quoted[index] < 0 and before.pos not in ("ADP", "DET", "NUM", "NOUN"):
            return index
        if token.pos == "DET" and before.pos == "NOUN" and after in ("NOUN", "ADJ", "PROPN"):
            return index
    return None
