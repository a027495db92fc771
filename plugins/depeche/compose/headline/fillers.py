"""What a stretch can do without inside: colour, the name after an office, what is set between
a verb and its object or behind a subject."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ...french.date_words import ANY_WEEKDAY
from .. import lexicon
from ..findability import coloured
from ..headings.view import View
from . import removals
from .removals import Removal
from .segments import Segment, object_at

# One holds such an office at a time, of one thing: the name adds nothing that is needed.
_OFFICE = frozenset(
    ["ministre", "maire", "préfet", "préfète", "président", "présidente", "archevêque", "évêque"]
) | frozenset(
    ["procureur", "procureure", "gouverneur", "patron", "patronne", "directeur", "directrice"]
)
_ABBREVIATED = (
    (re.compile(r"\borganisations? non gouvernementales?\b"), "ONG"),
    (re.compile(r"\b[Aa]gence régionale de santé\b"), "ARS"),
    (re.compile(r"\bproduit intérieur brut\b"), "PIB"),
    (re.compile(r"\b[Oo]rganisation des Nations unies\b"), "ONU"),
    (re.compile(r"\bprésidente?-direct(?:eur|rice) générale?\b"), "PDG"),
    # of a body by its name: "des services", "adjoint" and "délégué" are other offices
    (
        re.compile(
            r"(?<![\w-])direct(?:eur|rice) générale? d(?=(?:[eu] |['’]|e l['’]|e la )[A-ZÀ-Þ])"
        ),
        "DG d",
    ),
)
_INSERTED = re.compile(
    rf"(?:\s(?:{ANY_WEEKDAY}))?\s(?:dans le cadre|lors d|à l['’](?:issue|occasion)|en marge"
    r"|au (?:cours|terme|large) d|en [Cc]onseil des ministres|devant (?:l[ae]|les) |devant l['’])"
)
# "a annoncé | aux élus | la fermeture"
_TOLD = re.compile(rf"(?:\s(?:{ANY_WEEKDAY}))?\s(?:à (?:l[ae] |l['’]|s[ae]s? )|aux? )")
_FIRM = re.compile(
    r"(?:L[ae] |L['’])(?:société|entreprise|firme|compagnie|constructeur|fabricant|opérateur)"
    r"(?: [a-zà-ÿ]{4,}){1,2} (?=[A-ZÀ-Þ])"
)
_BEFORE_VERB = re.compile(
    r"\s(?=dans (?:l[ae]|les|une?|plusieurs) |dans l['’]|depuis |lors d|au cours d"
    r"|à la suite d|après )"
)


def colours(view: View, segment: Segment) -> list[Removal]:
    """Adjectives that colour, with the article that their noun takes without them."""
    within = view.start(segment.first), view.end(segment.last - 1)
    for start, end, article in coloured.found(view.sentence.text, *within):
        if not removals.quoted(view, start, end):
            return [Removal(start, end, 3, article)]
    return []


_TITLE = re.compile(
    r"\b(?:Premi(?:er|ère) ministre(?: [a-zà-ÿ]+)?|chef de l['’][ÉE]tat|pape)"
    r"(?P<name>(?: [A-ZÀ-Þ][\w’'-]+){2,4})(?= (?:a|ont|est)\b|,|$)"
)


def abbreviated(view: View, segment: Segment) -> list[Removal]:
    """ "ONG" for "organisation non gouvernementale", and others that everybody knows."""
    start, end = view.start(segment.first), view.end(segment.last - 1)
    return [
        Removal(match.start(), match.end(), 3, short)
        for match, short in _short_forms(view.sentence.text, start, end)
        if not removals.quoted(view, match.start(), match.end())
    ][:1]


def in_short(text: str) -> str:
    """`text` with the first of its offices and bodies that have letters by them."""
    for match, short in _short_forms(text, 0, len(text)):
        return text[: match.start()] + short + text[match.end() :]
    return text


def _short_forms(text: str, start: int, end: int) -> Iterator[tuple[re.Match[str], str]]:
    for pattern, short in _ABBREVIATED:
        yield from ((match, short) for match in pattern.finditer(text, start, end))


def named(view: View, segment: Segment) -> list[Removal]:
    """The name after an office that one person holds: "le ministre de la Culture | Franck X"."""
    start = view.start(segment.first)
    title = _TITLE.search(view.text(segment.first, segment.last))
    if title and not _other(view.text(segment.first, segment.last)):
        at, to = start + title.start("name"), start + title.end("name")
        return [Removal(at, to, 2 + 0.3 * (to - at))]
    found = []
    for first, last in _people(view, segment):
        opens = first - 1
        while opens > segment.first and view.tokens[opens].pos in (
            "NOUN",
            "ADP",
            "DET",
            "ADJ",
            "PROPN",
        ):
            if view.low[opens] in ("le", "la", "l'") and view.low[opens + 1] in _OFFICE:
                break
            opens -= 1
        office = view.low[opens] in ("le", "la", "l'") and view.low[opens + 1] in _OFFICE
        completed = any(view.tokens[i].pos == "ADP" for i in range(opens + 2, first))
        ends = last >= len(view.tokens) or view.tokens[last].pos in ("PUNCT", "AUX", "VERB", "ADP")
        if office and completed and ends and not _other(view.text(opens, first)):
            start, end = view.end(first - 1), view.end(last - 1)
            found.append(Removal(start, end, 2 + 0.3 * (end - start)))
    return found[:1]


def presented(view: View, segment: Segment) -> list[Removal]:
    """What firm it is, before the name that opens its stretch: "La société américaine | X"."""
    start, text = view.start(segment.first), view.text(segment.first, segment.last)
    match = _FIRM.match(text)
    return [Removal(start, start + match.end(), 6)] if match else []


def _other(office: str) -> bool:
    """ "L'ancien ministre", "l'ex-préfet": of them there are several."""
    told = re.findall(r"\w+", office.lower())
    return bool(lexicon.words("office_words") & set(told))


def _people(view: View, segment: Segment) -> Iterator[tuple[int, int]]:
    """Names of two words or more of one person, right behind a noun or an adjective."""
    index = segment.first + 1
    while index < segment.last:
        first = index
        while index < segment.last and (
            view.tokens[index].entity == "PER" and view.tokens[index].text[:1].isupper()
        ):
            index += 1
        before = view.tokens[first - 1]
        if index - first > 1 and before.pos in ("NOUN", "ADJ", "PROPN") and view.quoted[first] < 0:
            yield first, index
        index = max(index, first) + 1


def inserted(view: View, segment: Segment, verb: int, *, governs: bool) -> list[Removal]:
    """ "a présenté | en Conseil des ministres | un projet": between the verb and its object, which
    may open a stretch of its own (`governs`)."""
    main = verb
    while main + 1 < segment.last and view.tokens[main + 1].pos in ("AUX", "VERB", "ADV"):
        main += 1
    opens = object_at(view, main, segment.last)
    if opens is None and governs:
        opens = segment.last
    if opens is None or opens < main + 3:
        return []
    start, end = view.end(main), view.end(opens - 1)
    lost = view.sentence.text[start:end].rstrip()
    told = main in view.reporting and _TOLD.match(lost)
    if not (told or _INSERTED.match(lost)) or removals.weighty(lost):
        return []
    return [Removal(start, start + len(lost), 2 + 0.3 * len(lost))]


def before_verb(view: View, segment: Segment, subject: int, verb: int) -> list[Removal]:
    """When or where, at the end of what tells more of the subject: "soupçonnés d'avoir cambriolé
    des pharmacies | dans le Cantal depuis le printemps | ont été arrêtés"."""
    last = min(segment.last, verb)
    if last <= subject + 2:
        return []
    text = view.sentence.text
    end = view.end(last - 1)
    modified = any(
        view.tokens[i].pos == "VERB" or view.low[i] in ("qui", "dont", "où")
        for i in range(subject + 1, last)
    )
    found = []
    for match in _BEFORE_VERB.finditer(text, view.end(subject), end):
        lost = text[match.start() : end]
        inside = [i for i in range(segment.first, last) if view.end(i) <= match.start()]
        since = (
            modified
            and len(inside) > 3
            and view.tokens[inside[-1]].pos
            in (
                "NOUN",
                "PROPN",
                "ADJ",
            )
        )
        whole = not any(
            view.finite(i) for i in range(segment.first, last) if view.start(i) >= match.start()
        )
        if (
            since
            and whole
            and not (removals.weighty(lost) or removals.quoted(view, match.start(), end))
        ):
            found.append(Removal(match.start(), end, 4 + 0.5 * len(lost)))
    return found[:2]
