"""Image files that are published as they are: nothing of the camera's notes travels."""

from __future__ import annotations

import contextlib
import struct
import warnings
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageCms
from PIL.ExifTags import GPS, IFD, Base

from depeche.metadata.pictures import originals, strip, svg

SECRETS = (b"Rue du Mole 12", b"Canon EOS SECRET", b"photographe@journal.example", b"serial-4711")
PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def exif(turn: int) -> Image.Exif:
    """What a phone writes: place, owner, camera, and which side is up."""
    made = Image.Exif()
    made[Base.Orientation] = turn
    made[Base.Model] = "Canon EOS SECRET"
    made[Base.Artist] = "photographe@journal.example"
    made.get_ifd(IFD.Exif)[Base.BodySerialNumber] = "serial-4711"
    made.get_ifd(IFD.GPSInfo)[GPS.GPSLatitudeRef] = "N"
    made.get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] = (48.0, 39.0, 12.5)
    made.get_ifd(IFD.GPSInfo)[GPS.GPSLongitudeRef] = "W"
    made.get_ifd(IFD.GPSInfo)[GPS.GPSLongitude] = (2.0, 0.0, 44.0)
    return made


def taken(form: str, turn: int = 6) -> bytes:
    """A photograph of three by two with notes of every kind."""
    image = Image.new("RGB", (30, 20), "#c33")
    image.paste("#36c", (0, 0, 15, 10))
    written = BytesIO()
    more = {"comment": "Rue du Mole 12"} if form == "JPEG" else {}
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>Rue du Mole 12</x:xmpmeta>"
    if form in ("JPEG", "WEBP"):
        more["xmp"] = xmp  # type: ignore[assignment]
    image.save(written, form, exif=exif(turn), icc_profile=PROFILE, **more)
    data = written.getvalue()
    if form == "JPEG":  # IPTC, as agencies write it
        note = b"Photoshop 3.0\x00Rue du Mole 12"
        data = data[:2] + b"\xff\xed" + struct.pack(">H", len(note) + 2) + note + data[2:]
    return data


FORMS = ("JPEG", "PNG", "WEBP")


@pytest.mark.parametrize("form", FORMS)
def test_the_fixture_has_what_must_go(form: str) -> None:
    data = taken(form)
    with Image.open(BytesIO(data)) as image:
        assert image.getexif().get_ifd(IFD.GPSInfo)[GPS.GPSLatitude] == (48.0, 39.0, 12.5)
    assert any(secret in data for secret in SECRETS)


@pytest.mark.parametrize("form", FORMS)
def test_place_owner_and_camera_go_colours_and_upright_stay(form: str) -> None:
    data = taken(form)
    clean = originals.cleaned(data, f".{form.lower()}")
    assert not [secret for secret in SECRETS if secret in clean]
    with Image.open(BytesIO(clean)) as image, Image.open(BytesIO(data)) as before:
        assert dict(image.getexif()) == {Base.Orientation: 6}
        assert not image.getexif().get_ifd(IFD.GPSInfo)
        assert image.info["icc_profile"] == PROFILE
        assert image.tobytes() == before.tobytes()
        assert "comment" not in image.info
        assert "xmp" not in image.info


@pytest.mark.parametrize("form", FORMS)
def test_upright_picture_has_no_notes_at_all(form: str) -> None:
    clean = strip.strip(taken(form, turn=1))
    with Image.open(BytesIO(clean)) as image:
        assert not dict(image.getexif())
    assert strip.strip(clean) == clean


@pytest.mark.parametrize("form", FORMS)
def test_second_cleaning_changes_nothing(form: str) -> None:
    clean = strip.strip(taken(form))
    assert strip.strip(clean) == clean


def test_picture_behind_the_picture_goes() -> None:
    clean = strip.strip(taken("JPEG") + taken("JPEG"))
    assert clean == strip.strip(taken("JPEG"))


def test_progressive_photograph_stays_whole() -> None:
    written = BytesIO()
    Image.effect_noise((120, 80), 60).save(written, "JPEG", progressive=True, exif=exif(1))
    clean = strip.strip(written.getvalue())
    with Image.open(BytesIO(clean)) as image, Image.open(BytesIO(written.getvalue())) as before:
        assert image.tobytes() == before.tobytes()


@pytest.mark.parametrize("form", FORMS)
def test_huge_photograph_is_published_as_wide_as_pages_show_it(form: str) -> None:
    written = BytesIO()
    Image.new("RGB", (3000, 4000), "#c33").save(written, form, exif=exif(6), icc_profile=PROFILE)
    clean = originals.cleaned(written.getvalue(), f".{form.lower()}")
    assert not [secret for secret in SECRETS if secret in clean]
    with Image.open(BytesIO(clean)) as image:
        assert image.size == (1664, 1248)  # upright: a quarter turn of three by four
        assert image.info["icc_profile"] == PROFILE
        assert not dict(image.getexif())


@pytest.mark.parametrize(("form", "ending"), [("GIF", ".gif"), ("AVIF", ".avif")])
def test_other_formats_of_the_web_lose_their_notes(form: str, ending: str) -> None:
    written = BytesIO()
    more = {"comment": b"Rue du Mole 12"} if form == "GIF" else {"exif": exif(1).tobytes()}
    Image.new("RGB", (30, 20), "#36c").save(written, form, **more)
    assert any(secret in written.getvalue() for secret in SECRETS)
    clean = originals.cleaned(written.getvalue(), ending)
    assert not [secret for secret in SECRETS if secret in clean]
    with Image.open(BytesIO(clean)) as image:
        assert image.format == form


def test_format_that_browsers_do_not_show_is_refused() -> None:
    written = BytesIO()
    Image.new("RGB", (3, 2)).save(written, "TIFF")
    with pytest.raises(ValueError, match="TIFF"):
        originals.cleaned(written.getvalue(), ".tif")


@pytest.mark.parametrize("form", FORMS)
def test_broken_picture_is_refused(form: str) -> None:
    with pytest.raises((ValueError, OSError, SyntaxError)):
        strip.strip(taken(form)[:60])


@given(st.binary(max_size=200), st.integers(0, 600))
def test_damaged_picture_gives_no_other_error(noise: bytes, at: int) -> None:
    data = bytearray(taken("JPEG"))
    data[at : at + len(noise)] = noise
    with contextlib.suppress(ValueError, OSError, SyntaxError), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # Pillow tells of what is damaged
        assert strip.strip(bytes(data)).startswith(b"\xff\xd8")


DRAWING = b"""<?xml version="1.0"?>
<!DOCTYPE svg [<!ENTITY file SYSTEM "file:///etc/passwd">]>
<!-- drawn in rue du Mole -->
<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" onload="alert(1)" viewBox="0 0 9 9"
 inkscape:export-filename="/home/nana/plan.svg">
<metadata>Nana</metadata><script>alert(2)</script><foreignObject><p>p</p></foreignObject>
<style>@import url(https://ailleurs.example/a.css);</style>
<defs><linearGradient id="g"><stop offset="0" stop-color="#123"/></linearGradient></defs>
<a href="javascript:alert(3)"><rect width="4" height="4" fill="url(#g)"/></a>
<rect width="5" height="5" fill="url(#g)" style="fill:url(https://ailleurs.example/b)"/>
<use xlink:href="#g"/><use href="https://ailleurs.example/c.svg#x"/>
<image href="https://ailleurs.example/d.png"/><image href="data:image/svg+xml;base64,PHN2Zz4="/>
<animate attributeName="href" to="javascript:alert(4)"/><text>Le quai &file;</text>
</svg>"""


def test_drawing_runs_nothing_and_fetches_nothing() -> None:
    clean = svg.clean(DRAWING).decode()
    for gone in (
        *("alert", "script", "foreignObject", "ailleurs.example", "ENTITY", "passwd", "Nana"),
        *("inkscape", "Mole", "onload", "import", "animate", "svg+xml"),
    ):
        assert gone not in clean, gone
    for kept in ('viewBox="0 0 9 9"', "linearGradient", 'fill="url(#g)"', "Le quai", 'href="#g"'):
        assert kept in clean, kept
    assert svg.clean(clean.encode()).decode() == clean


@pytest.mark.parametrize("data", [b"<html/>", b"<svg>", b"GIF89a", b"<svg xmlns='x'/>"])
def test_what_is_no_drawing_is_refused(data: bytes) -> None:
    with pytest.raises(ValueError, match="ce n’est pas"):
        svg.clean(data)


ARTICLE = "Title: {0}\nDate: 2026-03-12 09:00\nCategory: Port\nStatus: {1}\n\n![quai]({2})\n"


def test_site_has_the_clean_file_and_no_draft_s(build, newsroom: Path) -> None:
    for name in ("lien", "brouillon", "seul"):
        (newsroom / "images" / f"{name}.jpg").write_bytes(taken("JPEG"))
    (newsroom / "images" / "casse.png").write_bytes(taken("PNG")[:90])
    for name, status in (("lien", "published"), ("brouillon", "draft"), ("casse", "published")):
        image = f"{{static}}/images/{name}.{'png' if name == 'casse' else 'jpg'}"
        text = ARTICLE.format(f"Sur {name}", status, image)
        (newsroom / "articles" / f"sur-{name}.md").write_text(text, "utf-8")
    output = build(STATIC_PATHS=[])
    images = output / "images"
    assert [each.name for each in images.iterdir() if each.is_file()] == ["lien.jpg"]
    assert (images / "lien.jpg").read_bytes() == strip.strip(taken("JPEG"))
    assert "/images/r/lien-20x30-" in next(output.rglob("sur-lien/index.html")).read_text("utf-8")


def test_folder_that_is_published_whole_keeps_a_draft_s_image_back(build, newsroom: Path) -> None:
    for name in ("brouillon", "seul"):
        (newsroom / "images" / f"{name}.jpg").write_bytes(taken("JPEG"))
    text = ARTICLE.format("Caché", "draft", "x").replace(
        "Status", "Image: images/brouillon.jpg\nStatus"
    )
    (newsroom / "articles" / "cache.md").write_text(text, "utf-8")
    output = build(STATIC_PATHS=["images"])
    assert not (output / "images" / "brouillon.jpg").exists()
    clean = (output / "images" / "seul.jpg").read_bytes()
    assert clean == strip.strip(taken("JPEG"))
