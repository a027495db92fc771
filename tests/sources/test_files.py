"""Files: which are raw copy, which are refused unread, what stands beside them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest

from depeche import sources
from depeche.model import Origin, Source, SourceError
from depeche.settings import Settings
from depeche.sources import registry

COPY = "La halle rouvre\n\nLa halle de Valbrune a rouvert mercredi.\n"


def _refusal(path: Path, content: Path, seen: datetime) -> str:
    with pytest.raises(SourceError) as refusal:
        sources.read(path, content, settings=Settings(), seen=seen)
    notice = refusal.value.notice
    assert notice.remedy
    return notice.message


def test_discover_gives_raw_copy_only(content: Path) -> None:
    folder = content / "depeches"
    for name in (
        "b.txt", "a.md", "port/un.txt", "port/deux.TXT", "sans-suffixe", "b.yml", "b.jpg",
        "a.md.yml", "seul.yml", ".cache", ".git/x.txt", "~$a.docx", "a.txt~", "Thumbs.db", "x.xyz",
    ):  # fmt: skip
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(COPY)
    found = [path.relative_to(folder).as_posix() for path in sources.discover(folder)]
    assert found == sorted(found)
    assert set(found) == {
        "a.md", "b.txt", "port/un.txt", "port/deux.TXT", "sans-suffixe", "seul.yml", "x.xyz",
    }  # fmt: skip
    assert sources.discover(content / "nulle-part") == []


def test_unknown_formats_and_lone_sidecars_are_refused_by_name(
    content: Path, seen: datetime
) -> None:
    for name, message in (("x.xyz", "Format inconnu"), ("seul.yml", "sans dépêche")):
        path = content / "depeches" / name
        path.write_text(COPY)
        assert message in _refusal(path, content, seen)


def test_a_large_file_is_refused_before_it_is_read(
    content: Path, seen: datetime, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = content / "depeches" / "gros.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    asked: list[int] = []
    real = registry.choose

    def choose(name: str, head: bytes) -> registry.Format:
        asked.append(len(head))
        return real(name, head)

    monkeypatch.setattr(registry, "choose", choose)
    assert _refusal(path, content, seen) == (
        "Fichier trop volumineux\u00a0: 50\u00a0Mo pour une limite de 5\u00a0Mo."
    )
    assert asked == [registry.HEAD]


def test_links_that_leave_the_content_folder_are_refused(
    content: Path, tmp_path: Path, seen: datetime
) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text(COPY)
    link = content / "depeches" / "lien.txt"
    link.symlink_to(secret)
    assert "hors du dossier" in _refusal(link, content, seen)
    assert "hors du dossier" in _refusal(
        content / "depeches" / ".." / ".." / "secret.txt", content, seen
    )
    inside = content / "depeches" / "vrai.txt"
    inside.write_text(COPY)
    link.unlink()
    link.symlink_to(inside)
    assert sources.read(link, content, settings=Settings(), seen=seen).title == "La halle rouvre"


def test_missing_files_folders_and_loops_are_refused(content: Path, seen: datetime) -> None:
    folder = content / "depeches"
    assert "illisible" in _refusal(folder / "absent.txt", content, seen)
    (folder / "dossier.txt").mkdir()
    assert "pas un fichier ordinaire" in _refusal(folder / "dossier.txt", content, seen)
    (folder / "boucle.txt").symlink_to(folder / "boucle.txt")
    assert "illisible" in _refusal(folder / "boucle.txt", content, seen)


def test_a_sidecar_gives_what_the_copy_lacks(content: Path, read: Callable[..., Source]) -> None:
    sidecar = content / "depeches" / "port.yml"
    sidecar.write_text("date: 2026-03-14 08:30\nsection: Vie locale\nauteur: Camille Orveau\n")
    source = read(COPY)
    assert source.published is not None
    assert source.published.origin is Origin.SIDECAR
    assert source.section == "Vie locale"
    assert [each.name for each in source.bylines] == ["Camille Orveau"]
    before = source.digest
    sidecar.write_text("section: Culture\n")
    assert read(COPY).digest != before


def test_a_sidecar_names_its_own_file_and_line_when_it_is_wrong(
    content: Path, read: Callable[..., Source]
) -> None:
    (content / "depeches" / "port.txt.yml").write_text("title: La halle\ndate: bientôt\n")
    with pytest.raises(SourceError) as refusal:
        read(COPY)
    assert refusal.value.notice.path == "depeches/port.txt.yml"
    assert refusal.value.notice.line == 2
    assert "2026-03-14" in refusal.value.notice.remedy


def test_the_image_beside_the_copy_is_its_image(content: Path, read: Callable[..., Source]) -> None:
    without = read(COPY).digest
    (content / "depeches" / "port.JPG").write_bytes(b"\xff\xd8")
    source = read(COPY + "\nLe quai\nPhoto : Camille Orveau\n")
    (credit,) = source.credits
    assert (credit.path, credit.caption) == ("depeches/port.JPG", "Le quai")
    assert read(COPY).credits[0].path == "depeches/port.JPG"
    assert read(COPY).digest != without


def test_a_named_image_is_found_beside_the_copy_or_in_images(
    content: Path, tmp_path: Path, read: Callable[..., Source]
) -> None:
    (content / "images").mkdir()
    (content / "images" / "halle.png").write_bytes(b"\x89PNG")
    copy = f"---\nimage: halle.png\nimage_alt: Une halle\n---\n{COPY}"
    (credit,) = read(copy).credits
    assert (credit.path, credit.alt) == ("images/halle.png", "Une halle")
    (tmp_path / "dehors.png").write_bytes(b"\x89PNG")
    (content / "images" / "lien.png").symlink_to(tmp_path / "dehors.png")
    source = read(copy.replace("halle.png", "lien.png"))
    assert source.credits[0].path == ""
    assert any("introuvable" in each.message for each in source.notices)


def test_one_digest_for_the_same_bytes(read: Callable[..., Source]) -> None:
    assert read(COPY).digest == read(COPY).digest != read(COPY + "x").digest


def test_every_format_is_documented_and_asked_in_one_order() -> None:
    formats = registry.known()
    assert [each.name for each in formats][-1] == "texte simple"
    guide = Path(__file__).parents[2] / "docs" / "developers" / "sources.md"
    text = guide.read_text(encoding="utf-8")
    for each in formats:
        assert each.read.__doc__, each.name
        assert each.name in text, f"{each.name} is not in docs/developers/sources.md"
