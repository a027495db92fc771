"""What each address of the preview answers; on this machine only."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from ..search.refresh import FOLDER, LISTING
from . import pages
from .board import Board

if TYPE_CHECKING:
    from ..desk import Desk

Index = Callable[[], None]  # brings the search's index up to date

HOST = "127.0.0.1"
SEARCHED = f"/{FOLDER}/{LISTING}"  # what a browser asks for first when somebody searches
_KEEP_ALIVE = 15.0  # seconds between comments on an event stream


class Handler(SimpleHTTPRequestHandler):
    """The built files, with the preview's script in each page."""

    extensions_map = {  # noqa: RUF012, the base class declares it so
        **SimpleHTTPRequestHandler.extensions_map,
        ".webp": "image/webp",
        ".avif": "image/avif",
        ".woff2": "font/woff2",
        ".xml": "application/xml; charset=utf-8",
        ".json": "application/json; charset=utf-8",
        ".txt": "text/plain; charset=utf-8",
    }

    def __init__(
        self, *args: object, board: Board, desk: Desk, index: Index, directory: str
    ) -> None:
        self.board = board
        self.desk = desk
        self.index = index
        super().__init__(*args, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def do_POST(self) -> None:
        self._answer()

    def _answer(self) -> None:
        if self.headers.get("Host", "").rpartition(":")[0] not in {HOST, "localhost"}:
            # Another site's page, by way of a name that it made point here.
            self.send_error(HTTPStatus.FORBIDDEN)
            return
        if self.desk.has(urlsplit(self.path).path):
            self._review()
            return
        if self.command == "POST":
            self.send_error(HTTPStatus.METHOD_NOT_ALLOWED)
            return
        path = unquote(urlsplit(self.path).path)
        own: dict[str, Callable[[], None]] = {
            pages.EVENTS_PATH: self._events,
            pages.SCRIPT_PATH: partial(self._send, pages.SCRIPT.encode(), "text/javascript"),
            pages.HOME_PATH: self._home,
        }
        if path in own:
            own[path]()
        else:
            self._file(path)

    def _home(self) -> None:
        self._send(pages.home(self.board.status), "text/html")

    def _review(self) -> None:
        """The newsroom's review pages, which change files on a form of theirs only."""
        from ..desk import LARGEST, Request  # loads word lists: no build needs them

        size = self.headers.get("Content-Length", "0") if self.command == "POST" else "0"
        if not size.isdecimal() or int(size) > LARGEST:
            self.close_connection = True
            self.send_error(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return
        body = self.rfile.read(int(size))
        headers = {name.title(): value for name, value in self.headers.items()}
        path = urlsplit(self.path).path
        generation = self.board.status.generation
        answer = self.desk.answer(Request(self.command, path, headers, body, generation))
        self._send(answer.body, answer.kind, answer.code, answer.headers)

    def _file(self, path: str) -> None:
        status = self.board.status
        target = Path(self.translate_path(self.path))
        if target.is_dir():
            if not path.endswith("/"):
                super().do_GET()  # redirects to the address with the slash
                return
            target /= "index.html"
        if path.endswith(SEARCHED):
            self.index()
        is_page = target.suffix == ".html" or not target.is_file()
        if not is_page:
            super().do_HEAD() if self.command == "HEAD" else super().do_GET()
        elif status.error:
            self._send(pages.failure(status), "text/html", HTTPStatus.INTERNAL_SERVER_ERROR)
        elif not status.generation:
            self._send(pages.waiting(status), "text/html", HTTPStatus.SERVICE_UNAVAILABLE)
        else:
            self._page(target, path)

    def _page(self, target: Path, path: str) -> None:
        code = HTTPStatus.OK
        if not target.is_file():
            code, target = HTTPStatus.NOT_FOUND, Path(self.directory) / "404.html"
        try:
            page = target.read_bytes()
        except OSError:
            page = b"<!doctype html><title>404</title><p>Page introuvable."
        slug = self.board.status.copied.get(path.removesuffix("index.html"), "")
        review = self.desk.review_of(slug) if slug else ""
        self._send(pages.injected(page, self.board.status, path, review), "text/html", code)

    def _send(
        self,
        data: bytes,
        kind: str,
        code: HTTPStatus = HTTPStatus.OK,
        headers: Mapping[str, str] = MappingProxyType({}),
    ) -> None:
        self.send_response(code)
        charset = "; charset=utf-8" if kind.startswith("text/") else ""
        self.send_header("Content-Type", f"{kind}{charset}")
        self.send_header("Content-Length", str(len(data)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(data)

    def _events(self) -> None:
        """A stream of the builds' numbers, the current one first."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        told = -1
        try:
            while not self.board.closed:
                generation = self.board.wait(told, _KEEP_ALIVE).generation
                said = ":\n\n" if generation == told else f"data: {generation}\n\n"
                self.wfile.write(said.encode())
                self.wfile.flush()
                told = generation
        except OSError:
            return  # the browser has left

    def end_headers(self) -> None:
        self.send_header("Cache-Control", "no-store")
        super().end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002, the base's name
        """Requests are not told: the terminal is for builds."""


def listen(board: Board, desk: Desk, index: Index, folder: Path, port: int) -> ThreadingHTTPServer:
    """The server, bound to 127.0.0.1; OSError when the port is taken."""
    server = ThreadingHTTPServer(
        (HOST, port),
        partial(Handler, board=board, desk=desk, index=index, directory=str(folder)),
        bind_and_activate=False,
    )
    server.daemon_threads = True
    # On Unix this reuses a port that is only waiting to be freed, never one in use.
    server.allow_reuse_address = True
    try:
        server.server_bind()
        server.server_activate()
    except OSError:
        server.server_close()
        raise
    return server
