"""A search engine and a hub on loopback are told of what changed, and of nothing else."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

import pytest

from depeche.deploy import deploy
from depeche.deploy.model import DeployError

KEY = "clef-d-annonce-1234"
Calls = list[tuple[str, bytes]]


@pytest.fixture
def engine() -> Iterator[tuple[str, Calls]]:
    """The address of a server that notes what is posted to it."""
    calls: Calls = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            calls.append((self.path, body))
            self.send_response(503 if self.path == "/panne" else 202)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", calls
    server.shutdown()
    server.server_close()


def settings(host: Path, address: str, path: str = "/indexnow") -> dict[str, object]:
    return {
        "backend": "local",
        "path": str(host),
        "url": "http://127.0.0.1:9/",
        "indexnow_key": KEY,
        "indexnow_endpoint": address + path,
    }


def test_pages_whose_text_changed_are_announced(
    start, site: Path, tmp_path: Path, engine: tuple[str, Calls]
) -> None:
    address, calls = engine
    job = start(**settings(tmp_path / "host", address))
    job.hub = address + "/hub"
    deploy(job)
    assert (tmp_path / "host" / f"{KEY}.txt").read_text() == KEY
    first = json.loads(next(body for path, body in calls if path == "/indexnow"))
    assert first["key"] == KEY
    assert len(first["urlList"]) == 3
    assert [parse_qs(body.decode())["hub.url"] for path, body in calls if path == "/hub"] == [
        ["http://127.0.0.1:9/feeds/atom.xml"]
    ]
    calls.clear()
    page = site / "vie-locale/2026/03/le-pont/index.html"
    page.write_text(page.read_text().replace("Un paragraphe", "Du paragraphe", 1))
    deploy(start(**settings(tmp_path / "host", address)))
    (told,) = [json.loads(body)["urlList"] for _, body in calls]
    assert told == ["https://journal.example/vie-locale/2026/03/le-pont/"]


def test_nothing_changed_announces_nothing(
    start, tmp_path: Path, engine: tuple[str, Calls]
) -> None:
    address, calls = engine
    deploy(start(**settings(tmp_path / "host", address)))
    calls.clear()
    deploy(start(**settings(tmp_path / "host", address)))
    assert calls == []


def test_an_engine_that_fails_does_not_undo_the_deployment(
    start, tmp_path: Path, engine: tuple[str, Calls]
) -> None:
    address, _ = engine
    outcome = deploy(start(**settings(tmp_path / "host", address, "/panne")))
    assert any("IndexNow" in note and "en ligne malgré tout" in note for note in outcome.notes)


def test_a_key_that_is_no_key(start) -> None:
    with pytest.raises(DeployError, match="indexnow_key must be 8 to 128"):
        start(backend="local", path="x", url="https://a.example", indexnow_key="../secret")
