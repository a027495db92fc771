"""Subheadings that the copy ran into its paragraphs.

Portals print an agency's subheading, and their feeds lose the line break: "…dans la
cathédrale.Un écho mondial Les dons affluent…", "D'où vient le feu ? L'enquête…". The
heading is found again where a phrase without a finite verb is followed, without a stop,
by a word that only opens sentences, or where a short question opens a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ...french import lists
from ...model import Block, BlockKind, Source
from .. import lexicon
from ..names.outlets import is_outlet
from ..terms import lemma

CHARACTERS = (9, 90)
WORDS = (2, 14)
TITLE = 30  # characters up to which what stands in quotation marks may be a work's title
TITLE_WORDS = 4
_GLUED = re.compile(
    r"(?<=[\w)])[.!?…](?=[\"«]?[A-ZÀ-ÞŒ][\w'’])|(?<=[\w.!?…][»”\"])[.]?(?=[\"«]?[A-ZÀ-ÞŒ][\w'’])"
)
_SPACED = re.compile(r"(?<=[\w)»\"][.!?])\s(?=[A-ZÀ-ÞŒ])")
_OPENS = re.compile(r"\s(?=(?:[«\"“]\s?)?[A-ZÀ-ÞŒ])")
_QUESTION = re.compile(r"[^.!?«»“”\"]{8,88}\?\s+(?=[A-ZÀ-ÞŒ«\"])")
# What follows a quotation that is a sentence: its end, or who said it.
_SAID = re.compile(
    r"[.]|$|,?\s*(?:(?:(?:s['’]|l['’])?(?:a|ont|avait|avaient|est|sont)|selon|d['’]après)\s"
    r"|[\w'’]+-(?:t-)?(?:il|elle|on|ils|elles)\b|(?P<verb>[a-zà-ÿ]+)\b)"
)
_TOPIC = re.compile(r"(?:Le|La|Les|Un|Une|Des|Du|Quel\w*|Vers)\s|L['’]")
_QUOTED = re.compile(r"(?:\"([^\"]{6,80})\"|«\s?([^»]{6,80})\s?»)\s+(?=[A-ZÀ-ÞŒ«\"])")
_NO_OPENING = re.compile(r"[.,)]|(?<=\b[LDJCNSMT])(?!['’])")
_LETTER = re.compile(r"[A-Z](?![\w'’-])")
# "A" opens a sentence as the preposition: "A la mi-journée, …"; "RER A et un sur trois" goes on.
_AT = re.compile(r"A (?:la|ce|cet|cette|ces|son|sa|ses|leur|leurs|partir|propos|peine|l['’])\b")
_ASKS = re.compile(
    r"(?:d['’]|à |de |pour |en |avec )?"
    r"(?:qui|que|qu['’]|quoi|quel\w*|où|quand|comment|combien|pourquoi|est-ce)\b"
    r"|-(?:t-)?(?:il|elle|ils|elles|on|ce)\b",
    re.IGNORECASE,
)
_BEHIND_COMMA = re.compile(r"[^.,!?]{3,60}, (?:M\.|Mme)?\s?[A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ]")
_NO_NAME = frozenset(["Selon", "Depuis", "Dans", "Après", "Avant", "Pour", "Lors", "Ils", "Elles"])
_WORD = re.compile(r"[\w-]+['’]?")
_LAST_WORD = re.compile(r"[\w-]+$")
_FIRST_WORD = re.compile(r"[\w-]+")


def separate(source: Source) -> Source:
    """`source` with its run-in headings as HEADING blocks of their own; offsets are kept
    where the block's text is the source's own characters, else the block stays whole."""
    blocks: list[Block] = []
    kept = any(_on_its_line(block, source.text) for block in source.blocks)
    for block in source.blocks:
        plain = block.kind is BlockKind.PARAGRAPH and block.turn is None
        blocks += _parts(block, source.text, kept) if plain else [block]
    return source if len(blocks) == len(source.blocks) else replace(source, blocks=tuple(blocks))


def _on_its_line(block: Block, text: str) -> bool:
    """Whether the copy kept the line end of a heading: a question that opens a paragraph is then
    none ("Que disent les chiffres ? La taxe rapporte …")."""
    alone = text[block.start - 1 : block.start] in ("", "\n") and text[block.end :][:1] == "\n"
    return block.kind is BlockKind.HEADING and alone


def find(text: str, kept: bool = False) -> list[tuple[int, int]]:
    """Offsets of the run-in headings of a paragraph, in order. `kept`: other headings of the
    copy kept their line, so that only one that lost even its space is run in."""
    found: list[tuple[int, int]] = []
    for start, glued in sorted(_starts(text)):
        if kept and not glued:
            continue
        if found and start < found[-1][1]:
            continue
        end = _end(text, start, glued)
        if end and end < len(text) - 20:
            found.append((start, end))
    return found


def _parts(block: Block, whole: str, kept: bool) -> Iterator[Block]:
    if whole[block.start : block.end] != block.text:
        yield block
        return
    at = 0
    for start, end in find(block.text, kept):
        yield from _piece(block, BlockKind.PARAGRAPH, at, start)
        yield from _piece(block, BlockKind.HEADING, start, end)
        at = end
    yield from _piece(block, BlockKind.PARAGRAPH, at, len(block.text))


def _piece(block: Block, kind: BlockKind, start: int, end: int) -> Iterator[Block]:
    text = block.text[start:end]
    left = len(text) - len(text.lstrip())
    text = text.strip()
    if text:
        begin = block.start + start + left
        yield Block(kind, text, begin, begin + len(text))


def _starts(text: str) -> Iterator[tuple[int, bool]]:
    """Where a heading may begin: the paragraph's start, and after a stop that lost its space."""
    yield 0, False
    for match in _GLUED.finditer(text):
        yield match.end(), True
    for match in _SPACED.finditer(text):
        yield match.end(), False


def _end(text: str, start: int, glued: bool) -> int:
    """Where the heading that begins at `start` ends; 0 when none begins there."""
    match = _QUESTION.match(text, start)
    # Inside a paragraph, a question with its verb is the writer's or the speaker's own.
    if match and start and not glued and not _names_topic(match[0]):
        match = None
    if match and _fits(match[0], question=True) and not _QUESTION.match(text, match.end()):
        return match.end() - len(match[0]) + len(match[0].rstrip())
    if glued and (match := _QUOTED.match(text, start)):
        return start + len(match[0].rstrip())
    if _LETTER.match(text, start):
        return 0  # "A et B Les…": the end of a name such as "RER A"
    for match in _OPENS.finditer(text, start + CHARACTERS[0], start + CHARACTERS[1]):
        heading = text[start : match.start()]
        if re.search(r"[.!?;]\s|[\"«»]|^\(|[-–—]\s*$", heading):
            return 0
        rest = text[match.end() :]
        if not glued and _is_office(heading, rest):
            return 0
        if _parted(heading, rest) and _fits(heading, question=False, few=1 if glued else WORDS[0]):
            return match.start()
    return 0


def _names_topic(question: str) -> bool:
    """Whether the question has no verb, as an agency's heading: "Un centre de soins ?"."""
    verbs = lexicon.words("finite_verbs")
    return _TOPIC.match(question) is not None and not any(
        word.lower().rstrip("'’") in verbs or re.search(r"-(?:t-)?(?:ils?|elles?|on|ce)$", word)
        for word in re.findall(r"[\w’'-]+", question)
    )


def _is_office(heading: str, rest: str) -> bool:
    """Whether the words are the office of somebody named behind a comma: "Présidente de
    l'association Un train pour la Grève, Camille Orveau …"."""
    first = heading.split(" ", 1)[0].lower()
    return first in lexicon.words("actors") and _BEHIND_COMMA.match(rest) is not None


def _parted(heading: str, rest: str) -> bool:
    """Whether a sentence begins between the two, rather than a name in the heading."""
    before = _LAST_WORD.search(heading)
    if not before or before[0].lower() in lexicon.words("linking_words"):
        return False
    if _LETTER.match(rest) and (
        not _AT.match(rest)
        or before[0].isupper()
        or before[0].lower() in lexicon.words("lettered_nouns")
    ):
        return False  # "le RER | A", "la ligne | C"
    if rest[0] in '«"“':
        quoted = re.match(r"[«\"“]\s?([^»\"”]*)[»\"”]?\s*", rest)
        if quoted is None or not before[0][0].islower():
            return False
        if len(quoted[1]) <= TITLE or len(quoted[1].split()) <= TITLE_WORDS:
            return False  # la nouvelle "Epreuve collective d'interaction", pour laquelle …
        # "Le slogan «…» accompagne l'image", "un article intitulé «…», qui analyse": the
        # quotation is part of a sentence
        said = _SAID.match(rest, quoted.end())
        verb = said["verb"] if said else ""
        reported = said is not None and (
            not verb or lemma(verb) in lexicon.words("reporting_verbs")
        )
        return reported or quoted[1].rstrip()[-1] in ".!?"
    after = _FIRST_WORD.match(rest)
    if after is not None and len(after[0]) <= 3 and _NO_OPENING.match(rest, after.end()):
        return False  # "Nasimeh N., 33 ans", "Jack Ma, fondateur": the end of a name
    if after is None or after[0] not in lists.words("openings") | lexicon.words("lead_openings"):
        return False
    if before[0][0].isupper() and after[0] in ("Le", "La", "Les", "L", "Du", "De"):
        return False
    if before[0].lower() in lists.words("naming_nouns") and after[0] not in _NO_NAME:
        return False  # "Le collectif Un train pour la Grève", "le pont Neuf"
    name = re.match(r"[\w’'-]+(?:\s[A-ZÀ-Þ][\w’'-]+)*", rest)
    return name is None or (" " not in name[0] and not is_outlet(name[0]))


def _fits(heading: str, *, question: bool, few: int = WORDS[0]) -> bool:
    words = _WORD.findall(heading)
    if not (CHARACTERS[0] <= len(heading.strip()) <= CHARACTERS[1]):
        return False
    if not few <= len(words) <= WORDS[1]:
        return False
    if question:
        asks = len(words) > 4 or _ASKS.search(heading)
        return bool(asks) and not re.search(r"-(?:vous|tu|je|nous)\b", heading)
    if words[0].lower() in lexicon.words("prepositions"):
        return False
    unfit = lexicon.words("finite_verbs") | lexicon.words("relative_words")
    return not any(word.lower().rstrip("'’") in unfit for word in words)
