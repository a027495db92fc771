"""The preview's loop: build, tell the browsers, wait for a change, build again."""

from __future__ import annotations

import errno
import threading
import webbrowser
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from .. import hooks, pelican_settings, search
from . import watching
from .board import Board
from .rebuilding import Rebuilder
from .server import HOST, listen


class PreviewError(Exception):
    """The preview can't start; the message, in French, says why and what to do."""


class Server:
    """A preview that runs in threads: `start`, then `stop`. `port` 0 takes a free one."""

    def __init__(self, settings_file: Path, port: int = 0, console: Console | None = None) -> None:
        from ..desk import Desk  # loads word lists: the build's process needs none

        self.settings_file = settings_file.resolve()
        self.console = console or Console()
        try:
            settings = pelican_settings.read(self.settings_file)
        except pelican_settings.PelicanSettingsError as error:
            raise PreviewError(str(error)) from None
        self._folders = _watched(settings)
        self._state = hooks.state_folder(settings)
        self._searches = threading.Lock()
        self.folder = self._state / "preview"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.board = Board()
        try:
            self._http = listen(
                self.board, Desk(self.settings_file), self._index, self.folder, port
            )
        except OSError as error:
            raise PreviewError(_refusal(error, port)) from None
        self.url = f"http://{HOST}:{self._http.server_address[1]}"
        self._rebuilder = Rebuilder(self.settings_file, self.folder, self.url)
        self._dirty, self._stop = threading.Event(), threading.Event()
        self._changed: set[Path] = set()
        self._changing = threading.Lock()
        self._threads: list[threading.Thread] = []

    def start(self) -> None:
        self._dirty.set()
        loops = (self._http.serve_forever, self._build_on_change)
        self._threads = [threading.Thread(target=each, daemon=True) for each in loops]
        for thread in self._threads:
            thread.start()
        self._threads += watching.watch(self._folders, self.settings_file, self._change, self._stop)

    def stop(self) -> None:
        self._stop.set()
        self._dirty.set()
        self.board.close()
        self._rebuilder.close()
        self._http.shutdown()
        self._http.server_close()
        for thread in self._threads:
            thread.join(timeout=30)

    def _change(self, paths: Iterable[Path]) -> None:
        with self._changing:
            self._changed.update(paths)
        self._dirty.set()

    def _build_on_change(self) -> None:
        while True:
            self._dirty.wait()
            # Taken before the build: what changes during it causes another one.
            self._dirty.clear()
            with self._changing:
                changed, self._changed = sorted(self._changed), set()
            if self._stop.is_set():
                return
            self._build(changed)

    def _build(self, changed: Sequence[Path]) -> None:
        if any(_is_program(each) or each == self.settings_file for each in changed):
            self._rebuilder.restart()
        before, early = self.board.status, False

        def shown() -> None:
            nonlocal early
            if not before.error:
                early = True
                self.board.post(before)

        status, written = self._rebuilder.rebuild(changed, shown)
        news = not before.generation or before.error != status.error
        self.board.post(status, visible=news or (written and not early))
        self._tell(news or written)

    def _index(self) -> None:
        """The search's index waits for somebody who searches: no build takes longer for it."""
        with self._searches:
            try:
                search.refresh(self._state, self.folder)
            except (search.SearchError, OSError) as error:
                self.console.print(f"[red]Recherche :[/] {escape(str(error))}", highlight=False)

    def _tell(self, visible: bool) -> None:
        status = self.board.status
        if status.error:
            self.console.print(
                f"[red]La construction a échoué :[/]\n{escape(status.error)}", highlight=False
            )
        elif visible:
            for line in status.lines:
                self.console.print(escape(line), highlight=False, soft_wrap=True)


def serve(settings_file: Path, *, port: int, open_browser: bool = False) -> None:
    """Serve until the keyboard interrupts; raises PreviewError when it can't start."""
    server = Server(settings_file, port)
    server.console.print(f"Aperçu : {server.url} (Ctrl+C pour arrêter)", highlight=False)
    server.start()
    if open_browser:
        webbrowser.open(server.url)
    try:
        threading.Event().wait()
    except KeyboardInterrupt:
        server.console.print("Aperçu arrêté.")
    finally:
        server.stop()


def _watched(settings: Mapping[str, Any]) -> list[Path]:
    package = Path(__file__).parents[1]
    folders = [settings["PATH"], settings["THEME"], *settings["PLUGIN_PATHS"], package]
    return list(dict.fromkeys(Path(each).resolve() for each in folders))


def _is_program(path: Path) -> bool:
    """What a process reads once: a plugin, ours included."""
    return path.suffix == ".py"


def _refusal(error: OSError, port: int) -> str:
    if error.errno == errno.EADDRINUSE:
        return (
            f"Le port {port} est déjà pris : arrêtez l’autre aperçu, "
            f"ou choisissez un autre port (invoke preview --port {port + 1})."
        )
    return f"Le port {port} ne peut pas être ouvert : {error.strerror}."
