"""A small site and the real servers that it is deployed to, all on loopback."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from depeche.deploy.run import Deployment
from depeche.deploy.targets import load
from depeche.settings import TargetSettings

NOW = datetime(2026, 3, 14, 9, 0, tzinfo=UTC)

PAGE = """<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>{title}</title>
<link rel="canonical" href="https://journal.example/{path}">
<meta name="description" content="Une description.">
<meta property="article:published_time" content="2026-03-10T08:00:00+01:00">
<link rel="stylesheet" href="/theme/journal.css"></head>
<body><main><h1>{title}</h1><p>{text}</p></main></body></html>
"""


def page(title: str, path: str, text: str = "") -> str:
    return PAGE.format(title=title, path=path, text=text or "Un paragraphe. " * 90)


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """output/ with a front page, two articles, a style sheet, a feed and a sitemap."""
    output = tmp_path / "output"
    for path, text in {
        "index.html": page("Accueil", ""),
        "vie-locale/2026/03/le-pont/index.html": page("Le pont", "vie-locale/2026/03/le-pont/"),
        "vie-locale/2026/03/la-gare/index.html": page("La gare", "vie-locale/2026/03/la-gare/"),
        "theme/journal.css": "body { margin: 0 }\n" * 90,
        "feeds/atom.xml": "<feed xmlns='http://www.w3.org/2005/Atom'/>" + " " * 1200,
        "sitemap.xml": "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'/>",
    }.items():
        place = output / path
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(text, encoding="utf-8")
    return output


Start = Callable[..., Deployment]


@pytest.fixture
def start(site: Path, tmp_path: Path) -> Start:
    """A deployment of `site` to the target of these settings, not yet run."""

    def make(environment: dict[str, str] | None = None, **settings: object) -> Deployment:
        target = load({"essai": TargetSettings(**settings)}, "essai", environment or {})
        return Deployment(
            target, site, tmp_path / "state" / "essai", tmp_path / "releases", now=NOW
        )

    return make


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture
def port() -> int:
    return free_port()


def listening(port: int, process: subprocess.Popen[bytes]) -> None:
    """Return once something answers on `port`; fail when the server ends first."""
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        if process.poll() is not None:
            pytest.fail(f"the server ended at once, with status {process.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
    pytest.fail("the server did not answer within 20 seconds")


@pytest.fixture
def serve() -> Iterator[Callable[[list[str], int], subprocess.Popen[bytes]]]:
    """Start a server and wait for its port; all end with the test."""
    running: list[subprocess.Popen[bytes]] = []

    def run(command: list[str], port: int) -> subprocess.Popen[bytes]:
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        running.append(process)
        listening(port, process)
        return process

    yield run
    for process in running:
        process.kill()
        process.wait()


@pytest.fixture
def sshd(
    tmp_path: Path, serve: Callable[[list[str], int], subprocess.Popen[bytes]]
) -> dict[str, str]:
    """OpenSSH's server on loopback with a key of its own; the options of a target."""
    binary = shutil.which("sshd", path=os.environ["PATH"] + ":/usr/sbin")
    if not binary or not shutil.which("sftp"):
        pytest.skip("OpenSSH's server or client is not installed")
    folder = tmp_path / "ssh"
    folder.mkdir(mode=0o700)
    for name in ("host", "user"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(folder / name)], check=True
        )
    port = free_port()
    (folder / "authorized").write_text((folder / "user.pub").read_text())
    (folder / "known").write_text(
        f"[127.0.0.1]:{port} " + (folder / "host.pub").read_text().rsplit(" ", 1)[0] + "\n"
    )
    (folder / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nPidFile none\n"
        f"AuthorizedKeysFile {folder}/authorized\nStrictModes no\nUsePAM no\n"
        f"PasswordAuthentication no\nPermitRootLogin yes\nSubsystem sftp internal-sftp\n"
    )
    Path("/run/sshd").mkdir(exist_ok=True) if os.geteuid() == 0 else None
    serve([binary, "-D", "-f", str(folder / "config")], port)
    return {
        "host": "127.0.0.1",
        "port": str(port),
        "user": os.environ.get("USER", "root") if os.geteuid() else "root",
        "key_file": str(folder / "user"),
        "known_hosts_file": str(folder / "known"),
    }
