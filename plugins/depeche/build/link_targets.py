"""What a body's links are looked up under, noted: a page depends on what stands there."""

from __future__ import annotations

from typing import Any, ClassVar


class LinkLog:
    """Collects the targets that a body's links were looked up under."""

    current: ClassVar[LinkLog | None] = None

    def __init__(self) -> None:
        self.probes: set[tuple[str, str, str]] = set()

    def __enter__(self) -> LinkLog:
        self.outer, LinkLog.current = LinkLog.current, self
        return self

    def __exit__(self, *_: object) -> None:
        LinkLog.current = self.outer


class LinkTargets(dict[str, Any]):
    """`generated_content` and `static_content` of the context; notes each link's look-up."""

    def __init__(self, kind: str) -> None:
        super().__init__()
        self.kind = kind

    def get(self, path: str, default: Any = None) -> Any:
        if LinkLog.current is not None:
            LinkLog.current.probes.add(("\0link", self.kind, path))
        return super().get(path, default)
