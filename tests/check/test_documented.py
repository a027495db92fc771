"""The editors' page on the audit names every rule and every threshold."""

from __future__ import annotations

from dataclasses import fields
from pathlib import Path

from depeche.check.registry import all_rules
from depeche.settings import CheckSettings

PAGE = (Path(__file__).parents[2] / "docs" / "audit.md").read_text("utf-8")


def test_every_rule_has_a_line():
    assert [rule.kind for rule in all_rules() if f"| {rule.kind} |" not in PAGE] == []


def test_every_threshold_is_explained():
    assert [each.name for each in fields(CheckSettings) if f"`{each.name}`" not in PAGE] == []
