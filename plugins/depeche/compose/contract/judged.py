"""What a judge of an instruction gives."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Demand, Dossier, Draft

Judged = tuple[str, bool | None]  # the result in French, whether it is met
Judge = Callable[[Demand, Draft, Dossier], Judged]
