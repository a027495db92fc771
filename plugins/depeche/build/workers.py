"""Work shared among processes, through an executor of the `concurrent.futures` kind.

The workers are forked, so that they find the site in memory. `executor` can be replaced by
anything of that shape whose workers find the work as a forked process does.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from concurrent.futures import Executor

T = TypeVar("T")


def forked(jobs: int) -> Executor:
    """An executor of `jobs` forked processes."""
    # Loaded when there is work to share: most builds have none.
    import multiprocessing
    from concurrent.futures import ProcessPoolExecutor

    return ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("fork"))


executor: Callable[[int], Executor] = forked

_work: Any = None


def shared(task: Callable[[Any, int], T], work: Any, parts: int, jobs: int) -> Iterator[T]:
    """`task(work, number)` for each part, in any process, results in the order of the parts.

    `work` itself is never sent: the workers inherit it.
    """
    global _work
    _work = work
    gc.freeze()
    try:
        with executor(min(jobs, parts)) as pool:
            yield from pool.map(_run, [task] * parts, range(parts))
    finally:
        _work = None
        gc.unfreeze()


def _run(task: Callable[[Any, int], T], number: int) -> T:
    return task(_work, number)
