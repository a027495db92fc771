"""What is asked of the one who writes an article, and what comes of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from enum import StrEnum
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

if TYPE_CHECKING:
    from .merge import Conflict

PARIS = ZoneInfo("Europe/Paris")


class Outcome(StrEnum):
    NEW = "new"
    UPDATED = "updated"
    UNCHANGED = "unchanged"
    DELETED = "deleted"  # by the desk, which the plugin respects


@dataclass(frozen=True, slots=True)
class Order:
    """How a draft is to be written, beside its text. Datetimes are aware."""

    now: datetime
    timezone: tzinfo = PARIS
    inputs: Sequence[str] = ()  # digests of the raw copy that the draft is made from
    updated: datetime | None = None  # when the source says that it changed
    reasons: Sequence[str] = ()  # why it must stay a draft, in French
    not_before: datetime | None = None  # embargo


@dataclass(frozen=True, slots=True)
class Written:
    """`path` and `proposal` are relative to the articles' folder; `proposal` may be ""."""

    outcome: Outcome
    path: str
    conflicts: tuple[Conflict, ...] = ()
    proposal: str = ""
