"""Uploads to real servers that end in the middle of a file, and deletions that do."""

from __future__ import annotations

import contextlib
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from depeche.deploy import deploy, rclone
from depeche.deploy.model import DeployError
from depeche.deploy.rclone import _binary
from depeche.deploy.run import Deployment

KEY, SECRET = "clef-d-essai", "secret-d-essai-42"
CREDENTIALS = {
    "DEPECHE_ESSAI_ACCESS_KEY_ID": KEY,
    "DEPECHE_ESSAI_SECRET_ACCESS_KEY": SECRET,
}
LONG = 700_000  # bytes; more than a connection holds at once
ARTICLE = "vie-locale/2026/03/le-pont/index.html"

Start = Callable[..., Deployment]


class Line:
    """The way to the server; it acts once the upload of the file `cut_at` is under way, once
    its deletion is asked for, or after `cut_after` bytes."""

    def __init__(self, server: int) -> None:
        self.server, self.cut_at, self.broken = server, "", False
        self.verb, self.cut_after, self.carried = "PUT", 0, 0
        self.act: Callable[[], None] = lambda: None
        self._open: list[socket.socket] = []
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        threading.Thread(target=self._accept, daemon=True).start()

    def close(self) -> None:
        self._door.close()

    def hang_up(self) -> None:
        """End every connection, and each that comes."""
        self.broken = True
        for end in self._open:
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            if self.broken:
                client.close()
                continue
            server = socket.create_connection(("127.0.0.1", self.server))
            self._open += [client, server]
            threading.Thread(target=self._carry, args=(client, server, True), daemon=True).start()
            threading.Thread(target=self._carry, args=(server, client, False), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, upload: bool) -> None:
        try:
            while data := source.recv(65536):
                if upload and self._is_time(data):
                    self.cut_at, self.cut_after = "", 0
                    if self.verb == "PUT":
                        target.sendall(data)
                    self.act()
                    break
                if upload and self.broken:
                    break  # the same request again, by a connection that was still open
                target.sendall(data)
        except OSError:
            pass
        for end in (source, target):
            with contextlib.suppress(OSError):
                end.shutdown(socket.SHUT_RDWR)

    def _is_time(self, data: bytes) -> bool:
        self.carried += len(data)
        if self.cut_after:
            return self.carried >= self.cut_after
        return bool(self.cut_at) and f"{self.verb} /journal/{self.cut_at}".encode() in data


@pytest.fixture
def bucket(tmp_path: Path) -> Path:
    folder = tmp_path / "s3" / "journal"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture
def line(bucket: Path, serve: Callable[[list[str], int], object]) -> Iterator[Line]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    command = [_binary(), "--config", "", "serve", "s3", str(bucket.parent)]
    serve([*command, "--addr", f"127.0.0.1:{port}", "--auth-key", f"{KEY},{SECRET}"], port)
    made = Line(port)
    yield made
    made.close()


@pytest.fixture(autouse=True)
def hasty(monkeypatch: pytest.MonkeyPatch) -> None:
    """The whole is tried once: each further try only adds to the time that the tests take. A
    single request has the product's own three, for the server answers 500 while it still clears
    away what was cut."""
    monkeypatch.setattr(
        rclone, "_ALWAYS", ("--config", "", "--retries", "1", "--low-level-retries", "3")
    )


@pytest.fixture
def job(start: Start, line: Line) -> Callable[[], Deployment]:
    options = {"provider": "Rclone", "endpoint": f"http://127.0.0.1:{line.port}"}
    return lambda: start(CREDENTIALS, backend="s3", path="journal", options=options)


@pytest.fixture
def rclones(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The ids of the processes that the deployment starts, the last one last."""
    started: list[int] = []

    class Noted(subprocess.Popen[str]):
        def __init__(self, *arguments: object, **options: object) -> None:
            super().__init__(*arguments, **options)  # type: ignore[call-overload]
            started.append(self.pid)

    monkeypatch.setattr(subprocess, "Popen", Noted)
    return started


def published(folder: Path) -> dict[str, bytes]:
    # The S3 server's own scratch file, while it receives, is not part of the bucket.
    files = (
        each
        for each in folder.rglob("*")
        if each.is_file() and not each.name.startswith(".rclone_temp_put_")
    )
    return {each.relative_to(folder).as_posix(): each.read_bytes() for each in files}


def redesign(site: Path) -> None:
    """Every page names a new style sheet and a picture of its own; the old sheet goes."""
    (site / "theme/journal.css").unlink()
    (site / "theme/nouveau.css").write_text("p { margin: 0 }\n" * (LONG // 16))
    for number, page in enumerate(sorted(site.rglob("*.html"))):
        picture = site / f"images/r/{number}.jpg"
        picture.parent.mkdir(parents=True, exist_ok=True)
        picture.write_bytes(os.urandom(LONG))
        text = page.read_text("utf-8").replace("journal.css", "nouveau.css")
        added = f'<img src="/images/r/{number}.jpg">' + "<p>Du texte.</p>" * (LONG // 16)
        page.write_text(text.replace("</main>", added + "</main>"), "utf-8")


def assert_whole(host: dict[str, bytes], *editions: dict[str, bytes]) -> None:
    """Each file is one of an edition, whole, and each page finds what it names."""
    for path, data in host.items():
        assert any(each.get(path) == data for each in editions), f"{path} is damaged"
        if path.endswith(".html"):
            for named in re.findall(rb'(?:href|src)="/([^"]*)"', data):
                assert named.decode() in host, f"{path} names {named.decode()}, which is missing"


@pytest.mark.parametrize(
    ("dies", "cut_at"),
    [
        ("rclone", "images/r/1.jpg"),
        ("rclone", ARTICLE),
        ("rclone", "index.html"),
        ("the host", "index.html"),
    ],
)
def test_an_upload_cut_in_the_middle_of_a_file_heals(
    site: Path,
    bucket: Path,
    line: Line,
    job: Callable[[], Deployment],
    rclones: list[int],
    cut_at: str,
    dies: str,
) -> None:
    before = published(site)
    deploy(job())
    redesign(site)
    after = published(site)

    def kill() -> None:
        os.kill(rclones[-1], signal.SIGKILL)

    line.act = kill if dies == "rclone" else line.hang_up
    line.cut_at = cut_at
    with pytest.raises(DeployError, match=r"nothing was deleted.*Run the same command") as told:
        deploy(job())
    assert ("ended by signal 9" if dies == "rclone" else "hung up") in str(told.value)
    assert line.cut_at == "", "the upload never came to the file"
    cut = published(bucket)
    assert_whole(cut, before, after)
    assert cut.get(cut_at) != after[cut_at]

    line.broken = False
    healed = deploy(job())
    assert cut_at in {each.path for each in healed.plan.send}
    assert published(bucket) == after
    assert deploy(job()).plan.send == ()


def test_a_first_upload_that_is_cut_shows_no_page(
    site: Path, bucket: Path, line: Line, job: Callable[[], Deployment], rclones: list[int]
) -> None:
    shutil.copy(site / "theme/journal.css", site / "theme/zeste.css")
    line.act = lambda: os.kill(rclones[-1], signal.SIGKILL)
    line.cut_at = "theme/zeste.css"
    with pytest.raises(DeployError, match=r"were not \(.*nothing was deleted"):
        deploy(job())
    assert not any(path.endswith(".html") for path in published(bucket))
    deploy(job())
    assert published(bucket) == published(site)


def test_a_deletion_that_is_cut_leaves_no_page_without_its_pictures(
    site: Path, bucket: Path, line: Line, job: Callable[[], Deployment]
) -> None:
    redesign(site)
    for number in range(4):
        page = site / f"culture/2026/03/adieu-{number}/index.html"
        page.parent.mkdir(parents=True)
        page.write_text(f'<img src="/images/r/adieu-{number}.jpg">')
        (site / f"images/r/adieu-{number}.jpg").write_bytes(b"image")
    deploy(job())
    before = published(site)
    shutil.rmtree(site / "culture")
    for number in range(4):
        (site / f"images/r/adieu-{number}.jpg").unlink()
    after = published(site)
    line.verb, line.cut_at, line.act = "DELETE", "images/r/adieu-2.jpg", line.hang_up
    thorough = job()
    thorough.max_delete = 100
    with pytest.raises(DeployError, match=r"(?s)old ones could not be deleted.*same command"):
        deploy(thorough)
    assert_whole(published(bucket), before, after)
    assert published(bucket) != after
    line.broken = False
    deploy(job())
    assert published(bucket) == after


@pytest.fixture
def wire(sshd: dict[str, str]) -> Iterator[tuple[Line, dict[str, str]]]:
    """A way to OpenSSH's server that can be cut, and the options of a target at its end."""
    made = Line(int(sshd["port"]))
    known = Path(sshd["known_hosts_file"])
    known.write_text(known.read_text().replace(f":{sshd['port']} ", f":{made.port} "))
    yield made, {**sshd, "port": str(made.port)}
    made.close()


def test_sftp_that_is_cut_heals(
    site: Path, start: Start, wire: tuple[Line, dict[str, str]], tmp_path: Path
) -> None:
    line, options = wire
    host = tmp_path / "www"
    settings = {"backend": "sftp", "path": str(host), "options": options}
    before = published(site)
    deploy(start(**settings))
    redesign(site)
    after = published(site)
    line.act, line.carried, line.cut_after = line.hang_up, 0, 3 * LONG
    with pytest.raises(DeployError, match=r"nothing was deleted.*Run the same command"):
        deploy(start(**settings))
    # A file under way bears a name of its own, which no page names.
    whole = {path: data for path, data in published(host).items() if ".partial" not in path}
    assert_whole(whole, before, after)
    assert whole != after
    line.broken = False
    deploy(start(**settings))
    assert published(host) == after, "what was under way is cleared away"
    assert deploy(start(**settings)).plan.send == ()


def test_a_release_over_sftp_goes_on_where_it_was_cut(
    site: Path, start: Start, wire: tuple[Line, dict[str, str]], tmp_path: Path
) -> None:
    line, options = wire
    host = tmp_path / "srv"
    settings = {"kind": "folder", "path": str(host), "options": options}
    before = published(site)
    deploy(start(**settings))
    redesign(site)
    after = published(site)
    size = sum(len(data) for path, data in after.items() if data != before.get(path))
    line.act, line.carried, line.cut_after = line.hang_up, 0, size * 2 // 3
    job = start(**settings)
    job.now += timedelta(minutes=1)
    with pytest.raises(DeployError, match=r"not served; the site stands.*goes on where it stop"):
        deploy(job)
    assert published(host / "current") == before
    line.broken, line.carried = False, 0
    job = start(**settings)
    job.now += timedelta(minutes=2)
    deploy(job)
    assert published(host / "current") == after
    assert line.carried < size * 2 // 3, "what had travelled was sent again"
    assert len(list((host / "releases").iterdir())) == 2


def test_a_push_that_is_cut_publishes_nothing(
    site: Path, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The host's side of git is killed when all objects have come and the branch has not moved."""

    def git(*arguments: str) -> str:
        done = subprocess.run(["git", *arguments], capture_output=True, text=True, check=True)
        return done.stdout

    bare = tmp_path / "host.git"
    git("init", "-q", "--bare", str(bare))
    git("init", "-q", str(tmp_path / "clone"))
    monkeypatch.chdir(tmp_path / "clone")
    git("config", "user.name", "Essai")
    git("config", "user.email", "essai@journal.example")
    deploy(start(kind="git", remote=str(bare)))
    before = git("-C", str(bare), "rev-parse", "gh-pages")
    redesign(site)
    hook = bare / "hooks/pre-receive"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text("#!/bin/sh\nkill -9 $PPID\n")
    hook.chmod(0o755)
    with pytest.raises(DeployError, match=r"nothing was published.*Run the same command again"):
        deploy(start(kind="git", remote=str(bare)))
    assert git("-C", str(bare), "rev-parse", "gh-pages") == before
    hook.unlink()
    deploy(start(kind="git", remote=str(bare)))
    names = git("-C", str(bare), "ls-tree", "-r", "--name-only", "gh-pages").split()
    assert set(names) == {*published(site), ".nojekyll"}
