"""The logo in icons and in the nameplate, by day and by night."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from depeche.metadata.hosting import icons
from depeche.metadata.pictures.original import Originals


def drawn(folder: Path, ink: str, size: tuple[int, int] = (300, 100)) -> dict[str, Image.Image]:
    """All files of a transparent logo with a bar of that ink."""
    picture = Image.new("RGBA", size)
    ImageDraw.Draw(picture).rectangle((10, 10, size[0] - 10, size[1] - 10), fill=ink)
    picture.save(folder / "logo.png")
    logo = Originals().read(folder / "logo.png")
    assert logo is not None
    made = icons.render(logo, folder / "kept")
    return {output.path: Image.open(BytesIO(output.data)) for output in made}


def corner(image: Image.Image) -> tuple[int, ...]:
    return image.convert("RGBA").getpixel((0, 0))


@pytest.mark.parametrize("ink", ["#c0504d", "#3f7fbf"])
def test_ink_that_both_papers_bear_keeps_its_transparency(tmp_path: Path, ink: str) -> None:
    made = drawn(tmp_path, ink)
    for name in ("nom-96.png", "nom-180.png", "nom.png"):
        assert corner(made[f"images/icones/{name}"])[3] == 0


@pytest.mark.parametrize("ink", ["#000000", "#14507a", "#ffffff", "#ffe680"])
def test_ink_that_one_paper_hides_stands_on_white(tmp_path: Path, ink: str) -> None:
    made = drawn(tmp_path, ink)
    assert corner(made["images/icones/nom-96.png"]) == (255, 255, 255, 255)
    assert corner(made["images/icones/nom.png"]) == (255, 255, 255, 255)


def test_icons_are_opaque_squares_and_the_name_keeps_its_form(tmp_path: Path) -> None:
    made = drawn(tmp_path, "#c0504d")
    for size in (180, 192, 512):
        icon = made[f"images/icones/{size}.png"]
        assert (icon.size, icon.mode) == ((size, size), "RGB")
        assert corner(icon) == (255, 255, 255, 255)
    assert made["images/icones/nom.png"].size == (300, 100)


def test_files_are_drawn_once_for_a_logo(tmp_path: Path) -> None:
    drawn(tmp_path, "#c0504d")
    before = {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()}
    drawn(tmp_path, "#c0504d")
    assert {path: path.stat().st_mtime_ns for path in (tmp_path / "kept").iterdir()} == before
