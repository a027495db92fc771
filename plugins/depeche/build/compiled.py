"""Compiled templates, kept from one build to the next."""

from __future__ import annotations

import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemBytecodeCache


class CompiledTemplates(FileSystemBytecodeCache):
    """Jinja's cache, which knows a template's text; `stem` adds the settings it is compiled
    with. A new stem clears the folder."""

    def __init__(self, folder: Path, stem: bytes, *, clear: bool) -> None:
        if clear:
            shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True, exist_ok=True)
        self._stem = stem.hex()
        super().__init__(str(folder), "%s.cache")

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        return f"{super().get_cache_key(name, filename)}-{self._stem}"

    def serve(self, environment: Environment) -> None:
        """Compile the templates of `environment` through this cache, unless it has one."""
        if environment.bytecode_cache is None:
            environment.bytecode_cache = self
