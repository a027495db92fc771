"""The sheet of copy that the rules of `rules/` work on, one after the other.

A rule takes a Sheet and gives one back: fields filled, the units it understood taken away,
the kinds of others decided. What is left becomes the Source's blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, tzinfo

from ..model import (
    BELOW,
    Block,
    BlockKind,
    Brief,
    Byline,
    Credit,
    Moment,
    Notice,
    Severity,
    Source,
    Turn,
    line_number,
)
from ..settings import BriefSettings

NO_TEXT = "Si l’une de ces lignes est du texte, formez-en une phrase."
MOST_SHOWN, SHOWN = 12, 40  # lines that a notice shows, and the characters of each
HIGHEST = 14  # units that may stand above the first paragraph


@dataclass(frozen=True, slots=True)
class Unit:
    """Lines that belong together, as characters `start` to `end` of the sheet's text."""

    start: int
    end: int
    kind: BlockKind = BlockKind.PARAGRAPH
    after_blank: bool = True  # a blank line, or the top of the text, stands before it
    settled: bool = False  # the format's own markup says its kind: no rule changes it
    turn: Turn | None = None
    speaker: str = ""
    text: str = ""  # as it is printed, where its characters alone would not say it


@dataclass(frozen=True, slots=True)
class Sheet:
    """Copy on its way from text to Source; `units` are those that no rule has taken yet."""

    path: str
    text: str
    seen: datetime
    units: tuple[Unit, ...]
    aims: BriefSettings = field(default_factory=BriefSettings)
    title: str = ""
    headline: int | None = None  # where the line stands that markup names as the headline
    subject: str = ""  # of the mail in which the copy came: its title when it has no other
    sender: str = ""  # the body that sent that mail: who issued the release, when it names nobody
    mailed: str = ""  # the name on that mail's From line, of a body or a person
    published: Moment | None = None
    updated: Moment | None = None
    sent: int = 0  # minutes into its day, by a clock whose zone is not known
    bylines: tuple[Byline, ...] = ()
    credits: tuple[Credit, ...] = ()
    brief: Brief | None = None
    language: str = "fr"
    agencies: tuple[str, ...] = ()
    place: str = ""  # from which the copy was filed
    url: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    slug: str = ""
    summary: str = ""
    status: str = ""
    embargo: datetime | None = None
    awaiting: tuple[tuple[str, int], ...] = ()  # embargoes that count from the day of the copy
    publisher: str = ""  # the newspaper or station, or who issued the release
    release: bool = False  # a press release
    capacity: str = ""  # in which its lawyer speaks: "avocate de M. Luc Orveau"
    reply: str = ""  # what it is where it answers what was printed: "courrier", "communiqué"
    in_brief: bool = False  # marked as a brief: complete at any length
    noted: bool = False  # taken down on the spot: a reporter's notes
    corrects: str = ""  # the desk's notice that the copy corrects what was sent before
    doubts: tuple[str, ...] = ()  # why the article stays a draft, in French
    errata: tuple[Unit, ...] = ()  # below the copy, of other articles of its paper
    page: bool = False  # copied from a web page, as its furniture shows
    notices: tuple[Notice, ...] = ()
    lines: tuple[int, ...] = ()  # the file's, of each line of a text that its format made

    @property
    def zone(self) -> tzinfo:
        """The time zone of dates without an offset."""
        zone = self.seen.tzinfo
        assert zone is not None, "seen is aware"
        return zone

    def of(self, unit: Unit) -> str:
        """The unit's text on one line, as long as its characters in the sheet."""
        return one_line(self.text[unit.start : unit.end])

    def line_number(self, offset: int) -> int:
        return line_number(self.text, self.lines, offset)

    def top(self, least: int) -> int:
        """How many units stand above the first paragraph, at least `least`."""
        body = (i for i, each in enumerate(self.units) if _is_body(self.of(each)))
        return max(least, min(next(body, 0), HIGHEST))

    def without(self, units: Sequence[Unit]) -> Sheet:
        taken = {(unit.start, unit.end) for unit in units}
        return replace(
            self,
            units=tuple(each for each in self.units if (each.start, each.end) not in taken),
        )

    def put(self, old: Unit, *new: Unit) -> Sheet:
        """The sheet with `old` replaced by `new`, in its place."""
        at = self.units.index(old)
        return replace(self, units=(*self.units[:at], *new, *self.units[at + 1 :]))

    def told(
        self, severity: Severity, message: str, remedy: str = "", offset: int | None = None
    ) -> Sheet:
        line = None if offset is None else self.line_number(offset)
        notice = Notice(severity, self.path, message, remedy, line)
        return self if notice in self.notices else replace(self, notices=(*self.notices, notice))

    def removed(self, units: Sequence[Unit], what: str, remedy: str = NO_TEXT) -> Sheet:
        """The sheet without `units`, and with a note that shows them as `what` was removed."""
        message = f"{what}\u00a0: {self.shown(units)}."
        return self.without(units).told(Severity.NOTE, message, remedy, units[0].start)

    def shown(self, units: Sequence[Unit]) -> str:
        """The lines of `units` as a notice shows them: nothing leaves the copy untold. Of a whole
        page's menus the first ones, and how many follow."""
        lines = [f"«\u00a0{self.of(each).strip()[:SHOWN]}\u00a0»" for each in units[:MOST_SHOWN]]
        more = len(units) - len(lines)
        last = f" et {more} autre{'s' * (more > 1)} en dessous" if more else ""
        return ", ".join(lines) + last

    def doubting(self, reason: str, *, first: bool = False) -> Sheet:
        """The sheet of an article that stays a draft, for this reason too; `first`: before all."""
        doubts = (reason, *self.doubts) if first else (*self.doubts, reason)
        return replace(self, doubts=tuple(dict.fromkeys(doubts)))

    def _block(self, unit: Unit) -> Block:
        # A subheading among the answers is nobody's.
        heads = unit.turn in (Turn.QUESTION, Turn.HOUR)
        turn = unit.turn if heads or unit.kind is not BlockKind.HEADING else None
        speaker = unit.speaker if turn else ""
        return Block(unit.kind, unit.text or self.of(unit), unit.start, unit.end, turn, speaker)

    def source(self) -> Source:
        """The sheet as a Source, without digest; blocks are what no rule has taken."""
        return Source(
            path=self.path,
            digest="",
            text=self.text,
            title=self.title,
            published=self.published,
            updated=self.updated,
            sent=self.sent,
            bylines=self.bylines,
            blocks=tuple(map(self._block, self.units)),
            credits=self.credits,
            brief=self.brief,
            language=self.language,
            agencies=self.agencies,
            place=self.place,
            url=self.url,
            section=self.section,
            tags=self.tags,
            slug=self.slug,
            summary=self.summary,
            status=self.status,
            embargo=self.embargo,
            publisher=self.publisher,
            release=self.release,
            capacity=self.capacity,
            reply=self.reply,
            in_brief=self.in_brief,
            noted=self.noted,
            corrects=self.corrects,
            doubts=self.doubts,
            notices=self.notices,
            texts=self._texts(),
            lines=self.lines,
        )

    def _texts(self) -> tuple[Source, ...]:
        """The errata, a text of their own beside the copy."""
        if not self.errata:
            return ()
        blanks = re.sub(r"[^\n]", " ", self.text)
        text = blanks
        for each in self.errata:
            text = text[: each.start] + self.text[each.start : each.end] + blanks[each.end :]
        path = f"{self.path}{BELOW}1"
        return (Source(path, "", text, blocks=tuple(map(self._block, self.errata))),)


def _is_body(line: str) -> bool:
    return (
        "©" not in line
        and len(line.split()) >= 12
        and line.rstrip().endswith((".", "!", "?", "…", "»", '"'))
    )


def one_line(text: str) -> str:
    """`text` with each line end and tab as one space: lengths and offsets stay."""
    return text.replace("\n", " ").replace("\t", " ")


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """`start` and `end` moved inwards past white space."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
