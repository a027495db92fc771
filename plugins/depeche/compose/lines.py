"""The sentences of a source that may be printed, with what was mended in each."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from ..french import typography
from ..identity import Same
from ..model import BlockKind, HeldBack, Passage, Reading, Sentence, Source
from ..precedence import dated, day_of
from . import bereft, broken_off, counted_lists, damage, praise, support
from .anaphora import depends, fragment, names_source_again, refers
from .context import other_papers
from .interviews import interviews
from .readings import reparsed
from .timeliness import later_day, undated
from .timeliness.absolute_dates import days_told, floats, made_absolute, without_floating

LEANS = "s'appuie sur une phrase retenue"  # why a line goes with another

_HOUSE = re.compile(
    r"(?:Le |La |L['’])?[A-ZÀ-Þ0-9][\w' .’-]{1,30} (?:fait le point|vous (?:explique|raconte)"
    r"|répond à vos questions)[^.]{0,40}\."
)
_OF_THE_COPY = re.compile(
    r"\b(?:qui (?:signe|a signé|a écrit)|auteure?|autrice|rédaction|publication|parution) "
    r"(?:de )?(?:cet article|cette enquête|ce reportage|ce papier)\b|^\W*(?:À lire|Lire) aussi\b",
    re.IGNORECASE,
)
_SHOUTED = re.compile(r"[^a-zß-öø-ÿ]*[A-ZÀ-Þ]{4}[^a-zß-öø-ÿ]*")
_STOPPED = re.compile(r"[.!?…:;,»\"”)]$")
_ALL_QUOTED = re.compile(r"[«\"“]\s?([^«»\"“”]{6,90})\s?[»\"”]")
TITLES = frozenset({"M.", "MM.", "Mme", "Mmes", "Mgr", "Dr"})  # alone, cut from their name


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence as it may be printed."""

    sentence: Sentence
    text: str
    edits: tuple[str, ...] = ()
    leans: bool = False  # needs the sentence before it
    needs: bool = False  # would mislead where its neighbour is left out
    place: int = 0  # among its source's sentences
    listed: bool = False  # an item of the copy's own list
    quoted: bool = False  # of a block that the copy sets as a quotation, without marks
    answers: bool = False  # a question of an interview, or is of an hour: says nothing without it
    replies: bool = False  # …and is the first sentence below it

    def passage(self) -> Passage:
        return Passage(
            self.text, (self.sentence.span,), speaker=self.sentence.speaker, edits=self.edits
        )

    def held(self, reason: str) -> HeldBack:
        return HeldBack(self.text, (self.sentence.span,), reason)


def usable(reading: Reading, *, article: Source) -> tuple[list[Line], list[HeldBack]]:
    """The lines of `reading` for the article on source `article`, and what is held back."""
    source = reading.source
    moved = source.path != article.path
    same_day = undated.tells_day(source) and day_of(source) == day_of(article)
    lines, held = _usable(Same(reading), moved, moved and not same_day)
    return list(lines), list(held)


@lru_cache(maxsize=512)
def _usable(
    key: Same[Reading], moved: bool, elsewhen: bool
) -> tuple[tuple[Line, ...], tuple[HeldBack, ...]]:
    reading = key.value
    broken = _broken(key)
    lines: list[Line] = []
    held: list[HeldBack] = []
    written: dict[int, Line] = {}  # as the copy has them, its days in its own words
    for place, sentence in enumerate(reading.sentences):
        reason = interviews.withheld(reading.source, sentence) if moved else ""
        if reason := reason or _no_copy(reading.source, sentence, moved):
            held.append(HeldBack(sentence.text, (sentence.span,), reason))
            continue
        edits: tuple[str, ...] = ()
        if place and reading.sentences[place - 1].text in TITLES:
            title = reading.sentences[place - 1].text
            sentence = reparsed(sentence, f"{title} {sentence.text}")
            edits = (f"« {title} » rattaché à son nom",)
        elif found := broken.get(place):
            if sentence.text in TITLES:
                continue
            if not found.mended:
                held.append(HeldBack(sentence.text, (sentence.span,), found.reason))
                continue
            sentence, edits = reparsed(sentence, found.mended), (found.edit,)
        spoken = moved or other_papers.is_spoken(reading.sentences[place], reading.source)
        if own := "" if spoken else other_papers.left(sentence.text, reading.source):
            held.append(HeldBack(sentence.text, (sentence.span,), own))
            continue
        block = reading.source.blocks[sentence.paragraph]
        quoted = block.kind is BlockKind.QUOTE and block.text.lstrip()[:1] not in '"«“'
        opens = not place or reading.sentences[place - 1].paragraph != sentence.paragraph
        line = Line(
            sentence,
            sentence.text,
            edits,
            depends(sentence) or quoted or bereft.opposes(sentence),
            not opens and bereft.needs(sentence),
            place,
            listed=block.kind is BlockKind.LIST_ITEM,
            quoted=quoted,
            answers=block.turn is not None,
            replies=opens and interviews.below_a_question(reading.source, sentence),
        )
        written[place] = line
        line = _placed(line, reading, moved or later_day.awaits(reading.source))
        if elsewhen and _is_of_its_day(line, reading.source):
            held.append(line.held("se lit du jour de sa dépêche, que l'article ne partage pas"))
            continue
        lines.append(line)
    lines, unsupported = _supported(reading.source, lines, written)
    held += [line.held(reason) for line, reason in unsupported]
    without = {each.paragraph for each in reading.sentences}
    without -= {each.sentence.paragraph for each in lines}
    parted = counted_lists.broken(reading.source, without)
    held += [e.held(counted_lists.REASON) for e in lines if e.sentence.paragraph in parted]
    lines = [each for each in lines if each.sentence.paragraph not in parted]
    mute = frozenset(
        place
        for place, each in enumerate(reading.sentences)
        if (moved and silent(reading.source, each)) or _HOUSE.fullmatch(each.text.strip())
    )
    lines, orphans = without_orphans(lines, mute)
    return tuple(lines), (*held, *orphans)


def _is_of_its_day(line: Line, source: Source) -> bool:
    """Whether `line`, as it is printed, would be read from the day of the article where nothing
    beside it says the day of its `source`."""
    if undated.tells_day(source):
        return False
    return floats(line.text) or (not dated(source) and bool(undated.counted(line.text)))


@lru_cache(maxsize=512)
def _broken(key: Same[Reading]) -> Mapping[int, damage.Damage]:
    """The damage of each sentence that has any: the same in its own article and in others."""
    reading = key.value
    said = interviews.said(reading)
    found = {each.index: each for each in damage.inspect(reading.sentences, said)}
    return found | {
        each: damage.Damage(each, broken_off.REASON)
        for each in broken_off.find(reading)
        if each not in found or found[each].mended
    }


def _no_copy(source: Source, sentence: Sentence, moved: bool) -> str:
    """Why a line is the medium's own and no copy: "20 Minutes fait le point.", or, in a source
    that is cited elsewhere, a heading that it sets as a paragraph."""
    if _HOUSE.fullmatch(sentence.text.strip()):
        return "le média y parle de lui-même"
    if praise.presents(source, sentence.text):
        return praise.REASON
    if moved and _OF_THE_COPY.search(sentence.text):
        return "la copie y parle d'elle-même"
    block = source.blocks[sentence.paragraph]
    alone = block.kind is BlockKind.PARAGRAPH and block.text.strip() == sentence.text.strip()
    if moved and alone and not re.search(r"[.!?…:;»\"”)]$", sentence.text.strip()):
        return "sans ponctuation finale : sans doute un intertitre"
    introduces = sentence.text.rstrip().endswith(":")
    if moved and alone and _SHOUTED.fullmatch(sentence.text.strip()) and not introduces:
        return "en capitales : sans doute un intertitre"
    last = alone and 2 < sentence.paragraph == len(source.blocks) - 1
    # "2025 Premier disque" below "2019 Premier concert" is the last of a list.
    listed = last and not _STOPPED.search(source.blocks[sentence.paragraph - 1].text.strip())
    bare = last and not listed and not _STOPPED.search(sentence.text.strip())
    if bare and not any("VerbForm=Fin" in each.morph for each in sentence.parse.tokens):
        return "sans ponctuation ni verbe, en fin de copie : sans doute un lien"
    if moved and alone and sentence.text.strip().endswith("…") and fragment(sentence):
        return "quelques mots sans verbe : sans doute un intertitre"
    if moved and alone and _is_said_below(source, sentence):
        return "redite de la citation qui suit : sans doute un intertitre"
    return ""


def silent(source: Source, sentence: Sentence) -> bool:
    """Whether nothing is lost where `sentence` of a source that is cited is left out: the
    medium's own line, a stray heading, a title cut from its name."""
    return sentence.text in TITLES or bool(_no_copy(source, sentence, moved=True))


def _is_said_below(source: Source, sentence: Sentence) -> bool:
    """Whether the line is words in quotation marks that a quotation below has too."""
    quoted = _ALL_QUOTED.fullmatch(sentence.text.strip())
    return quoted is not None and any(
        quoted[1].strip(" .!?…").casefold() in block.text.casefold()
        for block in source.blocks[sentence.paragraph + 1 :]
    )


def without_orphans(
    lines: Sequence[Line], mute: Collection[int] = ()
) -> tuple[list[Line], list[HeldBack]]:
    """`lines` less those that lean on a sentence which is held back; on those at the `mute` places
    of their source, nothing leans."""
    kept: list[Line] = []
    held: list[HeldBack] = []
    whole = {line.place for line in lines} | set(mute)
    for line in lines:
        before = line.place - 1
        while before in mute:
            before -= 1
        gone = before >= 0 and (not kept or kept[-1].place != before)
        gone = gone and not line.replies  # it leans on its question
        unsourced = names_source_again(line.text) and not _sourced(line, kept, whole)
        if unsourced or (gone and (line.leans or line.needs or refers(line.text))):
            held.append(line.held(LEANS))
        else:
            kept.append(line)
    return kept, held


def _sourced(line: Line, kept: Sequence[Line], whole: Collection[int]) -> bool:
    """Whether a line before it, with none gone between, says whose words "la même source" means."""
    before = line.place - 1
    told = {each.place: each.sentence for each in kept}
    while before in whole:
        if before in told and told[before].attributed and not names_source_again(told[before].text):
            return True
        before -= 1
    return before < 0


def _supported(
    source: Source, lines: Sequence[Line], written: Mapping[int, Line]
) -> tuple[list[Line], list[tuple[Line, str]]]:
    """The lines that pass the support check as they will be printed, where need be with their days
    as they are `written`; and the others, with what it says."""
    unsupported = _unsupported(source, lines)
    if unsupported and dated(source):
        refused = {line.place for line, _ in unsupported}
        lines = [written[each.place] if each.place in refused else each for each in lines]
        unsupported = _unsupported(source, lines)
    held = {line.place for line, _ in unsupported}
    return [each for each in lines if each.place not in held], unsupported


def _unsupported(source: Source, lines: Sequence[Line]) -> list[tuple[Line, str]]:
    """The lines that fail the support check as they will be printed, with what it says."""
    texts = [typography.correct(line.text) for line in lines]
    findings = support.check(texts, support.evidence_of(Same(source)))
    return [(lines[each.index], f"contrôle des sources : {each.message}") for each in findings]


def _placed(line: Line, reading: Reading, moved: bool) -> Line:
    """`line` with its relative dates written out, or left out where they can't be."""
    source = reading.source
    if dated(source):
        eve = moved and line.text.startswith("La veille") and _is_eve(reading, line.place)
        text, edits = made_absolute(
            line.sentence, source.published, moved=moved, copy=source.text, eve=eve
        )
    elif moved or not _waits(Same(reading)):
        text, edits = without_floating(line.sentence)
    else:
        return line
    return replace(line, text=text, edits=line.edits + edits)


@lru_cache(maxsize=512)
def _waits(key: Same[Reading]) -> bool:
    """Whether other words of the text wait for its day as well: then each of its days is kept for
    the desk, which writes that day above the copy."""
    return any(floats(without_floating(each)[0]) for each in key.value.sentences)


def _is_eve(reading: Reading, place: int) -> bool:
    """Whether "La veille" at `place` is that of the copy's own day: no other was told before."""
    published = reading.source.published
    if published is None or days_told(reading.sentences[place].text, published):
        return False
    told = [day for each in reading.sentences[:place] for day in days_told(each.text, published)]
    return not told or told[-1] == published.value.date()


def follows(line: Line, before: Line | None) -> bool:
    """Whether `line` may be printed right after `before`: what it leans on is there."""
    return not (line.leans or line.needs) or (
        before is not None
        and before.sentence.span.source == line.sentence.span.source
        and before.place == line.place - 1
    )
