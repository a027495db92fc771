"""What an older source said that the article tells on: a silence since broken, a delay that ran, an
intention or a meeting of which it tells the rest, an age that a birthday changed."""

from __future__ import annotations

import re
from functools import lru_cache

from ...french import sentences
from ...french.date_words import MONTH_NAMES
from ...identity import Same, once
from ...model import Source
from .. import lexicon
from ..errata import right_words
from ..gathering import copies
from ..gathering.copies import body
from ..quotations import outside
from ..terms import content, plain, stems

SHARED = 2  # content words, beside those of its title, of an article's sentence on the same matter
# "n'a pas souhaité commenter", "n'a pas indiqué s'il ferait appel"
SILENT = re.compile(
    r"\bn'(?:a|ont|avait|avaient) (?:pas|toujours pas|pas encore) (?:\w+ment )?(?:souhaité|voulu"
    r"|répondu|donné suite|réagi|commenté|indiqué|précisé|dit|fait savoir)\b"
    r"|\bne (?:pas )?(?:souhait\w+|voul\w+) (?:pas )?(?:faire de commentaire|commenter|s'exprimer"
    r"|réagir)\b|\b(?:a|ont|avait|avaient) refusé de (?:commenter|s'exprimer|répondre|réagir)\b"
    r"|\bse refus\w+ à tout commentaire\b",
    re.IGNORECASE,
)
# "a dix jours pour le faire", "Il dispose de dix jours."
_RUNNING = re.compile(
    r"\b(?:a|ont|aura|auront|dispos\w+|laiss\w+|reste(?:nt)?) (?:d'|de |désormais |encore )?"
    r"(?:un délai de |d'un délai de )?(?:\d+|un|une|deux|trois|quatre|cinq|six|huit|dix|quinze"
    r"|vingt|trente) (?:jours?|semaines?|mois|heures)(?: pour\b|\s?[.,;]|$)",
    re.IGNORECASE,
)
_MEANS = re.compile(
    r"\bn'exclu(?:t|ent|ait|aient) pas\b|\benvisage(?:nt|ait|aient)?\b|\bmenace(?:nt)? de\b"
    r"|\breste(?:nt)? ouvertes?\b|\b(?:doi(?:t|vent)|devra|devront)\b"
    r"|\b(?:devrai|pourrai)(?:t|ent)\b"
    r"|\b(?:est|sont) (?:\w+ )?(?:attendu|prévu|programmé|annoncé|cité|convoqué|fixé)e?s?\b"
    r"|\bprévoi(?:t|ent) (?:de |d'|une? (?:opération|grève|manifestation|rassemblement|blocage))"
    r"|\bcompte(?:nt)? \w+(?:er|ir|re)\b|\bs'apprête(?:nt)?\b|\bencour(?:t|ent)\b",
    re.IGNORECASE,
)
# "a indiqué qu'elle pourrait", "ont déclaré que le président pourrait": what was said was said.
_REPORTED = re.compile(
    r"\b(?:affirm|ajout|annonc|assur|avanc|déclar|dit|estim|expliqu|indiqu|jug|précis|rapport"
    r"|révél|suggér)\w*(?: [a-zà-ÿ]+)? qu(?:e\b|')[^.;:]*$",
    re.IGNORECASE,
)
# "pourrait être antérieure au couvent", "pourrait avoir été vendu": a supposition, of which nothing
# is to come; "pourrait être fermée" is a plan.
_SUPPOSED = re.compile(
    r"[^,;:]*\bpourrai(?:t|ent) (?:avoir\b|être (?!(?:\w+ment )?\w+(?:é|i|u|is|it|t)e?s?\b))"
    r"[^,;:]*",
    re.IGNORECASE,
)
_ASSURES = re.compile(
    r"\b(?:assur|affirm|certifi|jur|maintien|soutien|soutenai)\w*|\bdémen(?:t|tent|ti)\b"
    r"|\bni(?:e|ent|é)\b|\bcontest(?:e|ent|é)\b|\bdit n'(?:avoir|être)\b",
    re.IGNORECASE,
)
_ADMITS = re.compile(
    r"\b(?:a|ont|avait|avaient) (?:\w+ment |fini par )?(?:reconnu|admis|avoué|concédé|reconnaître"
    r"|admettre)\b|\b(?:reconnaît|reconnaissent|admet|admettent|avouent?)\b",
    re.IGNORECASE,
)
# "reconnaît que la vente devrait être discutée": what is conceded stays so, whatever comes of it
_CONCEDES = re.compile(rf"{_ADMITS.pattern}|\bconfirm(?:e|ent|ait|aient|é)\b", re.IGNORECASE)
_MOVED = re.compile(
    r"\b(?:report|repouss|avanc|décal|déplac|ajourn|annul|suspend|suspendu|renonc|abandonn)\w*",
    re.IGNORECASE,
)
_PERSISTS = re.compile(
    r"\b(?:maintien(?:t|nent)|confirme(?:nt)?|refuse(?:nt)?|exclu(?:t|ent)|campe(?:nt)?"
    r"|n'entend(?:ent)? pas|ne (?:recule|cède|renonce)(?:nt)? pas)\b",
    re.IGNORECASE,
)
OPENING = 2  # paragraphs in which an article tells its news
_NOTHING = re.compile(r"\b(?:aucune?|pas|jamais|ni|personne|rien)\b", re.IGNORECASE)
# "n'a été retrouvée", "ne sont toujours pas rentrés"
_NOT_DONE = re.compile(
    r"\bn(?:'|e )(?:a|ont|est|sont|avait|avaient|était|étaient) (?:toujours |encore |pas |jamais )*"
    r"(?:été )?(?:\w+ment )?([a-zà-ÿ]+(?:é|i|u|t|is)e?s?)\b",
    re.IGNORECASE,
)
_CLEARED = re.compile(
    r"\b(?:mise?s? hors de cause|non-lieu|relax(?:e|é|ée|és)|acquitt\w+|blanchie?s?|innocent\w+"
    r"|(?:poursuites?|charges?|soupçons?) (?:\w+ )?(?:abandonnée?s?|levée?s?)"
    r"|abandon des (?:poursuites|charges))\b",
    re.IGNORECASE,
)
# What any text counts, of whatever it is: no count of the story's own.
_TIMES = frozenset(each.rstrip("s") for each in ("", *MONTH_NAMES)) | frozenset(
    {"an", "année", "heure", "jour", "mois", "moi", "semaine", "minute", "fois", "foi"}
)
_NO_THINGS = _TIMES | {"%", "personne"} | {e.rstrip("s") for e in lexicon.words("measure_nouns")}
_MONEY = ("million", "milliard", "euro", "dollar")
_ALL = re.compile(r"\b(?:des|les|ces|ses) (?P<all>(?P<number>[\w-]+) [\w-]+)", re.IGNORECASE)
_AGED = re.compile(r", (?:âgée? de )?(\d{1,3}) ans(?=[,.;)])")


def silent(text: str) -> str:
    """The words by which the narration of `text` says that somebody kept silent, or had so many
    days left: true of its own day only; "" without such."""
    narration = outside(plain(text))
    found = SILENT.search(narration) or _RUNNING.search(narration)
    return found.group() if found else ""


def told_on(text: str, article: Source) -> str:
    """The words by which the narration of `text` looks ahead to a matter of which a sentence of
    `article` tells; "" without such."""
    text = _SUPPOSED.sub("", plain(text))
    narration = outside(text)
    found = _MEANS.search(narration)
    if found is None or _is_reported(narration, found):
        return ""
    return found.group() if is_told_on(text, article) else ""


def concedes(text: str) -> bool:
    """Whether the narration of `text` says that somebody admits or confirms something."""
    return _CONCEDES.search(outside(plain(text))) is not None


def is_told_on(text: str, article: Source) -> bool:
    """Whether a sentence of `article` is on the matter of `text`, beyond that of its title."""
    return tells_on(text, article, SHARED)


def tells_on(text: str, article: Source, shared: int) -> bool:
    """Whether a sentence of `article` is on the matter of `text`: has `shared` words of it, beside
    those of its title and figures."""
    titled, said = matters(article)
    own = {each for each in stems(content(text)) - titled if not each[0].isdigit()}
    return any(len(own & each) >= shared for each in said)


def moved(text: str, article: Source) -> bool:
    """Whether a sentence of `article` on the matter of `text` says that it was put off, brought
    forward or given up."""
    own = stems(content(text)) - stems(content(article.title))
    return any(
        _MOVED.search(said) and own & stems(content(said))
        for said in map(plain, copies.said(article))
    )


def belied(text: str, newer: Source) -> bool:
    """Whether `text` says that somebody holds to something, of whom the title of the `newer` source
    says that they put it off or gave it up."""
    title = plain(newer.title)
    holds, moves = _PERSISTS.search(outside(plain(text))), _MOVED.search(title)
    if not (holds and moves):
        return False
    who = stems(content(plain(text)[: holds.start()]))
    return not who.isdisjoint(stems(content(title[: moves.start()])))


def admitted(text: str, article: Source) -> bool:
    """Whether somebody assures or denies in `text` what the later `article` has them admit: "La
    préfecture assure n'avoir aucune trace de l'appel", "… a reconnu que l'appel avait été reçu"."""
    claim = _claim(text)
    if claim is None:
        return False
    who, own = stems(content(text[:claim])), stems(content(text))
    return any(
        who & whose and len(own & said) >= SHARED for whose, said in _admissions(Same(article))
    )


@lru_cache(maxsize=16384)
def _claim(text: str) -> int | None:
    """Where somebody assures or denies in the narration of `text`; None where nobody does."""
    found = _ASSURES.search(outside(plain(text)))
    return None if found is None else found.start()


def _is_reported(narration: str, found: re.Match[str]) -> bool:
    past = found.group().lower().endswith(("ait", "aient"))
    return past and _REPORTED.search(narration, 0, found.start()) is not None


def undone(text: str, article: Source) -> bool:
    """Whether the narration of `text` says that nothing of a kind had happened which the title or
    the beginning of the later `article` says did: "Aucun tableau n'a été retrouvé"."""
    narration = outside(plain(text))
    deed = _NOT_DONE.search(narration) if _NOTHING.search(narration) else None
    if deed is None:
        return False
    stem, own = stems([deed[1]]), stems(content(text))
    return any(stem <= said and len(own & said) >= SHARED for said in _beginning(Same(article)))


def recounts(text: str, article: Source) -> str:
    """A number of things in `text`, "7 tableaux", of which `article` gives another as that of all:
    "quatre des six tableaux"; "" without one."""
    told = _totals(Same(article))
    for number, noun in right_words.figures(text):
        own = {figure for figure, what in told if what == noun}
        if noun not in _NO_THINGS and own and number not in own:
            return f"{number} {noun}"
    return ""


def refigured(text: str, article: Source) -> str:
    """A figure of `text` of whose matter a sentence of `article` gives another one: "22 %" of a
    catch that is now to fall by 19 %; "" without one."""
    found = [each for each in right_words.figures(text) if each[1] not in _TIMES]
    own = stems(content(text)) - stems(content(article.title)) if found else set()
    own = {each for each in own if not each[0].isdigit()}
    told = _figured(Same(article)) if found else ()
    known = {figure for _, figures in told for figure in figures}
    for number, unit in found:
        beside = own - stems([unit, *_MONEY])
        if (number, unit) not in known and any(
            beside & stemmed and unit in {what for _, what in figures} for stemmed, figures in told
        ):
            return f"{number} {unit}"
    return ""


@lru_cache(maxsize=64)
def _figured(
    key: Same[Source],
) -> tuple[tuple[frozenset[str], tuple[tuple[str, str], ...]], ...]:
    """The stems and the figures of each sentence of the article that has any."""
    _, said = matters(key.value)
    figures = (right_words.figures(each) for each in copies.said(key.value))
    return tuple((own, each) for own, each in zip(said, figures, strict=True) if each)


@lru_cache(maxsize=64)
def _totals(key: Same[Source]) -> tuple[tuple[str, str], ...]:
    text = plain(f"{key.value.title}\n{body(key.value)}")
    return tuple(
        right_words.figures(match["all"])[0]
        for match in _ALL.finditer(text)
        if right_words.figures(match["number"])
    )


@once
def clears(article: Source) -> bool:
    """Whether the title or the beginning of `article` says that somebody is cleared."""
    return any(_CLEARED.search(each) for each in _opening_texts(article))


@lru_cache(maxsize=64)
def _beginning(key: Same[Source]) -> tuple[frozenset[str], ...]:
    """The stems of what the article's title and first sentences say happened."""
    return tuple(
        frozenset(stems(content(each)))
        for each in _opening_texts(key.value)
        if not _NOTHING.search(outside(each))
    )


def _opening_texts(article: Source) -> list[str]:
    opening = (each for block in article.blocks[:OPENING] for each in sentences.texts(block.text))
    return [plain(each) for each in (article.title, *opening)]


def outgrown(text: str, article: Source) -> str:
    """The age that `text` gives to somebody whom `article` gives the next one; "" without such."""
    ages = [int(each) for each in _AGED.findall(plain(text))] if "ans" in text else []
    if not ages:
        return ""
    now = {int(each) for each in _AGED.findall(plain(body(article)))}
    return next((f"{age} ans" for age in ages if age not in now and age + 1 in now), "")


@lru_cache(maxsize=64)
def _admissions(key: Same[Source]) -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    """Of each sentence in which somebody admits something: the stems of who does, and of all."""
    found = []
    for said in map(plain, copies.said(key.value)):
        if match := _ADMITS.search(outside(said)):
            who = frozenset(stems(content(outside(said)[: match.start()])))
            found.append((who, frozenset(stems(content(said)))))
    return tuple(found)


@once
def matters(article: Source) -> tuple[frozenset[str], tuple[frozenset[str], ...]]:
    """The stems of the article's title, and those of each of its sentences."""
    said = tuple(frozenset(stems(content(each))) for each in copies.said(article))
    return frozenset(stems(content(article.title))), said
