"""Release folders, on this machine and over a real SFTP server: the same cases for both."""

from __future__ import annotations

from pathlib import Path

import pytest

from depeche.deploy import deploy, rollback
from depeche.deploy.kinds import folder
from depeche.deploy.model import DeployError


@pytest.fixture(params=["local", "sftp"])
def host(request: pytest.FixtureRequest, tmp_path: Path) -> dict[str, object]:
    options = request.getfixturevalue("sshd") if request.param == "sftp" else {}
    (tmp_path / "host").mkdir()
    return {"kind": "folder", "path": str(tmp_path / "host" / "journal"), "options": options}


def served(host: dict[str, object]) -> dict[str, bytes]:
    root = Path(str(host["path"])) / "current"
    return {
        each.relative_to(root).as_posix(): each.read_bytes()
        for each in root.rglob("*")
        if each.is_file()
    }


def here(site: Path) -> dict[str, bytes]:
    return {
        each.relative_to(site).as_posix(): each.read_bytes()
        for each in site.rglob("*")
        if each.is_file()
    }


def later(job, seconds: int):
    from datetime import timedelta

    job.now += timedelta(seconds=seconds)
    return job


def test_a_first_release_is_served(start, site: Path, host) -> None:
    deploy(start(**host))
    assert served(host) == here(site)
    assert (Path(str(host["path"])) / "current").is_symlink()


def test_what_did_not_change_is_the_same_file_on_disk(start, site: Path, host) -> None:
    first = deploy(start(**host))
    (site / "index.html").write_text("<p>Nouvelle une</p>")
    second = deploy(later(start(**host), 60))
    assert [each.path for each in second.plan.send] == ["index.html"]
    assert served(host) == here(site)
    releases = Path(str(host["path"])) / "releases"
    style = "theme/journal.css"
    assert (releases / first.release / style).samefile(releases / second.release / style)


def test_rollback_serves_the_release_before(start, site: Path, host) -> None:
    first = deploy(start(**host))
    before = here(site)
    (site / "index.html").write_text("<p>Erreur</p>")
    job = later(start(**host), 60)
    second = deploy(job)
    assert rollback(job.target) == (second.release, first.release, "")
    assert served(host) == before
    with pytest.raises(DeployError, match="no earlier release"):
        rollback(job.target)


def test_only_the_last_releases_are_kept(start, site: Path, host) -> None:
    for number in range(4):
        (site / "index.html").write_text(f"<p>Une n° {number}</p>")
        deploy(later(start(**host, keep=2), 60 * number))
    names = sorted(each.name for each in (Path(str(host["path"])) / "releases").iterdir())
    assert len(names) == 2
    assert served(host) == here(site)


def test_a_release_that_was_cut_is_never_served(
    start, site: Path, host, monkeypatch: pytest.MonkeyPatch
) -> None:
    deploy(start(**host))
    before = served(host)
    (site / "index.html").write_text("<p>Nouvelle une</p>")
    disk = type(folder._disk(start(**host).target))

    def cut(self: object, pairs: object) -> None:
        raise DeployError("essai: the server hung up")

    with monkeypatch.context() as patched:
        patched.setattr(disk, "put", cut)
        with pytest.raises(DeployError, match="not served; the site stands as it did"):
            deploy(later(start(**host), 60))
    assert served(host) == before
    deploy(later(start(**host), 120))
    assert served(host) == here(site)
    assert len(list((Path(str(host["path"])) / "releases").iterdir())) == 2


def test_the_web_servers_snippets_go_with_their_release(
    start, site: Path, host, tmp_path: Path
) -> None:
    """They stand beside the site, not in it, and rollback brings the earlier ones back."""
    snippet = tmp_path / "nginx.conf"
    served_now = Path(str(host["path"])) / "hosting/current/nginx.conf"
    for number in (1, 2, 3):
        snippet.write_text(f"# {number}")
        (site / "index.html").write_text(f"<p>Une n° {number}</p>")
        job = later(start(**host, keep=2), 60 * number)
        job.snippets = (snippet,)
        deploy(job)
        assert served_now.read_text() == f"# {number}"
    assert "nginx.conf" not in served(host)
    assert len(list(served_now.parents[1].iterdir())) == 3  # two releases and the link
    rollback(job.target)
    assert served_now.read_text() == "# 2"


def test_a_command_runs_once_the_release_is_served(start, site: Path, host) -> None:
    """In the target's folder, on the server when there is one; and after a rollback."""
    settings = {**host, "after": "cat current/index.html > seen"}
    seen = Path(str(host["path"])) / "seen"
    assert deploy(start(**settings)).notes == ()
    assert seen.read_text() == (site / "index.html").read_text()
    seen.unlink()
    deploy(later(start(**settings), 60))
    assert not seen.exists(), "nothing changed, so nothing is to be reloaded"
    (site / "index.html").write_text("<p>Erreur</p>")
    job = later(start(**settings), 120)
    deploy(job)
    assert rollback(job.target)[2] == ""
    assert "Erreur" not in seen.read_text()


def test_a_command_that_fails_is_told_and_the_site_is_online(start, site, host) -> None:
    outcome = deploy(start(**host, after="echo le serveur refuse >&2; exit 3"))
    assert len(outcome.notes) == 1
    assert "le site est en ligne" in outcome.notes[0] and "le serveur refuse" in outcome.notes[0]
    assert served(host) == here(site)


def test_names_that_batches_could_misread(start, site: Path, host) -> None:
    for name in ("un espace.txt", 'guillemet".txt', "crochet[1].txt", "étoile*.txt"):
        (site / name).write_text(name)
    deploy(start(**host))
    assert served(host) == here(site)


def test_a_folder_that_cannot_be_written(start, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    with pytest.raises(DeployError, match="check the folder"):
        deploy(start(kind="folder", path=str(tmp_path / "file")))


def test_a_key_that_the_server_does_not_know(start, sshd, tmp_path: Path) -> None:
    options = {**sshd, "key_file": str(tmp_path / "missing")}
    with pytest.raises(DeployError, match="refused the credentials"):
        deploy(start(kind="folder", path="/srv/journal", options=options))
