"""Errata: copy that corrects an article already published, and is never one itself.

The charter of Munich asks that what was wrong be put right; the article that the erratum names
keeps its place, says what was wrong, and no longer prints it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from ..french import typography, words
from ..french.gazetteer import fold
from ..model import Correction, HeldBack, Notice, Severity, Source
from ..precedence import when
from . import lexicon
from .copies import body
from .quotations import outside
from .terms import FUNCTION_WORDS, content, plain
from .terms import words as words_of

LONGEST = 220  # words of an erratum
SHARED = 2  # content words that a wrong sentence has in common with its erratum
STEM = 5  # letters that "fermé" and "fermera" share
SAME = 0.6  # share of what an erratum quotes that stands in the wrong sentence
_OURS = re.compile(
    r"\b(?:notre|nos) (?:précédent\w* )?(?:articles?|éditions?|dépêches?|papiers?|journal)\b"
    r"|\bnous (?:avons|avions) (?:\w+ )?(?:écrit|indiqué|annoncé|publié|affirmé|attribué)\b"
    r"|\bune (?:erreur|coquille|confusion) s'est glissée\b",
    re.IGNORECASE,
)
_WRONG = re.compile(
    r"\berreurs?\b|\berron\w+|\bpar erreur\b|\bcoquille\b|\bà tort\b|\bet non\b|\bil fallait lire\b"
    r"|\bil s'agi\w+ en fait\b|\bcontrairement à ce que\b|\brectifi\w+|\berratum\b|\binexact\w*",
    re.IGNORECASE,
)
_READ = re.compile(r"\bil (?:fallait|faut) lire\b|\bet non\b|\bau lieu d[e']", re.IGNORECASE)
_LABEL = re.compile(r"\s*(?:erratum|errata|rectificatif|rectification)\b", re.IGNORECASE)
TITLED = re.compile(r"(?:«\s?([^»]{8,200})\s?»|\"([^\"]{8,200})\"|“([^”]{8,200})”)")
_WRITTEN = re.compile(
    r"\bnous (?:avons|avions) (?:\w+ )?(?:écrit|indiqué|annoncé|affirmé|mentionné) "
    r"(?:par erreur |à tort )?qu(?:e\s|')([^.]+)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\bet non (?:pas )?(?:à |de |du |par |en |les? |la |l')?([^.,;:]+)", re.IGNORECASE
)


def is_erratum(source: Source) -> bool:
    """Whether `source` only says what an earlier article had wrong."""
    text = outside(plain(body(source)))
    if not text or words.count(text) > LONGEST:
        return False
    if _LABEL.match(source.title) or _LABEL.match(source.text):
        return bool(_OURS.search(text) or _READ.search(text))
    return bool(_OURS.search(text) and _WRONG.search(text))


def corrections(errata: Iterable[Source]) -> tuple[Correction, ...]:
    """What the article says of its errors, the oldest first; an undated erratum can't be told."""
    return tuple(
        Correction(each.published, typography.correct(" ".join(b.text for b in each.blocks)))
        for each in sorted(errata, key=when)
        if each.published is not None
    )


def notices(errata: Iterable[Source], wrong: Sequence[HeldBack]) -> tuple[Notice, ...]:
    """What the desk is told: that an article was corrected, and what it no longer prints."""
    gone = "aucune phrase n'y est reconnue comme fausse"
    if wrong:
        gone = f"n'y est plus : « {wrong[0].text} »" + (" et la suite" if len(wrong) > 1 else "")
    return tuple(
        Notice(
            Severity.WARNING,
            each.path,
            f"Ce rectificatif corrige un article ; {gone}.",
            "Relisez l'article, son titre et son chapeau.",
        )
        for each in errata
    )


def withdrawn(text: str, errata: Sequence[Source]) -> bool:
    """Whether one of the `errata` says that the sentence `text` was wrong."""
    return any(_withdraws(each, text) for each in errata)


def _withdraws(erratum: Source, text: str) -> bool:
    said = plain(body(erratum))
    for title in TITLED.findall(said):
        said = said.replace(next(filter(None, title)), " ")
    for written in _WRITTEN.findall(said):
        quoted = set(content(written))
        if quoted and len(quoted & set(content(text))) >= SAME * len(quoted):
            return True
    about = _stems(content(said))
    own, run = _stems(content(text)), set(words_of(text))
    for wrong in _NOT.findall(said):
        named = [word for word in words_of(wrong) if _tells(word)]
        shared = own & about - _stems(content(wrong))
        if named and run.issuperset(named) and len(shared) >= SHARED:
            return True
    return False


def _stems(found: Iterable[str]) -> set[str]:
    return {fold(word)[:STEM] for word in found}


def _tells(word: str) -> bool:
    """Whether `word` is a figure or a word of its own weight."""
    return word[0].isdigit() or word in lexicon.words("number_words") or word not in FUNCTION_WORDS
