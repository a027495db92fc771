"""File servers that keep bytes only: OpenSSH's SFTP, rclone's own WebDAV and FTP servers."""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable
from pathlib import Path

import pytest

from depeche.deploy import deploy
from depeche.deploy.model import DeployError
from depeche.deploy.rclone import _binary

PASSWORD = "un-mot-de-passe-long"
SECRET = {"DEPECHE_ESSAI_PASS": PASSWORD}
BRIDGE = "vie-locale/2026/03/le-pont/index.html"
STATION = "vie-locale/2026/03/la-gare/index.html"


def webdav(folder: Path, port: int) -> tuple[list[str], dict[str, object]]:
    return (
        ["webdav", str(folder)],
        {"path": "", "options": {"url": f"http://127.0.0.1:{port}", "user": "journal"}},
    )


def ftp(folder: Path, port: int) -> tuple[list[str], dict[str, object]]:
    return (
        ["ftp", str(folder)],
        {"options": {"host": "127.0.0.1", "port": str(port), "user": "journal"}},
    )


@pytest.fixture
def www(tmp_path: Path) -> Path:
    folder = tmp_path / "server"
    folder.mkdir()
    return folder / "www"


@pytest.fixture(params=["sftp", "webdav", "ftp"])
def host(
    request: pytest.FixtureRequest, www: Path, serve: Callable[[list[str], int], object], port: int
) -> dict[str, object]:
    """The settings of a target whose files come to lie in `www`."""
    if request.param == "sftp":
        options = request.getfixturevalue("sshd")
        return {"backend": "sftp", "path": str(www), "options": options}
    made, settings = {"webdav": webdav, "ftp": ftp}[request.param](www.parent, port)
    login = ["--addr", f"127.0.0.1:{port}", "--user", "journal", "--pass", PASSWORD]
    # By default the server keeps a folder's listing for five minutes.
    serve([_binary(), "--config", "", "serve", *made, *login, "--dir-cache-time", "1ms"], port)
    return {"backend": request.param, **settings, "path": "www"}


def stored(folder: Path) -> dict[str, bytes]:
    return {
        each.relative_to(folder).as_posix(): each.read_bytes()
        for each in folder.rglob("*")
        if each.is_file()
    }


def test_only_what_changed_travels(start, site: Path, www: Path, host) -> None:
    first = deploy(start(SECRET, **host))
    assert len(first.plan.send) == 6
    assert stored(www) == stored(site)
    assert deploy(start(SECRET, **host)).plan.send == ()

    # As long as before: the size alone must not hide an edit.
    page = site / BRIDGE
    page.write_text(page.read_text().replace("Un paragraphe", "Du paragraphe"))
    (site / STATION).unlink()
    edited = deploy(start(SECRET, **host))
    assert [each.path for each in edited.plan.send] == [BRIDGE]
    assert edited.plan.delete == (STATION,)
    assert stored(www) == stored(site)
    assert not (www / STATION).parent.exists(), "an emptied folder is left"
    again = deploy(start(SECRET, **host))
    assert (again.plan.send, again.plan.delete) == ((), ())


def test_a_page_that_someone_else_changed_is_sent_again(start, site, www: Path, host) -> None:
    deploy(start(SECRET, **host))
    (www / "index.html").write_text("<p>Une page d’ailleurs</p>")
    os.utime(www / "index.html", (1, 1))
    assert [each.path for each in deploy(start(SECRET, **host)).plan.send] == ["index.html"]
    assert stored(www) == stored(site)


def test_names_with_spaces_and_accents(start, site: Path, www: Path, host) -> None:
    for name in ("un espace.txt", "crochet[1].txt", "à l’été.txt", "# dièse.txt", "100 %.txt"):
        (site / name).write_text(name)
    deploy(start(SECRET, **host))
    assert stored(www) == stored(site)
    assert deploy(start(SECRET, **host)).plan.send == ()


def test_a_wrong_password_or_key(start, site: Path, www: Path, host, tmp_path: Path) -> None:
    if host["backend"] == "sftp":
        stranger = tmp_path / "ssh" / "host"  # a key, but not one that may come in
        host = {**host, "options": {**host["options"], "key_file": str(stranger)}}
    with pytest.raises(DeployError, match="refused the credentials") as told:
        deploy(start({"DEPECHE_ESSAI_PASS": "un-mot-de-passe-faux"}, **host))
    assert "un-mot-de-passe-faux" not in str(told.value)
    assert not www.exists()


def test_how_often_a_site_is_sent_does_not_depend_on_its_kinds_of_files(
    start, site: Path, host, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What keeps no headers gets one run for each rank: each is a login of its own."""
    from depeche.deploy.rclone import Remote

    for ending in ("avif", "webp", "png", "jpg", "woff2", "js", "svg"):
        (site / f"theme/fichier.{ending}").write_text(ending)
    runs = itertools.count()
    send = Remote.send
    monkeypatch.setattr(Remote, "send", lambda *given: (next(runs), send(*given))[1])
    deploy(start(SECRET, **host))
    assert next(runs) == 4
