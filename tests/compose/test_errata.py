"""What an erratum is, and which sentences it withdraws."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.errata import is_erratum, withdrawn
from depeche.model import Source

Make = Callable[..., Source]


@pytest.mark.cases("errata")
def test_what_an_erratum_withdraws(case: list[str], source: Make) -> None:
    said = dict(line.split(": ", 1) for line in case)
    text = said.get("erratum") or said["story"]
    read = source(f"{text}\n")
    assert is_erratum(read) == ("erratum" in said)
    if "erratum" in said:
        assert withdrawn(said["withdrawn"], [read])
        assert not withdrawn(said["kept"], [read])
