"""Interviews: what an answer may be used for, and who gives it.

An answer says nothing without its question and its speaker: "Non.", "C'est mieux que rien". As the
article's own source an interview is printed whole, in its order. Of another source only what is
told above its first question is used: half an answer may turn what was said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from ...french import lists, names, parsing
from ...french.gazetteer import Gazetteer
from ...model import (
    Dossier,
    Draft,
    Heading,
    Name,
    NameKind,
    Notice,
    Reading,
    Relation,
    Sentence,
    Severity,
    Source,
    Span,
    Turn,
)

_WITHHELD = "réponse d'un entretien, qui ne se lit pas sans sa question"
_OF_ITS_HOUR = "entrée d'un direct, qui ne vaut qu'à son heure"
_TEXT = (Turn.ANSWER, Turn.ENTRY)
_ANNOUNCED = "annonce les réponses d'un entretien, qui ne sont pas reprises"
# "Il répond à nos questions.", "et dit pourquoi", "Entretien croisé."
_ANNOUNCES = re.compile(
    r"\b(?:répond(?:ent)?\b|s['’]expliquent?|(?:dit|explique|raconte) (?:pourquoi|comment)"
    r"|revien(?:t|nent) (?:pour nous )?sur|se confient?|fait le point|témoignent?|débattent"
    r"|détaillent?|à nos questions)|^(?:grand )?(?:entretien|interview|rencontre)\b[^,;:]{0,30}\.$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"\s?\([^()]*\)")


def is_one(source: Source) -> bool:
    """Whether `source` has questions; a dialogue within a story has none of its own."""
    return any(block.turn is Turn.QUESTION for block in source.blocks)


def titled_with_speaker(source: Source) -> bool:
    """Whether the title says who speaks before what it quotes, or quotes nobody."""
    before, mark, _ = source.title.partition("«")
    return not mark or bool(re.search(r"[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][^.:!?]*:\s*$", before))


def answers(source: Source, span: Span) -> bool:
    """Whether what stands at `span` of `source` is part of an answer or of a live entry."""
    return any(
        block.turn in _TEXT and block.start <= span.start < block.end
        for block in source.blocks
        if span.source == source.path
    )


def said(reading: Reading) -> frozenset[int]:
    """The sentences of `reading` that are somebody's answers, as their places."""
    return frozenset(
        place
        for place, each in enumerate(reading.sentences)
        if reading.source.blocks[each.paragraph].turn is Turn.ANSWER
    )


def below_a_question(source: Source, sentence: Sentence) -> bool:
    """Whether the paragraph of `sentence` opens an answer or a live entry."""
    at = sentence.paragraph
    above = source.blocks[at - 1].turn if at else None
    return source.blocks[at].turn in _TEXT and above not in _TEXT


def withheld(source: Source, sentence: Sentence) -> str:
    """Why `sentence` of an interview or of a live report is not printed in the article on another
    source, in French; "" for all that may be."""
    turn = source.blocks[sentence.paragraph].turn
    if turn in _TEXT:
        return _WITHHELD if turn is Turn.ANSWER else _OF_ITS_HOUR
    if is_one(source) and _ANNOUNCES.search(sentence.text):
        return _ANNOUNCED
    return ""


def notices(dossier: Dossier) -> tuple[Notice, ...]:
    """What the editor is told of the dossier's interviews whose answers are not printed."""
    return tuple(
        Notice(
            Severity.WARNING,
            each.source.path,
            "Entretien\u00a0: ses réponses ne sont pas reprises, elles se liraient sans leurs "
            "questions.",
            "Sortez-le du sous-dossier pour en faire un article, ou citez-le à la main, avec la "
            "question et qui répond.",
        )
        for each in dossier.related
        if each.relation is Relation.SAME_DOSSIER and is_one(each.source)
    )


def spoken(
    sentences: Sequence[Sentence], source: Source, gazetteer: Gazetteer | None
) -> tuple[Sentence, ...]:
    """`sentences` of `source` with who answers as the speaker of the answers."""
    if not is_one(source):
        return tuple(sentences)
    alone = [each.text for each in answerers(source, sentences, gazetteer)]
    name = alone[0] if len(alone) == 1 else ""
    found = []
    for each in sentences:
        block = source.blocks[each.paragraph]
        if block.turn is Turn.ANSWER:
            each = replace(each, speaker=block.speaker or name, attributed=True)
        found.append(each)
    return tuple(found)


def answerers(
    source: Source, sentences: Sequence[Sentence], gazetteer: Gazetteer | None
) -> tuple[Name, ...]:
    """Who answers, with the function that title or introduction give: those whom the labels name,
    else the one person of the title, else of the introduction; () where that is not sure."""
    told = [each for each in sentences if each.paragraph < _first_question(source)]
    (title,) = parsing.parse([source.title])
    found = [
        each
        for each in names.find([*title, *(each.parse for each in told)], gazetteer)
        if each.kind is NameKind.PERSON and " " in each.text
    ]
    labels = dict.fromkeys(block.speaker for block in source.blocks if block.speaker)
    if labels:
        known = {each.text: each for each in found}
        chosen = [known.get(each) or Name(each, NameKind.PERSON) for each in labels]
    else:
        titled = [each for each in found if each.text in source.title]
        chosen = titled if len(titled) == 1 else found if len(found) == 1 else []
    alone = len(chosen) == 1
    return tuple(
        each if each.role or not alone else replace(each, role=_function(told, each.text))
        for each in chosen
    )


def presented(draft: Draft, main: Reading, gazetteer: Gazetteer | None) -> Draft:
    """`draft` of the article on `main` with who answers first of its names."""
    if not is_one(main.source):
        return draft
    answering = answerers(main.source, main.sentences, gazetteer)
    known = {each.text: each for each in draft.names}
    found = [
        replace(each, role=known[each.text].role or each.role, mentions=known[each.text].mentions)
        if each.text in known
        else each
        for each in answering
    ]
    rest = [each for each in draft.names if all(each.text != other.text for other in found)]
    return replace(draft, names=(*found, *rest))


def asked(source: Source, heading: Heading | None) -> bool:
    """Whether `heading` is a question of the interview that `source` is."""
    return heading is not None and any(
        block.turn is Turn.QUESTION and span == Span(source.path, block.start, block.end)
        for block in source.blocks
        for span in heading.spans
    )


def _first_question(source: Source) -> int:
    return next((at for at, each in enumerate(source.blocks) if each.turn), len(source.blocks))


def _function(told: Sequence[Sentence], name: str) -> str:
    """What the introduction calls the one whom the title names: "Le manager du club revient sur…",
    "Directeur du port, Noé Talvas annonce …"; "" where it begins otherwise."""
    if not told:
        return ""
    text, tokens = told[0].text, told[0].parse.tokens
    if (before := re.match(rf"([^,]{{4,90}}), {re.escape(name)}\b", text)) and len(tokens):
        words = before[1]
    elif name in " ".join(each.text for each in told):
        return ""
    else:
        verb = next((i for i, t in enumerate(tokens) if "VerbForm=Fin" in t.morph), 0)
        words = text[: tokens[verb].start - told[0].parse.start] if verb else ""
    words = _BRACKETED.sub("", words).strip()
    words = re.sub(r"^(?:l[ae] |l['’])|\s(?:se|ne|[sn]['’])$", "", words, flags=re.IGNORECASE)
    known = any(each.lower() in lists.words("roles") for each in words.split()[:2])
    return words[:1].lower() + words[1:] if known and "," not in words else ""
