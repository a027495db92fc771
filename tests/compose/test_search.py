"""What search engines are told: the keyphrase and the title of a result page."""

from __future__ import annotations

import pytest

from depeche.compose import keyphrase, search_title
from depeche.pixels import arial


def _after(case: list[str], mark: str) -> list[str]:
    return [line.removeprefix(mark).strip() for line in case if line.startswith(mark)]


@pytest.mark.cases("keyphrases")
def test_keyphrases(case: list[str]) -> None:
    (headline,), (wanted,) = _after(case, "titre:"), _after(case, "=")
    lead, *texts = _after(case, "-")
    assert keyphrase.choose(headline, lead, [lead, *texts]) == wanted


@pytest.mark.cases("search_titles")
def test_search_titles(case: list[str]) -> None:
    (headline,), (phrase,), (wanted,) = (_after(case, each) for each in ("titre:", "clé:", "="))
    found = search_title.choose(headline, phrase)
    assert found.replace("\u00a0", " ") == wanted
    assert arial(found) <= search_title.WIDEST
