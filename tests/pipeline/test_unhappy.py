"""What goes wrong in a newsroom: each case is told, none stops the others."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from depeche import lock
from depeche.report import Result

GOOD = "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après des travaux."


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"   \n\n  \n",
        b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00>\x00" * 40,
        b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    ],
    ids=["empty", "blank", "a program", "an image"],
)
def test_a_file_that_is_no_copy_is_refused_and_stops_no_other(newsroom: Any, data: bytes) -> None:
    (newsroom.content / "depeches/mauvais.txt").write_bytes(data)
    newsroom.drop("port.txt", GOOD)
    newsroom.run()
    (refused,) = newsroom.outcomes(Result.REFUSED)
    assert refused.path == "depeches/mauvais.txt"
    assert refused.why and refused.remedy
    assert len(newsroom.articles()) == 1
    newsroom.run()
    assert newsroom.outcomes(Result.REFUSED) == [refused]


def test_fifty_megabytes_are_refused_unread(newsroom: Any) -> None:
    path = newsroom.content / "depeches/enorme.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    newsroom.run()
    (refused,) = newsroom.outcomes(Result.REFUSED)
    assert "Mo" in refused.why or "trop" in refused.why


def test_another_encoding_is_read_and_told(newsroom: Any) -> None:
    path = newsroom.drop("port.txt", GOOD, title="Le port rouvre à Noël")
    path.write_bytes(path.read_text().encode("cp1252"))
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Title") == "Le port rouvre à Noël"


def test_no_title_and_no_date_still_make_an_article(newsroom: Any) -> None:
    (newsroom.content / "depeches/port.txt").write_text(f"{GOOD}\n\n{GOOD} Et plus encore.\n")
    newsroom.run()
    (article,) = newsroom.articles().values()
    assert article.get("Title") and article.get("Date") == "2026-03-20 12:00"


def test_a_composition_that_fails_stops_no_other_and_is_tried_again(newsroom: Any) -> None:
    bad = newsroom.drop("a.txt", "Une panne a privé la ville d’électricité pendant deux heures.")
    newsroom.drop("b.txt", GOOD)
    newsroom.run()
    (refused,) = newsroom.outcomes(Result.REFUSED)
    assert refused.path == "depeches/a.txt" and "ValueError" in refused.why
    assert len(newsroom.articles()) == 1
    newsroom.run()
    assert newsroom.composed == ["depeches/a.txt"]
    bad.write_text(bad.read_text().replace("panne", "coupure"))
    newsroom.run()
    assert len(newsroom.articles()) == 2


def test_an_unwritable_folder_is_told_with_the_article(
    newsroom: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from depeche import atomic

    def full(path: Path, data: bytes) -> bool:
        raise OSError(28, "No space left on device", str(path))

    newsroom.drop("a.txt", GOOD)
    with monkeypatch.context() as patch:
        patch.setattr(atomic, "write", full)
        newsroom.run()
    (refused,) = newsroom.outcomes(Result.REFUSED)
    assert "No space left" in refused.why and refused.remedy
    newsroom.run()
    assert len(newsroom.articles()) == 1


@pytest.mark.parametrize(
    "data", [b"not a database at all" * 100, b"SQLite format 3\x00" + b"x" * 90]
)
def test_a_damaged_state_is_put_aside(newsroom: Any, data: bytes) -> None:
    newsroom.drop("a.txt", GOOD)
    newsroom.run()
    before = newsroom.files()
    (newsroom.state / "state.sqlite").write_bytes(data)
    newsroom.run()
    assert newsroom.files() == before
    assert any("illisible" in each.message for each in newsroom.report.notices)
    assert (newsroom.state / "state.damaged").read_bytes() == data


def test_a_state_of_another_shape_is_put_aside(newsroom: Any) -> None:
    newsroom.state.mkdir()
    with sqlite3.connect(newsroom.state / "state.sqlite") as other:
        other.execute("CREATE TABLE raw (something TEXT)")
    other.close()
    newsroom.drop("a.txt", GOOD)
    newsroom.run()
    assert len(newsroom.articles()) == 1
    assert (newsroom.state / "state.damaged").exists()


def test_two_runs_at_once_are_refused_with_the_process_to_look_for(newsroom: Any) -> None:
    newsroom.drop("a.txt", GOOD)
    with lock.held(newsroom.state), pytest.raises(lock.LockedError, match=str(os.getpid())):
        newsroom.run()
    newsroom.run()
    assert len(newsroom.articles()) == 1


_KILLED = """
    import os, signal, sys
    from datetime import datetime
    from pathlib import Path
    from zoneinfo import ZoneInfo
    sys.path.insert(0, {here!r})
    import conftest
    from depeche import atomic, pipeline
    from depeche.settings import Settings

    real, left = Path.replace, [{after}]
    def replace(self, target):
        left[0] -= 1
        if left[0] < 0:
            os.kill(os.getpid(), signal.SIGKILL)
        return real(self, target)
    Path.replace = replace
    root = Path({root!r})
    paris = ZoneInfo("Europe/Paris")
    pipeline.run(root / "content", Settings(), datetime(2026, 3, 20, 12, tzinfo=paris),
                 timezone=paris, state=root / ".depeche", composer=conftest.plain)
"""


@pytest.mark.parametrize("after", [0, 1, 2, 3])
def test_a_run_killed_in_mid_write_leaves_nothing_half_done(
    newsroom: Any, tmp_path: Path, after: int, make_clean: Callable[[], dict[str, bytes]]
) -> None:
    newsroom.drop("a.txt", GOOD)
    newsroom.drop("b.txt", "Une tempête est attendue dans la nuit de jeudi à vendredi.")
    wanted = make_clean()
    code = textwrap.dedent(_KILLED).format(
        here=str(Path(__file__).parent), root=str(newsroom.root), after=after
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    assert done.returncode == -signal.SIGKILL, done.stderr
    newsroom.run()
    assert newsroom.files() == wanted


@pytest.fixture
def make_clean(newsroom: Any, tmp_path: Path) -> Callable[[], dict[str, bytes]]:
    """What an undisturbed run writes; the newsroom is as before afterwards."""

    def run() -> dict[str, bytes]:
        import shutil

        newsroom.run()
        files: dict[str, bytes] = newsroom.files()
        shutil.rmtree(newsroom.state)
        shutil.rmtree(newsroom.content / "articles")
        return files

    return run


def test_a_folder_waits_for_the_file_that_was_refused(newsroom: Any) -> None:
    bad = "---\ntitre: Le port : les quais\n---\n\nLes quais sont pleins.\n"
    newsroom.drop("port/a.txt", f"Le port rouvre ses quais nord\n\n14 mars 2026\n\n{GOOD}")
    (newsroom.content / "depeches/port/b.md").write_text(bad, encoding="utf-8")
    newsroom.drop("seul.txt", GOOD.replace("nord", "sud"))
    newsroom.run()
    articles = {each.get("Depeche"): each for each in newsroom.articles().values()}
    reason = articles["depeches/port"].get("Draft_Reason")
    assert reason.startswith("la source depeches/port/b.md manque")
    assert "manque :" not in (articles["depeches/seul.txt"].get("Draft_Reason") or "")
