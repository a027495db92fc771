"""The composer's rules, each by its golden cases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.compose.anaphora import depends
from depeche.compose.duplicates import repeats
from depeche.compose.findability.description import LONGEST, SHORTEST, describe
from depeche.compose.gathering import counts, versions
from depeche.compose.lines import Line
from depeche.compose.parts.enumerations import find
from depeche.compose.readings import read as read_sentences
from depeche.compose.timeliness import tolls
from depeche.compose.timeliness.absolute_dates import made_absolute, without_floating
from depeche.compose.timeliness.staleness import overtaken
from depeche.model import Moment, Reading, Sentence, Source

Read = Callable[[str], Sentence]


def _after(lines: list[str], mark: str) -> list[str]:
    return [line[len(mark) :].strip() for line in lines if line.startswith(mark)]


@pytest.mark.cases("absolute_dates")
def test_dates(case: list[str], sentence: Read, day: Callable[[str], Moment]) -> None:
    (before,), (after,) = _after(case, "-"), _after(case, "+")
    published = _after(case, "paru:")
    if published:
        text, edits = made_absolute(
            sentence(before),
            day(published[0]),
            moved=any(line.startswith("ailleurs") for line in case),
            years="ailleurs dossier" in case,
        )
    else:
        text, edits = without_floating(sentence(before))
    assert text == after
    assert bool(edits) == (before != after)


@pytest.mark.cases("leaning")
def test_leaning(case: list[str], sentence: Read) -> None:
    for text in _after(case, "oui:"):
        assert depends(sentence(text)), text
    for text in _after(case, "non:"):
        assert not depends(sentence(text)), text


@pytest.mark.cases("repeats")
def test_repeats(case: list[str]) -> None:
    for answer in ("oui", "non"):
        for pair in _after(case, f"{answer}:"):
            one, two = pair.split(" | ")
            assert repeats(one, two) == (answer == "oui"), pair


@pytest.mark.cases("enumerations")
def test_enumerations(case: list[str], sentence: Read) -> None:
    (text,) = _after(case, "-")
    read = sentence(text)
    found = find(Line(read, text))
    if intro := _after(case, ":"):
        assert found is not None
        assert found.intro == intro[0]
        assert list(found.items) == _after(case, "*")
    else:
        assert found is None


@pytest.mark.cases("staleness")
def test_staleness(
    case: list[str],
    sentence: Read,
    source: Callable[..., Source],
) -> None:
    old = source("La criée\n\n02.03.2025 10:00\n\nLa criée ouvre.\n", "depeches/vieux.txt")
    new = source("La criée\n\n02.03.2026 10:00\n\nLa criée ferme.\n", "depeches/neuf.txt")
    for text in _after(case, "garde:"):
        assert overtaken(sentence(text), old, new) == "", text
    week = source("La criée\n\n24.02.2026 10:00\n\nLa criée ouvre.\n", "depeches/semaine.txt")
    for text in _after(case, "garde-ensuite:"):
        assert overtaken(sentence(text), week, new) == "", text
    eve = source("La criée\n\n01.03.2026 23:00\n\nLa criée ouvre.\n", "depeches/veille.txt")
    for text in _after(case, "garde-au-matin:"):
        assert overtaken(sentence(text), eve, new) == "", text
        assert overtaken(sentence(text), week, new), text
    for text in _after(case, "retient-au-matin:"):
        assert overtaken(sentence(text), eve, new), text
    for text in _after(case, "retient:"):
        assert overtaken(sentence(text), old, new), text
        assert overtaken(sentence(text), new, new) == "", text


@pytest.mark.cases("tolls")
def test_tolls(case: list[str]) -> None:
    for mark, answer in (("remplacé:", True), ("reste:", False)):
        for pair in _after(case, mark):
            old, new = pair.split(" | ")
            assert tolls.replaced(old, tolls.together([new])) == answer, pair


@pytest.mark.cases("descriptions")
def test_descriptions(case: list[str]) -> None:
    (title,), (wanted,) = _after(case, "titre:"), _after(case, "=")
    opening = [int(each) for line in _after(case, "débuts:") for each in line.split("|")]
    shorter = dict(enumerate(_after(case, "raccourcie:")))
    found = describe(
        title,
        _after(case, "-"),
        "".join(_after(case, "clé:")),
        opening=opening or None,
        shorter=lambda at, limit: text if len(text := shorter.get(at, "")) <= limit else "",
    )
    assert found == wanted
    assert not found or SHORTEST <= len(found) <= LONGEST


@pytest.mark.cases("versions")
def test_versions(case: list[str], source: Callable[..., Source]) -> None:
    assert [each.text for each in versions.opposed(_readings(case, source))] == _after(case, "=")


@pytest.mark.cases("counts")
def test_counts(case: list[str], source: Callable[..., Source]) -> None:
    readings = _readings(case, source)
    shown = {each.span for reading in readings for each in reading.sentences}
    assert [each.text for each in counts.differing(readings, shown)] == _after(case, "=")
    first = {each.span for each in readings[0].sentences}
    assert counts.differing(readings, first) == []  # the other's stand nowhere


def _readings(case: list[str], source: Callable[..., Source]) -> list[Reading]:
    readings = []
    for number, line in enumerate(_after(case, "source:")):
        when, text = line.split(" | ")
        date = "" if when == "sans date" else f"\n\n{'.'.join(reversed(when.split('-')))} 10:00"
        copy = source(f"La copie {number}{date}\n\n{text}\n", f"depeches/{number}.txt")
        readings.append(read_sentences(copy))
    return readings
