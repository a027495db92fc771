"""Gates on noun phrases: a heading names a thing, not only who, where or of what kind."""

from __future__ import annotations

import re

from ...french import numerals
from .. import lexicon
from ..terms import content
from .candidate import NOMINAL, Candidate, Form

_LIGHT = frozenset(("faire", "avoir", "être", "prendre", "tenir", "mettre", "rester", "jouer"))
_COUNTS = re.compile(r"\w+aines?|milliers?|millions?|milliards?")
_CHANGES = re.compile(
    r"(?:allong|rallong|prolong|raccourci|rédui|augment|diminu|baiss|abaiss|relèv|relev|retard|avanc"
    r"|major|minor|dépass)\w*",
    re.IGNORECASE,
)
_BY = re.compile(
    rf"\bd(?:e |['’])(?:près de |environ )?(?:\d|{numerals.SPELT.pattern})", re.IGNORECASE
)


def bare_actor(c: Candidate) -> bool:
    """ "Les clients du pub", "les « gilets jaunes »"."""
    named = (*NOMINAL, Form.QUOTED_MODIFIER)
    opening = [c.view.low[i] for i in list(c.indexes)[:3] if c.view.tokens[i].pos != "DET"]
    actors = lexicon.words("actors")
    if c.form is Form.QUOTED_PHRASE:
        short = len(set(content(c.text))) < 3
        return bool(opening) and opening[0] in actors and short
    return c.form in named and (_head(c) in actors or bool(set(opening[:1]) & actors))


def empty_head(c: Candidate) -> bool:
    """ "Un moment « stressant »"; within the quotation the noun may be any."""
    outside = c.form in NOMINAL or (
        c.form is Form.QUOTED_MODIFIER and c.view.tokens[c.first + 1].pos == "NOUN"
    )
    if c.form is Form.QUOTED_MODIFIER and _COUNTS.fullmatch(_head(c)):
        return True
    return outside and _head(c) in lexicon.words("empty_nouns")


def empty_complement(c: Candidate) -> bool:
    """ "Les travaux de réalisation", "La gestion de la situation": of what, or whom?"""
    nouns = [c.view.low[i] for i in c.indexes if c.view.tokens[i].pos in ("NOUN", "PROPN")]
    others = set(nouns[1:])
    return c.form in NOMINAL and bool(others) and others <= lexicon.words("empty_complements")


def predicate(c: Candidate) -> bool:
    """ "Il est *le meilleur buteur du club*": says who somebody is, without saying whom."""
    return c.form in NOMINAL and any(
        c.view.tokens[child].dep == "cop" for i in c.indexes for child in c.view.children[i]
    )


def judging(c: Candidate) -> bool:
    """ "Le travail colossal des pompiers" in somebody's mouth: the praise is theirs."""
    return c.form is Form.TOPIC and any(
        c.view.low[i] in lexicon.words("evaluative_adjectives") for i in c.indexes
    )


def only_places_a_name(c: Candidate) -> bool:
    """ "L'usine Normandie Logistique": one common noun, and names; topics apart."""
    if c.form not in NOMINAL or _head(c) in lexicon.words("topic_nouns"):
        return False
    common = [
        i
        for i in c.indexes
        if c.view.tokens[i].pos in ("NOUN", "ADJ", "VERB") and not c.view.tokens[i].entity
    ]
    return len(common) < 2


def within_actor(c: Candidate) -> bool:
    """ "L'établissement chargé de la restauration de…": the phrase only says who somebody is."""
    if c.form not in NOMINAL:
        return False
    if c.first and c.view.tokens[c.first - 1].text == "," and _closed(c):
        return True
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


def _closed(c: Candidate) -> bool:
    """ "Kiev, *la capitale ukrainienne*, …": set between two commas."""
    tokens = c.view.tokens
    opens = c.first > 1 and tokens[c.first - 2].pos in ("NOUN", "PROPN")
    return opens and c.last < len(tokens) and tokens[c.last].text in (",", ".")


def bare_adjective(c: Candidate) -> bool:
    """ "Les denrées alimentaires": a noun with an adjective alone names too little."""
    return c.form in NOMINAL and not any(
        c.view.tokens[i].pos == "ADP" or c.view.low[i] in ("du", "des", "au", "aux")
        for i in range(c.first + 1, c.last)
    )


def thin(c: Candidate) -> bool:
    """What heads a part only when all of it speaks of that."""
    return bare_adjective(c) or only_places_a_name(c)


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


def side_by_side(c: Candidate) -> bool:
    """ "Le podium une guitare du chanteur": two phrases that the copy sets side by side."""
    tokens = c.view.tokens
    return c.form in NOMINAL and any(
        tokens[i].pos == "DET"
        and c.view.low[i] not in ("des", "du", "d'", "plus")
        and tokens[i - 1].pos in ("NOUN", "PROPN")
        for i in c.indexes
        if i > c.first
    )


def compared(c: Candidate) -> bool:
    """ "Cela complique *un peu plus les ambitions de l'Union*": the adverb is the verb's."""
    head = next((i for i in c.indexes if c.view.tokens[i].pos == "NOUN"), c.first)
    return c.form in NOMINAL and bool({"peu", "plus", "moins"} & set(c.view.low[c.first : head]))


def changed_by(c: Candidate) -> bool:
    """ "La déviation allonge *le trajet de onze minutes*": by how much, not how long it is."""
    before = c.view.tokens[c.first - 1].text if c.first else ""
    return c.form in NOMINAL and bool(_CHANGES.fullmatch(before) and _BY.search(c.text))


def light_verb(c: Candidate) -> bool:
    """ "Son arrestation a fait *les gros titres de la presse*": the noun is half of its verb."""
    heads = [i for i in c.indexes if c.view.tokens[i].head not in c.indexes]
    return (
        c.form in NOMINAL
        and bool(heads)
        and _head(c) not in lexicon.words("topic_nouns")
        and c.view.tokens[heads[0]].dep == "obj"
        and c.view.tokens[c.view.tokens[heads[0]].head].lemma.lower() in _LIGHT
    )


def vague(c: Candidate) -> bool:
    """ "Des précisions sur…"."""
    topic = _head(c) in lexicon.words("topic_nouns")
    return c.form is Form.NOUN_PHRASE and c.view.low[c.first] == "des" and not topic


def _head(c: Candidate) -> str:
    nouns = (c.view.low[i] for i in c.indexes if c.view.tokens[i].pos == "NOUN")
    return next(nouns, "")


def ends_a_name(c: Candidate) -> bool:
    """ "La santé publique" of "l'Office de lutte contre les atteintes à l'environnement et à la
    santé publique (Olasp)": the last words of a body's name, with its letters behind."""
    if c.last + 2 >= len(c.view.tokens) or c.view.low[c.last] != "(":
        return False
    letters = c.view.tokens[c.last + 1].text
    whole = c.first == 0 or c.view.tokens[c.first - 1].pos not in ("ADP", "DET")
    return letters[:1].isupper() and " " not in letters and len(letters) > 2 and not whole
