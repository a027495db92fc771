"""The run: what is remembered, what blocks, and how it ends."""

from __future__ import annotations

import json
import os

import pytest

from depeche.check.registry import all_rules
from depeche.check.reports import machine


def test_pages_that_did_not_change_are_not_looked_at_again(sound_site, look):
    assert look(sound_site).looked_at == 3
    assert look(sound_site).looked_at == 0


def test_page_written_again_with_the_same_bytes_is_known(sound_site, look):
    look(sound_site)
    os.utime(sound_site / "index.html", (1, 1))
    assert look(sound_site).looked_at == 0


def test_changed_page_is_looked_at_alone_and_its_finding_stays(sound_site, look):
    look(sound_site)
    page = sound_site / "index.html"
    page.write_text(page.read_text("utf-8").replace('alt="Le port"', ""), "utf-8")
    changed = look(sound_site)
    assert changed.looked_at == 1
    assert look(sound_site).findings == changed.findings != ()


def test_other_thresholds_make_every_page_new(sound_site, look):
    look(sound_site)
    assert look(sound_site, title_pixels=10).looked_at == 3


def test_removed_page_is_forgotten_and_missed(sound_site, look):
    look(sound_site)
    (sound_site / "a-propos" / "index.html").unlink()
    report = look(sound_site)
    assert "a-propos/index.html" not in report.pages
    assert [finding.kind for finding in report.blocking] == ["liens", "liens"]


def test_warnings_block_only_when_the_newsroom_says_so(sound_site, look):
    assert look(sound_site, title_pixels=10).blocking == []
    assert look(sound_site, title_pixels=10, blocking=("titres",)).blocking != []


def test_ignored_kind_is_not_reported(sound_site, look):
    assert look(sound_site, title_pixels=10, ignore=("titres",)).findings == ()


def test_folder_without_a_site_says_what_to_do(tmp_path, look):
    with pytest.raises(FileNotFoundError, match="invoke build"):
        look(tmp_path)


def test_machine_form_is_json_with_every_finding(sound_site, look):
    report = look(sound_site, title_pixels=10)
    told = json.loads(machine.render(report))
    assert told["pages"] == 3
    assert told["findings"][0]["severity"] == "warning"


def test_every_rule_says_in_french_what_it_asks():
    for rule in all_rules():
        assert rule.explained.endswith("."), rule.kind
