"""Contents that sleep are put in the order that Pelican gives them awake."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

import pytest
from pelican import utils

from depeche.build import orders


@dataclass
class Sleeper:
    date: datetime
    slug: str

    @property
    def _card(self) -> Any:
        return SimpleNamespace(moment=self.date.timestamp(), slug=self.slug)


def sleepers() -> list[Any]:
    days = [(1969, 7, 21), (2001, 9, 8), (2001, 9, 10), (2024, 3, 2), (2024, 3, 2)]
    return [
        Sleeper(datetime(*day, tzinfo=UTC), slug) for day, slug in zip(days, "dbeca", strict=True)
    ]


@pytest.mark.parametrize(
    "order_by",
    [
        lambda each: each.date,
        lambda each: each.slug,
        lambda each: (-each.date.timestamp(), each.slug),
        lambda each: f"{each.date}",
        lambda each: f"{each.date!r} {each.slug}",
        lambda each: "%s %s" % (each.date, each.slug),  # noqa: UP031
        lambda each: f"{each}",
        lambda each: (lambda: [each.slug])(),
    ],
)
def test_a_function_orders_sleepers_as_pelican_does(order_by: Callable[[Any], Any]) -> None:
    assert orders.ordered(sleepers(), order_by) == utils.order_content(sleepers(), order_by)
