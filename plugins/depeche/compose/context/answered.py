"""A charge and its answer stand or fall together: what another source says against somebody is not
printed where what that one answers, in it or in another text of the folder, is not.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache

from ...identity import Same
from ...model import Reading, Sentence, Span
from ..lines import Line
from ..names.outlets import is_outlet
from ..quotations import outside, spans
from ..terms import content, names, plain, stems
from .background import suspects

HELD = "mise en cause dont la réponse n'est pas imprimée"
_ANSWER = re.compile(
    r"\b(?:démen(?:t|tent|ti|tait|taient|tons)|ni(?:e|ent|é|ait|aient|ons)"
    r"|contest(?:e|ent|é|ait|aient|ons)|s'inscri\w+ en faux|réfut\w+|récus\w+|rétorqu\w+"
    r"|répliqu\w+|répond(?:ent|u|ait)?|ripost\w+|protest\w+"
    r"|se justifi\w+"
    r"|(?:se|s'est|s'était) défend\w*|sout(?:ient|iennent|enu|enait) (?:l'inverse|le contraire)"
    r"|(?:assur|affirm|jur|certifi)\w+ (?:que non|n'(?:avoir|être|en))"
    r"|(?:dit|disent) n'(?:avoir|être)"
    # A plea, whichever it is, answers the charge too.
    r"|(?:reconn|avou|admet)\w* (?:(?:en |les |des |une |toute?s? |partie |certains |aucun )*)faits"
    r"|plaid\w+ (?:non )?coupable|(?:clam|cri)\w+ (?:son|leur) innocence)(?!\w)"
    r"|\bn'(?:a|ont|avait|avaient) (?:gardé )?aucune trace\b",
    re.IGNORECASE,
)
# "Contrairement à ce qu'affirme Mme Ferrier, …": of what somebody else said.
_AGAINST = re.compile(
    r"\bcontrairement (?:à (?:ce qu|(?:ses|leurs|l'|la |votre |vos )\s?(?:affirmation|déclaration))"
    r"|aux? (?:affirmations?|allégations?|annonces?|chiffres?|communiqués?|déclarations?|dires"
    r"|propos)\b)"
    r"|\bil (?:est faux|n'y a (?:pas|jamais|aucunement) eu)\b",
    re.IGNORECASE,
)
_UNTRUE = re.compile(
    r"\b(?:est|sont|était|étaient) (?:\w+ )?(?:inexacte?s?|faux|fausses?|infondée?s?|erronée?s?"
    r"|mensong\w+|fantaisistes?|dénuée?s? de)(?!\w)"
    r"|\bqualifi\w+ [^.;:]*\b(?:faux|fauss\w+|inexact\w*|infondé\w*|erroné\w*|mensong\w+)\b",
    re.IGNORECASE,
)
# "Aucune consigne n'a été donnée", "n'a jamais été bloquée": in who denies it's own voice.
_NEVER = re.compile(
    r"\baucune?\b[^.;:]*\bn(?:'|e )\w|\bn(?:'|e )\w+ (?:\w+ )?jamais\b", re.IGNORECASE
)
_ACCUSES = re.compile(
    r"\b(?:accus|dénonc|reproch|fustig|soupçonn|imput|pointe|s'emport|s'indign|s'insurg)\w*",
    re.IGNORECASE,
)
_NO_COMMENT = re.compile(
    r"\b(?:ne|n'\w+|pas|sans|aucun|tout|refus\w+|déclin\w+|s'abst\w+)(?: [\w']+){0,4}"
    r" comment(?:er|aires?|e|ent|ait|aient|erait|eraient|é)\b"
    r"|\bn'(?:a|ont|avait|avaient) pas (?:encore )?(?:(?:souhaité|voulu|pu) )?"
    r"(?:répond(?:re|u)|réagir?|s'exprimer|donné suite|(?:être )?joint)",
    re.IGNORECASE,
)
# What nobody answers for: "selon des sources", "sous couvert d'anonymat"
_ANONYMOUS = re.compile(r"\b(?:sources|source (?!d[eu'])|\w*anonym\w*)|proches? du dossier\b")
_REPORTED = re.compile(
    r"\b(?:le|la|l'(?:a|ont|avait|avaient)) (?:rapport|révél|affirm|écri|indiqu|assur)\w*"
)


@lru_cache(maxsize=16384)
def answers(text: str) -> bool:
    """Whether the narration of `text` has somebody deny or answer."""
    return find(text) is not None


def contests(text: str) -> bool:
    """Whether the narration of `text` has somebody deny or answer, or contradicts one itself."""
    return answers(text) or contradicts(text)


def contradicts(text: str) -> bool:
    """Whether the narration of `text` itself says the contrary of what another said."""
    return _AGAINST.search(outside(plain(text))) is not None


def is_untrue(text: str) -> bool:
    """Whether `text` says of something that it is wrong: "C'est faux"."""
    return _UNTRUE.search(plain(text)) is not None


def denies(text: str) -> bool:
    """Whether a party that says `text` denies something in it, in whichever words."""
    return contests(text) or is_untrue(text) or _NEVER.search(outside(plain(text))) is not None


def find(text: str) -> int | None:
    """Where the narration of `text` has somebody deny or answer; None where it has nobody."""
    match = _ANSWER.search(outside(plain(text)))
    return match.start() if match else None


def paired(lines: Sequence[Line], reading: Reading) -> list[Line]:
    """`lines` of `reading` less the charges right before an answer that is not among them."""
    places = {line.place for line in lines}
    missing = {
        at
        for at, sentence in enumerate(reading.sentences)
        if at not in places and answers(sentence.text)
    }
    return [line for line in lines if line.place + 1 not in missing or not _charges(line.sentence)]


def missing(lines: Sequence[Line], reading: Reading) -> dict[int, frozenset[int]]:
    """By the places of those of `lines` of `reading` that charge somebody or that nobody answers
    for, the places of what is answered to them there and is not among the `lines`."""
    places = {line.place for line in lines}
    known = _replied(Same(reading))
    left = {at: known[at] - places for at in places if at in known}
    return {at: gone for at, gone in left.items() if gone}


@lru_cache(maxsize=512)
def _replied(key: Same[Reading]) -> Mapping[int, frozenset[int]]:
    """The places of the answers to each charge and claim of the text: those of its paragraph; else
    those of the next paragraphs in which somebody answers."""
    sentences = key.value.sentences
    replies = [at for at, each in enumerate(sentences) if _replies(each)]
    charges = [at for at in range(len(sentences)) if at not in replies and _accuses(sentences, at)]
    found: dict[int, set[int]] = {}
    since, last = -1, -1  # the last answer before those that stand together, and of them
    for at in replies:
        if last >= 0 and sentences[at].paragraph - sentences[last].paragraph > 1:
            since = last
        last = at
        own = sentences[at].paragraph
        inside = [each for each in charges if each < at and sentences[each].paragraph == own]
        for each in inside or (one for one in charges if since < one < at):
            found.setdefault(each, set()).add(at)
    return {at: frozenset(each) for at, each in found.items()}


def _replies(sentence: Sentence) -> bool:
    """Whether somebody answers in it, denies or has nothing to say."""
    text = plain(sentence.text)
    said = contests(text) or is_untrue(text) or _NO_COMMENT.search(outside(text)) is not None
    return said or (sentence.attributed and _NEVER.search(text) is not None)


def _accuses(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether the sentence charges somebody, or nobody answers for what it says."""
    text = plain(sentences[at].text)
    follows = plain(sentences[at + 1].text) if at + 1 < len(sentences) else ""
    return bool(
        sentences[at].conditional
        or is_outlet(sentences[at].speaker)
        or _ACCUSES.search(outside(text))
        or suspects(text)
        or _ANONYMOUS.search(outside(text))
        or (_REPORTED.search(outside(follows)) and _ANONYMOUS.search(outside(follows)))
    )


def unanswered(
    lines: Iterable[Line], readings: Mapping[str, Reading], printed: Collection[Span]
) -> list[Line]:
    """Those of `lines` that speak of what somebody of the same name answers elsewhere, in a
    sentence of `readings` that is not `printed`."""
    missing = [
        each
        for reading in readings.values()
        for each in reading.sentences
        if each.span not in printed and answers(each.text)
    ]
    return [
        line
        for line in lines
        if not answers(line.text)
        and any(
            each.span.source != line.sentence.span.source and _meets(line, each) for each in missing
        )
    ]


def _charges(sentence: Sentence) -> bool:
    """Whether somebody says it, or it accuses or tells that somebody is suspected."""
    text = plain(sentence.text)
    said = sentence.attributed or bool(spans(text))
    return said or bool(_ACCUSES.search(outside(text)) or suspects(text))


def _meets(line: Line, answer: Sentence) -> bool:
    named = set(names(line.text)) & set(names(answer.text) + _opening_name(answer))
    about = stems(content(line.text)) & stems(content(answer.text))
    return bool(named) and bool(about - stems(word for name in named for word in content(name)))


def _opening_name(answer: Sentence) -> tuple[str, ...]:
    """ "Halvorn dément": a name that opens its sentence, which its place alone does not show."""
    first = answer.parse.tokens[0]
    return (first.text,) if first.pos == "PROPN" else ()
