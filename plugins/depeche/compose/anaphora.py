"""Whether a sentence leans on the one before it, and so can't be moved away from it."""

from __future__ import annotations

import re
from functools import lru_cache

from ..french.date_words import ANY_WEEKDAY
from ..model import Sentence, Token
from . import lexicon
from .quotations import outside
from .terms import lemma, plain

PRONOUNS = frozenset(
    ["il", "elle", "ils", "elles", "tous", "toutes", "certains", "certaines", "beaucoup"]
)
_OPENING = re.compile(
    r"(?:[\"«“]\s*)?" + lexicon.alternatives("leaning_openings"),
    re.IGNORECASE,
)
# "Il est demandé aux clients de rapporter", "Il est prévu que": nobody is meant.
_IMPERSONAL = re.compile(
    r"(?:[\"«“]\s*)?il (?:n'|ne )?(?:est|était|sera|serait|a été|avait été) (?:\w+ment |donc "
    r"|aussi |encore |toujours |plus |pas )*(?:demandé|recommandé|(?:dé)?conseillé|interdit|rappelé"
    r"|prévu|proposé|décidé|convenu|permis|autorisé|précisé|reproché|possible|impossible"
    r"|nécessaire|obligatoire|préférable|indispensable|important|essentiel|prudent|inutile|urgent"
    r"|probable|question)\b[^.;]{0,160}?"
    r"(?:\bd(?:e |')(?:n(?:e |')(?:pas |plus )?)?(?:s'|se |les? |la |l'|y |en )*\w+(?:er|ir|re)\b"
    r"|\bqu(?:e |'))",
    re.IGNORECASE,
)
# "Il n'avait pas plu depuis quatre jours", "Il était 23 h 40": nor here.
_WEATHER_OR_HOUR = re.compile(
    r"(?:[\"«“]\s*)?il (?:n'|ne )?(?:(?:a|avait|aura) (?:\w+ ){0,2}?(?:plu(?! aux? | à )|neigé|gelé"
    r"|grêlé|venté)\b|(?:pleu(?:t|vait)|neige(?:ait)?|gèle|gelait|grêle|vente)\b"
    r"|(?:est|était|sera) (?:\w+ ){0,2}?(?:\d{1,2} ?h|midi\b|minuit\b|[a-zà-ÿ-]+ heures?\b)"
    r"|(?:fait|faisait) (?:très |encore |déjà )?(?:froid|chaud|nuit|jour|beau|gris|noir|sombre)\b)",
    re.IGNORECASE,
)
_THAT_DATE = re.compile(r"ce \d{1,2}(?:er)? [a-zéû]+ \d{4}\b", re.IGNORECASE)
# Someone speaks: a quotation that opened in a sentence before.
_FIRST_PERSON = re.compile(r"(?:j'|(?:je|nous|notre|nos|mon|ma|mes)\b)", re.IGNORECASE)
# "a-t-il ajouté", "précise-t-elle": the speaker is in a sentence before.
# "a-t-on appris auprès des pompiers" says itself from whom.
_SPEAKER_BEFORE = re.compile(
    r"(?<![\w-])(?!a-t-on (?:appris|indiqué|précisé) (?:\w+ )?(?:auprès|de source))"
    r"[\w']+-(?:t-)?(?:il|elle|ils|elles|on)\b",
    re.IGNORECASE,
)
_POINTS_BACK = re.compile(
    r"\b(?:ce(?:tte)? derni(?:er|ère)|ces derni(?:ers|ères)|sur la question|à ce (?:sujet|propos)"
    r"|sur ce (?:point|sujet|dossier)|celui-ci|celle-ci|ceux-ci|celles-ci"
    r"|avanc\w+ (?:le|un) (?:autre )?chiffre)\b|, (?:lui|elle|eux|elles),",
    re.IGNORECASE,
)
# "juge cette hausse supportable": the rise is in a sentence before. A demonstrative of time
# or a relative ("ceux qui", "ce que") points to nothing.
_DEMONSTRATIVE = re.compile(
    r"(?<![\w'-])(?:cet|cette|ces|ce)\s(?!\d|qu|dont\b|n'|soit\b|sera\b|sont\b|fut\b|jour|matin|soir|midi"
    r"|après-midi|nuit|semaine|mois|année|an\b|ans\b|week-end|printemps|été\b|automne|hiver|type\b"
    rf"|genre\b|{ANY_WEEKDAY})\w",
    re.IGNORECASE,
)
_COUNTED = (
    r"(?:un|une|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|vingt|\d+|plusieurs"
    r"|quelques-un\w+|certaine?s|beaucoup|la plupart|la moitié|les? premier\w*|la première"
    r"|les? seconde?s?|la seconde|les? dernier\w*|la dernière|les? (?:deux|trois)ièmes?)"
)
_VERB = (
    r"(?:ne\s|n'|se\s|s'|(?:ont|a|sont|est|avaient|avait|étaient|était|seront|sera|doit"
    r"|doivent|aurai(?:en)?t|serai(?:en)?t|auront|aura)\b|(?:pourrai|devrai|prévoi|propos|concern|consist|dur)\w+)"
)
# "Trois ont pris leur retraite", "le second durerait huit mois": what is counted is before.
_ELLIPTIC = re.compile(rf"{_COUNTED}(?:,|\s+(?:d'entre\s|{_VERB}))", re.IGNORECASE)
_COUNT = re.compile(rf"{_COUNTED}$", re.IGNORECASE)
_MOST = re.compile(r"(?:le|la|les) (?:plus|moins)", re.IGNORECASE)
_EXISTS = re.compile(
    r"\b(?:qu')?il (?:n')?y (?:a|avait|aura|ait|aurait)\b|y compris", re.IGNORECASE
)
_COMPARES = re.compile(
    r"\b(?:également|aussi|similaires?|à nouveau|de nouveau|encore|ainsi|autres?|mêmes?"
    r"|tel(?:le)?s?|ce(?! (?:jour|matin|soir)\b)|cet|cette|ces|celui|celle|ceux|là)\b",
    re.IGNORECASE,
)
# "Selon les auteurs", "d'après le rapport": which ones, a sentence before says.
_SAID_BEFORE = re.compile(
    r"(?:selon|d'après|pour) (?:l'|le |la |les )(?:agence|auteure?s?|avocate?|association"
    r"|chercheu\w+|communiqué|document|dossier|enquêteurs|étude|experts|hebdomadaire|intéressée?|journal"
    r"|magazine|média|note|quotidien|rapport|site|sondage|sources?|texte)(?:,|\s+(?=[a-zà-ÿ]+,))",
    re.IGNORECASE,
)
# "soupire sa présidente", "selon lui", "d'après son avocat": whose, a sentence before says.
_WHOSE = re.compile(
    r"(?:^\s[\s,]*[\w'-]+|\b(?:selon|d'après)) (?:son|sa|ses|leurs?) \w"
    r"|\b(?:selon|d'après) (?:l'une? d'(?:entre )?)?(?:lui|elles?|eux)\b",
    re.IGNORECASE,
)
# "Poussé par un vent violent, il concerne trois communes": no noun before the comma is meant.
_PRONOUN_AFTER = re.compile(
    r"[A-ZÀ-Þ][a-zà-ÿ]+(?:é|i|u|is|it|ert)e?s?\s[^,]{2,70},\s(?:il|elle|ils|elles)\s(?!y\s|faut)"
)
_SAME_SOURCE = re.compile(
    r"\b(?:selon|d'après|auprès de|de|indique|précise|ajoute) (?:la|les) mêmes? sources?(?!\w)",
    re.IGNORECASE,
)
_QUESTION = re.compile(r"\s*(?:l'|la |le |les |une? |[A-ZÀ-Þ]).*\?[\s\"»]*$", re.DOTALL)
_NOUNS = frozenset({"NOUN", "PROPN", "NUM", "ADJ"})
_DEFINITE = frozenset({"le", "la", "l'", "les"})
_WHERE = frozenset({"dans", "à", "au", "aux", "sur"})
_COMPLEMENTS = ("nmod", "amod", "appos", "acl", "flat", "nummod")
_FRAGMENT = 14  # words of a sentence without a verb that has a colon, at most
_SHORT_FRAGMENT = 5  # of one without; the parser takes some verbs for nouns


def depends(sentence: Sentence) -> bool:
    """Whether `sentence` needs the sentence before it to be understood.

    True for an opening pronoun, demonstrative or connective, a speaker who is only
    "il" or "elle", a quotation that names no speaker, and a main verb whose subject is
    a pronoun.
    """
    if leans(sentence.text) or _counts_alone(sentence.parse.tokens):
        return True
    if _stands_for(sentence.parse.tokens) and not _EXISTS.search(plain(sentence.text)):
        return True
    pronoun = _pronoun_subject(sentence.parse.tokens) and not is_impersonal(sentence.text)
    return pronoun or fragment(sentence)


def is_impersonal(text: str) -> bool:
    """Whether the "il" that opens `text` stands for nobody, though a participle follows it."""
    text = plain(text)
    return bool(_IMPERSONAL.match(text) or _WEATHER_OR_HOUR.match(text))


def names_source_again(text: str) -> bool:
    """Whether the narration of `text` says from whom it has it as "la même source" alone."""
    return _SAME_SOURCE.search(outside(plain(text))) is not None


@lru_cache(maxsize=16384)
def leans(text: str) -> bool:
    """What the words of a sentence tell by themselves of `depends`, without a parse."""
    text = plain(text)
    if (
        (_OPENING.match(text) and not _THAT_DATE.match(text) and not is_impersonal(text))
        or _FIRST_PERSON.match(text)
        or _ELLIPTIC.match(text)
        or _SAID_BEFORE.match(text)
    ):
        return True
    narration = outside(text)
    if (
        _PRONOUN_AFTER.match(narration)
        or _POINTS_BACK.search(narration)
        or _DEMONSTRATIVE.search(narration)
        or _WHOSE.search(narration)
        or _SAME_SOURCE.search(narration)
        or not re.search(r"\w{3,}", narration)
    ):
        return True
    return bool(_SPEAKER_BEFORE.search(narration)) and not _QUESTION.match(narration)


def says_we(text: str) -> bool:
    """Whether `text` opens on who says it: "Nous sommes …", "Notre service …"."""
    return _FIRST_PERSON.match(plain(text)) is not None


def demonstrates(sentence: Sentence) -> bool:
    """Whether the narration points to what was named before: "cette hausse", "sur la question";
    in a lead, that is its title."""
    narration = outside(plain(sentence.text))
    return bool(_POINTS_BACK.search(narration) or _DEMONSTRATIVE.search(narration))


def fragment(sentence: Sentence) -> bool:
    """Whether `sentence` is a few words without a finite verb: "Le but : rouvrir en mai."."""
    tokens = sentence.parse.tokens
    length = len(sentence.text.split())
    short = length <= _FRAGMENT if ":" in sentence.text else length <= _SHORT_FRAGMENT
    return short and not any("VerbForm=Fin" in each.morph for each in tokens)


def bare_subject(sentence: Sentence) -> str:
    """The lemma of the main subject where it is a noun with its definite article alone: "Le
    rapport cite…", which report a sentence before says; "" for any other."""
    tokens = sentence.parse.tokens
    for index, token in enumerate(tokens):
        if not token.dep.startswith("nsubj") or token.pos != "NOUN":
            continue
        verb = tokens[token.head]
        if verb.dep != "ROOT" and token.head != tokens[token.head].head:
            continue
        own = [each for place, each in enumerate(tokens) if each.head == index and place != index]
        if any(each.dep.startswith(_COMPLEMENTS) for each in own):
            return ""
        articles = {each.text.lower().replace("’", "'") for each in own if each.dep == "det"}
        return lemma(token.text.lower()) if articles & _DEFINITE else ""
    return ""


def _counts_alone(tokens: tuple[Token, ...]) -> bool:
    """ "Cinq transportaient des céréales", "Les plus jeunes attendront": of what, a sentence
    before says."""
    if len(tokens) > 3 and _MOST.fullmatch(f"{tokens[0].text} {tokens[1].text}"):
        return tokens[2].pos == "ADJ" and "VerbForm=Fin" in tokens[3].morph
    if len(tokens) < 2 or not _COUNT.match(tokens[0].text):
        return False
    return "VerbForm=Fin" in tokens[1].morph and not re.fullmatch(r"(?:19|20)\d\d", tokens[0].text)


def _stands_for(tokens: tuple[Token, ...]) -> bool:
    """Whether "en" or "y" stands for something that the sentence does not open with: "la ville en
    paiera 40 %", but not "Dans la baie de Lorbec, l'herbier y a repris"."""
    return any(
        token.text.lower() in ("en", "y")
        and token.pos == "PRON"
        and not token.dep.startswith("expl")
        and not (token.text.lower() == "y" and _opens_on_place(tokens[:at]))
        for at, token in enumerate(tokens)
    )


def _opens_on_place(tokens: tuple[Token, ...]) -> bool:
    """Whether the last of `tokens` follow a place told up to a comma: "au port de Lorbec, …"."""
    comma = max((at for at, token in enumerate(tokens) if token.text == ","), default=0)
    where = [at for at in range(comma) if tokens[at].text.lower() in _WHERE]
    return bool(where) and any(each.entity == "LOC" for each in tokens[where[-1] : comma])


@lru_cache(maxsize=16384)
def refers(text: str) -> bool:
    """Whether words of the narration compare with what was said before: such a sentence can
    follow its neighbours, but not stand in a list by itself."""
    return bool(_COMPARES.search(outside(plain(text))))


def _pronoun_subject(tokens: tuple[Token, ...]) -> bool:
    """Whether the main verb's subject is a pronoun (an impersonal one is `expl`)."""
    for index, token in enumerate(tokens):
        if token.dep == "ROOT" or token.head == index:
            subjects = [
                other
                for place, other in enumerate(tokens)
                if other.head == index and place != index and other.dep.startswith("nsubj")
            ]
            if any(each.text.lower().strip("-") in PRONOUNS for each in subjects):
                return not any(each.pos in _NOUNS for each in subjects)
    return False
