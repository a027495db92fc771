"""What all tests share: no network, no deadline that a busy machine could miss."""

from __future__ import annotations

import os
from pathlib import Path

from hypothesis import settings

# Child processes of a test import the plugin from where it stands, as the tests do.
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, (str(Path(__file__).parents[1] / "plugins"), os.environ.get("PYTHONPATH", "")))
)

settings.register_profile("default", deadline=None)
settings.register_profile("thorough", deadline=None, max_examples=2000)
settings.load_profile("default")
