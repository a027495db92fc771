"""Bytes and seconds of a first deployment and of one changed article, for each kind of host.

    python -m bench.deploy_report           # all hosts that can be started here
    python -m bench.deploy_report sftp s3   # some of them

Real servers on loopback: rclone's own for S3, WebDAV and FTP, OpenSSH's, a bare Git repository;
Azurite and gcp-storage-emulator when they are installed. The site is the project's own.
"""

from __future__ import annotations

import os
import resource
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from depeche import site
from depeche.deploy import deploy, targets
from depeche.deploy.model import Outcome
from depeche.deploy.run import Deployment
from depeche.settings import TargetSettings

ROOT = Path(__file__).parents[1]
PASSWORD = "un-mot-de-passe"
PUBLIC_KEY_OF_AZURITE = (
    "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw=="
)


@dataclass(frozen=True, slots=True)
class Host:
    settings: dict[str, Any]
    secrets: dict[str, str]


class MissingError(Exception):
    """A server that is not installed here."""


def local(place: Path, run: Callable[[list[str], int], None]) -> Host:
    return Host({"kind": "folder", "path": str(place / "srv")}, {})


def sshd(place: Path, run: Callable[[list[str], int], None]) -> dict[str, str]:
    binary = _program("sshd")
    for name in ("host", "user"):
        subprocess.run(
            ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", str(place / name)], check=True
        )
    port = _port()
    key = (place / "host.pub").read_text().rsplit(" ", 1)[0]
    (place / "known").write_text(f"[127.0.0.1]:{port} {key}\n")
    (place / "config").write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {place}/host\nPidFile none\n"
        f"AuthorizedKeysFile {place}/user.pub\nStrictModes no\nUsePAM no\n"
        "PermitRootLogin yes\nSubsystem sftp internal-sftp\n"
    )
    run([binary, "-D", "-f", str(place / "config")], port)
    return {
        "host": "127.0.0.1",
        "port": str(port),
        "user": os.environ.get("USER", "root"),
        "key_file": str(place / "user"),
        "known_hosts_file": str(place / "known"),
    }


def server(place: Path, run: Callable[[list[str], int], None]) -> Host:
    options = sshd(place, run)
    return Host({"kind": "folder", "path": str(place / "srv"), "options": options}, {})


def sftp(place: Path, run: Callable[[list[str], int], None]) -> Host:
    options = sshd(place, run)
    return Host({"backend": "sftp", "path": str(place / "www"), "options": options}, {})


def s3(place: Path, run: Callable[[list[str], int], None]) -> Host:
    port = _rclone(place, run, "s3", "--auth-key", f"clef,{PASSWORD}")
    options = {"provider": "Rclone", "endpoint": f"http://127.0.0.1:{port}"}
    secrets = {"ACCESS_KEY_ID": "clef", "SECRET_ACCESS_KEY": PASSWORD}
    return Host({"backend": "s3", "path": "journal", "options": options}, secrets)


def webdav(place: Path, run: Callable[[list[str], int], None]) -> Host:
    port = _rclone(place, run, "webdav", "--user", "journal", "--pass", PASSWORD)
    options = {"url": f"http://127.0.0.1:{port}", "user": "journal"}
    return Host({"backend": "webdav", "path": "journal", "options": options}, {"PASS": PASSWORD})


def ftp(place: Path, run: Callable[[list[str], int], None]) -> Host:
    port = _rclone(place, run, "ftp", "--user", "journal", "--pass", PASSWORD)
    options = {"host": "127.0.0.1", "port": str(port), "user": "journal"}
    return Host({"backend": "ftp", "path": "journal", "options": options}, {"PASS": PASSWORD})


def azure(place: Path, run: Callable[[list[str], int], None]) -> Host:
    port, account = _port(), "devstoreaccount1"
    command = [_program("azurite-blob"), "--silent", "--disableTelemetry", "--skipApiVersionCheck"]
    run([*command, "--location", str(place), "--blobPort", str(port)], port)
    endpoint = f"http://127.0.0.1:{port}/{account}"
    options = {"account": account, "endpoint": endpoint, "no_check_container": "false"}
    return Host(
        {"backend": "azureblob", "path": "journal", "options": options},
        {"KEY": PUBLIC_KEY_OF_AZURITE},
    )


def google(place: Path, run: Callable[[list[str], int], None]) -> Host:
    port = _port()
    given = ["--port", str(port), "--host", "127.0.0.1", "--default-bucket", "journal", "-q", "-M"]
    run([_program("gcp-storage-emulator"), "start", *given], port)
    options = {"endpoint": f"http://127.0.0.1:{port}/storage/v1/", "anonymous": "true"}
    return Host({"backend": "gcs", "path": "journal", "options": options}, {})


def git(place: Path, run: Callable[[list[str], int], None]) -> Host:
    subprocess.run(["git", "init", "-q", "--bare", str(place / "host.git")], check=True)
    subprocess.run(["git", "init", "-q", str(place / "clone")], check=True)
    os.chdir(place / "clone")
    for name, value in (("user.name", "Banc"), ("user.email", "banc@journal.example")):
        subprocess.run(["git", "config", name, value], check=True)
    return Host({"kind": "git", "remote": str(place / "host.git")}, {})


HOSTS = {
    "local folder": local,
    "folder by SFTP": server,
    "Git branch": git,
    "S3": s3,
    "SFTP": sftp,
    "WebDAV": webdav,
    "FTP": ftp,
    "Azure": azure,
    "Google Cloud": google,
}


def main(wanted: list[str]) -> None:
    names = [name for name in HOSTS if not wanted or any(each in name.lower() for each in wanted)]
    with tempfile.TemporaryDirectory(prefix="bench-deploy-") as made:
        newsroom, first, second = Path(made) / "newsroom", Path(made) / "1", Path(made) / "2"
        _editions(newsroom, first, second)
        print("| host | first: files | bytes | s wall | s CPU | one article: files | bytes | s wall"
              " | s CPU | nothing: s wall |")  # fmt: skip
        print("|---|---|---|---|---|---|---|---|---|---|")
        for name in names:
            place = Path(made) / name.replace(" ", "-")
            place.mkdir()
            print(f"| {name} | {_row(HOSTS[name], place, first, second)} |", flush=True)


def _editions(newsroom: Path, first: Path, second: Path) -> None:
    """The site twice; in between an editor changes a sentence of one article."""
    for name in ("content", "theme"):
        shutil.copytree(ROOT / name, newsroom / name)
    shutil.copy(ROOT / "pelican.conf.py", newsroom)
    (newsroom / "plugins").symlink_to(ROOT / "plugins")
    built = site.build(newsroom / "pelican.conf.py")
    shutil.copytree(built.output, first)
    shown = {path.parent.name for path in first.glob("*/[0-9]*/*/*/index.html")}
    articles = sorted((newsroom / "content/articles").glob("[0-9]*/*/*.md"))
    article = [each for each in articles if each.stem in shown][-1]
    article.write_text(article.read_text("utf-8") + "\nUne phrase de plus.\n", "utf-8")
    shutil.copytree(site.build(newsroom / "pelican.conf.py").output, second)


def _row(host: Callable[..., Host], place: Path, first: Path, second: Path) -> str:
    with ExitStack() as servers:

        def run(command: list[str], port: int) -> None:
            servers.enter_context(_running(command, port))

        try:
            found = host(place, run)
        except MissingError as missing:
            return f"not measured: {missing} is not installed |  |  |  |  |  |  |  | "
        cells = []
        for number, edition in enumerate((first, second, second)):
            outcome, wall, processor = _timed(found, place, edition, number)
            files, size = len(outcome.plan.send), outcome.plan.bytes
            cells += [f"{files}", f"{size:,}", f"{wall:.1f}", f"{processor:.1f}"]
        return " | ".join([*cells[:8], cells[10]])


def _timed(host: Host, place: Path, output: Path, number: int) -> tuple[Outcome, float, float]:
    settings = {"essai": TargetSettings(**host.settings)}
    secrets = {f"DEPECHE_ESSAI_{name}": value for name, value in host.secrets.items()}
    now = datetime.now(UTC) + timedelta(minutes=number)
    target = targets.load(settings, "essai", secrets)
    job = Deployment(target, output, place / "state", place / "releases", now=now)
    before, began = _processor(), time.perf_counter()
    outcome = deploy(job)
    return outcome, time.perf_counter() - began, _processor() - before


def _processor() -> float:
    """Seconds of this process and of those that it started and that ended."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _rclone(place: Path, run: Callable[[list[str], int], None], kind: str, *given: str) -> int:
    port = _port()
    (place / "data" / "journal").mkdir(parents=True)
    command = [_program("rclone"), "--config", "", "serve", kind, str(place / "data")]
    run([*command, "--addr", f"127.0.0.1:{port}", *given], port)
    return port


def _program(name: str) -> str:
    beside = Path(sys.executable).with_name(name)
    found = (
        str(beside)
        if beside.exists()
        else shutil.which(name, path=os.environ["PATH"] + ":/usr/sbin")
    )
    if not found:
        raise MissingError(name)
    return found


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", port)) == 0:
                    break
            time.sleep(0.05)
        yield
    finally:
        process.kill()
        process.wait()


if __name__ == "__main__":
    main([each.lower() for each in sys.argv[1:]])
