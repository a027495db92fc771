"""A large frozen value as the key of a cache, without hashing all it holds."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Generic, TypeVar

T = TypeVar("T")
R = TypeVar("R")


class Same(Generic[T]):
    """`value`, compared by identity; it lives as long as the key does."""

    __slots__ = ("value",)

    def __init__(self, value: T) -> None:
        self.value = value

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.value is self.value

    def __hash__(self) -> int:
        return id(self.value)


def kept(most: int) -> Callable[[Callable[[T], R]], Callable[[T], R]]:
    """A function of one large value, found once for each of the last `most` that it is asked."""

    def decorated(function: Callable[[T], R]) -> Callable[[T], R]:
        @lru_cache(maxsize=most)
        def known(key: Same[T]) -> R:
            return function(key.value)

        @wraps(function)
        def asked(value: T) -> R:
            return known(Same(value))

        return asked

    return decorated


once = kept(1024)  # of a text
once_each = kept(16_384)  # of a sentence: the texts that an article is made of have thousands
