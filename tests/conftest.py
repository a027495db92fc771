"""What all tests share: no network, no deadline that a busy machine could miss."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from pelican.plugins import signals

# Child processes of a test import the plugin from where it stands, as the tests do.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(Path(__file__).parents[1] / "plugins"), os.environ.get("PYTHONPATH", "")))
)

settings.register_profile("default", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("default")


@pytest.fixture(autouse=True)
def unplugged() -> Iterator[None]:
    """A plugin that a test hooks to Pelican is not hooked in the next test."""
    known = [each for each in vars(signals).values() if hasattr(each, "receivers")]
    before = [set(each.receivers) for each in known]
    yield
    for each, kept in zip(known, before, strict=True):
        for key in set(each.receivers) - kept:
            del each.receivers[key]


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """Debian's Chromium; one for all tests, as Playwright runs once in a process."""
    sync_api = pytest.importorskip("playwright.sync_api")
    found = shutil.which("chromium") or shutil.which("chromium-browser")
    if found is None:
        pytest.skip("Chromium is not installed (apt: chromium)")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()
