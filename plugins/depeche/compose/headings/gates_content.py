"""Gates on what a span is made of: its words must stand alone and say something."""

from __future__ import annotations

import re

from .. import lexicon
from ..terms import content
from . import speakers
from .candidate import Candidate, Form

_ODD = re.compile(
    r"[()\[\]+;@=<>|/•]|\.\.|…|https?:|\d[.,]\d{3}|[a-zà-ÿ][A-Z][a-zà-ÿ]|\w\.[A-Z]\w|(?<![\w])['’]"
)
_YEAR_OR_HOUR = re.compile(r"\bmi-\w+|\b(?:1[89]|20)\d\d\b|\d+\s?h\b")
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b(?!\s?h)")
_NOMINAL = (Form.NOUN_PHRASE, Form.TOPIC)
_STATED = (Form.STATEMENT, Form.CLAUSE, Form.PARTICIPLE)
_PLAIN = (*_NOMINAL, *_STATED, Form.INFINITIVE)
_PERSON = re.compile(
    r"(?:(?:M\.|Mme|Me|Dr|Mgr) )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]|(?:M\.|Mme|Me|Dr) [A-ZÀ-Þ]"
)
_LAWYER = "Me"  # "Me Talbot"
_THIS = frozenset(("ce", "cet", "cette", "ces"))
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs", "se"))
_STUMBLE = re.compile(
    r"\b(?:dans|en|sur|pour|par) (?:à|dans|en|sur|au|aux)\b|\b(?!nous|vous)(\w+) \1\b",
    re.IGNORECASE,
)
_LIGHT = frozenset(("faire", "avoir", "être", "prendre", "tenir", "mettre", "rester", "jouer"))
_COUNTED = frozenset(("deux", "trois", "quatre"))
_UNITS = frozenset(("an", "ans", "années", "mois", "semaines", "jours", "heures", "minutes"))
_NOW = frozenset(("désormais", "enfin", "encore", "notamment", "déjà"))
_SHARES = frozenset(
    (
        "quart",
        "tiers",
        "moitié",
        "cinquième",
        "majorité",
        "plupart",
        "reste",
        "dernier",
        "premier",
        "second",
    )
)
_COUNTS = re.compile(r"\w+aines?|milliers?|millions?|milliards?")


def odd(c: Candidate) -> bool:
    """Brackets, suspension points, addresses, large figures, glued words, a hanging dash."""
    text = re.sub(r"(?<=\d)\.(?=\d{3})", "", c.text) if c.form in _STATED else c.text
    return bool(_ODD.search(text)) or c.text[-1] in "-–'’," or c.text[0] in "-–,.'’"


def first_person(c: Candidate) -> bool:
    """ "Je" of somebody who has no name that could be printed before the words, and of whom the
    sentence does not tell either."""
    if c.form is Form.QUOTED_CLAUSE and not c.speaker and speakers.told(c.view, c.quote):
        return False
    return not _PERSON.match(c.speaker) and any(
        c.view.low[i] in ("je", "j'", "me", "m'", "moi") and not _is_title(c, i) for i in c.indexes
    )


def _is_title(c: Candidate, index: int) -> bool:
    """ "Me Talbot": the lawyer's title, not the pronoun."""
    tokens = c.view.tokens
    following = tokens[index + 1].text[:1] if index + 1 < len(tokens) else ""
    return tokens[index].text == _LAWYER and following.isupper()


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
    if c.form in _STATED and low in _COUNTED:
        return index == c.first or c.view.tokens[index - 1].pos != "DET"
    if c.form in _STATED and low in _OWN:
        return _is_subjects(c, index)
    if low in _THIS and c.form is Form.QUOTED_CLAUSE and token.pos == "DET":
        return _names_a_thing(c, index)
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


def _names_a_thing(c: Candidate, index: int) -> bool:
    """ "Ce bassin nordique est un luxe": the noun tells the reader what is spoken of."""
    rest = [i for i in c.indexes if i > index]
    noun = next((i for i in rest if c.view.tokens[i].pos in ("NOUN", "PROPN")), None)
    empty = lexicon.words("empty_nouns") | lexicon.words("empty_complements")
    return (
        noun is not None
        and noun - index <= 2
        and not {
            c.view.low[noun],
            c.view.tokens[noun].lemma.lower(),
        }
        & empty
    )


def _is_subjects(c: Candidate, index: int) -> bool:
    """Whether the possessive or the reflexive may stand for the subject before it: "Le maire a
    présenté ses excuses", not "720 policiers sont à sa recherche"."""
    token, low = c.view.tokens[index], c.view.low[index]
    if low == "leur" and token.pos == "PRON":
        return False
    subjects = [
        i
        for i in c.indexes
        if i < index
        and c.view.tokens[i].dep.startswith("nsubj")
        and c.view.tokens[i].pos in ("NOUN", "PROPN")
    ]
    if not subjects or low == "se":
        return bool(subjects)
    subject = c.view.tokens[subjects[-1]]
    if subject.pos == "NOUN" and c.view.low[subjects[-1]] in lexicon.words("actors"):
        return False  # "Le ministère public a requis son placement": a suspect's
    plural = "Number=Plur" in c.view.tokens[subjects[-1]].morph or any(
        c.view.tokens[child].dep == "conj" for child in c.view.children[subjects[-1]]
    )
    return plural == (low in ("leur", "leurs"))


def compares(c: Candidate) -> bool:
    """ "Le dirigeant est beaucoup moins optimiste": than whom, a sentence before says."""
    return (
        c.form in _STATED
        and not {"que", "qu'"} & {c.view.low[i] for i in c.indexes}
        and any(
            c.view.low[i - 1] in ("plus", "moins", "aussi") and c.view.tokens[i].pos == "ADJ"
            for i in c.indexes
            if i > c.first
        )
    )


def dated(c: Candidate) -> bool:
    """A day, a year, an hour: a heading does not carry the day's date."""
    if c.form is Form.QUESTION:
        return False
    times = lexicon.words("time_words")
    return any(
        c.view.low[i] in times and c.view.tokens[i].pos not in ("AUX", "VERB") and not _lasts(c, i)
        for i in c.indexes
    ) or bool(
        _YEAR_OR_HOUR.search(c.text) and not (c.form is Form.QUOTED_CLAUSE and _YEAR.search(c.text))
    )


def _lasts(c: Candidate, index: int) -> bool:
    """ "En cinq mois", "après sept ans de prison": how long, not when; nor is "cellule de
    veille" a day."""
    before = c.view.tokens[index - 1] if index > c.first else None
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
    return len(set(content(c.text))) < (3 if c.form is Form.CLAUSE else 2)


def only_names(c: Candidate) -> bool:
    return not any(
        c.view.tokens[i].pos in ("NOUN", "VERB", "ADJ") and not c.view.tokens[i].entity
        for i in c.indexes
    )


def bare_actor(c: Candidate) -> bool:
    """ "Les clients du pub", "les « gilets jaunes »"."""
    named = (*_NOMINAL, Form.QUOTED_MODIFIER)
    opening = [c.view.low[i] for i in list(c.indexes)[:3] if c.view.tokens[i].pos != "DET"]
    actors = lexicon.words("actors")
    if c.form is Form.QUOTED_PHRASE:
        short = len(set(content(c.text))) < 3
        return bool(opening) and opening[0] in actors and short
    return c.form in named and (_head(c) in actors or bool(set(opening[:1]) & actors))


def empty_head(c: Candidate) -> bool:
    """ "Un moment « stressant »"; within the quotation the noun may be any."""
    outside = c.form in _NOMINAL or (
        c.form is Form.QUOTED_MODIFIER and c.view.tokens[c.first + 1].pos == "NOUN"
    )
    if c.form is Form.QUOTED_MODIFIER and _COUNTS.fullmatch(_head(c)):
        return True
    return outside and _head(c) in lexicon.words("empty_nouns")


def empty_complement(c: Candidate) -> bool:
    """ "Les travaux de réalisation", "La gestion de la situation": of what, or whom?"""
    nouns = [c.view.low[i] for i in c.indexes if c.view.tokens[i].pos in ("NOUN", "PROPN")]
    others = set(nouns[1:])
    return c.form in _NOMINAL and bool(others) and others <= lexicon.words("empty_complements")


def predicate(c: Candidate) -> bool:
    """ "Il est *le meilleur buteur du club*": says who somebody is, without saying whom."""
    return c.form in _NOMINAL and any(
        c.view.tokens[child].dep == "cop" for i in c.indexes for child in c.view.children[i]
    )


def judging(c: Candidate) -> bool:
    """ "Le travail colossal des pompiers" in somebody's mouth: the praise is theirs."""
    return c.form is Form.TOPIC and any(
        c.view.low[i] in lexicon.words("evaluative_adjectives") for i in c.indexes
    )


def elliptic(c: Candidate) -> bool:
    """ "Un quart regrette que…": a quarter of whom?"""
    if c.form not in _STATED:
        return False
    subject = next((i for i in c.indexes if c.view.tokens[i].dep.startswith("nsubj")), None)
    return (
        subject is not None
        and c.view.low[subject] in _SHARES
        and not any(c.view.tokens[child].dep == "nmod" for child in c.view.children[subject])
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


def connective(c: Candidate) -> bool:
    """ "Toutefois", "également": they join the sentence to the one before."""
    if c.form not in (*_STATED, *_NOMINAL, Form.INFINITIVE, Form.QUOTED_CLAUSE):
        return False
    opening = c.view.low[c.first] in lexicon.words("opening_connectives") or any(
        c.text.lower().startswith(phrase) for phrase in lexicon.phrases("opening_phrases")
    )
    joining = lexicon.words("connectives")
    return opening or any(
        c.view.low[i] in joining and not (c.form is Form.QUOTED_CLAUSE and c.view.low[i] in _NOW)
        for i in c.indexes
    )


def bare_adjective(c: Candidate) -> bool:
    """ "Les denrées alimentaires": a noun with an adjective alone names too little."""
    return c.form in _NOMINAL and not any(
        c.view.tokens[i].pos == "ADP" or c.view.low[i] in ("du", "des", "au", "aux")
        for i in range(c.first + 1, c.last)
    )


def short_quotation(c: Candidate) -> bool:
    """ "« Forts vents »": two words that nobody is named for."""
    return c.form is Form.QUOTED_PHRASE and not c.speaker and len(c.indexes) < 3


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
    return c.form in _NOMINAL and any(
        tokens[i].pos == "DET"
        and c.view.low[i] not in ("des", "du", "d'", "plus")
        and tokens[i - 1].pos in ("NOUN", "PROPN")
        for i in c.indexes
        if i > c.first
    )


def profession(c: Candidate) -> bool:
    """ "Yves Orveau est professeur de droit": the line that signs an opinion."""
    root = next((i for i in c.indexes if c.view.tokens[i].head == i), None)
    return (
        c.form in _STATED
        and root is not None
        and c.view.tokens[root].pos == "NOUN"
        and c.view.tokens[root - 1].pos == "AUX"
        and any(c.view.tokens[i].entity == "PER" for i in range(c.first, root))
    )


def compared(c: Candidate) -> bool:
    """ "Cela complique *un peu plus les ambitions de l'Union*": the adverb is the verb's."""
    head = next((i for i in c.indexes if c.view.tokens[i].pos == "NOUN"), c.first)
    return c.form in _NOMINAL and bool({"peu", "plus", "moins"} & set(c.view.low[c.first : head]))


def stumbles(c: Candidate) -> bool:
    """ "Des heurts ont éclaté dans à Rouen": the copy's own slip."""
    return _STUMBLE.search(c.text) is not None


def says_of_nothing(c: Candidate) -> bool:
    """ "« La question se pose vraiment »": which question?"""
    if c.form in _STATED and c.view.low[c.first + 1] in lexicon.words("empty_complements"):
        return c.view.low[c.first + 2] in ("est", "était", "reste")
    return (
        c.form is Form.QUOTED_CLAUSE
        and c.view.low[c.first] in ("le", "la", "l'", "les")
        and c.view.low[c.first + 1] in lexicon.words("empty_complements")
        and c.first + 2 < c.last
        and c.view.tokens[c.first + 2].pos not in ("ADP", "ADJ")
    )


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
    return len(set(content(c.text))) < (2 if completed else 3)


def says_little(c: Candidate) -> bool:
    """ "Richard Orveau est un personnage": a bare noun after the verb "to be"; or that something
    "a eu lieu"."""
    root = next((i for i in c.indexes if c.view.tokens[i].head == i), None)
    if c.form in _STATED and "lieu" in c.view.low[c.first : c.last] and "eu" in c.view.low:
        return True
    if c.form not in _STATED or root is None or c.view.tokens[root].pos != "NOUN":
        return False
    copula = any(c.view.tokens[child].dep == "cop" for child in c.view.children[root])
    completed = any(
        c.view.tokens[child].dep.split(":")[0] in ("nmod", "amod", "acl", "xcomp", "ccomp", "obl")
        for child in c.view.children[root]
    )
    return copula and not completed


def light_verb(c: Candidate) -> bool:
    """ "Son arrestation a fait *les gros titres de la presse*": the noun is half of its verb."""
    heads = [i for i in c.indexes if c.view.tokens[i].head not in c.indexes]
    return (
        c.form in _NOMINAL
        and bool(heads)
        and _head(c) not in lexicon.words("topic_nouns")
        and c.view.tokens[heads[0]].dep == "obj"
        and c.view.tokens[c.view.tokens[heads[0]].head].lemma.lower() in _LIGHT
    )


def spoken(c: Candidate) -> bool:
    """ "Franchement, c'est le rêve", "Pour moi, …": an opening of speech."""
    return c.form is Form.QUOTED_CLAUSE and "," in [
        c.view.tokens[i].text for i in list(c.indexes)[1:4]
    ]


def of_the_past(c: Candidate) -> bool:
    """ "Les manifestants réclamaient…", "l'avion avait été cloué au sol": how things stood while
    something else happened."""
    if c.form not in (Form.STATEMENT, Form.CLAUSE):
        return False
    root = next((i for i, token in enumerate(c.view.tokens) if token.head == i), 0)
    return any(
        "Tense=Imp" in c.view.tokens[i].morph
        for i in (root, *c.view.children[root])
        if i in c.indexes and c.view.tokens[i].pos in ("VERB", "AUX")
    )


def given(c: Candidate) -> bool:
    """ "Le groupe milite…", "l'homme s'est enfui": which one, a sentence before says."""
    if c.form not in _STATED or c.view.low[c.first] not in ("le", "la", "l'", "les"):
        return False
    noun = c.first + 1
    return (
        c.view.low[noun] in lexicon.words("given_nouns")
        and c.view.tokens[noun].dep.startswith("nsubj")
        and not any(
            c.view.tokens[child].dep.split(":")[0] in ("nmod", "amod", "acl", "appos")
            for child in c.view.children[noun]
        )
    )


def vague(c: Candidate) -> bool:
    """ "Des précisions sur…"."""
    topic = _head(c) in lexicon.words("topic_nouns")
    return c.form is Form.NOUN_PHRASE and c.view.low[c.first] == "des" and not topic


def _head(c: Candidate) -> str:
    nouns = (c.view.low[i] for i in c.indexes if c.view.tokens[i].pos == "NOUN")
    return next(nouns, "")
