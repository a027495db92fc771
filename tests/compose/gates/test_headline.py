"""Headlines from leads, and titles for search results."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from depeche.compose.findability.search_title import LEAST
from depeche.compose.findability.title_cuts import cut
from depeche.compose.headline import WISHED, from_lead
from depeche.compose.headline.shorten import shortened, trimmed
from depeche.compose.readings import read
from depeche.model import Block, BlockKind, Passage, Sentence, Source

_LEADS, _TITLES = [
    [case.strip().split("\n") for case in part.split("\n## ")[1:]]
    for part in Path(__file__)
    .with_name("headline_cases.md")
    .read_text(encoding="utf-8")
    .split("\n# Titres pour les moteurs de recherche\n")
]
LEADS = [
    pytest.param(lead, lead.rstrip(".") if made == "= =" else made[2:], id=name)
    for name, lead, made in _LEADS
]
TITLES = [(title, "" if short == "= aucun" else short[2:]) for title, short in _TITLES]


SENSOR = (
    "La sonde installée sur le deuxième pylône du téléphérique de la Roche, contre lequel une"
    " cabine s'est fracassée mardi, ne fonctionnait plus depuis trois semaines, a déclaré vendredi"
    " le procureur de Lorbec."
)


def sentence(text: str) -> Sentence:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    reading = read(Source(path="depeches/copie.txt", digest="", text=text, blocks=(block,)))
    return reading.sentences[0]


def headline(text: str) -> Passage:
    block = Block(BlockKind.PARAGRAPH, text, 0, len(text))
    reading = read(Source(path="depeches/copie.txt", digest="", text=text, blocks=(block,)))
    return from_lead(reading, reading.sentences[0])


@pytest.mark.parametrize(("lead", "expected"), LEADS)
def test_a_headline_from_a_lead(lead: str, expected: str) -> None:
    made = headline(lead)
    assert made.text == expected
    assert made.spans
    assert bool(made.edits) == (len(expected) < len(lead) - 1)


@pytest.mark.parametrize(
    ("lead", "expected"),
    [
        (SENSOR, ""),  # what narrows the subject stays
        # what came of it goes with what happened
        (
            "La sonde du deuxième pylône, contre laquelle une cabine s'est fracassée mardi,"
            " blessant onze personnes, ne fonctionnait plus depuis « au moins trois semaines », a"
            " déclaré vendredi le procureur de Lorbec.",
            "La sonde du deuxième pylône ne fonctionnait plus depuis « au moins trois semaines »,"
            " a déclaré vendredi le procureur de Lorbec",
        ),
        # words quoted stay with who says them, who didn't tell the rest
        (
            "Un éboulement a fait deux blessés mardi matin sur la route départementale 12, unique"
            " accès au village de Lorbec, qui restera fermée « plusieurs semaines », a annoncé le"
            " président du département.",
            "",
        ),
        # the day stays where there is room, and what the verb governs always
        (
            "La fonderie de Malvaux, fondée en 1911 par les frères Orveau, a annoncé mardi la"
            " signature d'un accord en vue de la reprise de l'atelier de Lorbec.",
            "La fonderie de Malvaux a annoncé mardi la signature d'un accord en vue de la reprise"
            " de l'atelier de Lorbec",
        ),
        # and so does the day that opens it, which may be another than that of what stands before
        (
            "Mardi, les habitants vidaient les rez-de-chaussée de la rue du Port, dans l'attente"
            " d'un classement de Lorbec en état de catastrophe naturelle par le préfet.",
            "Mardi, les habitants vidaient les rez-de-chaussée de la rue du Port",
        ),
        (
            "Les habitants vidaient les rez-de-chaussée de la rue du Port, dans l'attente"
            " d'un classement de Lorbec en état de catastrophe naturelle par le préfet.",
            "Les habitants vidaient les rez-de-chaussée de la rue du Port",
        ),
    ],
)
def test_a_sentence_trimmed_for_a_summary(lead: str, expected: str) -> None:
    made = trimmed(sentence(lead), 130)
    assert (made.text if made else "") == expected


def test_what_a_relative_clause_tells_is_not_told_of_another_noun() -> None:
    made = shortened(sentence(SENSOR), 130)
    assert made is not None
    assert made.text == (
        "La sonde ne fonctionnait plus depuis trois semaines, a déclaré le procureur de Lorbec"
    )


def test_a_long_lead_gives_way_to_a_quotation_with_its_speaker() -> None:
    made = headline(
        "Au lendemain d'une réunion de près de six heures dont rien n'avait filtré jusqu'à "
        "ce matin dans les bureaux de la préfecture de Malvaux, la maire a parlé à la presse. "
        "« Le port de pêche rouvrira avant Pâques », a déclaré Camille Orveau."
    )
    assert made.text == "« Le port de pêche rouvrira avant Pâques », selon Camille Orveau"
    assert made.speaker == "Camille Orveau"
    assert len(made.text) <= WISHED


def test_the_news_rather_than_what_somebody_expected() -> None:
    made = headline(
        "On les croyait presque perdus. Dix ans après l'interdiction du mouillage dans la baie de "
        "Malvaux, les herbiers y ont regagné 11 % de leur surface. « Nous attendions une "
        "stabilisation, au mieux », raconte la biologiste Camille Orveau, autrice de l'étude."
    )
    assert made.text == (
        "Dix ans après l'interdiction du mouillage dans la baie de Malvaux, les herbiers y ont"
        " regagné 11 % de leur surface"
    )


# (what the lead says, what no form of it may lose)
OPENINGS = [
    ("", ""),
    ("Après six heures de débats, ", ""),
    ("Selon la préfecture, ", "Selon la préfecture"),
    ("Si le tribunal l'accepte, ", "Si le tribunal l'accepte"),
]
SUBJECTS = ["la maire de Malvaux", "le chantier naval de Port-Sauvry", "l'association Rade vivante"]
ASIDES = ["", ", qui emploie 46 salariés,", ", fondée en 1974 à Brévannes,"]
CLAIMS = [
    ("a confirmé lundi la vente de 12 bateaux", "a confirmé"),
    ("n'a pas voté mardi la hausse de 12 % des loyers", "n'a pas voté"),
    ("pourrait perdre 340 emplois d'ici à la fin de l'année", "pourrait perdre"),
    ("a démenti jeudi la fermeture de la criée", "a démenti"),
    ("aurait versé 8 000 euros à un intermédiaire", "aurait versé 8 000 euros"),
]
TRAILS = [
    ("", ""),
    (", où travaillent deux cents personnes depuis la tempête", ""),
    (
        ", sauf si l'État paie les travaux de la digue",
        "sauf si l'État paie les travaux de la digue",
    ),
    (", après plusieurs semaines de négociations avec les syndicats", ""),
]
SAID = [
    ("", ""),
    (", a annoncé dimanche la mairie", "la mairie"),
    (", selon le parquet", "le parquet"),
]


@settings(max_examples=80, deadline=None)
@given(
    st.sampled_from(OPENINGS),
    st.sampled_from(SUBJECTS),
    st.sampled_from(ASIDES),
    st.sampled_from(CLAIMS),
    st.sampled_from(TRAILS),
    st.sampled_from(SAID),
)
def test_what_a_headline_leaves_out_never_changes_what_is_said(
    opening: tuple[str, str],
    subject: str,
    aside: str,
    claim: tuple[str, str],
    trail: tuple[str, str],
    said: tuple[str, str],
) -> None:
    lead = f"{opening[0]}{subject}{aside} {claim[0]}{trail[0]}{said[0]}."
    lead = lead[0].upper() + lead[1:]
    made = headline(lead).text
    assert len(made) < len(lead)
    for kept in (opening[1], subject, claim[1], trail[1], said[1]):
        assert kept.lower() in made.lower()  # who, the denial or the doubt, on whose word
    for number in re.findall(r"\d[\d ]*", made):
        assert re.search(rf"{number.strip()} (?:bateaux|%|emplois|euros|salariés)|1974", made)
    own = f"{lead} selon" if said[0] else lead  # "a annoncé la mairie" may become "selon la mairie"
    assert all(word.lower() in own.lower() for word in re.findall(r"\w+", made))


@pytest.mark.parametrize(("title", "short"), TITLES)
def test_a_title_for_search(title: str, short: str) -> None:
    assert cut(title, LEAST) == short


@given(st.text(alphabet="abcé LleÀ.?!«»:\"', ", max_size=120))
def test_a_search_title_is_short_and_part_of_the_headline(title: str) -> None:
    short = cut(title, LEAST)
    assert len(short) <= LEAST
    assert short.casefold() in " ".join(title.split()).casefold()
