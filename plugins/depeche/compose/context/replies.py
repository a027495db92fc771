"""What somebody answers to what another text of the folder says against them: it stands below the
part that makes the charge, under a heading that says whose answer it is.

A text is a reply where it speaks for who issued it, denies, and another one accuses that party by
name, or names it and tells what the reply says is not so; a right of reply says itself that it is
one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from ...french import dates, lemmas, sentences
from ...identity import Same, once
from ...model import Dossier, HeldBack, Passage, Relation, Section, SectionRole, Source
from ...precedence import is_of_an_earlier_day
from .. import kinds, lexicon, naming
from ..anaphora import leans
from ..errata import corrections
from ..gathering import copies
from ..lines import Line
from ..quotations import outside
from ..terms import content, names, plain, stems
from ..timeliness.successors import SILENT
from . import answered

ANSWERED = "la réponse est venue depuis : un autre texte du dossier la donne"
_OPENING = 4  # paragraphs in which a reply says that it is one
_SHARED = 3  # content words, names apart, of a paragraph that denies and one that tells the same
_CLIENT = re.compile(
    r"\b(?:conseil|avocate?s?|défenseure?s?) (?:de (?:la |l')?|du |d'|des )(?:[a-zà-ÿ]+ ){0,2}"
    r"(?:M\. |Mme |MM\. )?(?P<who>[A-ZÀ-Þ][\w'&-]+(?: [A-ZÀ-Þ&][\w'&-]+){0,4})"
)
_LAWYER = re.compile(r"M(?:e|aître)s? ")
_NAME = re.compile(r"[A-ZÀ-Þ][\w'&-]+")
_LINKED = re.compile(r" (?:de|du|des|d'|et|&) ?", re.IGNORECASE)
# Whoever stands behind these is charged: "accuse la scierie …", "une plainte contre …".
_ACCUSES = re.compile(
    r"\b(?:accus(?:e|ent|ait|aient)|dénonc(?:e|ent|ait|aient)|reproch\w+|incrimin(?:e|ent)"
    r"|met(?:tent|tait)? en cause|pointe(?:nt)? du doigt|tien(?:t|nent) pour responsables?"
    r"|(?:a|ont|avai(?:en)?t) (?:accusé|dénoncé|mis en cause|reproché|incriminé)"
    r"|s'en pren(?:d|nent) (?:à|aux?)|plaintes? (?:\w+ ){0,4}(?:contre|visant)|imput\w+)(?!\w)",
    re.IGNORECASE,
)
# Before and behind these: "L'ancienne trésorière … est soupçonnée d'avoir".
_ACCUSED = re.compile(
    r"\b(?:accusée?s?|soupçonnée?s?|suspectée?s?|incriminée?s?|poursuivie?s? pour"
    r"|mise?s? en (?:cause|examen|accusation))(?!\w)",
    re.IGNORECASE,
)
# What a denial calls that which was said or printed, and what it says of it.
_SAID_OF_THEM = re.compile(
    r"\b(?:accusations?|allégations?|imputations?|mises? en cause|griefs|reproches)\b",
    re.IGNORECASE,
)
_NEGATED = re.compile(
    r"\bn(?:e |')(?:\w+ ){1,3}?(?:pas|jamais|nullement|aucune?)(?!\w)", re.IGNORECASE
)
_SELF = re.compile(r"(?<!\w)(?:nous|je|j'|elles?|ils?)(?!\w)", re.IGNORECASE)
_BY = re.compile(r"\bpar (?:(?:l'|la |le |les )(?:\w+ )?)?$")


def is_one(source: Source, others: Iterable[Source]) -> bool:
    """Whether `source` answers what one of the `others` says against who issued it."""
    if is_right_of_reply(source):
        return kinds.kind(source).speaks
    others = list(others)
    accused = _denies(source) and any(
        charges(text, source) for each in others for text in _sentences(Same(each))
    )
    return (
        any(denies_paper(source, each) for each in others)
        or accused
        or any(_contradicts(Same(source), Same(each)) for each in others)
    )


def denies_paper(source: Source, article: Source) -> bool:
    """Whether `source` denies, and names the paper of the `article`, no party: "Morvan a pris
    connaissance de l'article de La Gazette de Lorbec"."""
    paper = plain(naming.publisher(article))
    bare = re.sub(r"^(?:L[ae]s? |L')", "", paper)  # "du Phare de Lorbec"; no "du monde"
    named = re.compile(rf"(?<!\w){re.escape(bare if ' ' in bare else paper)}(?!\w)")
    said = bool(paper) and named.search(plain(source.text)) is not None
    return said and not kinds.kind(article).speaks and _denies(source)


def of(dossier: Dossier) -> list[Source]:
    """The files of the article's own sub-folder that answer another one of it."""
    own = [each.source for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    return [each for each in own if is_one(each, _others(each, [dossier.main, *own]))]


def opposed(dossier: Dossier) -> list[Source]:
    """The files of the article's own sub-folder in which parties say the contrary of one another:
    each is told whole, in its own words, whatever the other says already."""
    own = [each.source for each in dossier.related if each.relation is Relation.SAME_DOSSIER]
    parties = [each for each in own if kinds.kind(each).speaks]
    return [
        each
        for each in parties
        if any(_disagree(Same(each), Same(other)) for other in _others(each, parties))
    ]


def withheld(sources: Sequence[Source]) -> list[Source]:
    """`sources` less those that answer another one of them: none leads an article in the voice of
    who is accused; all of them where nothing else is there."""
    return [each for each in sources if not is_one(each, _others(each, sources))] or list(sources)


def is_right_of_reply(source: Source) -> bool:
    """Whether the text calls itself an answer: "Droit de réponse", "Mise au point", a letter."""
    return bool(source.reply) or kinds.kind(source).noun in ("droit de réponse", "mise au point")


def is_titled(source: Source) -> bool:
    """Whether the title says who denies: "Morvan dément tout rejet"."""
    title = plain(source.title)
    denial = answered.find(title)
    return denial is not None and bool(_named(title[:denial], source))


def spared(lines: Sequence[Line], dossier: Dossier) -> tuple[list[Line], list[HeldBack]]:
    """`lines` without those, behind the first, that say of no day that somebody has not answered
    whose answer another file of the folder gives: « La gérante n'a pas souhaité répondre »."""
    answering = of(dossier)
    gone = [
        line
        for line in (lines[1:] if answering else ())
        if SILENT.search(outside(plain(line.text)))
        and not dates.find(line.text, None)
        and any(_speaks_of(line.text, each) for each in answering)
    ]
    return [each for each in lines if each not in gone], [each.held(ANSWERED) for each in gone]


def _speaks_of(text: str, source: Source) -> bool:
    """Whether `text` names who issued the answer, or says the office of who signs it."""
    office = next((each.role for each in source.bylines if each.role), "").partition(" ")[0]
    told = plain(text)
    said = office and re.search(rf"(?<!\w){re.escape(office)}(?!\w)", told, re.IGNORECASE)
    return bool(said or _named(told, source))


def client(source: Source) -> str:
    """ ", conseil de Mme Sandrine Peyrelade", of a lawyer's text as it says so itself; "" where it
    says nothing of the kind, or no lawyer issued it."""
    if source.capacity:
        return f", {source.capacity}"
    found = _client(source) if _LAWYER.match(naming.publisher(source)) else None
    return f", {found.group()}" if found else ""


def charges(text: str, source: Source) -> bool:
    """Whether `text` says something against who issued `source`, by name."""
    told = plain(text)
    named = [at for at in _named(told, source) if not _BY.search(told[:at])]
    accuses = _ACCUSES.search(told)
    return bool(named) and bool(
        _ACCUSED.search(told) or (accuses and any(at >= accuses.end() for at in named))
    )


def placed(
    printed: Sequence[Section], standfirst: Sequence[Passage], dossier: Dossier
) -> list[Section]:
    """`printed` with what each reply of the `dossier` gives behind the part that makes its charge,
    or that is of the paper which it denies, or as soon after it as the text takes up under a
    heading."""
    sections = list(printed)
    for source in reversed(of(dossier)):
        own = [each for each in sections if source.path in _paths(each)]
        rest = [each for each in sections if source.path not in _paths(each)]
        at = _charged_in(rest, standfirst, source)
        papers = {each.path for each in dossier.sources if denies_paper(source, each)}
        told = [n for n, each in enumerate(rest, 1) if papers & _paths(each)]
        at = min(at, max(told, default=at))
        while at < len(rest) and not _takes_up(rest[at], rest[:at]):
            at += 1
        sections = [*rest[:at], *own, *rest[at:]]
    return sections


def _others(source: Source, sources: Sequence[Source]) -> list[Source]:
    return [each for each in sources if each is not source]


def _charged_in(sections: Sequence[Section], standfirst: Sequence[Passage], source: Source) -> int:
    """How many sections there are down to the one that makes the charge; all where none does."""
    if any(charges(each.text, source) for each in standfirst):
        return min(1, len(sections))
    for at, section in enumerate(sections, 1):
        if any(charges(each.text, source) for each in _passages(section)):
            return at
    return len(sections)


def _takes_up(section: Section, before: Sequence[Section]) -> bool:
    """Whether one who comes from another text finds the way into the section: it has a heading,
    and does not lean on what stands above nor go on with it."""
    first = next(_passages(section), None)
    if section.heading is None or first is None:
        return False
    if section.role is SectionRole.CONTEXT:
        return not before or not _paths(section) & _paths(before[-1])
    return not leans(first.text)


def _passages(section: Section) -> Iterator[Passage]:
    return (each for block in section.blocks for each in block.passages)


def _paths(section: Section) -> frozenset[str]:
    return frozenset(span.source for each in _passages(section) for span in each.spans[:1])


@once
def _denies(source: Source) -> bool:
    if not kinds.kind(source).speaks:
        return False
    said = [source.title, *(each for text in _opening(source) for each in sentences.texts(text))]
    return any(map(answered.answers, said))


@lru_cache(maxsize=1024)
def _contradicts(key: Same[Source], told: Same[Source]) -> bool:
    """Whether `key` says that what the other source, not a later one, tells of its issuer is not
    so."""
    source, other = key.value, told.value
    if not kinds.kind(source).speaks or naming.publisher(source) == naming.publisher(other):
        return False
    if is_of_an_earlier_day(source, other) or not any(
        _named(plain(each), source) for each in _told(other)
    ):
        return False
    denials = [each for each in _told(source) if _denies_itself(each, source)]
    return any(_SAID_OF_THEM.search(plain(each)) for each in denials) or any(
        len(_matter(one) & _matter(each)) >= _SHARED for one in denials for each in _told(other)
    )


@lru_cache(maxsize=1024)
def _disagree(key: Same[Source], other: Same[Source]) -> bool:
    """Whether one of two parties negates what the other states."""
    one, two = key.value, other.value
    if naming.publisher(one) == naming.publisher(two):
        return False
    said = [
        [(bool(_NEGATED.search(outside(plain(each)))), _matter(each)) for each in _sentences(s)]
        for s in (key, other)
    ]
    return any(
        not_one is not not_two and len(about & whose) >= _SHARED
        for not_one, about in said[0]
        for not_two, whose in said[1]
    )


def _denies_itself(text: str, source: Source) -> bool:
    """Whether a sentence of `text` has who issued `source` deny, or puts right what was said."""
    return any(
        corrections.says_so(each)
        or answered.is_untrue(each)
        or ((at := answered.find(each)) is not None and _is_self(plain(each)[:at], source))
        for each in sentences.texts(text)
    )


def _is_self(subject: str, source: Source) -> bool:
    """Whether the words before the verb that denies are of who issued `source`: by name, "nous",
    "elle", "l'entreprise"."""
    firm = any(word in lexicon.words("bodies_by_noun") for word in content(subject))
    return bool(firm or _SELF.search(subject) or _named(subject, source))


def _told(source: Source) -> list[str]:
    return [source.title, *(block.text for block in source.blocks)]


def _matter(text: str) -> set[str]:
    return stems(content(text)) - stems(content(" ".join(names(text))))


def _named(text: str, source: Source) -> list[int]:
    """Where `text` calls who issued `source`."""
    called = _called(source)
    pattern = rf"(?<!\w){called}(?!\w)"
    return [each.start() for each in re.finditer(pattern, text) if called]


@once
def _called(source: Source) -> str:
    """The words by which others call who issued the text, as a pattern: a person's or a firm's last
    name, a public body's noun, a lawyer's client; "" where nobody is known."""
    signer, several = naming.writer(source) if source.reply else ("", False)
    name = plain(naming.publisher(source) or ("" if several else signer))
    if _LAWYER.match(name):
        found = _client(source)
        name = found["who"] if found else ""
    elif not name:
        title = plain(source.title)
        name = next(iter(names(f"de {title[: answered.find(title) or 0]}")), "")
    first = name.partition(" ")[0].lower()
    if first in lexicon.words("public_bodies"):
        return f"(?i:{re.escape(first)})"
    own = [each for each in _NAME.findall(name) if not (each.isupper() or _is_common(each))]
    if own and not _LINKED.search(name):
        last = _hyphened(own[-1])
        return f"(?:{last}|{last.upper()})"
    return f"(?i:{_hyphened(name)})" if name else ""


def _hyphened(name: str) -> str:
    return re.escape(name).replace(r"\-", "[- ]")


def _is_common(word: str) -> bool:
    """Whether others may use the word of anybody: "Formation", of "Talvas Formation"."""
    return lemmas.known(word.lower())


def _client(source: Source) -> re.Match[str] | None:
    told = (source.capacity, *_opening(source))
    return next(filter(None, map(_CLIENT.search, map(plain, told))), None)


def _opening(source: Source) -> list[str]:
    return [block.text for block in source.blocks[:_OPENING]]


@lru_cache(maxsize=256)
def _sentences(key: Same[Source]) -> tuple[str, ...]:
    return tuple(copies.said(key.value))
