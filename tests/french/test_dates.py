from __future__ import annotations

import itertools
import re
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given as generated
from hypothesis import settings
from hypothesis import strategies as st

from depeche.french import date_forms, date_relative, dates
from depeche.model import DateMention, Moment, Origin, Precision

PARIS = ZoneInfo("Europe/Paris")
PUBLISHED = Moment(datetime(2024, 12, 5, 15, 40, tzinfo=PARIS), Precision.MINUTE)
FORMS = {
    Precision.MINUTE: "%Y-%m-%d %H:%M",
    Precision.DAY: "%Y-%m-%d",
    Precision.MONTH: "%Y-%m",
    Precision.YEAR: "%Y",
}


def shown(mention: DateMention) -> str:
    if mention.moment is None:
        return f"{mention.text} = ?"
    value = mention.moment.value.strftime(FORMS[mention.moment.precision])
    return f"{mention.text} = {value} {mention.moment.precision} {mention.moment.origin}"


@pytest.mark.golden("dates.txt")
def test_dates_in_running_text(given: str, expected: str) -> None:
    found = dates.find(given, PUBLISHED)
    assert [shown(each) for each in found] == (expected.split("\n") if expected else [])
    assert all(given[each.start : each.end] == each.text for each in found)


RELATIVE = (
    "Hier, le 14 juin, en novembre, mardi, l'an dernier, plus tôt cette semaine, ce matin, "
    "à la mi-mars, il y a deux jours, il a parlé."
)


@pytest.mark.parametrize(
    "anchor",
    [
        None,
        Moment(PUBLISHED.value, Precision.MINUTE, Origin.FIRST_SEEN),
        Moment(PUBLISHED.value, Precision.DAY, Origin.ARTICLE),
    ],
)
def test_without_a_day_of_its_own_a_source_resolves_nothing(anchor: Moment | None) -> None:
    found = dates.find(RELATIVE, anchor)
    assert len(found) == 9
    assert [each.moment for each in found] == [None] * 9


def test_a_month_of_publication_resolves_months_only() -> None:
    found = dates.find(
        "En novembre, il a dit. Hier, il a dit.",
        Moment(datetime(2024, 12, 1, tzinfo=PARIS), Precision.MONTH),
    )
    assert [shown(each) for each in found] == [
        "En novembre = 2024-11 month inferred",
        "Hier = ?",
    ]


def test_relative_is_said_of_words_not_of_a_missing_year() -> None:
    found = dates.find("Hier, le 14 juin et le 1er mars 2026, il a dit.", PUBLISHED)
    assert [each.relative for each in found] == [True, False, False]


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("05.12.2024 15:40", "2024-12-05T15:40:00+01:00 minute"),
        ("05/12/24", "2024-12-05T00:00:00+01:00 day"),
        ("Publié le mercredi 01 juillet 2020 à 23h20", "2020-07-01T23:20:00+02:00 minute"),
        ("AFP, publié le mercredi 01 juillet 2020 à 23h20", "2020-07-01T23:20:00+02:00 minute"),
        ("22 mai 2012. -", "2012-05-22T00:00:00+02:00 day"),
        ("Port-Sauvry, le 22 mai 2012", "2012-05-22T00:00:00+02:00 day"),
        ("PARIS, 5 mars 2024 (AFP) -", "2024-03-05T00:00:00+01:00 day"),
        ("(AFP) - 12/03/2026", "2026-03-12T00:00:00+01:00 day"),
        ("2024-12-05T15:40:00+01:00", "2024-12-05T15:40:00+01:00 minute"),
        ("2024-12-05T15:40:00Z", "2024-12-05T15:40:00+00:00 minute"),
        ("Thu, 05 Dec 2024 15:40:00 +0100", "2024-12-05T15:40:00+01:00 minute"),
        ("Date : 5 déc. 2024, 15:40", "2024-12-05T15:40:00+01:00 minute"),
        ("Le 5 décembre 2024 à 15\u00a0h\u00a040", "2024-12-05T15:40:00+01:00 minute"),
        ("lundi 2 mars 2026 à 18 heures", "2026-03-02T18:00:00+01:00 minute"),
        (
            "Publié le 5 mars 2024 à 10:00, mis à jour le 6 mars 2024 à 11:00",
            "2024-03-05T10:00:00+01:00 minute",
        ),
        ("Date : mars 2026", "2026-03-01T00:00:00+01:00 month"),
    ],
)
def test_a_line_that_is_a_publication_date(line: str, moment: str) -> None:
    found = dates.parse_timestamp(line, PARIS)
    assert found and f"{found.value.isoformat()} {found.precision}" == moment


@pytest.mark.parametrize(
    "line",
    [
        "Le 14 juin, le président",
        "14 juin",
        "31.02.2024",
        "En 2024",
        "d'ici mars 2026",
        "Il est mort le 5 mars 2024",
        "Le 5 mars 2024 et le 6 mars 2024",
        "Score : 12-10-24",
        "",
        "100.000",
        "a" * 200 + " 5 mars 2024",
    ],
)
def test_a_line_that_is_none(line: str) -> None:
    assert dates.parse_timestamp(line, PARIS) is None


@generated(st.text(max_size=80), st.sampled_from([None, PUBLISHED]))
def test_any_text_is_read_without_error(text: str, anchor: Moment | None) -> None:
    found = dates.find(text, anchor)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))
    dates.parse_timestamp(text, PARIS)


@pytest.mark.parametrize(
    "pattern", [*date_forms.FORMS, *date_relative.PATTERNS], ids=lambda each: each.pattern[-40:]
)
@settings(max_examples=20)
@generated(st.data())
def test_each_pattern_is_tried_on_every_text_that_has_a_match(
    pattern: re.Pattern[str], data: st.DataObject
) -> None:
    text = data.draw(st.from_regex(pattern))
    tried = {*date_forms.forms(text), *(each for each, _ in date_relative.rules(text))}
    assert pattern in tried
