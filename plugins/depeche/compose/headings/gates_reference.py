"""Gates on words that point outside the span: what they mean, a sentence before says."""

from __future__ import annotations

import re

from .. import bereft, lexicon
from . import speakers
from .candidate import NOMINAL, STATED, Candidate, Form

_PLAIN = (*NOMINAL, *STATED, Form.INFINITIVE)
_PERSON = re.compile(
    r"(?:(?:M\.|Mme|Me|Dr|Mgr) )?[A-ZÀ-Þ][\w’'-]+ [A-ZÀ-Þ]|(?:M\.|Mme|Me|Dr) [A-ZÀ-Þ]"
)
_VOTES = re.compile(r"\bpar \d+ voix\b|\bvoix contre\b|\bà l['’]unanimité\b|\babstentions?\b", re.I)
_LAWYER = "Me"  # "Me Talbot"
_THIS = frozenset(("ce", "cet", "cette", "ces"))
_OWN = frozenset(("son", "sa", "ses", "leur", "leurs", "se"))
_SCALES = frozenset(("ampleur", "taille", "importance", "nature", "type", "genre"))
_IT = frozenset(("c'", "ça"))  # what somebody judges is what is told below
_IS = frozenset(("est", "était", "sera", "a"))
_COUNTED = frozenset(("deux", "trois", "quatre"))
_ORDINALS = frozenset(("premier", "première", "premiers", "premières"))
_THEMSELVES = frozenset(("lui-même", "elle-même", "eux-mêmes", "elles-mêmes"))
_NOW = frozenset(("désormais", "enfin", "encore", "notamment", "déjà"))
_REST = "reste"
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
        (c.view.low[i].strip("-") in words and not (_points_nowhere(c, i) or _is_title(c, i)))
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
    if low == "place":
        return c.view.low[index - 1] != "sur" or c.form is Form.OPENING
    if low in _ORDINALS:  # "Les premiers achats", "la première à s'engager", not "le premier"
        after = c.view.tokens[index + 1] if index + 1 < c.last else None
        return after is not None and (after.pos in ("NOUN", "ADJ") or after.text == "à")
    if c.form is Form.OPENING and low in ("autre", "autres"):
        return c.view.low[index - 1] == "d'"  # "D'autres pêcheurs …": than those told of above
    if low in _IT and c.speaker:
        return c.view.low[index + 1] in _IS
    if low in _THEMSELVES:  # "Les agriculteurs eux-mêmes ne parlent pas …"
        return index > 0 and c.view.tokens[index - 1].pos == "NOUN"
    if c.form in STATED and low in _COUNTED:
        return index == c.first or c.view.tokens[index - 1].pos != "DET"
    if c.form in STATED and low in _OWN:
        return _is_subjects(c, index)
    if low in _THIS and c.form is Form.QUOTED_CLAUSE and token.pos == "DET":
        return _names_a_thing(c, index)
    following = [*c.view.low[index + 1 : index + 4], "", "", ""]
    if low in ("-il", "-t-il"):
        return c.view.low[index - 1] in lexicon.words("impersonal_verbs")
    if low == "il":
        later = following[1] if following[0] in ("va", "a", "est", "ne", "n'", "était") else ""
        return bool({following[0], later} & lexicon.words("impersonal_verbs"))
    if low == "y":  # "il y a", "il n'y a"
        before = c.view.low[max(0, index - 2) : index]
        return before[-1:] == ["il"] or before == ["il", "n'"]
    if low == "ce":
        return following[0] in ("que", "qu'", "qui", "dont")
    return low == "en" and token.pos == "ADP"


def _names_a_thing(c: Candidate, index: int) -> bool:
    """ "Ce bassin nordique est un luxe": the noun tells the reader what is spoken of."""
    rest = [i for i in c.indexes if i > index]
    noun = next((i for i in rest if c.view.tokens[i].pos in ("NOUN", "PROPN")), None)
    empty = lexicon.words("empty_nouns") | lexicon.words("empty_complements")
    completed = noun is not None and any(
        c.view.tokens[child].dep.split(":")[0] in ("nmod", "amod", "acl")
        for child in c.view.children[noun]
        if child in c.indexes
    )
    return (
        noun is not None
        and noun - index <= 2
        and (completed or index == c.first or c.view.low[noun] in _SCALES)
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
    if set(c.view.low[index + 1 : index + 2]) & lexicon.words("feelings"):
        return True  # "Les opposants savourent leur victoire": nobody else's
    if subject.pos == "NOUN" and c.view.low[subjects[-1]] in lexicon.words("actors"):
        return False  # "Le ministère public a requis son placement": a suspect's
    plural = any("Number=Plur" in c.view.tokens[i].morph for i in (subjects[-1], subject.head)) or (
        any(c.view.tokens[child].dep == "conj" for child in c.view.children[subjects[-1]])
    )
    return plural == (low in ("leur", "leurs"))


def compares(c: Candidate) -> bool:
    """ "Le dirigeant est beaucoup moins optimiste": than whom, a sentence before says, unless this
    one gives way to its heading and so stands where it stood."""
    return (
        c.form in STATED
        and c.form is not Form.OPENING
        and not {"que", "qu'"} & {c.view.low[i] for i in c.indexes}
        and any(
            c.view.low[i - 1] in ("plus", "moins", "aussi") and c.view.tokens[i].pos == "ADJ"
            for i in c.indexes
            if i > c.first
        )
    )


def voted(c: Candidate) -> bool:
    """ "Quatre élus ont voté pour, trois se sont abstenus": on what, and of how many?"""
    return c.form in STATED and (bereft.tells_votes(c.text) or bool(_VOTES.search(c.text)))


def elliptic(c: Candidate) -> bool:
    """ "Un quart regrette que…", "Deux communes se partagent le reste": a part of what?"""
    if c.form not in STATED:
        return False
    subject = next((i for i in c.indexes if c.view.tokens[i].dep.startswith("nsubj")), None)
    rests = [i for i in c.indexes if c.view.low[i] == _REST and c.view.tokens[i].pos == "NOUN"]
    return any(
        c.view.low[i] in _SHARES
        and not any(c.view.tokens[child].dep == "nmod" for child in c.view.children[i])
        for i in (*rests, *([] if subject is None else [subject]))
    )


def connective(c: Candidate) -> bool:
    """ "Toutefois", "également": they join the sentence to the one before."""
    if c.form not in (*STATED, *NOMINAL, Form.INFINITIVE, Form.QUOTED_CLAUSE):
        return False
    opening = c.view.low[c.first] in lexicon.words("opening_connectives") or any(
        c.text.lower().startswith(phrase) for phrase in lexicon.phrases("opening_phrases")
    )
    joining = lexicon.words("connectives")
    return opening or any(
        c.view.low[i] in joining
        and not (c.form in (Form.QUOTED_CLAUSE, Form.OPENING) and c.view.low[i] in _NOW)
        for i in c.indexes
    )


def bare_subject(c: Candidate) -> int | None:
    """The subject of a statement that has its article and nothing that says of what: "Le groupe
    milite…", "L'amende peut atteindre 150 000 euros"; None where there is none."""
    if c.form not in STATED:
        return None
    tokens = c.view.tokens
    noun = next((i for i in c.indexes if tokens[i].dep.startswith("nsubj")), c.first)
    if c.view.low[noun - 1] not in ("le", "la", "l'", "les") or noun == c.first:
        return None
    completed = any(
        tokens[child].dep.split(":")[0] in ("nmod", "amod", "acl", "appos")
        for child in c.view.children[noun]
        if child in c.indexes
    )
    return None if completed else noun


def says_of_nothing(c: Candidate) -> bool:
    """ "« La question se pose vraiment »": which question?"""
    if c.form in STATED and c.view.low[c.first + 1] in lexicon.words("empty_complements"):
        return c.view.low[c.first + 2] in ("est", "était", "reste")
    return (
        c.form is Form.QUOTED_CLAUSE
        and c.view.low[c.first] in ("le", "la", "l'", "les")
        and c.view.low[c.first + 1] in lexicon.words("empty_complements")
        and c.first + 2 < c.last
        and c.view.tokens[c.first + 2].pos not in ("ADP", "ADJ")
    )
