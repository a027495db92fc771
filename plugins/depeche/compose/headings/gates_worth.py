"""Gates on what an editor would not set over a part: another's word, a silence, half a thought."""

from __future__ import annotations

import re

from ..quotations import outside
from ..terms import plain
from . import quotations
from .candidate import STATED, Candidate, Form

# "On nous a dit qu'il n'y avait pas de projet de fermeture": told to be doubted.
_HEARSAY = re.compile(
    r"(?:on|ils|elles|la direction|le gouvernement|l'État) (?:ne )?(?:nous|m'|me|vous|leur|lui) ?"
    r"(?:a|ont|avait|avaient) (?:toujours |souvent |bien )?(?:dit|promis|assuré|affirmé|juré|répété"
    r"|expliqué|garanti|annoncé|répondu|fait comprendre)|il paraît|paraît-il|soi-disant|prétend",
    re.IGNORECASE,
)
_SILENCE = re.compile(
    r"\bn'(?:a|ont|avai(?:en)?t|est|sont|était|étaient) pas (?:encore )?(?:été )?(?:\w+ )?"
    r"(?:souhaité|voulu|répondu|réagi|donné suite|comment|précis|communiqu|dévoil|divulgu|connu"
    r"|rendue?s? publi)"
    r"|\b(?:se refus|refus)\w+ (?:à |de |d')?(?:tout commentaire|commenter|s'exprimer|répondre)",
    re.IGNORECASE,
)
# "L'une des deux a fermé", "Chacun met 3 000 euros": of whom, the text alone says.
_ONE_OF_THEM = re.compile(
    r"(?:l'une? (?:des deux|d'eux|d'elles|d'entre)|chacune?|l'autre|les deux|tous deux|toutes deux"
    r"|aucune? (?:des deux|d'eux|d'elles))\b",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d[\d .,]*")
# "18-18 à la 43e"; "les 16-25 ans" and "la saison 2026-2027" are no scores.
_SCORE = re.compile(
    r"(?<![\d-])\d{1,3}\s?[-–]\s?\d{1,3}(?![\d-])(?!\s(?:ans|%|mois|jours|euros)\b)"
)
_OF_YEAR = re.compile(r"\b(?:1[89]|20)\d\d$")
_SURNAME = re.compile(r"(?:MM?\.|Mmes?|Me|Dr) ?[A-ZÀ-Þ][\w'-]+(?! [A-ZÀ-Þ])")
_SOURCE = re.compile(r"\b(?:sources?|anonymat|anonymes?)\b", re.IGNORECASE)
_US = frozenset(("je", "j'", "me", "m'", "moi", "nous", "notre", "nos", "mon", "ma", "mes"))
_SETTING = re.compile(r"(?:j'étais|on était|nous étions|il y avait|c'était)\b", re.IGNORECASE)


def scored(c: Candidate) -> bool:
    """A score: that of the match is its title's, another is of a moment."""
    return _SCORE.search(c.text) is not None


def hearsay(c: Candidate) -> bool:
    """What somebody quotes of others, to doubt it."""
    return c.bare_quotation and bool(_HEARSAY.match(plain(c.text)))


def half(c: Candidate) -> bool:
    """ "J'ai plaidé contre le blocage" | ", je serai celle qui signera": the clause that follows,
    without a linking word, is the point."""
    if c.form is not Form.QUOTED_CLAUSE:
        return False
    if c.last >= quotations.sentence_of(c.view, c.quote, c.first)[1]:
        return False
    comma = c.view.low[c.last] == ","
    return comma and c.view.low[c.last + 1] not in quotations.HARMLESS


def silence(c: Candidate) -> bool:
    """A refusal to comment, or that something was not made known."""
    silent = _SILENCE.search(plain(c.text)) if c.form in (*STATED, Form.QUOTED_CLAUSE) else None
    # "L'origine du sinistre n'est pas connue" opens what is told of it
    return silent is not None and not (c.form is Form.OPENING and silent[0].endswith("connu"))


def one_of_them(c: Candidate) -> bool:
    """Somebody or something of a pair or a group that the words do not name."""
    return c.form in (*STATED, Form.QUOTED_CLAUSE) and bool(_ONE_OF_THEM.match(plain(c.text)))


def ours(c: Candidate) -> bool:
    """ "On ne peut pas nous reprocher…" over a part, without the name of who "nous" are."""
    return c.bare_quotation and not c.speaker and any(c.view.low[i] in _US for i in c.indexes)


def unnamed(c: Candidate) -> bool:
    """ "« La transparence sera totale »": a whole clause in quotation marks is somebody's word,
    and nobody is named for it."""
    return c.form is Form.QUOTED_CLAUSE and not c.speaker


def unmeasured(c: Candidate) -> bool:
    """ "La limite est fixée à 10": of what, the sentence before says."""
    last = c.view.tokens[c.last - 1]
    counted = last.pos == "NUM" or bool(_FIGURE.fullmatch(last.text))
    return c.form in STATED and counted and not _OF_YEAR.search(c.text)


def by_surname(c: Candidate) -> bool:
    """ "M. Orveau muté": who that is, the text says before or below."""
    return c.form in STATED and bool(_SURNAME.match(plain(c.text)))


def setting(c: Candidate) -> bool:
    """ "J'étais au bar": where somebody was, not what happened."""
    return c.form is Form.QUOTED_CLAUSE and bool(_SETTING.match(plain(c.text)))


def unproved(c: Candidate) -> bool:
    """Words of a source without a name, or out of the conditional: by themselves, a fact."""
    if not c.bare_quotation or c.speaker:
        return False
    narration = outside(plain(c.view.sentence.text))
    return c.view.conditional or c.view.sentence.conditional or bool(_SOURCE.search(narration))


def open_infinitive(c: Candidate) -> bool:
    """ "Les recherches pour retrouver" | "les cinq disparus": the infinitive has its object
    behind the cut."""
    if c.bare_quotation or c.last >= len(c.view.tokens):
        return False
    return (
        "VerbForm=Inf" in c.view.tokens[c.last - 1].morph and c.view.tokens[c.last].pos != "PUNCT"
    )
