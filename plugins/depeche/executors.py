"""Where work that is pure per file or per dossier is done: here, or on several cores."""

from __future__ import annotations

import multiprocessing
import os
import sys
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from typing import Any, ParamSpec, TypeVar

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


def choose(tasks: int) -> Executor:
    """A pool of processes for much work on several cores, else this process."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()
    if tasks < WORTH_A_POOL or not cores or cores < 2:
        return Serial()
    # Forked where the system does it well: what is loaded already is shared.
    method = "fork" if sys.platform == "linux" else None
    return ProcessPoolExecutor(min(cores, 8), multiprocessing.get_context(method))
