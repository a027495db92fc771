"""A host that has no room left, whoever says it: a disk, OpenSSH, FTP, WebDAV."""

from __future__ import annotations

import http.client
import os
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from depeche.deploy import deploy
from depeche.deploy.model import DeployError
from depeche.deploy.rclone import _binary

PICTURE = "images/r/rade.jpg"
Serve = Callable[[list[str], int], object]


@pytest.fixture
def small(tmp_path: Path) -> Iterator[Path]:
    """A disk of 256 KiB."""
    place = tmp_path / "disk"
    place.mkdir()
    mount = shutil.which("mount", path=os.environ["PATH"] + ":/sbin:/usr/sbin")
    command = [mount or "mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(place)]
    if not mount or os.geteuid() or subprocess.run(command, capture_output=True).returncode:
        pytest.skip("a small disk can't be mounted here")
    yield place
    subprocess.run(["umount", str(place)], check=True)


@pytest.fixture(params=["this machine", "sftp folder", "sftp", "ftp"])
def host(request: pytest.FixtureRequest, small: Path, serve: Serve, port: int) -> dict[str, object]:
    """The settings of a target whose disk is `small`."""
    if request.param == "this machine":
        return {"kind": "folder", "path": str(small / "srv")}
    if request.param.startswith("sftp"):
        settings = {"path": str(small / "srv"), "options": request.getfixturevalue("sshd")}
        return settings | ({"backend": "sftp"} if request.param == "sftp" else {"kind": "folder"})
    login = ["--addr", f"127.0.0.1:{port}", "--user", "journal", "--pass", "un-mot-de-passe"]
    serve([_binary(), "--config", "", "serve", "ftp", str(small), *login], port)
    options = {"host": "127.0.0.1", "port": str(port), "user": "journal"}
    return {"backend": "ftp", "path": "srv", "options": options}


def served(host: dict[str, object], small: Path) -> dict[str, bytes]:
    root = small / "srv" / ("current" if host.get("kind") == "folder" else "")
    return {
        each.relative_to(root).as_posix(): each.read_bytes()
        for each in root.rglob("*")
        if each.is_file() and ".partial" not in each.name
    }


def test_a_full_host_keeps_its_site_and_says_how_to_go_on(
    start, site: Path, small: Path, host: dict[str, object]
) -> None:
    environment = {"DEPECHE_ESSAI_PASS": "un-mot-de-passe"} if host.get("backend") == "ftp" else {}
    deploy(start(environment, **host))
    before = served(host, small)
    page = site / "index.html"
    page.write_text(page.read_text().replace("</main>", f'<img src="/{PICTURE}"></main>'))
    (site / PICTURE).parent.mkdir(parents=True)
    (site / PICTURE).write_bytes(os.urandom(400_000))
    with pytest.raises(DeployError, match=r"(?s)the host is full: free room.*same command") as told:
        deploy(start(environment, **host))
    if host.get("kind") != "folder":
        assert f"were not ({PICTURE}" in str(told.value)
    assert "the site stands as it did" in str(told.value)
    after = served(host, small)
    after.pop(PICTURE, None)
    assert after == before

    (site / PICTURE).write_bytes(os.urandom(30_000))
    deploy(start(environment, **host))
    now = served(host, small)
    assert now["index.html"] == page.read_bytes()
    assert now[PICTURE] == (site / PICTURE).read_bytes()


@pytest.fixture
def bounded(tmp_path: Path, serve: Serve, port: int) -> Iterator[str]:
    """The address of a WebDAV server that takes no file above 100 kB (RFC 4918: 507)."""
    (tmp_path / "dav").mkdir()
    address = f"127.0.0.1:{port}"
    serve(
        [_binary(), "--config", "", "serve", "webdav", str(tmp_path / "dav"), "--addr", address],
        port,
    )

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
            if len(body) > 100_000:
                self.send_error(507)
                return
            server = http.client.HTTPConnection(address)
            passed = {k: v for k, v in self.headers.items() if k != "Accept-Encoding"}
            server.request(self.command, self.path, body, passed)
            got = server.getresponse()
            told = got.read()
            self.send_response(got.status)
            self.send_header("Content-Type", got.headers.get("Content-Type", "text/plain"))
            self.send_header("Content-Length", str(len(told)))
            self.end_headers()
            self.wfile.write(told)

        do_PUT = do_GET = do_HEAD = do_PROPFIND = do_MKCOL = do_DELETE = answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            pass

    proxy = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=proxy.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{proxy.server_port}"
    proxy.shutdown()
    proxy.server_close()


def test_a_server_that_answers_507(start, site: Path, tmp_path: Path, bounded: str) -> None:
    settings = {"backend": "webdav", "path": "www", "options": {"url": bounded}}
    (site / PICTURE).parent.mkdir(parents=True)
    (site / PICTURE).write_bytes(os.urandom(200_000))
    said = rf"(?s)the host is full.*1 of 7 files were sent, 6 were not \({PICTURE}, .*same command"
    with pytest.raises(DeployError, match=said):
        deploy(start(**settings))
    assert not (tmp_path / "dav/www/index.html").exists()
    (site / PICTURE).write_bytes(os.urandom(20_000))
    deploy(start(**settings))
    assert (tmp_path / "dav/www" / PICTURE).read_bytes() == (site / PICTURE).read_bytes()
