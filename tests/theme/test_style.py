"""Weight, contrast and fonts: what a style sheet promises."""

from __future__ import annotations

import gzip
import re
from pathlib import Path

import pytest

THEME = Path(__file__).parents[2] / "theme"
FIRST_PAINT = 14_000  # bytes compressed, about the first round trip of a TCP connection
FONTS = 40_000  # bytes
READABLE = 4.5  # WCAG 2.2, 1.4.3


def luminance(colour: str) -> float:
    """Relative luminance of "#rgb" or "#rrggbb" (WCAG 2.2)."""
    digits = colour.lstrip("#")
    digits = "".join(each * 2 for each in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [
        each / 12.92 if each <= 0.04045 else ((each + 0.055) / 1.055) ** 2.4 for each in channels
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def variables(block: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+): (#[0-9a-f]+)", block))


def palettes(sheet: str) -> list[tuple[str, str, dict[str, str]]]:
    """(accent's name, scheme, colours) of each combination that a reader can see."""
    light = variables(sheet[sheet.index(":root {") : sheet.index("/* Accents")])
    night = variables(sheet[sheet.index("@media (prefers-color-scheme: dark)") :].split("}\n")[0])
    named: dict[str, dict[str, str]] = {"marine": {}} | {
        name: variables(block) for name, block in re.findall(r"\.accent-(\w+) {(.*?)}", sheet)
    }
    found = []
    for name, accent in named.items():
        colours = light | accent
        found.append((name, "light", colours))
        found.append((name, "dark", colours | night | {"accent": colours["dark-accent"]}))
    return found


def test_every_accent_can_be_read_in_both_schemes(style_sheet: str) -> None:
    seen = palettes(style_sheet)
    assert len(seen) == 14
    for name, scheme, colours in seen:
        for ground in ("paper", "wash"):
            for ink in ("ink", "soft", "accent"):
                ratio = contrast(colours[ink], colours[ground])
                assert ratio >= READABLE, f"{name}, {scheme}: {ink} on {ground} has {ratio:.2f}"


def test_first_paint_of_an_article_is_light(site: Path) -> None:
    page = (site / "rd-maritime/2026/03/la-criee/index.html").read_bytes()
    sheet = (site / "theme/css/journal.css").read_bytes()
    assert len(gzip.compress(page, 9)) + len(gzip.compress(sheet, 9)) <= FIRST_PAINT


def test_fonts_are_few_and_free() -> None:
    files = sorted((THEME / "static" / "fonts").glob("*.woff2"))
    assert len(files) == 2
    assert sum(each.stat().st_size for each in files) <= FONTS
    assert "SIL OPEN FONT LICENSE" in (THEME / "static" / "fonts" / "OFL.txt").read_text("utf-8")


def test_fonts_of_the_sheet_exist(style_sheet: str) -> None:
    named = re.findall(r"url\((.*?)\)", style_sheet)
    assert named
    for address in named:
        assert (THEME / "static" / "css" / address).resolve().is_file(), address


@pytest.mark.parametrize(
    "feature", ["prefers-color-scheme: dark", "print", "prefers-reduced-motion"]
)
def test_sheet_answers_the_reader_s_preferences(style_sheet: str, feature: str) -> None:
    assert f"@media ({feature}" in style_sheet or f"@media {feature}" in style_sheet


def test_classes_of_the_templates_are_styled(style_sheet: str) -> None:
    """A class that nothing styles is a misspelling."""
    used: set[str] = set()
    for template in (THEME / "templates").rglob("*.html"):
        text = re.sub(r"{%.*?%}|{#.*?#}|{{.*?}}", " ", template.read_text("utf-8"), flags=re.S)
        for value in re.findall(r'class="([^"]*)"', text):
            used.update(each for each in value.split() if not each.endswith("-"))
    unknown = [each for each in used if not re.search(rf"\.{each}(?![\w-])", style_sheet)]
    assert not unknown
