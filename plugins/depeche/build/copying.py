"""Pelican's generators that copy files as they are, through the ledger of the build."""

from __future__ import annotations

import os
from fnmatch import fnmatch
from typing import Any

from pelican.generators import SourceFileGenerator as PelicanSources
from pelican.generators import StaticGenerator as PelicanStatic

from .finding import Files


class StaticGenerator(Files, PelicanStatic):  # type: ignore[misc]
    """Runs last: what waits is made before files are copied."""

    def generate_output(self, writer: Any) -> None:
        self.ledger = writer.ledger
        self.ledger.flush()
        super().generate_output(writer)

    def _file_update_required(self, staticfile: Any) -> bool:
        if self.settings["STATIC_CREATE_LINKS"]:
            return bool(super()._file_update_required(staticfile))
        return True

    def _copy_staticfile(self, sc: Any) -> None:
        self.ledger.copy(
            os.path.join(self.path, sc.source_path),
            os.path.abspath(os.path.join(self.output_path, sc.save_as)),
        )

    def _copy_paths(
        self, paths: Any, source: str, destination: str, output: str, final_path: Any = None
    ) -> None:
        for path in paths:
            origin = os.path.join(source, path)
            target = os.path.join(output, destination, final_path or path)
            if final_path and os.path.isfile(origin):
                target = os.path.join(target, os.path.basename(path))
            self._copy_tree(os.path.abspath(origin), os.path.abspath(target))

    def _copy_tree(self, origin: str, target: str) -> None:
        ignores = self.settings["IGNORE_FILES"]

        def kept(names: list[str]) -> list[str]:
            return sorted(n for n in names if not any(fnmatch(n, each) for each in ignores))

        if not kept([os.path.basename(origin)]):
            return
        if os.path.isfile(origin):
            self.ledger.copy(origin, target)
            return
        for folder, folders, names in os.walk(origin, followlinks=True):
            folders[:] = kept(folders)
            for name in kept(names):
                path = os.path.join(folder, name)
                if os.path.isfile(path):
                    place = os.path.relpath(path, origin)
                    self.ledger.copy(path, os.path.normpath(os.path.join(target, place)))


class SourceFileGenerator(PelicanSources):  # type: ignore[misc]
    def generate_output(self, writer: Any = None) -> None:
        self.ledger = writer.ledger
        super().generate_output(writer)

    def _create_source(self, obj: Any) -> None:
        place = os.path.splitext(obj.save_as)[0] + self.output_extension
        self.ledger.copy(obj.source_path, os.path.abspath(os.path.join(self.output_path, place)))
