"""Renditions: sizes, crops, what is stripped, and files that no one should trust."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from depeche.french.slugs import slugify
from depeche.metadata.pictures import card, encode, renditions
from depeche.metadata.pictures.original import Original, Originals


def original(width: int, height: int) -> Original:
    return Original(Path("images/le port.jpg"), "0123456789", width, height)


def saved(path: Path, image: Image.Image, **options: object) -> Path:
    image.save(path, **options)
    return path


def test_large_image_gives_the_three_formats_of_search_engines():
    sizes = [(each.width, each.height) for each in renditions.crops(original(1600, 1200))]
    assert sizes == [(1200, 675), (1200, 900), (1200, 1200)]


@pytest.mark.parametrize("size", [(320, 320), (500, 200), (90, 1000), (1, 1)])
def test_small_image_is_never_enlarged(size):
    for each in renditions.every(original(*size)):
        assert each.width <= size[0] and each.height <= max(1, size[1])
        left, top, right, bottom = each.box
        assert 0 <= left < right <= size[0] and 0 <= top < bottom <= size[1]


def test_name_of_a_rendition_changes_with_the_image():
    other = Original(Path("images/le port.jpg"), "9876543210", 1600, 1200)
    names = {each.path for each in renditions.every(original(1600, 1200))}
    assert not names & {each.path for each in renditions.every(other)}
    assert all(name.startswith("images/r/le-port-") for name in names)


def test_camera_s_notes_stay_in_the_newsroom(tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Marque"
    exif.get_ifd(0x8825)[1] = "N"
    path = saved(tmp_path / "gps.jpg", Image.new("RGB", (64, 48)), exif=exif)
    read = Originals().read(path)
    for rendition, data in encode.render(path, renditions.every(read)):
        with Image.open(BytesIO(data)) as made:
            assert not dict(made.getexif()), rendition.path


def test_turned_photograph_is_shown_upright(tmp_path):
    exif = Image.Exif()
    exif[0x0112] = 6
    path = saved(tmp_path / "debout.jpg", Image.new("RGB", (64, 48)), exif=exif)
    read = Originals().read(path)
    assert (read.width, read.height) == (48, 64)
    _, data = next(encode.render(path, [renditions.fallback(read)]))
    assert Image.open(BytesIO(data)).size == (48, 64)


@pytest.mark.parametrize("mode", ["CMYK", "P", "LA", "RGBA", "L", "1", "I;16"])
def test_every_kind_of_picture_becomes_a_jpeg(tmp_path, mode):
    suffix = "jpg" if mode == "CMYK" else "png"
    path = saved(tmp_path / f"image.{suffix}", Image.new(mode, (40, 30)))
    read = Originals().read(path)
    for rendition, data in encode.render(path, renditions.every(read)):
        assert Image.open(BytesIO(data)).size == (rendition.width, rendition.height)


@pytest.mark.parametrize("data", [b"", b"not an image", b"\xff\xd8\xff\xe0broken"])
def test_broken_file_is_no_image(tmp_path, data):
    (tmp_path / "image.jpg").write_bytes(data)
    assert Originals().read(tmp_path / "image.jpg") is None


def test_decompression_bomb_is_no_image(tmp_path):
    path = saved(tmp_path / "bombe.png", Image.new("1", (12000, 12000)))
    assert Originals().read(path) is None


def test_what_was_read_is_remembered_until_the_file_changes(tmp_path):
    path = saved(tmp_path / "port.png", Image.new("RGB", (40, 30)))
    first = Originals(tmp_path / "memory.json")
    known = first.read(path)
    first.save()
    assert Originals(tmp_path / "memory.json").read(path) == known
    saved(path, Image.new("RGB", (60, 30)))
    assert Originals(tmp_path / "memory.json").read(path).width == 60
    (tmp_path / "memory.json").write_text("{damaged")
    assert Originals(tmp_path / "memory.json").read(path).width == 60


@pytest.mark.parametrize(
    "headline", ["Bref", "Un titre très long " * 12, "Anticonstitution" * 9, ""]
)
def test_card_is_drawn_whatever_its_headline(headline):
    made = card.Card(headline, "Vie locale", "L’Écho", "#14507a")
    for file in card.files(made, "titre"):
        data = card.draw(made, file.width, file.height)
        assert Image.open(BytesIO(data)).size == (file.width, file.height)
        assert data == card.draw(made, file.width, file.height)


@given(st.from_regex(r"[a-z0-9-]{1,70}", fullmatch=True))
def test_file_named_as_a_slug_is_named_alike_by_the_short_way_and_the_long_one(name):
    read = Original(Path(f"{name}.jpg"), "0123456789", 1600, 900)
    stem = (slugify(name)[:60] or "image") + "-"
    assert renditions.fallback(read).path.startswith(f"{renditions.FOLDER}/{stem}1248x")
