"""Gates on what a span is made of: its words must stand alone and say something."""

from __future__ import annotations

import re

from .. import lexicon
from ..terms import content
from .candidate import Candidate, Form

_ODD = re.compile(
    r"[()\[\]+;@=<>|/]|\.\.|…|https?:|\d[.,]\d{3}|[a-zà-ÿ][A-Z][a-zà-ÿ]|\w\.[A-Z]\w|(?<![\w])['’]"
)
_YEAR_OR_HOUR = re.compile(r"\bmi-\w+|\b(?:1[89]|20)\d\d\b|\d+\s?h\b")
_NOMINAL = (Form.NOUN_PHRASE, Form.TOPIC)
_PLAIN = (*_NOMINAL, Form.STATEMENT, Form.INFINITIVE)


def odd(c: Candidate) -> bool:
    """Brackets, suspension points, addresses, large figures, glued words, a hanging dash."""
    return bool(_ODD.search(c.text)) or c.text[-1] in "-–'’," or c.text[0] in "-–,.'’"


def first_person(c: Candidate) -> bool:
    """ "Je" without its speaker's name, which is printed before the words."""
    return not c.speaker and any(
        c.view.low[i] in ("je", "j'", "me", "m'", "moi") for i in c.indexes
    )


def anaphora(c: Candidate) -> bool:
    """A word that points outside the span; "nous" in a quotation is its speaker."""
    words = lexicon.words("anaphora_words" if c.form in _PLAIN else "anaphora_in_quotes")
    return any(
        (c.view.low[i].strip("-") in words and not _points_nowhere(c, i))
        or (c.view.low[i] in ("le", "la", "les", "l'") and _is_pronoun(c, i))
        for i in c.indexes
    )


def _is_pronoun(c: Candidate, index: int) -> bool:
    """Whether "le", "la", "les" stands before a verb."""
    tokens = c.view.tokens
    following = tokens[index + 1].pos if index + 1 < len(tokens) else ""
    return tokens[index].pos == "PRON" or following in ("VERB", "AUX")


def _points_nowhere(c: Candidate, index: int) -> bool:
    """ "Il faut", "il y a", "ce que", "en cinq ans": no pronoun that stands for something."""
    low, token = c.view.low[index], c.view.tokens[index]
    following = [*c.view.low[index + 1 : index + 4], "", "", ""]
    if low in ("-il", "-t-il"):
        return c.view.low[index - 1] in lexicon.words("impersonal_verbs")
    if low == "il":
        later = following[1] if following[0] in ("va", "a", "est", "ne", "n'", "était") else ""
        return bool({following[0], later} & lexicon.words("impersonal_verbs"))
    if low == "y":
        return index > 0 and c.view.low[index - 1] in ("il", "n'")
    if low == "ce":
        return following[0] in ("que", "qu'", "qui", "dont")
    return low == "en" and token.pos == "ADP"


def dated(c: Candidate) -> bool:
    """A day, a year, an hour: a heading does not carry the day's date."""
    if c.form is Form.QUESTION:
        return False
    times = lexicon.words("time_words")
    return any(
        c.view.low[i] in times and c.view.tokens[i].pos not in ("AUX", "VERB") for i in c.indexes
    ) or bool(_YEAR_OR_HOUR.search(c.text))


def empty(c: Candidate) -> bool:
    """Too few words that mean something."""
    if c.form is Form.INFINITIVE and len(c.indexes) < 4:
        return True
    return len(set(content(c.text))) < 2


def only_names(c: Candidate) -> bool:
    return not any(
        c.view.tokens[i].pos in ("NOUN", "VERB", "ADJ") and not c.view.tokens[i].entity
        for i in c.indexes
    )


def bare_actor(c: Candidate) -> bool:
    """ "Les clients du pub"."""
    return c.form in _NOMINAL and _head(c) in lexicon.words("actors")


def empty_head(c: Candidate) -> bool:
    """ "Un moment « stressant »"; within the quotation the noun may be any."""
    outside = c.form in _NOMINAL or (
        c.form is Form.QUOTED_MODIFIER and c.view.tokens[c.first + 1].pos == "NOUN"
    )
    return outside and _head(c) in lexicon.words("empty_nouns")


def judging(c: Candidate) -> bool:
    """ "Le travail colossal des pompiers" in somebody's mouth: the praise is theirs."""
    return c.form is Form.TOPIC and any(
        c.view.low[i] in lexicon.words("evaluative_adjectives") for i in c.indexes
    )


def only_places_a_name(c: Candidate) -> bool:
    """ "L'usine Normandie Logistique": one common noun, and names; topics apart."""
    if c.form not in _NOMINAL or _head(c) in lexicon.words("topic_nouns"):
        return False
    common = [
        i
        for i in c.indexes
        if c.view.tokens[i].pos in ("NOUN", "ADJ", "VERB") and not c.view.tokens[i].entity
    ]
    return len(common) < 2


def within_actor(c: Candidate) -> bool:
    """ "L'établissement chargé de la restauration de…": the phrase only says who somebody is."""
    if c.form not in _NOMINAL:
        return False
    heads = [i for i in c.indexes if c.view.tokens[i].head not in c.indexes]
    index = heads[0] if heads else c.first
    actors = lexicon.words("actors")
    while c.view.tokens[index].dep.split(":")[0] in ("nmod", "acl", "amod", "obl", "appos", "obj"):
        above = c.view.tokens[index].head
        if above == index or c.view.finite(above):
            return False
        index = above
        if c.view.low[index] in actors or c.view.tokens[index].pos == "PROPN":
            return True
    return False


def connective(c: Candidate) -> bool:
    """ "Toutefois", "également": they join the sentence to the one before."""
    if c.form not in (Form.STATEMENT, Form.QUOTED_CLAUSE):
        return False
    opening = c.view.low[c.first] in lexicon.words("opening_connectives")
    return opening or any(c.view.low[i] in lexicon.words("connectives") for i in c.indexes)


def bare_adjective(c: Candidate) -> bool:
    """ "Les denrées alimentaires": a noun with an adjective alone names too little."""
    return c.form in _NOMINAL and not any(
        c.view.tokens[i].pos == "ADP" or c.view.low[i] in ("du", "des", "au", "aux")
        for i in range(c.first + 1, c.last)
    )


def counted(c: Candidate) -> bool:
    """ "Le salaire minimum à 1 700 €" in somebody's mouth: a figure is a claim."""
    return c.form is Form.TOPIC and bool(re.search(r"\d|%|€", c.text))


def plain_thing(c: Candidate) -> bool:
    """ "Un avion de ligne": an indefinite phrase must say more than what kind of thing."""
    return (
        c.form is Form.NOUN_PHRASE
        and c.view.low[c.first] in ("un", "une")
        and len(set(content(c.text))) < 3
    )


def vague(c: Candidate) -> bool:
    """ "Des précisions sur…"."""
    return c.form is Form.NOUN_PHRASE and c.view.low[c.first] == "des"


def _head(c: Candidate) -> str:
    nouns = (c.view.low[i] for i in c.indexes if c.view.tokens[i].pos == "NOUN")
    return next(nouns, "")
