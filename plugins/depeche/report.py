"""What a run did to each article, told to the newsroom: a table, or lines in a log."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from rich.console import Console
from rich.markup import escape

if TYPE_CHECKING:
    from rich.table import Table

    from .model import Notice


class Result(StrEnum):
    """In the order of the table."""

    REFUSED = "refusé"
    DRAFT = "brouillon"
    PROPOSAL = "proposition"
    DUPLICATE = "doublon"
    DELETED = "supprimé"
    SCHEDULED = "programmé"
    NEW = "publié"
    UPDATED = "mis à jour"
    UNCHANGED = "inchangé"


_ORDER = list(Result)
_COLOURS = {
    Result.REFUSED: "red",
    Result.DRAFT: "yellow",
    Result.PROPOSAL: "magenta",
    Result.DUPLICATE: "yellow",
    Result.DELETED: "yellow",
    Result.SCHEDULED: "cyan",
    Result.NEW: "green",
    Result.UPDATED: "green",
}
_HELD = {Result.REFUSED, Result.DRAFT}
# The articles that a table of every run would only repeat.
_LATER = {Result.NEW: Result.UNCHANGED, Result.UPDATED: Result.UNCHANGED}
_QUIET = {Result.UNCHANGED}


class Outcome(NamedTuple):
    """`path`: the article, or the raw file where there is none; relative to content.

    A tuple, since a build has one for each of ten thousand articles.
    """

    result: Result
    path: str
    title: str = ""
    why: str = ""
    remedy: str = ""
    line: int | None = None

    @property
    def place(self) -> str:
        return f"{self.path}:{self.line}" if self.line else self.path


@dataclass(frozen=True, slots=True)
class Timing:
    step: str
    seconds: float
    count: int  # of what the step had to do


@dataclass(frozen=True, slots=True)
class Report:
    outcomes: tuple[Outcome, ...] = ()
    timings: tuple[Timing, ...] = ()
    notices: tuple[Notice, ...] = ()
    unchanged: int = 0  # articles beside the outcomes, of which there is nothing to tell

    @property
    def held(self) -> tuple[Outcome, ...]:
        """Copy that is not published and wants a person."""
        return tuple(each for each in self.outcomes if each.result in _HELD)

    def told(self) -> list[Outcome]:
        """What the newsroom is told of, what wants a person first."""
        told = [each for each in self.outcomes if each.result not in _QUIET]
        return sorted(told, key=lambda each: (_ORDER.index(each.result), each.path))

    def summary(self) -> str:
        """« 3 publiés, 1 brouillon, 14 inchangés »."""
        counts = Counter(each.result for each in self.outcomes)
        counts[Result.UNCHANGED] += self.unchanged
        said = [_counted(each, counts[each]) for each in reversed(_ORDER) if counts[each]]
        return ", ".join(said) or "aucune dépêche"


def dump(report: Report) -> bytes:
    """What a later run that finds nothing to do can tell again."""
    later = [_LATER.get(each.result, each.result) for each in report.outcomes]
    rows = [
        [result, *outcome[1:]]
        for result, outcome in zip(later, report.outcomes, strict=True)
        if result not in _QUIET
    ]
    unchanged = report.unchanged + len(later) - len(rows)
    return json.dumps({"told": rows, "unchanged": unchanged}, ensure_ascii=False).encode()


def load(data: bytes) -> Report | None:
    """The report that was dumped, without its timings; None when it isn't one."""
    try:
        given = json.loads(data)
        told = tuple(Outcome(Result(kind), *row) for kind, *row in given["told"])
        return Report(told, unchanged=int(given["unchanged"]))
    except (ValueError, TypeError, KeyError):
        return None


def show(report: Report, console: Console) -> None:
    """The report on a terminal, or as plain lines where the output goes to a log."""
    told = report.told()
    if console.is_terminal and told:
        console.print(_table(told))
    for line in lines(report)[len(told) if console.is_terminal else 0 :]:
        console.print(escape(line), soft_wrap=True, highlight=False)


def lines(report: Report) -> list[str]:
    """The report as plain lines: the articles, the notices, the sum."""
    return [
        *map(_line, report.told()),
        *map(_told, report.notices),
        f"Articles : {report.summary()}.",
    ]


def timings(report: Report) -> Iterator[str]:
    """One line a step: its name, what it did, how long it took."""
    for each in report.timings:
        yield f"{each.step} : {each.count} en {_seconds(each.seconds)}"


def _table(outcomes: list[Outcome]) -> Table:
    from rich.table import Table

    table = Table(title="La rédaction", title_justify="left", expand=False)
    table.add_column("Résultat", no_wrap=True)
    table.add_column("Article ou dépêche", overflow="fold", ratio=3)
    table.add_column("Pourquoi", overflow="fold", ratio=3)
    table.add_column("Que faire", overflow="fold", ratio=3)
    for each in outcomes:
        what = f"{each.title}\n{each.place}" if each.title else each.place
        colour = _COLOURS[each.result]
        table.add_row(
            f"[{colour}]{each.result}[/]", escape(what), escape(each.why), escape(each.remedy)
        )
    return table


def _line(outcome: Outcome) -> str:
    parts = [f"{outcome.result} : {outcome.place}"]
    if outcome.title:
        parts.append(f"« {outcome.title} »")
    parts += [each for each in (outcome.why, outcome.remedy) if each]
    return " — ".join(parts)


def _told(notice: Notice) -> str:
    place = f"{notice.path}:{notice.line}" if notice.line else notice.path
    return " — ".join(each for each in (place, notice.message, notice.remedy) if each)


def _counted(result: Result, count: int) -> str:
    plural = count > 1 and result is not Result.UPDATED
    return f"{count} {result}{'s' if plural else ''}"


def _seconds(value: float) -> str:
    return f"{value:.2f}".replace(".", ",") + " s"
