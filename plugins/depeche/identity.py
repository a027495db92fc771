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


def once(function: Callable[[T], R]) -> Callable[[T], R]:
    """`function` of one large value, found once for each."""

    @lru_cache(maxsize=4096)
    def known(key: Same[T]) -> R:
        return function(key.value)

    @wraps(function)
    def asked(value: T) -> R:
        return known(Same(value))

    return asked
