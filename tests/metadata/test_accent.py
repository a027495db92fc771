"""A newsroom's own accent can be read by day and by night, whatever it is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from depeche.metadata import accent, colours
from depeche.settings import SettingsError, load

SHEET = Path(__file__).parents[2] / "theme/static/css/journal.css"


@given(st.integers(0, 0xFFFFFF), st.sampled_from([colours.DAY, colours.NIGHT]))
def test_every_colour_becomes_readable(colour: int, grounds: tuple[str, ...]) -> None:
    made = colours.readable(f"#{colour:06x}", grounds)
    assert all(colours.contrast(made, each) >= colours.READABLE for each in grounds)


def test_readable_colour_stays_nearly_as_it_is() -> None:
    assert colours.readable("#b3241c", colours.DAY) == "#b3241c"


def test_yellow_is_darkened_by_day_and_kept_by_night() -> None:
    assert colours.readable("#ffd400", colours.NIGHT) == "#ffd400"
    day = colours.readable("#ffd400", colours.DAY)
    assert colours.contrast(day, "#ffffff") < 5.5  # no darker than needed


def test_papers_are_those_of_the_style_sheet() -> None:
    sheet = SHEET.read_text("utf-8")
    papers = re.findall(r"--paper: (#\w+); --wash: (#\w+)", sheet)
    full = [
        tuple(each if len(each) == 7 else f"#{each[1:] * 2}" for each in pair) for pair in papers
    ]
    assert full == [colours.DAY, colours.NIGHT]


def test_named_colours_are_those_of_the_style_sheet() -> None:
    named = re.findall(r"\.accent-(\w+) {", SHEET.read_text("utf-8"))
    assert sorted(colours.NAMED) == sorted(["marine", *named])


def test_site_has_the_sheet_for_a_free_colour_only(build, newsroom: Path) -> None:
    output = build(THEME_ACCENT="#ffd400")
    assert "--dark-accent: #ffd400" in (output / accent.FILE).read_text("utf-8")
    output = build(THEME_ACCENT="sapin")
    assert not (output / accent.FILE).exists()


def test_misspelt_colour_is_refused(build, newsroom: Path) -> None:
    with pytest.raises(SettingsError, match="THEME_ACCENT must be one of marine"):
        build(THEME_ACCENT="bleu")


@pytest.mark.parametrize("given", [*colours.NAMED, "#ffd400"])
def test_cards_and_manifest_have_the_same_colour(build, newsroom: Path, given: str) -> None:
    output = build(THEME_ACCENT=given)
    colour = colours.by_day({"THEME_ACCENT": given})
    manifest = json.loads((output / "site.webmanifest").read_text("utf-8"))
    assert manifest["theme_color"] == colour
    with Image.open(next(output.glob("images/cartes/*-1200x675-*.png"))) as card:
        assert f"#{card.convert('RGB').crop((600, 5, 601, 6)).tobytes().hex()}" == colour


def test_named_colours_of_cards_are_those_of_the_style_sheet() -> None:
    sheet = SHEET.read_text("utf-8")
    shown = dict(re.findall(r"\.accent-(\w+) { --accent: (#\w+);", sheet))
    assert {"marine": re.search(r"--accent: (#\w+)", sheet)[1], **shown} == colours.NAMED


def test_former_setting_says_what_took_its_place() -> None:
    with pytest.raises(SettingsError, match="THEME_ACCENT = '#14507a'"):
        load({"images": {"accent": "#14507a"}})
