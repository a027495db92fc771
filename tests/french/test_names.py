from __future__ import annotations

from pathlib import Path

import pytest

from depeche.french import gazetteer, names, parsing


@pytest.mark.golden("names.txt")
def test_names_and_roles(given: str, expected: str) -> None:
    (sentences,) = parsing.parse([given])
    found = [
        f"{each.kind} | {each.text} | {each.mentions} | {each.role}".rstrip()
        for each in names.find(sentences)
    ]
    assert sorted(found) == sorted(line.rstrip() for line in expected.split("\n"))


def test_a_newsroom_extends_and_overrules(tmp_path: Path) -> None:
    file = tmp_path / "noms.yml"
    file.write_text(
        "- {name: Claire Dorval, kind: person, role: maire, url: 'https://ex.fr/dorval'}\n"
        "- name: Syndicat de la Sauve\n  kind: organization\n  aliases: [SyS]\n"
        "- {name: Alliance, kind: organization, aliases: [OTAN]}\n",
        encoding="utf-8",
    )
    known = gazetteer.load(file)
    (sentences,) = parsing.parse(["Dorval et Claire Dorval saluent le SyS et l'OTAN."])
    found = {each.text: each for each in names.find(sentences, known)}
    assert found["Claire Dorval"].mentions == 2
    assert found["Claire Dorval"].same_as == "https://ex.fr/dorval"
    assert found["Claire Dorval"].role == "maire"
    assert set(found) == {"Claire Dorval", "Syndicat de la Sauve", "Alliance"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("- {nmae: A, kind: person}", "line 1, key 'nmae': unknown; did you mean 'name'?"),
        ("- {name: A, kind: perso}", "line 1, key 'kind': found 'perso', expected one of person"),
        ("- {kind: person}", "line 1: the entry has no 'name'"),
        ("\n- {name: A, kind: place, aliases: B}", "line 2, key 'aliases': expected a list"),
        ("- {name: A, kind: place, url: 'javascript:x'}", "key 'url': found 'javascript:x'"),
        ("- {name: A, name: B, kind: place}", "key 'name': stands twice"),
        ("name: A", "line 1: expected a list"),
        ("- A", "line 1: expected '- name: …', found 'A'"),
        ("- {name: A", "is not YAML"),
        ("- {name: [A], kind: place}", "key 'name': expected a text"),
    ],
)
def test_errors_name_file_line_and_key(tmp_path: Path, text: str, message: str) -> None:
    file = tmp_path / "noms.yml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(gazetteer.GazetteerError) as error:
        gazetteer.load(file)
    assert str(file) in str(error.value) and message in str(error.value)


def test_a_newsroom_s_name_may_end_with_a_small_word(tmp_path: Path) -> None:
    file = tmp_path / "noms.yml"
    file.write_text("- {name: Météo locale, kind: organization}\n", encoding="utf-8")
    (sentences,) = parsing.parse(["La vigilance a pris fin. Météo locale attend une accalmie."])
    (found,) = names.find(sentences, gazetteer.load(file))
    assert found.text == "Météo locale"


def test_a_newsroom_s_name_may_begin_with_a_small_letter(tmp_path: Path) -> None:
    file = tmp_path / "noms.yml"
    file.write_text("- {name: fanfare des Quais, kind: organization}", encoding="utf-8")
    (parsed,) = parsing.parse(["La fanfare des Quais a joué devant la fanfare de la mairie."])
    found = names.find(parsed, gazetteer.load(file))
    assert [(each.text, each.mentions) for each in found] == [("fanfare des Quais", 1)]


def test_a_gazetteer_is_read_again_only_when_its_file_changed(tmp_path: Path) -> None:
    file = tmp_path / "noms.yml"
    file.write_text("- {name: Rade vivante, kind: organization}\n", encoding="utf-8")
    known = gazetteer.load(file)
    assert gazetteer.load(file) is known
    file.write_text("- {name: Digue du Ponant, kind: place}\n", encoding="utf-8")
    assert gazetteer.load(file).get("digue du ponant") is not None


def test_a_missing_gazetteer_says_so(tmp_path: Path) -> None:
    with pytest.raises(gazetteer.GazetteerError, match="there is no such gazetteer"):
        gazetteer.load(tmp_path / "none.yml")


def test_an_empty_gazetteer_is_the_built_in_one(tmp_path: Path) -> None:
    file = tmp_path / "noms.yml"
    file.write_text("# rien encore\n", encoding="utf-8")
    assert gazetteer.load(file).entries == gazetteer.load().entries
