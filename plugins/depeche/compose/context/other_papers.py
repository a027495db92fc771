"""A paper that speaks of its own inquiry: "selon nos informations", "que nous avons consulté".

The article made of its copy names it in its stead, every time or not at all: a sentence in which
one such word would be left is held back. An excerpt has its words as they stand, under the name of
who wrote it; with no name to give, its sentence is held back.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from ...french import first_person
from ...model import Sentence, Source
from .. import kinds, naming
from ..quotations import outside, spans
from ..terms import plain

_FOUND = r"(?:informations?|sources?|calculs?|décomptes?|constatations?|recoupements?|comptages?)"
_ASKED = (
    r"(?:questions?|sollicitations?|demandes?|appels?|messages?|relances?|courriels?|courriers?"
    r"|interrogations)"
)
_PAPER = r"(?:journal|rédaction|site|quotidien|hebdomadaire|hebdo|magazine|mensuel|titre)"
# What is said or sent to somebody: "nous" is "à nous" before it.
_TOLD = (
    r"(?:confié|déclaré|indiqué|expliqué|répondu|assuré|précisé|dit|raconté|affirmé|certifié|confirmé"
    r"|adressé|transmis|envoyé|remis|accordé|fourni|communiqué|fait savoir|fait parvenir)(?:e?s)?e?"
)
_AUXILIARY = r"(?:a|ont|avait|avaient)"
_INQUIRY = re.compile(
    rf"\b(?:selon|d'après|à en croire) nos (?:propres )?{_FOUND}\b"
    r"|\b(?:que|dont) nous (?:avons|avions) (?:pu )?"
    r"(?:consult|obten|lire|lu|voir|vu|eu|pris|procur)\w*"
    r"|\bnous (?:a|ont|avait|avaient)(?:-t)?-?(?:il|elle|on|ils|elles)? ?(?:\w+ment )?"
    r"(?:confi|déclar|indiqu|expliqu|répond|assur|précis|dit|racont|affirm|certifi|fait)\w*\b"
    rf"|\b(?:à|auprès de|par|dans) (?:nos confrères|notre {_PAPER})\b"
    r"|\b(?:a|ont) (?:appris|constaté) (?:notre|nos) \w+",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(r"\bno(?:us|s|tre)\b", re.IGNORECASE)
_ITS_OWN = re.compile(  # no "nos campagnes"
    rf"nous\b|nos (?:\w+ )?(?:{_ASKED}|{_FOUND}|confrères|colonnes|lecteurs|abonnés|journalistes"
    rf"|reporters|équipes)\b|notre (?:\w+ )?(?:{_PAPER}|enquête|reporter|envoyée?|journaliste)\b",
    re.IGNORECASE,
)
# What ends the group that the name is put behind: no "questions écrites".
_ENDS = (
    r"(?=\s*[,.;:)»]|\s*$|\s(?:et|ni|mais|sur|par|avant|après|depuis|pour|dans|lundi|mardi|mercredi"
    r"|jeudi|vendredi|samedi|dimanche)\b)"
)
_HAS = {"avons": "a", "avions": "avait", "aurons": "aura", "aurions": "aurait"}
_HAVE = {"avons": "ont", "avions": "avaient", "aurons": "auront", "aurions": "auraient"}
_Turned = Callable[[re.Match[str], "_Name"], str]
# "Le maire assure que nos quais …", "Selon le maire, nos quais …"; no "une lettre que nous"
_REPORTED = re.compile(
    r"(?<!\bune )(?<!\bun )(?<!\bla )(?<!\ble )(?<!\bles )(?<!\bdes )"
    r"\b[\w-]+ qu(?:e |')[^.;:]*?\bno(?:us|s|tre)\b"
    r"|\b(?:selon|d'après|pour) [^.;:]*?\bno(?:us|s|tre)\b",
    re.IGNORECASE,
)
_OPINIONS = re.compile(r"tribune|opinion|éditorial|édito|chronique|courrier", re.IGNORECASE)


class _Name:
    """A paper's name as a subject, behind "de" and behind "à"."""

    def __init__(self, name: str, copy: str) -> None:
        self.subject, self.of = naming.subject(name, copy), naming.of(name, copy)
        self.several = self.subject.startswith("les ")
        short = re.sub(r"^les? ", "", self.subject)
        contracted = {"le ": "au ", "les": "aux"}.get(self.subject[:3], "à ").strip()
        self.to = f"{contracted} {short if contracted != 'à' else self.subject}"


def _has(match: re.Match[str], name: _Name) -> str:
    auxiliary = (_HAVE if name.several else _HAS)[match["has"].lower()]
    return f"{name.subject} {match['between'] or ''}{auxiliary}"


def _not(match: re.Match[str]) -> str:
    """The negation, where it stands before "nous": "ne l'a pas", "n'a pas"."""
    it = (match["it"] or "").lower()
    return "" if not match["no"] else "ne " if it.startswith("l") else "n'"


_SELF: tuple[tuple[re.Pattern[str], _Turned], ...] = (  # what it says of itself, by its name
    (
        re.compile(
            rf"\b(?P<no>ne )?nous (?P<it>l'|les |le |en )?"
            rf"(?P<said>{_AUXILIARY} (?:pas |jamais |plus )?(?:\w+ment )?(?:été )?{_TOLD})\b",
            re.IGNORECASE,
        ),
        lambda match, name: f"{_not(match)}{match['it'] or ''}{match['said']} {name.to}",
    ),
    (
        re.compile(rf"\bnous (?P<said>répondre|parler){_ENDS}", re.IGNORECASE),
        lambda match, name: f"{match['said']} {name.to}",
    ),
    (
        re.compile(rf"\bnous (?P<said>rencontrer|recevoir|rappeler){_ENDS}", re.IGNORECASE),
        lambda match, name: f"{match['said']} {name.subject}",
    ),
    (
        re.compile(
            rf"\bnous (?P<between>(?:(?:ne|y|en|lui|leur|les?|la) |[nl]')*)"
            rf"(?P<has>{'|'.join(_HAS)})\b",
            re.IGNORECASE,
        ),
        _has,
    ),
    (
        re.compile(
            rf"\b(?P<by>selon|d'après|à en croire) nos (?:propres )?(?P<what>{_FOUND})\b",
            re.IGNORECASE,
        ),
        lambda match, name: f"{match['by']} les {match['what']} {name.of}",
    ),
    (
        re.compile(rf"\bà nos (?P<what>(?:\w+ )?{_ASKED}){_ENDS}", re.IGNORECASE),
        lambda match, name: f"aux {match['what']} {name.of}",
    ),
    (
        re.compile(rf"\bde nos (?P<what>(?:\w+ )?{_ASKED}){_ENDS}", re.IGNORECASE),
        lambda match, name: f"des {match['what']} {name.of}",
    ),
    (
        re.compile(rf"\bnos (?P<what>(?:\w+ )?{_ASKED}){_ENDS}", re.IGNORECASE),
        lambda match, name: f"les {match['what']} {name.of}",
    ),
    (re.compile(rf"\bà notre {_PAPER}\b", re.IGNORECASE), lambda _, name: name.to),
    (re.compile(rf"\bde notre {_PAPER}\b", re.IGNORECASE), lambda _, name: name.of),
    (
        re.compile(rf"\bnotre {_PAPER}\b", re.IGNORECASE),
        lambda match, name: match[0] if name.several else name.subject,
    ),
)
# Whoever speaks in the sentence, it is the paper to which it was said: "nous a-t-il confié".
_TOLD_IT: tuple[re.Pattern[str], _Turned] = (
    re.compile(
        rf"\bnous (?P<said>{_AUXILIARY}(?:-t)?-(?:il|elle|on|ils|elles) {_TOLD})\b", re.IGNORECASE
    ),
    lambda match, name: f"{match['said']} {name.to}",
)


def speaks(text: str, source: Source, article: Source) -> str:
    """Why `text`, of `source`, can't stand in the article on `article`, in French: a paper other
    than that of the article speaks of its own inquiry; "" when it does not."""
    found = _inquiry(text)
    if not found or is_own(source, article):
        return ""
    return f"« {found} » : un autre journal y parle de lui-même"


def named(text: str, source: Source, *, spoken: bool = False) -> str:
    """`text` of `source` with the name of its paper where that speaks of itself outside quotation
    marks. `spoken`: somebody says it, whose "nous" is not the paper's."""
    if not is_papers(source) or not _FIRST_PERSON.search(text):
        return text
    name = _Name(source.publisher, source.text)
    for pattern, told in (_TOLD_IT,) if spoken else (_TOLD_IT, *_SELF):
        text = _replaced(text, pattern, told, name)
    return text


def _replaced(text: str, pattern: re.Pattern[str], told: _Turned, name: _Name) -> str:
    for match in reversed(list(pattern.finditer(outside(plain(text))))):
        new = told(match, name)
        new = new[0].upper() + new[1:] if match[0][0].isupper() else new
        text = text[: match.start()] + new + text[match.end() :]
    return text


def left(text: str, source: Source) -> str:
    """Why `text`, which `named` gave for its own article, can't be printed, in French: words of the
    paper on itself are left that no certain rule turns; "" without. "Nos campagnes", where it says
    nothing else of itself, are everybody's."""
    if not is_papers(source):
        return ""
    own = [text[at:] for at in first_person.find(text)]
    said = naming.subject(source.publisher, source.text) in text or _inquiry(text)
    found = own if said else [each for each in own if _ITS_OWN.match(plain(each))]
    if not found:
        return ""
    words = re.split(r"[\s,.;:»]", found[0])[:2]
    return f"« {' '.join(words)} » : le journal copié y parle de lui-même"


def is_papers(source: Source) -> bool:
    """Whether `source` is a paper's own narration, under its name: no release, no opinion."""
    narrates = kinds.kind(source) is kinds.ARTICLE and not _OPINIONS.match(source.section)
    return bool(source.publisher) and not source.release and narrates


def is_spoken(sentence: Sentence, source: Source) -> bool:
    """Whether somebody says it, whose "nous" is not the paper's: an answer, what stands within a
    quotation of several sentences, or is reported of who speaks in it ("assure que nous"). What
    the paper found is its own, whoever speaks there."""
    block, start = source.blocks[sentence.paragraph], sentence.parse.start
    inside = any(begin < start < end for begin, end in spans(block.text))
    reported = (
        sentence.speaker
        and not _inquiry(sentence.text)
        and _REPORTED.search(outside(plain(sentence.text)))
    )
    return inside or bool(reported) or block.turn is not None


def is_own(source: Source, article: Source) -> bool:
    """Whether `source` is of the article's own paper."""
    paper = naming.publisher(source)
    return source.path == article.path or (bool(paper) and paper == naming.publisher(article))


@lru_cache(maxsize=16384)
def _inquiry(text: str) -> str:
    if not _FIRST_PERSON.search(text):
        return ""
    found = _INQUIRY.search(outside(plain(text)))
    return found.group() if found else ""
