"""Whatever ends a build, the next one gives the bytes of a clean build."""

from __future__ import annotations

import contextlib
import errno
import os
import random
import shutil
import signal
import sqlite3
import sys
from typing import Any

import pytest
from pelican.plugins import signals

from depeche.build import ledger, lock, outputs, store
from depeche.build.session import state_path

KILLS = int(os.environ.get("BUILD_KILLS", "5"))


def build_and_die(site: Any, calls: int) -> tuple[bool, int]:
    """Build in a forked process that kills itself at its `calls`-th function call.

    Returns whether it was killed, and the number of calls when it was not.
    """
    reader, writer = os.pipe()
    process = os.fork()
    if process == 0:
        seen = 0

        def count(frame: object, event: str, argument: object) -> None:
            nonlocal seen
            seen += 1
            if seen == calls:
                os.kill(os.getpid(), signal.SIGKILL)

        try:
            sys.setprofile(count)
            site.build()
        finally:
            sys.setprofile(None)
            os.write(writer, str(seen).encode())
            os._exit(0)
    os.close(writer)
    with os.fdopen(reader, "rb") as pipe:
        said = pipe.read()
    _, status = os.waitpid(process, 0)
    return os.WIFSIGNALED(status), int(said or 0)


def change(site: Any, number: int) -> None:
    site.article(
        f"article-{number % 6}",
        f"Corps {number}.",
        Title=f"Titre {number}",
        Date=f"2024-01-1{number % 6} 08:00",
        Tags="quai" if number % 2 else "marché",
        Slug=f"article-{number % 6}" + ("-b" if number % 4 == 3 else ""),
    )


def test_a_killed_build_leaves_nothing_behind(site: Any) -> None:
    killed, calls = build_and_die(site, 0)
    assert not killed
    dice = random.Random(20240310)
    kills = 0
    for number in range(KILLS):
        change(site, number)
        kills += build_and_die(site, dice.randrange(calls // 50, calls // 2))[0]
        assert not [file for file in site.output.rglob("*.html") if not file.stat().st_size]
        site.build()
        assert site.files() == site.clean()
    assert kills > 0


def test_a_killed_first_build_is_finished_by_the_next(site: Any) -> None:
    _, calls = build_and_die(site, 0)
    for share in (0.3, 0.6, 0.9):
        shutil.rmtree(site.root / ".depeche")
        assert build_and_die(site, int(calls * share))[0]
    site.build()
    assert site.files() == site.clean()


def test_an_undone_edit_after_a_killed_build_is_seen(site: Any) -> None:
    site.build()
    page = site.output / "article-0.html"
    before = page.read_bytes()
    page.write_bytes(b"x" * len(before))
    site.build()
    assert page.read_bytes() == before


def test_a_full_disk_while_writing(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site.build()
    change(site, 0)
    real = outputs.write
    written = []

    def write(path: str, data: bytes) -> tuple[bool, outputs.Stamp]:
        written.append(path)
        if len(written) == 4:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(path))
        return real(path, data)

    monkeypatch.setattr(outputs, "write", write)
    with pytest.raises(outputs.OutputError, match="free some space"):
        site.build()
    monkeypatch.undo()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1710000000")
    site.build()
    assert site.files() == site.clean()


def test_a_full_disk_while_remembering(site: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    site.build()
    change(site, 1)
    real = ledger.Ledger.commit

    def commit(self: Any, meta: dict[str, bytes]) -> None:
        connection = self.session.store._connection
        pages = connection.execute("pragma page_count").fetchone()[0]
        connection.execute(f"pragma max_page_count={pages}")
        real(self, {**meta, "filler": b"x" * 1_000_000})

    with monkeypatch.context() as patch:
        patch.setattr(ledger.Ledger, "commit", commit)
        with pytest.raises(store.StoreError, match="free some space"):
            site.build()
    site.build()
    assert site.files() == site.clean()


def test_a_folder_that_cannot_be_written(site: Any) -> None:
    site.build()
    shutil.rmtree(site.output / "author")
    (site.output / "author").write_bytes(b"a file in the way")
    with pytest.raises(outputs.OutputError, match=r"author/.*can't be written .*rights"):
        site.build()
    (site.output / "author").unlink()
    site.build()
    assert site.files() == site.clean()


@pytest.mark.parametrize("place", ["folder", "lock", "state"])
def test_a_state_that_cannot_be_written(site: Any, place: str) -> None:
    site.build()
    folder = site.root / ".depeche"
    if place == "folder":
        shutil.rmtree(folder)
        folder.write_bytes(b"a file in the way")
    else:
        ending = {"lock": "*.lock", "state": "*.sqlite"}[place]
        found = next(folder.glob(ending))
        found.unlink()
        found.mkdir()
    with pytest.raises(store.StoreError, match="set BUILD_STATE to a folder that can be written"):
        site.build()


def test_a_lock_that_is_none_is_made_again(site: Any, caplog: pytest.LogCaptureFixture) -> None:
    site.build()
    found = next((site.root / ".depeche").glob("*.lock"))
    found.write_bytes(b"no database" * 100)
    assert site.build().idle
    assert f"{found}: file is not a database; the lock is made again" in caplog.text
    caplog.clear()
    assert site.build().idle
    assert not caplog.text


def test_rows_that_make_no_sense_cost_only_time(
    site: Any, caplog: pytest.LogCaptureFixture
) -> None:
    site.build()
    found = next((site.root / ".depeche").glob("*.sqlite"))
    with contextlib.closing(sqlite3.connect(found)) as connection, connection:
        connection.execute("update shelf set rows=? where kind='source'", (b"nonsense",))
    change(site, 2)
    outcome = site.build()
    assert outcome.full
    assert "the build's state is damaged" in caplog.text
    assert site.clean().items() <= site.files().items()
    assert site.build().idle


def test_the_state_of_another_version_costs_only_time(
    site: Any, caplog: pytest.LogCaptureFixture
) -> None:
    site.build()
    found = next((site.root / ".depeche").glob("*.sqlite"))
    with contextlib.closing(sqlite3.connect(found)) as connection, connection:
        connection.execute("pragma user_version=2")
    outcome = site.build()
    assert outcome.full
    assert outcome.counts.written == 0
    assert not caplog.text


def test_a_first_build_warns_of_nothing(site: Any, caplog: pytest.LogCaptureFixture) -> None:
    site.build()
    assert not caplog.text


def test_state_that_is_damaged_or_deleted_costs_only_time(
    site: Any, caplog: pytest.LogCaptureFixture
) -> None:
    site.build()
    state = next((site.root / ".depeche").glob("*.sqlite"))
    state.write_bytes(b"no database" * 100)
    change(site, 2)
    site.build()
    assert "the build's state is made again" in caplog.text
    assert site.clean().items() <= site.files().items()
    state.unlink()
    before = site.stamps()
    assert site.build().counts.written == 0
    assert site.stamps() == before


def test_files_of_a_build_whose_state_is_gone_are_told(
    site: Any, caplog: pytest.LogCaptureFixture
) -> None:
    site.build()
    next((site.root / ".depeche").glob("*.sqlite")).unlink()
    (site.content / "article-0.md").unlink()
    site.build()
    assert "article-0.html" in caplog.text


def test_a_damaged_page_goes_with_its_article(site: Any) -> None:
    site.build()
    (site.output / "article-0.html").write_text("abîmé", encoding="utf-8")
    (site.content / "article-0.md").unlink()
    site.build()
    assert not (site.output / "article-0.html").exists()


def test_what_a_plugin_writes_in_place_of_a_page_stays(site: Any) -> None:
    def write(_: Any) -> None:
        (site.output / "article-0.html").write_text("d'ailleurs", encoding="utf-8")

    site.build()
    (site.content / "article-0.md").unlink()
    signals.all_generators_finalized.connect(write)
    try:
        site.build()
    finally:
        signals.all_generators_finalized.disconnect(write)
    assert (site.output / "article-0.html").read_text(encoding="utf-8") == "d'ailleurs"


def test_two_builds_at_once(site: Any) -> None:
    site.build()
    from depeche.build import options

    chosen = options.read({"OUTPUT_PATH": str(site.output)})
    path = state_path(chosen, str(site.output)).with_suffix(".lock")
    with (
        lock.held(path, str(site.output)),
        pytest.raises(lock.LockedError, match=rf"process {os.getpid()}\) is writing to"),
    ):
        site.build()
    site.build()


def test_half_written_files_of_a_killed_build_go(site: Any) -> None:
    site.build()
    aside = site.output / ".index.html.abcd1234"
    aside.write_bytes(b"half")
    connection = store.Store(next((site.root / ".depeche").glob("*.sqlite")))
    connection.set_meta("building", b"yes")
    connection.close()
    site.build()
    assert not aside.exists()
