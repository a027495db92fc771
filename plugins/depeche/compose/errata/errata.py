"""Errata: copy that corrects an article already published, and is never one itself.

The charter of Munich asks that what was wrong be put right; the article that the erratum names
keeps its place, says what was wrong, and no longer prints it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...french import own_errors, words
from ...french.date_words import MONTH_NAMES
from ...french.flattened import flat
from ...model import Source
from .. import lexicon
from ..gathering.copies import body
from ..quotations import outside
from ..terms import FUNCTION_WORDS, content, names, plain, stems
from ..terms import words as words_of
from . import authority, erratum_claims, right_words

LONGEST = 220  # words of an erratum
SHARED = 2  # content words that a wrong sentence has in common with its erratum
SAME = 0.6  # share of what an erratum quotes that stands in the wrong sentence
WITHDRAWN = "corrigée par le rectificatif"  # why a sentence is held back
_READ = re.compile(r"\bil (?:fallait|faut) lire\b|\bet non\b|\bau lieu d[e']", re.IGNORECASE)
_LABEL = re.compile(rf"\s*{own_errors.LABEL}")
_WRITTEN = re.compile(
    r"\bnous (?:avons|avions) (?:\w+ )?(?:écrit|indiqué|annoncé|affirmé|mentionné) "
    r"(?:par erreur |à tort )?qu(?:e\s|')([^.]+)",
    re.IGNORECASE,
)
_NOT = re.compile(
    r"\b(?:et non (?:pas )?|au lieu )(?:à |de |du |d'|par |en |les? |la |l')?"
    r"((?:[^.,;:()]|[.,](?=\d)|(?<=\bM)\.)+)"
    r"|\bn'(?:est|était|a|avait) pas (?:le |la |les |l'|une? |des |en |à )?([^.,;:()]+?),? mais\b",
    re.IGNORECASE,
)
# "la région n'a pas rendu d'avis favorable : elle a rendu un avis réservé"
_DENIED = re.compile(
    r"([^.;:]*)\bn(?:e\s|')([^.;:]{1,24}?) pas ((?:(?! mais )[^.;:]){3,})", re.IGNORECASE
)
_AS = re.compile(r"\bcomme\b")  # "et non décédé comme indiqué par erreur"
_MONTHS = stems(MONTH_NAMES)
_PERSON = re.compile(r"[A-ZÀ-Þ][\w'-]+(?: (?:de |du |d'|Le |La )?[A-ZÀ-Þ][\w'-]+){1,3}")
# "et non Mme Talvas à titre personnel"
_WITH_TITLE = re.compile(r"(?:M\.|Mme|Mgr|Dr|Me) (?P<name>(?:[A-ZÀ-Þ][\w'-]+ ?)+)")


def is_erratum(source: Source) -> bool:
    """Whether `source` only says what an earlier article had wrong. Of a party's answer that is
    for nobody but the paper to say."""
    if authority.is_partys(source):
        return False
    text = outside(plain(body(source)))
    if not text or words.count(text) > LONGEST:
        return False
    own = own_errors.told(flat(text))
    if _LABEL.match(flat(source.title)) or _LABEL.match(flat(source.text)):
        return bool(own or _READ.search(text))
    return own and own_errors.wrong(flat(text))


def withdrawn(text: str, errata: Sequence[Source]) -> bool:
    """Whether one of the `errata` says that the sentence `text` was wrong; none does that has it
    word for word itself, as a corrected paragraph."""
    errata = [each for each in errata if plain(text) not in outside(plain(body(each)))]
    figure = bool(errata) and right_words.put(text, right_words.swaps(errata))[1]
    return bool(figure) or any(
        denies(claim, text) for each in errata for claim in erratum_claims.of(each)
    )


def denies(said: str, text: str) -> bool:
    """Whether `said`, a claim of an erratum, says that the sentence `text` was wrong; what only
    its figures tell, `right_words` knows."""
    said = erratum_claims.untitled(said)
    for written in _WRITTEN.findall(said):
        quoted = set(content(written))
        if quoted and len(quoted & set(content(text))) >= SAME * len(quoted):
            return True
    about = stems(content(said)) - _MONTHS
    own, run = stems(content(text)), set(words_of(text))
    for denied in _DENIED.findall(said):
        wrong_words = stems(content(" ".join(denied)))
        if len(wrong_words & own) >= max(SHARED, SAME * len(wrong_words)):
            return True
    if any(_has_another_s(text, match) for match in right_words.OTHER_FIGURE.finditer(said)):
        return True
    for match in _NOT.finditer(said):
        wrong = _AS.split(match[1] or match[2])[0].strip(' "«»“”')
        rest = said.replace(wrong, " ")
        if _PERSON.fullmatch(wrong) and _names(text, wrong, rest):
            return True
        shared = own & about - stems(content(wrong))
        if len(shared) < SHARED:
            continue
        titled = _WITH_TITLE.match(wrong)
        if titled and _names(text, titled["name"].strip(), rest):
            return True
        figures = right_words.figures(wrong)
        named = [word for word in words_of(wrong) if _tells(word)]
        if (named or figures) and run.issuperset(named) and _counts(text, figures):
            return True
    return False


def _has_another_s(text: str, denied: re.Match[str]) -> bool:
    """Whether `text` has the figure that is said to be another thing's, and not of that thing."""
    own = stems(content(text))
    figures = right_words.figures(denied["figure"])
    right = len(own & stems(content(denied["rest"]))) >= SHARED
    return bool(figures) and not right and _counts(text, figures)


def _counts(text: str, figures: Sequence[tuple[str, str]]) -> bool:
    """Whether `text` has each of the `figures`, of what it counts where both say so."""
    found = right_words.figures(text)
    return all(
        any(key == own and (not unit or not its or unit == its) for own, its in found)
        for key, unit in figures
    )


def wrong_names(said: str) -> tuple[str, ...]:
    """The names in place of which `said`, a claim of an erratum, gives others; () where it says
    that anything else was wrong."""
    said = erratum_claims.untitled(said)
    wrong = [_AS.split(match[1] or match[2])[0] for match in _NOT.finditer(said)]
    found = [name for each in wrong for name in names(f"de {each}")[:1]]
    return tuple(found) if len(found) == len(wrong) and not _DENIED.search(said) else ()


def _names(text: str, person: str, rest: str) -> bool:
    """Whether `text` has the last name of `person`, which the `rest` of the erratum does not."""
    last = re.compile(rf"(?<!\w){re.escape(person.split()[-1])}(?!\w)")
    return bool(last.search(plain(text))) and not last.search(rest)


def _tells(word: str) -> bool:
    """Whether `word` has a weight of its own, and is no figure."""
    figure = word[0].isdigit() or word in lexicon.words("number_words")
    return not figure and word not in FUNCTION_WORDS
