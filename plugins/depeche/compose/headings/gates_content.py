"""Gates on what a span is made of: its signs, its day, its words that mean something."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french.date_words import MONTH_NAMES, WEEKDAY_NAMES
from .. import lexicon
from ..terms import content
from .candidate import STATED, Candidate, Form

_ODD = re.compile(
    r"[()\[\]+;@=<>|/•]|\.\.|…|https?:|\d[.,]\d{3}|[a-zà-ÿ][A-Z][a-zà-ÿ]|\w\.[A-Z]\w|(?<![\w])['’]"
)
_YEAR_OR_HOUR = re.compile(r"\bmi-\w+|\b(?:1[89]|20)\d\d\b|\d+\s?[hH](?:\s?\d\d)?\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!\s?h)")
# "le 8 décembre", "en 2024", "depuis 2022": true on any day
_MONTH = f"(?:{'|'.join(MONTH_NAMES)})"
_KNOWN_DAY = re.compile(
    rf"\b(?:le |au |du )?(?:1er|\d{{1,2}}) {_MONTH}\b(?: \d{{4}}\b)?"
    rf"|\b(?:en|depuis|dès|avant|après|fin|début) (?:{_MONTH} )?(?:1[89]|20)\d\d\b",
    re.IGNORECASE,
)
_STUMBLE = re.compile(
    r"\b(?:dans|en|sur|pour|par) (?:à|dans|en|sur|au|aux)\b|\b(?!nous|vous)(\w+) \1\b",
    re.IGNORECASE,
)
_TAKES_PLACE = re.compile(
    r"\b(?:a|ont|aura|auront|aurait|auraient) (?:bien |déjà |encore )?(?:eu )?lieu\b"
    r"|\b(?:se|s['’]est|se sont|est) (?:tiendra|tiendront|tient|tenue?s?)\b"
)
_SEASONS = frozenset(("saison", "soirée", "journée", "nuit"))
_EACH = frozenset(("le", "du", "au", "chaque"))
_UNITS = frozenset(("an", "ans", "années", "mois", "semaines", "jours", "heures", "minutes"))


def odd(c: Candidate) -> bool:
    """Brackets, suspension points, addresses, large figures, glued words, a hanging dash."""
    if c.form in (Form.CLAUSE, Form.PARTICIPLE) and any(
        c.view.low[i] == ":" and any(map(c.view.finite, range(c.first, i))) for i in c.indexes
    ):
        return True  # what follows explains what is no longer there
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", c.text) if c.form in STATED else c.text
    return bool(_ODD.search(text)) or c.text[-1] in "-–'’," or c.text[0] in "-–,.'’"


def dated(c: Candidate) -> bool:
    """A day, a year, an hour: a heading does not carry the day's date; a statement may carry one
    that it names in full."""
    if c.form is Form.QUESTION:
        return False
    if c.form in STATED:
        known = [c.view.tokens[i].text for i in c.indexes]
        text = _KNOWN_DAY.sub("", " ".join(known))
        return bool(_YEAR_OR_HOUR.search(text)) or bool(_times(c, text.lower().split()))
    return bool(_times(c, [c.view.low[i] for i in c.indexes])) or bool(
        _YEAR_OR_HOUR.search(c.text) and not (c.form is Form.QUOTED_CLAUSE and _YEAR.search(c.text))
    )


def _times(c: Candidate, kept: Sequence[str]) -> list[int]:
    """The tokens among `kept` that tell when."""
    times = lexicon.words("time_words")
    return [
        i
        for i in c.indexes
        if c.view.low[i] in times
        and c.view.low[i] in kept
        and c.view.tokens[i].pos not in ("AUX", "VERB")
        and not _lasts(c, i)
    ]


def _lasts(c: Candidate, index: int) -> bool:
    """ "En cinq mois", "après sept ans de prison", "par an": how long, not when; nor is "cellule
    de veille" a day, nor the subject of "la saison comptera 38 spectacles"."""
    if c.view.low[index] in _SEASONS and c.view.tokens[index].dep.startswith("nsubj"):
        return True
    before = c.view.tokens[index - 1] if index > c.first else None
    if c.view.low[index] in WEEKDAY_NAMES and before is not None:
        after = c.view.low[index + 1 : index + 2]
        if before.text.lower() in _EACH and not any(each[:1].isdigit() for each in after):
            return True  # "la garde du samedi", "ouvert le lundi": every week's
    if c.view.low[index] in _UNITS and before is not None and before.text.lower() == "par":
        return True
    if c.view.low[index] == "veille" and before is not None and before.pos == "ADP":
        return True
    return (
        c.view.low[index] in _UNITS
        and before is not None
        and (before.pos == "NUM" or before.text.isdigit() or before.text.lower() == "un")
    )


def empty(c: Candidate) -> bool:
    """Too few words that mean something."""
    if c.form is Form.INFINITIVE and len(c.indexes) < 4:
        return True
    return len(set(content(c.text))) < (3 if c.form in (Form.CLAUSE, Form.STATEMENT) else 2)


def only_names(c: Candidate) -> bool:
    return not any(
        c.view.tokens[i].pos in ("NOUN", "VERB", "ADJ") and not c.view.tokens[i].entity
        for i in c.indexes
    )


def profession(c: Candidate) -> bool:
    """ "Yves Orveau est professeur de droit": the line that signs an opinion."""
    root = next((i for i in c.indexes if c.view.tokens[i].head == i), None)
    return (
        c.form in STATED
        and root is not None
        and c.view.tokens[root].pos == "NOUN"
        and c.view.tokens[root - 1].pos == "AUX"
        and any(c.view.tokens[i].entity == "PER" for i in range(c.first, root))
    )


def stumbles(c: Candidate) -> bool:
    """ "Des heurts ont éclaté dans à Rouen", "les données seront disponible": the copy's own
    slip."""
    return _STUMBLE.search(c.text) is not None or _disagrees(c)


def _disagrees(c: Candidate) -> bool:
    """Whether an adjective after the verb "to be" has another number than the verb."""
    return c.form in STATED and any(
        token.pos == "ADJ"
        and "Number=Sing" in token.morph
        and not token.text.endswith(("s", "x"))
        and any(
            c.view.tokens[child].dep == "cop" and "Number=Plur" in c.view.tokens[child].morph
            for child in c.view.children[i]
        )
        for i, token in enumerate(c.view.tokens)
        if i in c.indexes
    )


def says_little(c: Candidate) -> bool:
    """ "Richard Orveau est un personnage": a bare noun after the verb "to be"; or that something
    "a eu lieu", "se tiendra"."""
    root = next((i for i in c.indexes if c.view.tokens[i].head == i), None)
    if c.form in STATED and _TAKES_PLACE.search(c.text):
        return True
    if c.form not in STATED or root is None or c.view.tokens[root].pos != "NOUN":
        return False
    around = [c.view.tokens[child].dep for child in c.view.children[root]]
    copula = "cop" in around and "det" in around  # "Le retour fut patient" has an adjective
    completed = any(
        c.view.tokens[child].dep.split(":")[0] in ("nmod", "amod", "acl", "xcomp", "ccomp", "obl")
        for child in c.view.children[root]
    )
    return copula and not completed


def of_the_past(c: Candidate) -> bool:
    """ "Les manifestants réclamaient…", "l'avion avait été cloué au sol": how things stood while
    something else happened."""
    if c.form not in (Form.STATEMENT, Form.OPENING, Form.CLAUSE):
        return False
    root = next((i for i, token in enumerate(c.view.tokens) if token.head == i), 0)
    return any(
        "Tense=Imp" in c.view.tokens[i].morph
        for i in (root, *c.view.children[root])
        if i in c.indexes and c.view.tokens[i].pos in ("VERB", "AUX")
    )
