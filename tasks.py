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
    _python(context, f"{command} -o requirements.txt")
    _python(context, f"{command} --extra dev -o requirements-dev.txt")


def _python(context: Context, arguments: str) -> None:
    with context.cd(str(ROOT)):
        context.run(f'"{sys.executable}" {arguments}', pty=sys.stdout.isatty())
