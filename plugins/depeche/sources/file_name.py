"""The date that a file's name begins or ends with: `2026-03-14-port.txt`, `port_20260314.md`."""

from __future__ import annotations

import re
from datetime import datetime, tzinfo
from pathlib import PurePosixPath

from ..model import Moment, Origin, Precision

DATE = re.compile(
    r"(?<!\d)(?P<year>(?:19|20)\d\d)(?P<sep>[-_.]?)(?P<month>[01]\d)(?P=sep)(?P<day>[0-3]\d)"
    r"(?:[-_. Tt]?(?P<hour>[01]\d|2[0-3])[-_.hH:]?(?P<minute>[0-5]\d))?(?!\d)"
)


def date(path: str, zone: tzinfo) -> Moment | None:
    """The date in the name of the file at `path`; the time too, where it bears one."""
    match = DATE.search(PurePosixPath(path).stem)
    if not match:
        return None
    timed = match["hour"] is not None
    try:
        value = datetime(
            int(match["year"]),
            int(match["month"]),
            int(match["day"]),
            int(match["hour"]) if timed else 0,
            int(match["minute"]) if timed else 0,
            tzinfo=zone,
        )
    except ValueError:
        return None
    return Moment(value, Precision.MINUTE if timed else Precision.DAY, Origin.FILE_NAME)
