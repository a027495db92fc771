"""The shelf reads what it does not know, in one process or in several, and once."""

from __future__ import annotations

from pathlib import Path

import pytest

from depeche import executors
from depeche.articles import shelf
from depeche.articles.shelf import Drawer, Shelf


class Drawers(dict[str, Drawer]):
    def __missing__(self, folder: str) -> Drawer:
        found = self[folder] = Drawer()
        return found


@pytest.mark.parametrize("by_several", [False, True])
def test_finds_articles_in_order_and_reads_a_file_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, by_several: bool
) -> None:
    if by_several:
        monkeypatch.setattr(shelf, "_CHUNK", 2)
        monkeypatch.setattr(executors, "WORTH_A_POOL", 1)
        monkeypatch.setattr(executors, "cores", lambda: 2)
    for number in range(5):
        file = tmp_path / f"2026/0{number % 2 + 1}/port-{number}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"Title: Le port {number}\n\nLe quai ouvre.\n", encoding="utf-8")
    drawers = Drawers()
    found = [card.title for card in Shelf(tmp_path, drawers.__getitem__).by_hand]
    assert found == [f"Le port {number}" for number in (0, 2, 4, 1, 3)]

    edited = tmp_path / "2026/01/port-2.md"
    edited.write_text("Title: Le bac\n\nLe quai ouvre.\n", encoding="utf-8")
    (tmp_path / "2026/02/port-3.md").unlink()
    monkeypatch.setattr(shelf, "read", _only(edited))
    again = [card.title for card in Shelf(tmp_path, drawers.__getitem__).by_hand]
    assert again == ["Le port 0", "Le bac", "Le port 4", "Le port 1"]
    assert list(drawers[str(tmp_path / "2026/02")].cards) == ["port-1.md"]


def _only(path: Path) -> object:
    real = shelf.read

    def read(asked: Path) -> object:
        assert asked == path
        return real(asked)

    return read
