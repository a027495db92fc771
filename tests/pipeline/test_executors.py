"""One process or several: the same files; a worker that dies ends no run."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from concurrent.futures import (
    BrokenExecutor,
    Executor,
    Future,
    ProcessPoolExecutor,
    ThreadPoolExecutor,
)
from concurrent.futures.process import BrokenProcessPool
from typing import Any

import pytest

from depeche import executors, running
from depeche.report import Result

RAW = (
    "La capitainerie de Port-Sauvry a rouvert mardi les quais nord après trois mois de travaux.",
    "Le trafic des ferries reprendra lundi, a indiqué la mairie dans un communiqué.",
)


def test_little_work_stays_in_this_process() -> None:
    assert isinstance(executors.choose(1), executors.Serial)


def test_much_work_goes_to_several_when_there_are_cores(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(executors.os, "sched_getaffinity", lambda _: {0, 1}, raising=False)
    with executors.choose(executors.WORTH_A_POOL) as pool:
        assert isinstance(pool, ProcessPoolExecutor)
        assert pool.submit(sorted, [2, 1]).result() == [1, 2]
    monkeypatch.setattr(executors.os, "sched_getaffinity", lambda _: {0}, raising=False)
    assert isinstance(executors.choose(1000), executors.Serial)


def test_processes_write_what_one_writes(newsroom: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    newsroom.drop("a.txt", *RAW)
    newsroom.drop("b.txt", "Une tempête est attendue jeudi sur la presqu’île, dit la préfecture.")
    newsroom.run(composer=None, state=newsroom.root / "one")
    alone = newsroom.files()
    (newsroom.content / "articles").rename(newsroom.root / "before")
    monkeypatch.setattr(executors, "WORTH_A_POOL", 0)
    newsroom.run(composer=None, state=newsroom.root / "several")
    assert newsroom.files() == alone


def test_an_executor_that_is_given_does_all_the_work_and_stays_open(newsroom: Any) -> None:
    newsroom.drop("a.txt", *RAW)
    steps: list[tuple[str, int, int]] = []
    with ThreadPoolExecutor(2) as threads:
        newsroom.run(executor=threads, progress=lambda *said: steps.append(said))
        assert threads.submit(int).result() == 0
    assert newsroom.results() == {"le-titre-de-a.md": "publié"}
    assert steps == [("Lecture", 1, 1), ("Composition", 1, 1)]


def test_process_beside_writes_what_this_one_writes(
    newsroom: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom.drop("a.txt", *RAW)
    newsroom.drop("b.txt", "Une tempête est attendue jeudi sur la presqu’île, dit la préfecture.")
    newsroom.run(composer=None, state=newsroom.root / "one")
    alone = newsroom.files()
    (newsroom.content / "articles").rename(newsroom.root / "before")
    monkeypatch.setattr(running, "_is_ready", lambda: False)
    monkeypatch.setattr(executors, "cores", lambda: 2)
    done: list[str] = []
    newsroom.run(
        composer=None, state=newsroom.root / "two", meanwhile=lambda: done.append("meanwhile")
    )
    assert done == (["meanwhile"] if sys.platform == "linux" else [])
    assert newsroom.files() == alone


needs_fork = pytest.mark.skipif(sys.platform != "linux", reason="a process is forked on Linux only")


@needs_fork
def test_process_beside_does_its_tasks_in_order_and_tells_what_fails() -> None:
    with executors.Beside(lambda: 1 / 0) as process:  # what can't be made ready is told by tasks
        large = process.submit(bytes, 3_000_000)
        wrong, mute = process.submit(int, "un"), process.submit(_raise_what_cannot_travel)
        last = process.submit(sorted, [2, 1])
        assert last.result() == [1, 2]
        assert large.done() and len(large.result()) == 3_000_000
        with pytest.raises(ValueError, match="un"):
            wrong.result()
        with pytest.raises(RuntimeError, match="never"):
            mute.result()


@needs_fork
def test_process_beside_says_what_it_says_past_a_console_that_is_held() -> None:
    held = threading.Lock()

    class Held(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            with held:
                pass

    handler = Held()
    logging.getLogger().addHandler(handler)
    try:
        with held, executors.Beside(int) as process:
            assert process.submit(logging.warning, "Une phrase.").result() is None
    finally:
        logging.getLogger().removeHandler(handler)


@needs_fork
def test_process_beside_that_ends_fails_its_tasks_and_hangs_nobody() -> None:
    with executors.Beside(int) as process:
        tasks = [process.submit(os._exit, 1), process.submit(int)]
        for task in tasks:
            with pytest.raises(BrokenExecutor):
                task.result()


@needs_fork
def test_process_beside_is_ended_whatever_it_is_at() -> None:
    process = executors.Beside(threading.Event().wait)
    process.shutdown()
    assert not process._process.is_alive()


@needs_fork
def test_process_beside_ends_with_the_one_that_began_it() -> None:
    program = (
        "import os; from depeche import executors;"
        "process = executors.Beside(int); os.kill(os.getpid(), 9)"
    )
    # What it prints to has two holders: it is read to its end when both have ended.
    subprocess.run([sys.executable, "-c", program], stdout=subprocess.PIPE, check=False, timeout=30)


def test_one_core_or_much_work_has_no_process_beside(monkeypatch: pytest.MonkeyPatch) -> None:
    assert executors.beside(0, int) is None
    assert executors.beside(executors.WORTH_A_POOL, int) is None
    monkeypatch.setattr(executors, "cores", lambda: 1)
    assert executors.beside(1, int) is None


def _raise_what_cannot_travel() -> None:
    raise ValueError("never", threading.Lock())


class Dying(Executor):
    def submit(self, fn: Any, /, *args: Any, **kwargs: Any) -> Future[Any]:
        future: Future[Any] = Future()
        future.set_exception(BrokenProcessPool("a worker died"))
        return future


def test_a_worker_that_dies_refuses_its_files_until_the_next_run(newsroom: Any) -> None:
    newsroom.drop("a.txt", *RAW)
    newsroom.run(executor=Dying())
    (refused,) = newsroom.outcomes(Result.REFUSED)
    assert "interrompue" in refused.why
    newsroom.run()
    assert newsroom.results() == {"le-titre-de-a.md": "publié"}
