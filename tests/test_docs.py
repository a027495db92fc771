"""What users can set or run is documented: every setting, every task, every check."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import MISSING, fields, is_dataclass
from pathlib import Path
from typing import get_args, get_origin, get_type_hints

import pytest

from depeche import settings

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def _comments() -> dict[tuple[str, str], str]:
    """The comment beside each field of settings.py, by class and field."""
    source = Path(settings.__file__).read_text(encoding="utf-8")
    lines = source.splitlines()
    found = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.ClassDef):
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
                    line = lines[(field.end_lineno or field.lineno) - 1]
                    comment = re.search(r"  # (.*)$", line)
                    found[node.name, field.target.id] = comment[1] if comment else ""
    return found


def _rows(kind: type, prefix: str = "") -> list[str]:
    """A Markdown row for each setting of the dataclass `kind`, nested ones after their parent."""
    comments, rows = _comments(), []
    hints = get_type_hints(kind)
    for field in fields(kind):
        hint, name = hints[field.name], prefix + field.name
        inner = next((each for each in get_args(hint) if is_dataclass(each)), None)
        if is_dataclass(hint) and isinstance(hint, type):
            rows += _rows(hint, name + ".")
        elif get_origin(hint) is dict and isinstance(inner, type):
            rows += _rows(inner, f"{name}.NAME.")
        else:
            default = field.default if field.default is not MISSING else {}
            shown = "" if default in ("", (), {}) else f"`{default}`"
            rows.append(f"| `{name}` | {shown} | {comments[kind.__name__, field.name]} |")
    return rows


def test_readme_lists_every_setting_with_its_default() -> None:
    expected = _rows(settings.Settings)
    missing = [row for row in expected if row not in README]
    assert not missing, "README's settings table lacks:\n" + "\n".join(missing)
    shown = re.findall(r"^\| `[a-z_.NAME]+` \|.*$", README, re.MULTILINE)
    gone = [row for row in shown if row not in expected]
    assert not gone, "README's settings table has rows that no setting backs:\n" + "\n".join(gone)


def _tasks() -> list[str]:
    tree = ast.parse((ROOT / "tasks.py").read_text(encoding="utf-8"))
    return [
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(
            (isinstance(each, ast.Name) and each.id == "task")
            or (isinstance(each, ast.Call) and getattr(each.func, "id", "") == "task")
            for each in node.decorator_list
        )
    ]


@pytest.mark.parametrize("name", _tasks())
def test_readme_lists_every_task(name: str) -> None:
    assert re.search(rf"^\| `invoke {name}\b", README, re.MULTILINE)


def test_the_two_commands_come_first() -> None:
    blocks = re.findall(r"^```(\w*)\n(.*?)^```", README, re.MULTILINE | re.DOTALL)
    assert [name for name, _ in blocks[:2]] == ["sh", "sh"]
    assert "invoke build" in blocks[0][1] and "invoke test" in blocks[1][1]


def test_locks_have_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / name).read_text(encoding="utf-8")
        pins = re.findall(r"^[a-zA-Z0-9_.-]+==", text, re.MULTILINE)
        assert pins and text.count("--hash=sha256:") >= len(pins)
        assert "://" not in text


if __name__ == "__main__":
    sys.stdout.write("\n".join(_rows(settings.Settings)) + "\n")
