from __future__ import annotations

import csv
from pathlib import Path

import pytest

from depeche.french.slugs import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("Lorbec devient le n° 3 français", "lorbec-devient-le-no-3-francais"),
        ("L'Ukraine et l’OTAN", "l-ukraine-et-l-otan"),
        ("Vœux à l'Élysée : 490.000 euros", "voeux-a-l-elysee-490-000-euros"),
        ("À 12,5 € & plus", "a-12-5-euros-et-plus"),
        ("« Aujourd'hui » ?!", "aujourd-hui"),
        ("../../etc/passwd", "etc-passwd"),
        ("???", ""),
    ],
)
def test_elision_stays_readable(title: str, slug: str) -> None:
    assert slugify(title) == slug


def test_agrees_with_publishers(samples: Path) -> None:
    with (samples / "slugs-fr.tsv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    right = sum(slugify(row["title"]) == row["publisher_slug"] for row in rows)
    assert right / len(rows) >= 0.98, f"{right} of {len(rows)}"
