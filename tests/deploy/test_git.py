"""A bare repository stands for GitHub, GitLab or Codeberg."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from depeche.deploy import deploy
from depeche.deploy.model import DeployError


def git(*arguments: str, folder: Path) -> str:
    done = subprocess.run(
        ["git", *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The newsroom's clone, whose origin is a bare repository; the working directory."""
    git("init", "-q", "--bare", "host.git", folder=tmp_path)
    clone = tmp_path / "clone"
    git("init", "-q", str(clone), folder=tmp_path)
    git("remote", "add", "origin", str(tmp_path / "host.git"), folder=clone)
    for name, value in (("user.name", "Essai"), ("user.email", "essai@journal.example")):
        git("config", name, value, folder=clone)
    monkeypatch.chdir(clone)
    return tmp_path / "host.git"


def listed(repository: Path) -> set[str]:
    return set(git("ls-tree", "-r", "--name-only", "gh-pages", folder=repository).split())


def test_the_branch_holds_the_site(start, site: Path, repository: Path) -> None:
    deploy(start(kind="git", cname="journal.example"))
    here = {each.relative_to(site).as_posix() for each in site.rglob("*") if each.is_file()}
    assert listed(repository) == here | {"CNAME", ".nojekyll"}
    assert git("show", "gh-pages:CNAME", folder=repository).strip() == "journal.example"


def test_nothing_changed_makes_no_commit(start, repository: Path) -> None:
    deploy(start(kind="git"))
    before = git("rev-parse", "gh-pages", folder=repository)
    assert deploy(start(kind="git")).plan.send == ()
    assert git("rev-parse", "gh-pages", folder=repository) == before


def test_an_edit_and_a_deletion(start, site: Path, repository: Path) -> None:
    deploy(start(kind="git"))
    (site / "index.html").write_text("<p>Nouvelle une</p>")
    (site / "sitemap.xml").unlink()
    outcome = deploy(start(kind="git"))
    assert [each.path for each in outcome.plan.send] == ["index.html"]
    assert outcome.plan.delete == ("sitemap.xml",)
    assert "sitemap.xml" not in listed(repository)
    assert git("show", "gh-pages:index.html", folder=repository) == "<p>Nouvelle une</p>"


def test_a_dry_run_leaves_the_branch(start, repository: Path) -> None:
    job = start(kind="git")
    job.dry_run = True
    assert len(deploy(job).plan.send) == 6
    assert git("branch", "--list", "gh-pages", folder=repository) == ""


def test_a_repository_that_is_not_there(start, repository: Path) -> None:
    with pytest.raises(DeployError, match="can't be fetched"):
        deploy(start(kind="git", remote=str(repository.parent / "missing.git")))
