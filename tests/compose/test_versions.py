"""A later version of a dispatch, its reprint, and what they say alike."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import BLAST, INQUIRY, text_of

from depeche.compose import compose, gather
from depeche.compose.gathering.copies import relation
from depeche.compose.gathering.set_aside import notices
from depeche.model import Draft, Relation, Source
from depeche.settings import Settings

Make = Callable[..., Source]
Folder = Callable[..., tuple[Draft, list[Source]]]


def test_what_is_said_once_is_not_said_again(folder: Folder) -> None:
    again = BLAST.replace("10:15", "08:15").replace("soixante pompiers", "ses soixante pompiers")
    draft, _ = folder(INQUIRY, BLAST, again)
    assert text_of(draft).count("hélicoptère") == 1


FIRST = """Incendie au port de Kerval : un blessé

12.03.2025 10:15

Un incendie s'est déclaré mercredi matin dans un hangar du port de Kerval, a annoncé la préfecture.

Un pêcheur a été légèrement blessé. Une trentaine de pompiers sont sur place.

Le feu serait parti d'un court-circuit, selon un témoin cité par la préfecture.

Le hangar abritait les filets de douze bateaux et le matériel de la criée de Port-Sauvry.
"""

SECOND = (
    FIRST.replace("10:15", "16:40")
    .replace("un blessé", "deux blessés")
    .replace(
        "Le feu serait parti d'un court-circuit, selon un témoin cité par la préfecture.",
        "Une enquête a été ouverte par le parquet de Lorbec, qui l'a confiée à la gendarmerie. Le "
        "quartier de la Criée a été évacué et trente habitants ont été accueillis au gymnase.",
    )
    .replace(
        "Un pêcheur a été légèrement blessé",
        "Deux pêcheurs ont été blessés",
    )
)


def test_a_later_version_replaces_the_first_even_where_the_first_has_the_brief(
    source: Make,
) -> None:
    main = source(FIRST, "depeches/dossier/a.txt")
    later = source(SECOND, "depeches/dossier/b.txt")
    dossier = gather("depeches/dossier", main, [later], None, Settings())
    assert dossier.main is later
    assert [(each.source, each.relation) for each in dossier.related] == [(main, Relation.VERSION)]
    text = text_of(compose(dossier, Settings()))
    assert "Deux pêcheurs ont été blessés" in text
    assert "gendarmerie" in text  # what the later version adds
    assert "court-circuit" not in text  # what it withdraws
    assert text.count("Un incendie s’est déclaré") == 1


def test_a_longer_reprint_is_a_version_and_a_bare_one_a_copy(source: Make) -> None:
    main = source(SECOND, "depeches/b.txt")
    first = source(FIRST, "depeches/a.txt")
    reprint = source(SECOND.replace("16:40", "17:05"), "depeches/c.txt")
    assert relation(main, first) is Relation.VERSION
    assert relation(reprint, main) is Relation.COPY
    weeks = source(FIRST.replace("12.03.2025", "12.01.2025"), "depeches/d.txt")
    assert relation(main, weeks) is Relation.BACKGROUND


TOLD_ON = """Fonderie de Kerval : l'enquête s'oriente vers un four

KERVAL, 12 mars 2025 (AFP) - (2e lead) L'enquête sur l'explosion de la fonderie de Kerval, qui a \
fait deux morts mercredi, s'oriente vers la défaillance d'un four, a indiqué le parquet.

Le four numéro 3 avait été réparé dimanche.

Le directeur a été entendu en fin de journée.
"""
HOW = """Explosion dans une fonderie de Kerval : un mort

KERVAL, 12 mars 2025 (AFP) - (lead) Une explosion a fait un mort mercredi à 6H40 dans la fonderie \
de Kerval, a indiqué le parquet.

La victime, un fondeur de 52 ans, ouvrait la vanne d'un four.

Soixante pompiers de Port-Sauvry sont venus avec douze engins.
"""


def test_a_dispatch_replaced_by_one_that_says_little_of_it_again_keeps_a_draft(
    source: Make,
) -> None:
    main = source(TOLD_ON, "depeches/dossier/b.txt")
    first = source(HOW, "depeches/dossier/a.txt")
    dossier = gather("depeches/dossier", main, [first], None, Settings())
    assert [each.relation for each in dossier.related] == [Relation.VERSION]
    reasons = [each.message for each in compose(dossier, Settings()).shortfalls]
    (lost,) = (each for each in reasons if "(a.txt)" in each)
    assert "3 phrases ne sont pas imprimées" in lost and "6H40" in lost
    again = gather("depeches/dossier", source(SECOND), [source(FIRST)], None, Settings())
    assert not any("remplacée" in e.message for e in compose(again, Settings()).shortfalls)


EVACUATED = """Forte odeur au lycée Odile-Talvas de Kerval : 640 élèves évacués

Publié le mardi 17 novembre 2026 à 11h20

Le lycée Odile-Talvas de Kerval a été évacué mardi matin en raison d'une forte odeur au bâtiment B.

Une fuite de gaz est suspectée. La rue des Tanneurs est fermée à la circulation.
"""
CLEARED = """Lycée Odile-Talvas de Kerval évacué : un mélange en cause, 26 élèves soignés

Publié le mardi 17 novembre 2026 à 11h20 - Mis à jour à 18h45

La piste de la fuite de gaz est écartée. L'odeur qui a conduit à l'évacuation du lycée, mardi, \
provenait d'un mélange de produits d'entretien au bâtiment B, ont indiqué les pompiers.

La rue des Tanneurs a rouvert. Les 640 élèves reprendront les cours jeudi.
"""


def test_a_page_that_was_brought_up_to_date_replaces_its_first_state(source: Make) -> None:
    newer = source(CLEARED, "depeches/dossier/b.txt")
    older = source(EVACUATED, "depeches/dossier/a.txt")
    dossier = gather("depeches/dossier", newer, [older], None, Settings())
    assert [each.relation for each in dossier.related] == [Relation.VERSION]
    assert "est suspectée" not in text_of(compose(dossier, Settings()))
    (told,) = notices(dossier)
    assert "Rien ne dit laquelle" not in told.message
    apart = source(EVACUATED.replace("11h20", "11h40"), "depeches/dossier/a.txt")
    dossier = gather("depeches/dossier", newer, [apart], None, Settings())
    assert [each.relation for each in dossier.related] == [Relation.SAME_DOSSIER]
