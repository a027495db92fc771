"""What a story of an earlier day may still say, days later, in the article on another one.

Its lines were written for the readers of its day. What had happened stays true; how things stood,
what was planned, who counted what, and the paper's own "nous" do not. `staleness` knows the words
that show it; here the tense, the figures and the persons do, for copy that no editor has put
beside the article.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from ...french import dates
from ...identity import once_each
from ...model import Reading, Sentence, Token
from .. import lexicon
from ..quotations import is_quoted, outside, spans
from ..terms import lemma, names, plain
from ..timeliness import hours, tolls

_STATE = "au présent d'une dépêche plus ancienne que l'article"
_PLAN = "annonce d'une dépêche plus ancienne que l'article"
_OWED = re.compile(r"\bdevai(?:t|ent)\b|\ballai(?:t|ent) \w+(?:er|ir|re)\b", re.IGNORECASE)
_HOUR = re.compile(r"\b(?:à|vers|avant|après|dès|jusqu'à) \d{1,2} ?(?:h\b|heures?\b|h ?\d\d)")
_FIRST_PERSON = re.compile(r"\b(?:nous|notre|nos)\b(?!-)", re.IGNORECASE)
_SAID_THAT = re.compile(r"\bqu(?:e\b|')[^.;:]*")
# What a later day may have cleared.
_SUSPECTED = re.compile(
    r"\b(?:soupçon\w*|suspect\w*|perquisition\w*|mise?s? en (?:cause|examen|accusation)"
    r"|gardes? à vue|accus\w+|dans le (?:viseur|collimateur)|fraud\w+|détourn\w+"
    r"|interpellée?s?|écrouée?s?)\b",
    re.IGNORECASE,
)
_PROSECUTED = re.compile(
    r"\b(?:détention|incarcér\w+|contrôle judiciaire|complicité|réquisitions?"
    r"|poursuivie?s? pour)\b",
    re.IGNORECASE,
)
_OFFICE = re.compile(
    rf"\b(?:{'|'.join(sorted(map(re.escape, lexicon.words('sole_offices'))))})\b", re.IGNORECASE
)
_MOVES = re.compile(
    r"\b(?:démission\w*|nommée?s?|nomination|remplac\w+|succèd\w+|successeur|succession|élue?s?"
    r"|limog\w+|évincée?|quitt\w+|révoqu\w+|suspendue?|intérim|ancien(?:ne)?|ex-\w+|nouveau"
    r"|nouvelle|licenciée?|retraite)\b",
    re.IGNORECASE,
)
# "L'action gagnait 6,3 %", "le cours du blé a reculé de 1,2 %", "averses et éclaircies"
_QUOTED = re.compile(
    r"\b(?:(?:l'|les |le |son |leurs? )(?:actions?|titres?|indices?|once|baril)|les? cours"
    r"|la bourse|(?:le )?(?:cac 40|dow jones|nasdaq|nikkei|dax)|wall street)\b[^;]*?"
    r"\b(?:bondi|recul|gagn|perd|progress|grimp|chut|cèd|céd|clôtur|termin|baiss|mont|plong|flamb"
    r"|s'envol|s'établi|s'échang|avanc|rebond|cot|pren|pris)\w*[^;]*?\d ?(?:%|points?\b|euros?\b"
    r"|dollars?\b|centimes?\b|€|\$)",
    re.IGNORECASE,
)
_WEATHER = re.compile(
    r"\b(?:averses (?:sont|étaient|attendues|prévues|devraient)|éclaircies"
    r"|ciel (?:couvert|voilé|dégagé|nuageux)|temps (?:sec|ensoleillé)"
    r"|températures? (?:maxim|minim)ales?)\b",
    re.IGNORECASE,
)
# Of a thing as it was made: what these say of it stays true.
_LASTING = frozenset({"mesurer", "dater", "remonter", "naître"})


@dataclass(frozen=True, slots=True)
class Told:
    """What the article's own source counts, and who changes office in it."""

    counts: dict[str, frozenset[str]]  # the numbers beside each noun that it counts
    moving: frozenset[str]  # last names


def told(main: Reading) -> Told:
    """What `main`, the article's own source, says that older copy may contradict."""
    counts: dict[str, set[str]] = {}
    moving: set[str] = set()
    for sentence in main.sentences:
        for number, noun in _counts(sentence):
            counts.setdefault(noun, set()).add(number)
        if _MOVES.search(plain(sentence.text)):
            moving.update(_persons(sentence))
    return Told({noun: frozenset(each) for noun, each in counts.items()}, frozenset(moving))


def unfit(sentence: Sentence, printed: str, article: Told) -> str:
    """Why `sentence` of an older story, `printed` with its dates made good, would mislead in the
    article, in French; "" when it would not."""
    narration = outside(plain(printed))
    if found := _OWED.search(narration):
        return f"« {found.group()} » : {_PLAN}"
    if hours.of_that_day(printed) or (_HOUR.search(narration) and not _has_day(printed)):
        return "se lit du jour de sa dépêche, que l'article ne partage pas"
    if states_now(sentence):
        return _STATE
    if _hopes(sentence):
        return _PLAN
    if number := _recounted(sentence, article):
        return f"« {number} » : l'article en compte un autre nombre"
    moved = article.moving.intersection(_persons(sentence))
    if moved and _OFFICE.search(narration):
        return f"la fonction de {min(moved)} a pu changer"
    return ""


def speaks_as_itself(printed: str) -> str:
    """Why a line in which its own source says "nous" can't stand in another's article, in French:
    "Nos pensées vont à sa famille", of a release or a tract; "" where it does not, or where
    somebody is reported to have said it: "a déclaré que nous devions réfléchir"."""
    first = _FIRST_PERSON.search(_SAID_THAT.sub(" ", outside(plain(printed))))
    return "le texte copié y parle de lui-même" if first else ""


def is_of_one_session(text: str) -> bool:
    """Whether the narration of `text` gives what a share or a commodity gained or lost, or the
    weather: the next day has its own."""
    narration = outside(plain(text))
    return bool(_QUOTED.search(narration) or _WEATHER.search(narration))


@lru_cache(maxsize=16384)
def suspects(text: str) -> frozenset[str]:
    """The names of those of whom the narration of an older story says that they are suspected,
    searched or charged; nobody where it says no such thing."""
    if not _SUSPECTED.search(outside(plain(text))):
        return frozenset()
    return frozenset(names(text))


def pursues(text: str) -> bool:
    """Whether `text`, in anybody's words, tells of charges, of custody or of a prosecution."""
    return bool(_SUSPECTED.search(plain(text)) or _PROSECUTED.search(plain(text)))


def counts_people(text: str, article: tolls.Tolls) -> bool:
    """Whether `text` counts dead, injured or missing otherwise than the `article`, or an area that
    it counts too: who counts last is not known from the archive's nearest stories."""
    return any(
        not values <= article.get(kind, frozenset())
        for kind, values in tolls.read(text).items()
        if kind != tolls.COST and (kind != tolls.AREA or kind in article)
    )


@once_each
def states_now(sentence: Sentence) -> bool:
    """Whether the main verb of the narration, or one beside it, is in the present, said by nobody:
    "mobilisent deux hélicoptères", "est interdite"; not "est mort", "a dit"."""
    tokens = sentence.parse.tokens
    roots = [i for i, each in enumerate(tokens) if each.dep == "ROOT" or each.head == i]
    beside = [i for i, each in enumerate(tokens) if each.dep == "conj" and each.head in roots]
    return any(
        _is_present(tokens, at) and not _is_said(tokens, at, sentence)
        for at in (*roots, *beside)
        if not is_quoted(sentence, tokens[at])
    )


def _is_present(tokens: tuple[Token, ...], at: int) -> bool:
    verb = tokens[at]
    helpers = [t for t in tokens if t.pos == "AUX" and tokens[t.head] is verb]
    if "VerbForm=Fin" in verb.morph and not helpers:
        return "Tense=Pres" in verb.morph and verb.lemma not in _LASTING
    if not helpers or any("Tense=Pres" not in t.morph for t in helpers if "Fin" in t.morph):
        return False
    if any(t.lemma == "avoir" or t.text.lower() in ("a", "ont", "été") for t in helpers):
        return False
    # "est mort", "s'est échoué" are past; "est fermée", "est un cargo" are states
    reflexive = any(
        t.text.lower().rstrip("'’") in ("s", "se") and tokens[t.head] is verb for t in tokens
    )
    return not (
        reflexive or (verb.pos == "VERB" and verb.lemma in lexicon.words("verbs_with_etre"))
    )


def _is_said(tokens: tuple[Token, ...], at: int, sentence: Sentence) -> bool:
    """Whether the verb says who speaks: "explique le maire", "affirme avoir signalé"."""
    reflexive = any(t.head == at and t.text.lower() in ("se", "s'", "s’") for t in tokens)
    says = tokens[at].lemma in lexicon.words("reporting_verbs") and not reflexive
    return says or (sentence.attributed and bool(spans(sentence.text)))


def _hopes(sentence: Sentence) -> bool:
    """Whether somebody looks ahead in a quotation, or the narration says what would be."""
    for at, token in enumerate(sentence.parse.tokens):
        ahead = "Tense=Fut" in token.morph and token.text.endswith(("ra", "ront", "rons", "rai"))
        if ahead and is_quoted(sentence, token):
            return True
        main = token.dep == "ROOT" or token.head == at
        if "Mood=Cnd" in token.morph and main and not sentence.attributed:
            return True
    return False


def _recounted(sentence: Sentence, article: Told) -> str:
    """A number with its noun of which the article has other numbers only; "" without one."""
    for number, noun in _counts(sentence):
        own = article.counts.get(noun)
        if own is not None and number not in own:
            return f"{number} {noun}"
    return ""


def _counts(sentence: Sentence) -> Iterable[tuple[str, str]]:
    tokens = sentence.parse.tokens
    for token in tokens:
        noun = tokens[token.head]
        if token.dep == "nummod" and noun.pos == "NOUN" and token.text[:1].isdigit():
            name = lemma(noun.text.lower())
            if name not in lexicon.words("measure_nouns") and not re.fullmatch(
                r"(?:19|20)\d\d", token.text
            ):
                yield re.sub(r"[ .\u00a0\u202f]", "", token.text), name


def _persons(sentence: Sentence) -> frozenset[str]:
    """The last names of those whom the sentence names."""
    found: list[str] = []
    for token in sentence.parse.tokens:
        if token.entity == "PER" and token.pos == "PROPN":
            if token.entity_start or not found:
                found.append(token.text)
            else:
                found[-1] = token.text
    return frozenset(found)


def _has_day(text: str) -> bool:
    return any(not each.relative and each.text for each in dates.find(text, None))
