"""The newsroom's commands: `invoke --list`."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from invoke.context import Context
from invoke.exceptions import Exit
from invoke.tasks import task

ROOT = Path(__file__).parent
SETTINGS = ROOT / "pelican.conf.py"
# The plugin is used as it stands here; only other sites install it.
sys.path.insert(0, str(ROOT / "plugins"))


@task(
    help={
        "strict": "fail when any copy is held back: refused, or kept as a draft",
        "recompose": "compose all articles again, also those whose copy hasn't changed",
        "timings": "say how long each step took",
    }
)
def build(_: Context, strict: bool = False, recompose: bool = False, timings: bool = False) -> None:
    """Turn raw copy into articles and build the site into output/."""
    from depeche import report, site

    try:
        built = site.build(SETTINGS, {"DEPECHE_RECOMPOSE": True} if recompose else None)
    except site.BuildError as error:
        raise Exit(f"Construction impossible. {error}", code=1) from None
    if timings:
        print("\n".join(report.timings(built.report)))
    print(f"Site : {built.written} fichiers écrits, {built.removed} supprimés dans {built.output}.")
    if strict and built.report.held:
        raise Exit(f"{len(built.report.held)} dépêches retenues (--strict).", code=1)


@task(help={"port": "port on 127.0.0.1", "open_browser": "open the site in the browser"})
def preview(_: Context, port: int = 8000, open_browser: bool = False) -> None:
    """Serve the site with its drafts, rebuild and reload on every change."""
    from depeche import preview

    try:
        preview.serve(SETTINGS, port=port, open_browser=open_browser)
    except preview.PreviewError as error:
        raise Exit(str(error), code=1) from None


@task(help={"title": "headline of the article", "words": "length asked for"})
def new(_: Context, title: str, words: int = 700) -> None:
    """Make a file of raw copy to fill in, below content/depeches/."""
    from depeche import skeleton

    try:
        print(skeleton.make(SETTINGS, title, words=words))
    except skeleton.SkeletonError as error:
        raise Exit(str(error), code=1) from None


@task(
    help={
        "target": "host to publish to, as pelican.conf.py names it",
        "dry_run": "say what would be sent and deleted, change nothing",
        "force": "publish although the check found blocking problems",
        "max_delete": "per cent of the host's files that may be deleted this time",
    },
)
def deploy(
    _: Context, target: str = "", dry_run: bool = False, force: bool = False, max_delete: int = -1
) -> None:
    """Build, check, and put the site online: only what changed travels."""
    from depeche.deploy import command
    from depeche.deploy.model import DeployError
    from depeche.site import BuildError

    limit = max_delete if max_delete >= 0 else None
    try:
        command.deploy(SETTINGS, target or None, dry_run=dry_run, force=force, max_delete=limit)
    except (DeployError, BuildError) as error:
        raise Exit(str(error), code=1) from None


@task(help={"target": "host, as pelican.conf.py names it"})
def rollback(_: Context, target: str = "") -> None:
    """Serve the release before the one that is online (targets of kind folder)."""
    from depeche.deploy import command
    from depeche.deploy.model import DeployError

    try:
        left, served, note = command.rollback(SETTINGS, target or None)
    except DeployError as error:
        raise Exit(str(error), code=1) from None
    print(f"Version {served} remise en ligne à la place de {left}.")
    if note:
        raise Exit(f"À voir : {note}.", code=1)


@task(help={"as_json": "print the findings as JSON", "notes": "show the notes too"})
def check(_: Context, as_json: bool = False, notes: bool = False) -> None:
    """Audit the built site: links, markup, metadata, sitemaps, feeds."""
    from depeche.check import command

    if status := command.run(SETTINGS, as_json=as_json, notes=notes):
        raise Exit(code=status)


@task
def clean(_: Context) -> None:
    """Remove the built site, the state and the caches; content stays as it is."""
    output = ROOT / "output"
    made = [each for each in output.glob("*") if each.name != ".gitkeep"] if output.is_dir() else []
    caches = [ROOT / name for name in (".depeche", ".mypy_cache", ".pytest_cache", ".ruff_cache")]
    for path in [*made, *caches]:
        if path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)


@task(help={"name": "part of tests/, or a pytest expression"})
def test(context: Context, name: str = "") -> None:
    """Run the tests."""
    chosen = f" tests/{name}" if name and (ROOT / "tests" / name).exists() else ""
    asked = f" -k '{name}'" if name and not chosen else ""
    _python(context, f"-m pytest -q{chosen}{asked}")


@task(
    help={
        "articles": "how many articles to make; several numbers, with commas, show growth",
        "peers": "which programs, with commas; all of them when empty",
        "cases": "what is done before each build, with commas; everything when empty",
    }
)
def bench(context: Context, articles: str = "1000", peers: str = "", cases: str = "") -> None:
    """Time this project beside stock Pelican and Hugo; results go to bench/RESULTS.md."""
    chosen = f" --peers {peers}" * bool(peers) + f" --cases {cases}" * bool(cases)
    _python(context, f"-m bench --articles {articles}{chosen}")


@task
def lint(context: Context) -> None:
    """Check format, style and types."""
    _python(context, "-m ruff format --check .")
    _python(context, "-m ruff check .")
    _python(context, "-m mypy")


@task
def lock(context: Context) -> None:
    """Write requirements.txt and requirements-dev.txt: exact versions and hashes."""
    command = (
        "-m uv pip compile --quiet --universal --generate-hashes --no-emit-index-url "
        "--no-annotate --no-header --python-version 3.11 pyproject.toml"
    )
    _python(context, f"{command} --extra deploy --extra search -o requirements.txt")
    _python(context, f"{command} --extra dev -o requirements-dev.txt")


def _python(context: Context, arguments: str) -> None:
    with context.cd(str(ROOT)):
        context.run(f'"{sys.executable}" {arguments}', pty=sys.stdout.isatty())
