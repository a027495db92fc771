"""Where work that is pure per file or per dossier is done: here, or on several cores."""

from __future__ import annotations

import gc
import logging
import multiprocessing
import os
import sys
from collections import deque
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future
from contextlib import suppress
from typing import TYPE_CHECKING, Any, ParamSpec, TypeVar

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

P = ParamSpec("P")
T = TypeVar("T")

WORTH_A_POOL = 40  # tasks below which starting processes costs more than it saves


class Serial(Executor):
    """Does each task at once, in this process."""

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[Any] = Future()
        try:
            future.set_result(fn(*args, **kwargs))
        except Exception as error:
            future.set_exception(error)
        return future


def cores() -> int:
    """How many this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def choose(tasks: int) -> Executor:
    """A pool of processes for much work on several cores, else this process."""
    if tasks < WORTH_A_POOL or cores() < 2:
        return Serial()
    from concurrent.futures import ProcessPoolExecutor  # for much work only

    # Forked where the system does it well: what is loaded already is shared.
    method = "fork" if sys.platform == "linux" else None
    return ProcessPoolExecutor(min(cores(), 8), multiprocessing.get_context(method))


class Beside(Executor):
    """One more process, which makes itself ready while this one goes on, then does its tasks one
    after the other, in their order.

    For little work whose tools take longer to load than it takes itself. `shutdown` ends the
    process, whatever it is at.
    """

    def __init__(self, prepare: Callable[[], object]) -> None:
        context = multiprocessing.get_context("fork")
        self._pipe, far = context.Pipe()
        self._process = context.Process(target=_serve, args=(self._pipe, far, prepare), daemon=True)
        self._process.start()
        far.close()
        self._waiting: deque[tuple[Future[Any], tuple[Any, ...]]] = deque()

    def submit(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Future[T]:
        future: Future[T] = _Awaited(self.receive)
        self._waiting.append((future, (fn, args, kwargs)))
        if len(self._waiting) == 1:
            self._send()
        return future

    def receive(self) -> None:
        """Wait for the result of the oldest task, and hand over the next one."""
        future, _ = self._waiting[0]
        try:
            fine, value = self._pipe.recv()
        except (EOFError, OSError):
            fine, value = False, BrokenExecutor("The process that did this work has ended.")
        self._waiting.popleft()
        if self._waiting:
            self._send()
        if fine:
            future.set_result(value)
        else:
            future.set_exception(value)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._pipe.close()
        self._process.kill()
        self._process.join()

    def _send(self) -> None:
        # One that has ended is found out when its result is waited for.
        with suppress(OSError):
            self._pipe.send(self._waiting[0][1])


class _Awaited(Future[T]):
    """A result that comes when somebody asks for it."""

    def __init__(self, receive: Callable[[], None]) -> None:
        super().__init__()
        self._receive = receive

    def result(self, timeout: float | None = None) -> T:
        while not self.done():
            self._receive()
        return super().result(timeout)


def _serve(near: Connection, pipe: Connection, prepare: Callable[[], object]) -> None:
    # Pelican's console may be held, for ever, by a thread that was not forked.
    logging.getLogger().handlers[:] = [logging.StreamHandler()]
    near.close()  # else the other process could be killed, and this one would wait for ever
    with suppress(Exception):  # the first task meets it again, and says so
        prepare()
    gc.freeze()  # what is loaded stays
    gc.enable()
    while True:
        try:
            fn, args, kwargs = pipe.recv()
        except EOFError:
            return
        said: tuple[bool, object]
        try:
            said = True, fn(*args, **kwargs)
        except Exception as error:
            said = False, error
        try:
            pipe.send(said)
        except OSError:
            return
        except Exception as error:  # what can't be sent: an exception with a lock in it
            pipe.send((False, RuntimeError(f"{said[1]!r} ({error})")))


def beside(tasks: int, prepare: Callable[[], object]) -> Beside | None:
    """A process that makes itself ready for a few tasks; None where it would not pay."""
    if not 0 < tasks < WORTH_A_POOL or cores() < 2 or sys.platform != "linux":
        return None
    return Beside(prepare)
