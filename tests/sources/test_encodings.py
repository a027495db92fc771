"""Any encoding is read, repaired or refused; nothing but SourceError ever comes out."""

from __future__ import annotations

import codecs
import itertools
import re
from collections.abc import Callable

import pytest
from ftfy.badness import MOJIBAKE_CATEGORIES, is_bad
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from depeche.model import Severity, Source, SourceError
from depeche.sources import decoding

COPY = (
    "Le cœur de Valbrune rouvre\n\n"
    "« L’été dernier, la halle a coûté 3 000 € », a dit le maire…\n\n"
    "Où est passé le bœuf ?\n\nLa fête a été annulée à Noël, hélas.\n"
)
PLAIN = "Le cœur rouvre\n\nL'été dernier, la halle a coûté 300 €, a dit le maire à Noël.\n"


@pytest.mark.parametrize(
    "data",
    [
        COPY.encode("utf-8"),
        codecs.BOM_UTF8 + COPY.encode("utf-8"),
        COPY.encode("utf-16"),
        codecs.BOM_UTF16_BE + COPY.encode("utf-16-be"),
        COPY.encode("utf-16-le"),
        COPY.encode("utf-16-be"),
        COPY.encode("utf-32"),
        COPY.encode("cp1252"),
        COPY.replace("\n", "\r\n").encode("cp1252"),
        COPY.encode("mac-roman"),
        COPY.replace("\n", "\r").encode(),
        COPY.replace("\n\n", "\r\n\n").encode(),
        COPY.replace("\n", "\u2028").encode(),
    ],
    ids=lambda data: repr(data[:8]),
)
def test_one_text_whatever_its_encoding(data: bytes, read: Callable[..., Source]) -> None:
    source = read(data)
    assert source.text.strip() == COPY.strip()
    assert source.title == "Le cœur de Valbrune rouvre"


def test_iso_8859_15_is_not_taken_for_windows(read: Callable[..., Source]) -> None:
    source = read(PLAIN.encode("iso-8859-15"))
    assert source.text == PLAIN
    assert any("iso-8859-15" in each.message for each in source.notices)


def test_mojibake_is_repaired_line_by_line_and_told(read: Callable[..., Source]) -> None:
    broken = PLAIN.splitlines()[2].encode().decode("cp1252", errors="replace")
    source = read(f"Le cœur rouvre\n\n{broken}\n")
    assert source.title == "Le cœur rouvre"
    assert source.blocks[0].text.startswith("L'été dernier, la halle a coûté 300 €")
    (told,) = [each for each in source.notices if "Accents abîmés" in each.message]
    assert told.line == 3
    assert told.severity is Severity.WARNING


def test_sound_french_is_never_repaired(read: Callable[..., Source]) -> None:
    copy = (
        "Titre\n\nL’Aÿ, Ça, Œuvre, naïf, à côté, « ÇA », 50 °C, § 3, Škoda, São Tomé, Ångström.\n"
    )
    source = read(copy)
    assert source.text == copy
    assert not [each for each in source.notices if "Accents" in each.message]


def test_all_that_ftfy_takes_for_mojibake_is_looked_at() -> None:
    """A line without a doubtful sign is left as it is, without asking: every pair of the signs
    that ftfy knows, with letters and spaces about it."""
    known = re.compile(f"[{''.join(MOJIBAKE_CATEGORIES.values())}aA\u202f’ÿœ]")
    signs = [sign for sign in map(chr, range(0x20, 0x2600)) if known.match(sign)]
    taken = 0
    for one, other in itertools.product(signs, repeat=2):
        for line in (f"{one}{other}", f"a{one}{other}a", f" {one}{other} A"):
            if is_bad(line):
                taken += 1
                assert decoding.DOUBTFUL.search(line), line
    assert taken > 10_000
    assert not decoding.DOUBTFUL.search(COPY)


def test_two_encodings_in_one_file_are_read_and_told(read: Callable[..., Source]) -> None:
    data = "Le cœur rouvre\n\nLa fête a été annulée à Noël.\n\n".encode() + b"\xc9t\xe9 2026.\n"
    source = read(data)
    assert source.blocks[-1].text == "Été 2026."
    assert any("deux encodages" in each.message for each in source.notices)


def test_invisible_characters_are_removed(read: Callable[..., Source]) -> None:
    source = read(
        "La halle\u200b rouvre\n\nL’incen\u00addie de la\ufeff halle\u2060 a repris\u200e.\n"
    )
    assert source.title == "La halle rouvre"
    assert source.blocks[0].text == "L’incendie de la halle a repris."


def test_accents_in_two_characters_become_one(read: Callable[..., Source]) -> None:
    assert read("La fe\u0302te\n\nLa fe\u0302te a eu lieu.\n").title == "La fête"


def test_entities_and_quoted_printable_are_decoded_and_told(read: Callable[..., Source]) -> None:
    source = read("La f&ecirc;te\n\nLa f&ecirc;te &amp; le bal &#8211; fini.\n")
    assert source.blocks[0].text == "La fête & le bal – fini."
    source = read(b"La f=C3=AAte\n\nL=C3=A0-bas, l=E2=80=99=C3=A9t=C3=A9 a pass=\n=C3=A9 vite.\n")
    assert source.title == "La fête"
    assert source.blocks[0].text == "Là-bas, l’été a passé vite."
    assert any("décodé" in each.message for each in source.notices)


def test_an_address_is_no_artefact(read: Callable[..., Source]) -> None:
    source = read("La fête\n\nVoir https://exemple.fr/?a=3Dbc&b=E9x pour la suite.\n")
    assert not [each for each in source.notices if "codage" in each.message]


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"", "vide"),
        (b" \n\t\r\n ", "vide"),
        ("\u200b\ufeff\u00a0\n…\n---\n".encode(), "aucun texte"),
        (b"Titre\0\x01\x02 binaire \0\xff", "pas du texte"),
        (b"%PDF-1.7 La halle", "un PDF"),
        (b"PK\x03\x04 La halle", "traitement de texte"),
        (b"{\\rtf1 La halle}", "RTF"),
        (codecs.BOM_UTF16_LE + b"a", "abîmé"),
        (b"La halle rouvre.\n" * 20_001, "trop long"),
        (b"La halle rouvre, " * 60_000, "trop long"),
        (b"La halle rouvre.\n\n" * 3_001, "3001\u00a0paragraphes"),
        (b"Auteur : Camille Orveau\n", "texte sous son titre"),
    ],
)
def test_what_is_no_copy_is_refused(data: bytes, message: str, read: Callable[..., Source]) -> None:
    with pytest.raises(SourceError) as refusal:
        read(data)
    notice = refusal.value.notice
    assert message in notice.message
    assert notice.remedy and notice.path == "depeches/port.txt"
    assert notice.severity is Severity.ERROR


RANDOM = settings(max_examples=200, deadline=None, suppress_health_check=list(HealthCheck))
FRAGMENTS = """---~title: ~date: ~Par ~Publié le ~14 mars 2026~- ~ -~©~Photo :~« ~ »~"~# ~> ~1. ~
PARIS, 3 mars (AFP) - ~La halle rouvre~Auteur: ~CAMILLE ORVEAU~700 mots~en français~.~?~Ã©~&a ~*a~
![x](y.jpg)~**~_~=1ema~été.Le maire~\n\n~\n~\r\n~\t~\u00ad~\x0b~ """
PIECES = st.sampled_from([fragment.strip("\n") or fragment for fragment in FRAGMENTS.split("~")])


def _sound(source: Source) -> None:
    """Every block is its characters of the text, in order, none overlapping."""
    last = 0
    for block in source.blocks:
        assert last <= block.start < block.end
        assert len(block.text) == block.end - block.start
        assert block.text.split() == source.text[block.start : block.end].split()
        last = block.end
    assert source.published is not None and source.published.value.tzinfo is not None


@RANDOM
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "a", "a.xyz", "a.yml"]))
@example(b"\xff\xfe", "a.txt")
@example(b"---\n0: [\n---\nx", "a.txt")
def test_any_bytes_are_read_or_refused(read: Callable[..., Source], data: bytes, name: str) -> None:
    try:
        _sound(read(data, name))
    except SourceError as error:
        assert error.notice.message and error.notice.path


@RANDOM
@given(st.lists(PIECES, min_size=1, max_size=30).map("".join), st.sampled_from(["a.txt", "a.md"]))
def test_any_copy_is_read_or_refused(read: Callable[..., Source], copy: str, name: str) -> None:
    try:
        _sound(read(copy, name))
    except SourceError as error:
        assert error.notice.message


@RANDOM
@given(st.text(max_size=120), st.text(max_size=300))
def test_any_front_matter_is_read_or_refused(
    read: Callable[..., Source], fields: str, body: str
) -> None:
    try:
        _sound(read(f"---\n{fields}\n---\n{body}".encode("utf-8", "surrogatepass"), "a.txt"))
    except SourceError as error:
        assert error.notice.message
