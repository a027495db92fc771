"""The instruction line that an editor writes beside the copy, as a machine-readable brief.

"Rédige un article en français, SEO, avec des intertitres, 700 mots minimum". It is read
from the left, part by part, so that it may be glued to the story. Two cues of different
kinds (length, language, subheadings, search engines, a label such as "Consigne :") make it a
brief; a sentence of the story that goes on after its last cue ("…, voilà ce que demande le
jury") is none. Whole lines that speak to the writer, in whatever words and wherever they stand,
are found by `note`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from ...french import forbidding, sentences
from ...french.flattened import flat
from ...model import Asked, Brief, Severity
from ..sheet import Sheet, trimmed
from . import (
    address,
    answer,
    commanding,
    cover_letter,
    covering_note,
    demands,
    embargo,
    glue,
    left_reading,
    note,
    orders,
    several_texts,
    writing_order,
)

TOP_LINES = 8  # an instruction stands among the first lines that are not blank
_REMEDY = "Relisez l’article en y pensant, ou reformulez la consigne."
SHOWN = 200  # characters of a covering note in the console
_LOOKED_FOR = 12  # first characters of what is not understood, to find its line


# Where a story was glued to the mark that closes its order: …mot-clé "café"Le prix du café…
_SEAM = re.compile(r"(?<=[\w.!][»”\"\])!?.])(?=[A-ZÀ-Þ][a-zà-ÿ’' ])")
# "… à partir du texte suivant : Le maire de …"
_COLON = re.compile(
    r"(?:suivante?|dessous|après|texte|dépêche|copie|article|papier|communiqué|info|following|below"
    r"|text|story|this|\))\s*:\s+(?=[A-ZÀ-Þ«\"“])",
    re.IGNORECASE,
)
_HEADLINE = re.compile(r"[«\"“]\s*(?P<title>[^«»\"“”\n]+?)\s*[»\"”][ \t]*(?=\n|$)")
STORY = 20  # characters of the story that must follow on the line of its order
SHORT = 40  # words of what an order of a few sentences says behind its first
STRANGE = 12  # words of a sentence between two orders, which is one in words that nobody knows
ASIDE = 3  # kinds of demands in brackets below the headline; "(700 mots, en anglais)" is copy


def take(sheet: Sheet, start: int = 0) -> tuple[Sheet, int]:
    """The sheet with the brief above its copy, and where the copy goes on after it; `start` is
    where the copy begins, and comes back when it has no brief.
    """
    text = sheet.text
    while start < len(text) and text[start].isspace():
        start += 1
    if answer.opens(text, start):
        return sheet, start
    if letter := cover_letter.find(text, start):
        return _of_letter(sheet, letter), letter.end
    glued = _glued(sheet, start)
    begun = sheet.brief is not None
    stop = glued.end
    if not glued.inside:
        stop = max(stop, _block(text, start, begun))
        stop = max(stop, _block(text, stop, True)) if stop > start else stop
    if stop > start:
        sheet = briefed(sheet, glued.start if glued.end > start else start, stop)
        return _headlined(sheet, stop)
    if (noted := covering_note.end(text, start, sheet.mailed)) > start:
        return _of_note(sheet, start, noted), noted
    return _suspicion(sheet, glued.found, glued.start), start


def find(sheet: Sheet) -> Sheet:
    """Takes away what speaks to the writer below the copy, or between its headline and its text."""
    lines = [sheet.of(unit) for unit in sheet.units]
    first = note.closing(lines, sheet.brief is not None)
    if 0 < first < len(lines):
        block = sheet.units[first:]
        sheet = briefed(sheet.without(block), block[0].start, block[-1].end)
    sheet = _glued_below(sheet)
    sheet = _bracketed(sheet)
    above = True  # nothing but fields and greetings stands above the line
    for unit in sheet.units:
        line = sheet.of(unit)
        aside = not unit.settled and note.aside(line, sheet.brief is not None)
        aside = aside or (above and not address.read(line).story and writing_order.opens(line))
        above &= aside or writing_order.may_stand_above(line)
        if aside and len(sheet.units) > 1:
            sheet = briefed(sheet.without([unit]), unit.start, unit.end)
            if address.NEXT.match(flat(line)):
                sheet = sheet.told(
                    Severity.WARNING,
                    f"Le fichier réunit plusieurs textes\u00a0: «\u00a0{line[:40]}\u00a0».",
                    "Si ce sont plusieurs articles, déposez-les dans plusieurs fichiers.",
                    unit.start,
                ).doubting(several_texts.REASON)
    return sheet


_BRACKETS = re.compile(r"\s*[\[(](?P<said>[^\[\]()\n]{10,400})[\])]\s*$", re.MULTILINE)


def _bracketed(sheet: Sheet) -> Sheet:
    """The sheet without the orders that stand in brackets beside its copy: "… (500 mots, deux
    inters, ne pas nommer la victime)"."""
    for index, unit in enumerate(sheet.units):
        match = _BRACKETS.search(sheet.text, unit.start, unit.end)
        if match is None or unit.settled or match.start() == unit.start:
            continue
        told = address.read(match["said"])
        if told.orders and (index == 0 or len(told.note.kinds) >= ASIDE):
            sheet = _unsaid(briefed(sheet, *match.span("said")), *match.span())
    return sheet


def _unsaid(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with blanks in place of what its text has there."""
    text = f"{sheet.text[:start]}{' ' * (end - start)}{sheet.text[end:]}"
    unit = next(each for each in sheet.units if each.start <= start < each.end)
    first, last = trimmed(text, unit.start, unit.end)
    return replace(sheet, text=text).put(unit, replace(unit, start=first, end=last))


def _glued_below(sheet: Sheet) -> Sheet:
    """The sheet without the order to which the last sentence of its copy is glued."""
    if not sheet.units or sheet.units[-1].settled:
        return sheet
    last = sheet.units[-1]
    if at := glue.order(sheet.of(last), sheet.brief is not None):
        start, end = trimmed(sheet.text, last.start, last.start + at)
        return briefed(
            sheet.put(last, replace(last, start=start, end=end)), last.start + at, last.end
        )
    return sheet


def _headlined(sheet: Sheet, at: int) -> tuple[Sheet, int]:
    """The sheet with the headline that stands in quotation marks behind "Texte :"."""
    match = _HEADLINE.match(sheet.text, at)
    if match is None or sheet.title or sheet.text[at - 1] == "\n":
        return sheet, at
    return replace(sheet, title=match["title"]), match.end()


@dataclass(frozen=True, slots=True)
class _Glued:
    """An instruction read from the left; `inside`: the story goes on in its last line."""

    start: int
    end: int
    inside: bool
    found: left_reading.Reading


def _glued(sheet: Sheet, start: int) -> _Glued:
    """The instruction to which the story may be glued; several lines may make one."""
    text = sheet.text
    first_line = _line_end(text, start)
    if ordered := _ordered(text, start, first_line):
        return _Glued(start, ordered, ordered < first_line, left_reading.Reading())
    for seam in [
        *_SEAM.finditer(text, start, first_line),
        *_COLON.finditer(text, start, first_line),
    ]:
        if first_line - seam.end() > STORY and note.opening([text[start : seam.end()]]).lines:
            return _Glued(start, seam.end(), True, left_reading.Reading())
    if begins := glue.bare(text, start):
        return _Glued(start, begins, True, left_reading.Reading())
    at, stop, found, first = start, start, left_reading.Reading(), start
    for _ in range(TOP_LINES):
        while at < len(text) and text[at].isspace():
            at += 1
        end = _line_end(text, at)
        reading = left_reading.read(text, at, end)
        if reading is None or not (reading.kinds or reading.strange):
            break
        first = at if stop == start else first
        left_reading.join(found, reading)
        stop = at = reading.end
        if stop < end:
            stop = _spoken_on(text, stop, end)
            break
    if stop == start or not left_reading.accepted(found):
        if begins := glue.story(text[start:first_line], sheet.brief is not None):
            return _Glued(start, start + begins, True, left_reading.Reading())
        return _Glued(first, start, False, found)
    return _Glued(first, stop, stop < _line_end(text, stop), found)


def _ordered(text: str, start: int, end: int) -> int:
    """Where the story begins in a line that opens by speaking of the copy as of what lies before
    its reader ("Peux-tu reprendre cette dépêche en 300 mots…"); 0 where it does not. No line above
    which nothing stands speaks so to readers."""
    parts = sentences.split(text[start:end])
    if not parts:
        return 0
    (_, stop), *others = parts
    opening = text[start : start + stop]
    if not address.read(opening).story and not glue.story(opening):
        below = "" if others else text[end + 1 : _line_end(text, end + 1)]
        if writing_order.opens(opening, below):
            return _asked_on(text, _spoken_on(text, start + stop, end), end)
        if begins := writing_order.story(opening):
            return start + begins
    if not _orders_this_copy(opening):
        return 0
    if others and len(others) <= ASIDE and len(text[start + stop : end].split()) <= SHORT:
        last = address.read(text[start + others[-1][0] : start + others[-1][1]])
        if last.asks or last.told or last.plain:
            return end  # the story comes back to no order: what stands between explains
    return _spoken_on(text, start + stop, end)


def _orders_this_copy(sentence: str) -> bool:
    """Whether the first sentence of a file wants so many words of the copy below it: "Peux-tu
    reprendre cette dépêche en 300 mots". Above it stands no text that a story could speak of."""
    found = address.read(sentence)
    return (
        Asked.WORDS in found.note.kinds
        and not found.story
        and commanding.points_to_copy(sentence)
        and (found.calls or commanding.FINITE.search(flat(sentence)) is None)
    )


def _asked_on(text: str, begins: int, end: int) -> int:
    """Where the story begins behind an order whose line ends at `end`: the lines right under it
    that only ask for things are its own."""
    while begins == end < len(text):
        stop = _line_end(text, end + 1)
        if not writing_order.asks(text[end + 1 : stop]):
            break
        begins = end = stop
    return begins


def _spoken_on(text: str, at: int, end: int) -> int:
    """Where the story begins in a line whose first part is an instruction: behind its last order,
    what stands between two of them belongs to the note too."""
    begins, strange = at, 0
    for begin, stop in sentences.split(text[at:end]):
        said = text[at + begin : at + stop]
        line = address.read(said)
        if line.asks or line.told or line.plain or line.orders_by_form:
            begins, strange = at + stop, 0
        elif line.story or strange or len(said.split()) > STRANGE:
            break
        else:
            strange += 1
    while begins < end and text[begins].isspace():
        begins += 1
    return begins


def _block(text: str, start: int, begun: bool) -> int:
    """Where the note of whole lines that begins at `start` ends; `start` without one."""
    lines = text[start:].split("\n", note.MOST_LINES + 1)[: note.MOST_LINES + 1]
    found = note.opening(lines, begun, parted=True)
    if not (found.lines or found.mark):
        return start
    before = sum(len(line) + 1 for line in lines[: found.lines])
    return min(len(text), start + before + found.mark)


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text) if end < 0 else end


def is_instruction(line: str) -> bool:
    """Whether the whole line tells the writer what to do."""
    return note.opening([line.strip()]).lines == 1


def briefed(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with what this part of its text asks for, beside what was asked for before, and
    with the fields that the instruction fills."""
    aims, before = sheet.aims, sheet.brief
    text = sheet.text[start:end]
    asked = demands.accepted(text)
    values = asked.values
    if "most" in values and "words" not in values:
        values["words"] = min(aims.words, _number(values["most"]))
        values["floor"] = max(0, min(aims.floor, _number(values["most"]) - aims.floor))
    if "words" in values and "floor" not in values:
        values["floor"] = min(aims.floor, _number(values["words"]))
    lines = [*(before.text.split("\n") if before else ()), *text.split("\n")]
    brief = replace(
        before or Brief(words=aims.words, floor=aims.floor),
        **values,  # type: ignore[arg-type]
        explicit=True,
        text="\n".join(filter(None, (" ".join(line.split()) for line in lines))),
        not_understood=(*(before.not_understood if before else ()), *asked.unknown),
        demands=(*(before.demands if before else ()), *asked.demands),
    )
    sheet = _told(replace(sheet, brief=brief), asked.unknown, start)
    return orders.follow(sheet, asked.demands, start)


def _of_letter(sheet: Sheet, letter: cover_letter.Letter) -> Sheet:
    """The sheet with what the letter asks for."""
    said = sheet.text[letter.start : letter.stop]
    sheet, said = embargo.apply(sheet, said, letter.start)
    if demands.read(said).demands:
        return briefed(sheet, letter.start, letter.stop)
    return sheet.told(
        Severity.NOTE,
        "Lettre d’accompagnement lue.",
        "Elle n’est pas publiée, et ne demande rien.",
        letter.start,
    )


def _of_note(sheet: Sheet, start: int, end: int) -> Sheet:
    """The sheet with what the covering note asks for and doubts; the rest of it is told."""
    sheet, said = embargo.apply(sheet, sheet.text[start:end], start)
    for begin, stop in sentences.split(sheet.text[start:end]):
        sentence = " ".join(sheet.text[start + begin : start + stop].split())
        open_yet = covering_note.doubts(sentence)
        if covering_note.orders(sentence) and (
            demands.accepted(sentence).values
            or (forbidding.keeps_silent(sentence) and not open_yet)
        ):
            sheet = briefed(sheet, start + begin, start + stop)
        if open_yet:
            sheet = sheet.doubting(f"mot d’accompagnement\u00a0: «\u00a0{sentence}\u00a0»")
    shown = " ".join(said.split())
    shown = shown if len(shown) <= SHOWN else f"{shown[:SHOWN]}…"
    return sheet.told(
        Severity.NOTE,
        f"Mot d’accompagnement retiré\u00a0: «\u00a0{shown}\u00a0».",
        "Il n’est pas publié\u00a0; si c’est du texte, placez-le sous le titre.",
        start,
    )


def _number(value: object) -> int:
    assert isinstance(value, int)
    return value


def _suspicion(sheet: Sheet, found: left_reading.Reading, first: int) -> Sheet:
    """A line with some signs of an instruction, but not enough: say that it is read as copy."""
    if not found.article or not (found.ordered and found.kinds):
        return sheet
    return sheet.told(
        Severity.WARNING,
        "La première ligne ressemble à une consigne, mais n’en a pas la forme sûre\u00a0: elle est "
        "lue comme du texte.",
        "Si c’en est une, écrivez-la seule sur sa ligne, par exemple "
        "«\u00a0Consigne\u00a0: 700 mots, en français, SEO\u00a0».",
        first,
    )


def _place(sheet: Sheet, part: str, offset: int) -> int:
    """Where what is not understood stands, as far as its first words can be found."""
    return max(offset, sheet.text.find(part[:_LOOKED_FOR], offset))


def _told(sheet: Sheet, unknown: Sequence[str], offset: int) -> Sheet:
    brief = sheet.brief
    assert brief is not None
    grave = [part for part in unknown if forbidding.keeps_silent(part)]  # may be in the text
    for part in grave:
        sheet = sheet.told(
            Severity.ERROR,
            f"Consigne non comprise\u00a0: «\u00a0{part}\u00a0». L’article reste un brouillon.",
            _REMEDY,
            _place(sheet, part, offset),
        ).doubting(f"consigne « {part} » : non comprise, à vérifier avant de publier")
    for part in unknown:
        if part not in grave and (known := brief.understood(part)):
            sheet = sheet.told(
                Severity.WARNING,
                f"Consigne comprise en partie\u00a0: «\u00a0{part}\u00a0» "
                f"(compris\u00a0: «\u00a0{known}\u00a0»).",
                _REMEDY,
                _place(sheet, part, offset),
            )
            grave.append(part)
    if others := [part for part in unknown if part not in grave]:
        several = "s" if len(others) > 1 else ""
        listed = ", ".join(f"«\u00a0{part}\u00a0»" for part in others)
        sheet = sheet.told(
            Severity.WARNING,
            f"Consigne{several} non comprise{several}\u00a0: {listed}.",
            _REMEDY,
            _place(sheet, others[0], offset),
        )
    if brief.language != "fr":
        sheet = sheet.told(
            Severity.ERROR,
            f"La consigne demande un article en «\u00a0{brief.language}\u00a0»\u00a0: Dépêche "
            "publie en français.",
            "Demandez un article en français, ou retirez la dépêche.",
            offset,
        )
    return sheet
