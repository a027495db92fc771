"""The runs of words of a headline that may name what it is about: noun phrases, whole."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from ..french import forms
from ..french.date_words import ANY_MONTH, ANY_WEEKDAY
from . import lexicon
from .terms import FUNCTION_WORDS, lemma, plain

_LONGEST = 8  # words of all kinds
_LINKS = lexicon.words("name_links")
# What opens a complement ("face au risque") or counts ("ans de travaux") names no subject.
_NO_SUBJECT = lexicon.words("no_subject")
_ALSO_NOUNS = frozenset(
    {"annonce", "fait", "juge", "reste", "estime", "offre"}
)  # finite verbs as well
# "incendie de l'usine | Lubrizane", "Space X | Dragon": a name goes on.
_GOES_ON = re.compile(r" (?!(?:L[ea]s?|L'|À|Au|Aux) ?\b)[A-ZÀ-Þ]")
# "entrepôt effondré à", "salarié contaminé au": what happened to it, no part of its name.
# "faux | tableaux": they are none.
_FALSE = re.compile(r"\b(?:faux|fausses?|prétendue?s?|supposée?s?) ?$", re.IGNORECASE)
_HAPPENED = frozenset({"à", "au", "aux", "dans", "sur", "en", "pour"})
_WORD = re.compile(r"\bd'une?\b|\b[dlnqs]'(?=\w)|\bqu'(?=\w)|\w+(?:[-']\w+)*", re.IGNORECASE)
# "ENTRETIEN. « … »", "PROCÈS. Un ex-notaire…": the genre or rubric in front of the headline.
_KICKER = re.compile(r"[^a-zà-ÿ.:]{4,30}(?:\.|\s[-–—|])\s")
# "Santé : les urgences …": a rubric that no story is about.
_RUBRIC = re.compile(
    r"(?:Politique|Société|Économie|Sports?|Culture|Éducation|Santé|Environnement|Justice|Sciences?"
    r"|Faits? divers|Social|Transports?|Agriculture|Logement|Patrimoine|Médias|International|Monde"
    r"|Région|France) ?: "
)
# "Lorbec. La femme qui…", "Cour d'assises. Incendie…": so is a place or a name with a stop.
_PLACED = re.compile(
    r"(?!(?:L[ea]s?|Une?|Des|Il|On) )[A-ZÀ-Þ][\w'-]+(?: [\w'-]+){0,5}\.\s(?=[A-ZÀ-Þ«\"])"
)
# "a découvert au large", ", envoyés à Grenoble": what was done, no subject.
_DONE = re.compile(
    r"(?:\b(?:a|ont|avons|avait|avaient|est|sont|été|était|étaient|sera|seront|vient de|va|vont) "
    r"(?:\w+ment |\w+ée?s? )?|, )$"
)
_THIRD = re.compile(r"(?:[nr]d|[ei]t)$(?<!uit)(?<!rit)")
_PARTICIPLE = re.compile(r"[\w-]+(?:ée?s?|ie?s?|ue?s?|ite?s?|ise?s?|erte?s?|er|ir|re)$")
_NEXT = re.compile(  # an adjective, by its ending
    r" ([a-zà-ÿ]{2,}(?:ique|aire|ale?|aux|el|elle|ien|ienne|if|ive|eux|euse|[ai]ble|ide|oire)s?)\b"
)
_PIECE = re.compile(r"(?:(?! - )[^:,;.?!()\"«»“”–—|])+")
# "Les Nuits | d'encre": a work's name is cut there.
_OWN_ARTICLE = re.compile(r"\s(?:L[ea]s?|L')\s?[^\s]+$")
_TITLE = re.compile(r" (?:L[ea]s? |L')[A-ZÀ-Þ]")
_GENRE = re.compile(r" \w+ée?s?" + _TITLE.pattern)  # "festival de bande | dessinée Les Nuits"
# "fini de le mesurer", "démonter l'énorme | paquebot"
_CLAUSE = re.compile(r"\b(?:de les?|à les?)\b|^\w+(?:er|ir|re) (?:l[ea]s? |l')", re.IGNORECASE)
_SUBJECT = re.compile(r"(?:^|[,:;] )(?:L[ae]s?|Une?|l[ae]s?|une?) $|(?:^|[,:;] )[Ll]'$")
_SAID = re.compile(
    r"[a-zà-ÿ-]+ (?P<verb>[a-zà-ÿ]+e) "
    r"(?:(?:l[ae]s?|une?|des|sa|son|ses|leurs?|ce|cette|ces|en|à|aux?|pas|plus) |l'|d')"
)
_DATE = re.compile(rf"{ANY_WEEKDAY}|{ANY_MONTH}|nov|déc|janv|févr|sept|oct")
_TOLL = frozenset({"blessé", "blessés", "blessée", "blessées", "mort", "morts", "disparus", "tués"})


def of(headline: str) -> list[tuple[int, str]]:
    """Each with its offset: between the headline's marks, opening and ending on a content word."""
    found = []
    flat = plain(headline)
    for piece in _PIECE.finditer(flat, kicker(headline)):
        at = piece.start()
        tokens = [(m.start() + at, m.end() + at) for m in _WORD.finditer(piece.group())]
        for i in range(len(tokens)):
            for j in range(i + 1, min(len(tokens), i + _LONGEST) + 1):
                whole = not at and (i, j) == (0, len(tokens)) and flat[piece.end() :][:1] == ":"
                if _is_subject(flat, tokens[i:j], whole):
                    found.append((tokens[i][0], headline[tokens[i][0] : tokens[j - 1][1]]))
    return found


def trails(headline: str, end: int) -> bool:
    """Whether what stands there may belong to the phrase that ends at `end`: "avalanche de
    neige | humide"."""
    after = _NEXT.match(plain(headline), end)
    return after is not None and not is_verb(after[1])


def kicker(headline: str) -> int:
    """Where the headline begins behind the genre, the rubric or the place in front of it."""
    flat = plain(headline)
    match = _KICKER.match(flat) or _RUBRIC.match(flat)
    if match is None and (match := _PLACED.match(flat)) is not None:
        said = any(map(is_verb, re.findall(r"[\w'-]+", match[0].lower())))
        match = None if said else match
    return match.end() if match else 0


def _is_subject(flat: str, tokens: Sequence[tuple[int, int]], label: bool) -> bool:
    """Whether the words at `tokens` are a whole noun phrase, and name a subject; a headline's
    whole `label` may end on what was done: "Ferry échoué : …"."""
    words = [flat[start:end] for start, end in tokens]
    inner = [word.lower() for word in words]
    before, after = flat[: tokens[0][0]], flat[tokens[-1][1] :]
    lettered = {word.lower() for word in words[1:] if len(word) < 3 and word.isupper()}  # "ligne C"
    if any(not _carries(word) and word not in _LINKS | lettered for word in inner):
        return False
    if not _carries(inner[0]) or not _carries(inner[-1]):
        return False
    judged = inner[0] in lexicon.words("evaluative_adjectives") and not _FALSE.match(inner[0])
    if judged or _no_subject(inner[0]) or _FALSE.search(before):
        return False
    if inner[0] in _TOLL or (inner[-1] in _TOLL and inner[-2:-1] != ["aux"]):
        return False  # how many, of what the title does not say
    if re.search(r"\w L[ea]s? $", before):
        return False  # "festival Les | Nuits d'encre"
    if _CLAUSE.search(flat[tokens[0][0] : tokens[-1][1]]) or _GENRE.match(after):
        return False
    if _OWN_ARTICLE.search(flat[tokens[0][0] : tokens[-1][1]]) and re.match(
        r" (?:d'|d[eu] )", after
    ):
        return False
    if _no_subject(words[-1]) or any(is_verb(word) for word in inner):
        return False
    if any(_will(word) for word in words) or any(map(_is_infinitive, words[1:])):
        return False
    if inner[0][0].isdigit() or any(word.endswith("'s") for word in inner):
        return False  # a code, an English genitive
    if re.match(r" \d|\+|/\w", after) or _GOES_ON.match(after):
        return False  # "Séisme de magnitude | 5,2"
    if any(word in lexicon.words("number_words") for word in inner[1:]):
        return False
    titled = _TITLE.match(after) is not None  # "festival de bande dessinée | Les Nuits d'encre"
    if len(words) > 1 and (
        (_done(inner[-1]) and not (titled or label)) or any(map(_is_stated, words[1:], words[2:]))
    ):
        return False
    if any(_done(word) and then in _HAPPENED for word, then in pairwise(inner[1:])):
        return False
    if (
        before.endswith(" qui ")
        or _is_inside(words[0], before)
        or (_PARTICIPLE.match(inner[0]) and _DONE.search(before))
    ):
        return False
    clause = len(words) > 1 and _is_clause(before, flat[tokens[0][0] :])
    if clause or any(map(_acts, words, words[1:])):
        return False
    return not any(
        _has_object(name, verb, flat[end:])
        for name, verb, (_, end) in zip(words, words[1:], tokens[1:], strict=False)
    )


def _carries(word: str) -> bool:
    return word not in FUNCTION_WORDS and len(word) > 2 and lemma(word) not in FUNCTION_WORDS


def _no_subject(word: str) -> bool:
    # "Trois-Biefs" is a name
    counts = word.islower() and word.split("-")[0] in lexicon.words("number_words")
    listed = word in _NO_SUBJECT or counts
    return listed or _DATE.fullmatch(word) is not None


def _done(last: str) -> bool:
    """Whether the phrase ends on what was done, whose rest is left out: "hommes soupçonnés"."""
    if re.search(r"ée?s?$", last):
        return lemma(last).endswith("er")
    # "suspendus", "détenue", "conclu", "requis"
    return re.search(r"(?:[nr]d|e[nr]|[nx]cl)ue?s?$|quis$", last) is not None


def _is_inside(first: str, before: str) -> bool:
    """Whether the phrase opens behind the noun that it belongs to: "tribunal | correctionnel de
    Lorbec", "marins | retrouvés morts"."""
    noun = re.search(r"(?:^|[\s'])(?:([a-zà-ÿ-]{4,})\s)?([a-zà-ÿ-]{4,})\s$", before, re.IGNORECASE)
    told, word = ((noun[1] or "").lower(), noun[2].lower()) if noun else ("", "")
    judged = word in lexicon.words("evaluative_adjectives") and not _carries(told)
    ahead = judged or _no_subject(word) or is_verb(word)
    return first.islower() and _carries(word) and not ahead


def _is_stated(word: str, after: str) -> bool:
    """What was done, and how: "marins | retrouvés morts", but "bande | dessinée Ondes"."""
    return _done(word.lower()) and after.islower() and _carries(after)


def _has_object(name: str, verb: str, after: str) -> bool:
    """Whether a name and a verb before what it does: "Valbrune renverse | Lorbec"."""
    if not (name[:1].isupper() and verb.islower() and verb.endswith("e") and _carries(verb)):
        return False
    thing = re.match(r" (?:[A-ZÀ-Þ]|(?:l[ea]s?|une?|des|du|sa|son|ses) |l')", after)
    return thing is not None


def _acts(name: str, last: str) -> bool:
    """Whether `last` is what `name` does: "Valbrune craque" is no subject to search for."""
    return name[:1].isupper() and last.islower() and may_say(last)


def _is_clause(before: str, rest: str) -> bool:
    """Whether the first word is a subject with its article, whose verb and object follow: "La
    | cantine passe en régie"."""
    said = _SAID.match(rest) if _SUBJECT.search(before) else None
    return said is not None and may_say(said["verb"])


def may_say(word: str) -> bool:
    """Whether the word may be a verb of the first group, though it is a noun too: "garde"."""
    return word.endswith("e") and _carries(word) and forms.is_known(f"{word}r")


def _will(word: str) -> bool:
    """A verb of what is to come: "rouvrira"."""
    return word.islower() and word.endswith(("ra", "ront")) and lemma(word).endswith(("r", "re"))


def _is_infinitive(word: str) -> bool:
    """ "ouvrir", which has a future: not "hiver"."""
    return word.endswith(("er", "ir")) and forms.is_known(f"{word}a")


def is_verb(word: str) -> bool:
    if re.search(r"(?:ent|e)$", word) and word not in _ALSO_NOUNS:
        base = lemma(word)  # "dressent", "appellent", "découvre"
        if word.endswith("ent") and base != word and base.endswith(("er", "ir", "re")):
            return True
        if base == f"{word[:-1]}ir":
            return True
    base = lemma(word) if word else ""
    imperative = word.endswith(("ez", "ons")) and base != word and base.endswith(("er", "ir", "re"))
    if base != word and _THIRD.search(word) and base.endswith(("dre", "tre", "ir", "ire", "ure")):
        return True  # "perd", "reprend", "choisit"
    asked = re.search(r"-(?:t-)?(?:ils?|elles?|on)$", word) is not None
    also = word == "dément"  # an adjective too, for the tagger
    return imperative or asked or also or word in lexicon.words("finite_verbs") - _ALSO_NOUNS
