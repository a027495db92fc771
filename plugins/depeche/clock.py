"""The one place where the time of a build comes from."""

from __future__ import annotations

import os
from datetime import datetime, tzinfo


def now(timezone: tzinfo) -> datetime:
    """Now, or the moment that SOURCE_DATE_EPOCH names (reproducible-builds.org)."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), timezone) if epoch else datetime.now(timezone)
