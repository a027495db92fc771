"""What the support check says of a printed sentence."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from ...model import Span


class Kind(StrEnum):
    NUMBER = "number"
    DATE = "date"
    QUOTATION = "quotation"
    SPEAKER = "speaker"
    ENTITY = "entity"
    AGENCY = "agency"
    POLARITY = "polarity"
    SUBJECT = "subject"
    STANCE = "stance"
    ATTRIBUTION = "attribution"
    WORDING = "wording"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Finding:
    """Printed sentence `index` says what its sources don't; `span` is the nearest passage."""

    index: int
    kind: Kind
    message: str  # French
    span: Span | None = None
    evidence: str = ""  # the text at `span`
