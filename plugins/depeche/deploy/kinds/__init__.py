"""One kind of host a module, each with `plan` and `publish`; adding one touches nothing else."""

from . import folder, git, rclone
from .protocol import Kind

KINDS: dict[str, Kind] = {"rclone": rclone, "git": git, "folder": folder}

__all__ = ["KINDS", "Kind"]
