"""What a judge of an instruction gives."""

from __future__ import annotations

from collections.abc import Callable

from ...model import Demand, Dossier, Draft

JUDGE = "à juger à la relecture"  # the result of what no rule measures
Judged = tuple[str, bool | None]  # the result in French, whether it is met
Judge = Callable[[Demand, Draft, Dossier], Judged]
