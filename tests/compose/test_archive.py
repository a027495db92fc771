"""The archive's index: search, replacement, damage, size."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from depeche.compose import Archive, gather
from depeche.compose.gathering.stored import dump, load
from depeche.compose.terms import names
from depeche.model import Moment, Source
from depeche.settings import Settings

Make = Callable[..., Source]
BODY = (
    "La criée de Port-Sauvry a vendu {n} tonnes de poisson, a indiqué la société portuaire.\n\n"
    "Les mareyeurs de Port-Sauvry attendent la réfection de la halle et des quais.\n"
)


def _copy(source: Make, n: int, day: str = "02.03.2026") -> Source:
    return source(
        f"La criée de Port-Sauvry a vendu {n} tonnes\n\n{day} 10:00\n\n{BODY.format(n=n)}",
        f"depeches/{n}.txt",
    )


def test_a_stored_source_comes_back_the_same(source: Make) -> None:
    copy = _copy(source, 12)
    assert load(dump(copy)) == copy


def test_a_source_takes_the_place_of_its_earlier_self(source: Make) -> None:
    copy = _copy(source, 12)
    with Archive() as archive:
        archive.add([copy])
        archive.add([replace(copy, digest="autre", title="La criée ferme")])
        assert len(archive) == 1
        assert archive.digests() == {copy.path: "autre"}
        assert archive.source(copy.path).title == "La criée ferme"
        archive.remove([copy.path, "inconnu.txt"])
        assert len(archive) == 0


def test_the_index_lives_on_disk_and_a_damaged_one_is_emptied(source: Make, tmp_path: Path) -> None:
    path = tmp_path / ".depeche" / "archive.sqlite"
    with Archive(path) as archive:
        archive.add([_copy(source, 12)])
    with Archive(path) as archive:
        assert len(archive) == 1
    path.write_bytes(b"not a database, but long enough to be read as a header" * 100)
    with Archive(path) as archive:
        assert len(archive) == 0
        archive.add([_copy(source, 12)])
        assert len(archive) == 1


def test_another_subject_is_no_background(source: Make) -> None:
    other = source(
        "Le musée de Valmer prête un tableau\n\n01.03.2026 10:00\n\n"
        "Le musée de Valmer a prêté un tableau de Jeanne Aubin à une galerie de Lorbec.\n",
        "depeches/musee.txt",
    )
    main = _copy(source, 12)
    with Archive() as archive:
        archive.add([main, other])
        assert gather(main.path, main, [], archive, Settings()).related == ()


def test_an_old_disaster_of_the_region_is_no_background(source: Make) -> None:
    fires = source(
        "Incendies dans le sud du Lorbec, quatre pompiers blessés\n\n10.08.2014 23:30\n\n"
        "Plusieurs incendies se sont déclarés mercredi dans le Lorbec, où le ministre s'est rendu, "
        "et quatre pompiers ont été blessés, a indiqué le préfet.\n\n"
        "Les flammes ont détruit deux mille hectares de garrigue. Des avions ont largué de l'eau "
        "toute la journée au-dessus de Valmer, où une vingtaine de maisons ont brûlé.\n",
        "depeches/incendies.txt",
    )
    floods = source(
        "Inondations dans le Lorbec : onze morts, selon le préfet\n\n16.10.2018 08:30\n\n"
        "Le préfet du Lorbec parle de onze morts après les inondations qui ont frappé mardi les "
        "habitants de Valmer et de Kerval, où les pompiers ont évacué deux cents personnes.\n\n"
        "Les pompiers ont fait huit cents interventions. La décrue est lente, selon le préfet.\n",
        "depeches/inondations.txt",
    )
    with Archive() as archive:
        archive.add([fires, floods])
        assert gather(floods.path, floods, [], archive, Settings()).related == ()


def test_a_story_that_is_followed_for_weeks_is_known_by_its_people(source: Make) -> None:
    inquiry = source(
        "Pollution à Kerval : les analyses écartent la tannerie\n\n31.03.2026 18:20\n\nLes "
        "analyses du captage des Carriers écartent la tannerie Orvault.\n\nLe maire, Yann Le "
        "Goff, et Jeanne Aubin, de l'association Eau vive, attendent le rapport de l'agence de "
        "l'eau. Les robinets restent fermés à Kerval.\n",
        "depeches/analyses.txt",
    )
    elsewhere = source(
        "Kerval : la pollution du port mesurée\n\n02.04.2026 18:20\n\nUn bateau mesure la "
        "pollution du port de Kerval.\n\nLes robinets des quais restent ouverts, dit l'agence de "
        "l'eau, qui attend des analyses.\n",
        "depeches/port.txt",
    )
    back = source(
        "À Kerval, l'eau revient aux robinets après la pollution\n\n30.04.2026 19:00\n\nL'eau "
        "coule de nouveau aux robinets de Kerval depuis jeudi.\n\nYann Le Goff a bu le premier "
        "verre. Jeanne Aubin, d'Eau vive, demande les analyses du captage des Carriers.\n",
        "depeches/retour.txt",
    )
    with Archive() as archive:
        archive.add([inquiry, elsewhere, back])
        found = gather(back.path, back, [], archive, Settings())
    assert [each.source.path for each in found.related] == [inquiry.path]


def test_two_sales_that_share_their_words_alone_are_two_stories(source: Make) -> None:
    bid = source(
        "Valbrune : le repreneur du club détaille son offre de reprise\n\n19.03.2026 18:20\n\nLe "
        "candidat à la reprise du club de Valbrune, Daniel Morvan, a détaillé son offre de reprise "
        "pour le groupe sportif.\n\nNathalie Aubin, adjointe aux sports, attend le tribunal.\n",
        "depeches/offre.txt",
    )
    mill = source(
        "Papeterie de Kerval : le tribunal retient l'offre de reprise d'un groupe\n\n11.04.2026 "
        "18:20\n\nLe tribunal de Kerval a retenu l'offre de reprise du repreneur, un groupe "
        "étranger, pour la papeterie.\n\nCaroline Tual, administratrice, juge le projet solide.\n",
        "depeches/papeterie.txt",
    )
    saved = source(
        "Le club de Valbrune sauvé par un groupe d'entrepreneurs\n\n19.04.2026 21:05\n\nLe club de "
        "Valbrune est sauvé : sa reprise par un groupe d'entrepreneurs est signée.\n\n"
        "Daniel Morvan, premier candidat, et Nathalie Aubin, adjointe aux sports, ont salué un "
        "projet solide du repreneur, que le tribunal a retenu.\n",
        "depeches/sauve.txt",
    )
    with Archive() as archive:
        archive.add([bid, mill, saved])
        found = gather(saved.path, saved, [], archive, Settings())
    assert [each.source.path for each in found.related] == [bid.path]


CLUB = (
    "Football : l'Entente sportive Carolo-Meusienne en redressement judiciaire\n\n04.03.2026 18:20"
    "\n\nLe tribunal de commerce de Kerval a placé mardi l'Entente sportive Carolo-Meusienne "
    "(ESCM) en redressement judiciaire.\n\nL'administratrice judiciaire, Me Sylvie Hanriot, "
    "cherchera un repreneur. Le collectif Tribune Ouest demande à entrer au capital.\n"
)


@pytest.mark.parametrize(
    "title",
    [
        "L'ESCM cherche repreneur : deux candidats se sont fait connaître",
        "Deux candidats se sont fait connaître pour reprendre l'ES Carolo",
    ],
)
def test_a_body_is_one_under_its_name_its_letters_and_its_nickname(
    source: Make, title: str
) -> None:
    club = source(CLUB, "depeches/club.txt")
    later = source(
        f"{title}\n\n25.03.2026 18:20\n\nOlivier Dascotte et d'anciens joueurs ont remis une "
        "lettre à Me Sylvie Hanriot.\n\nLe tribunal tranchera en mai, l'équipe jouera sept matches "
        "d'ici là. Le collectif Tribune Ouest attend.\n",
        "depeches/candidats.txt",
    )
    with Archive() as archive:
        archive.add([club, later])
        found = gather(later.path, later, [], archive, Settings())
    assert [each.source.path for each in found.related] == [club.path]


def test_a_town_s_name_is_no_nickname(source: Make) -> None:
    halls = source(
        "Halles de Port-Sauvry : une réouverture en deux temps\n\n20.03.2026 18:20\n\nLes halles "
        "de Port-Sauvry ont rouvert, a dit la maire, Claire Dorval.\n",
        "depeches/halles.txt",
    )
    bridge = source(
        "Le pont fermé pour une fissure\n\n10.03.2026 18:20\n\nLe pont qui mène au centre de "
        "Port-Sauvry est fermé.\n\nLa maire, Claire Dorval, attend une expertise.\n",
        "depeches/pont.txt",
    )
    with Archive() as archive:
        archive.add([halls, bridge])
        assert gather(halls.path, halls, [], archive, Settings()).related == ()


def test_one_court_and_one_receiver_make_no_one_story(source: Make) -> None:
    club = source(CLUB, "depeches/club.txt")
    mill = source(
        "La papeterie de Givonne en redressement judiciaire\n\n10.04.2026 18:20\n\nLe tribunal de "
        "commerce de Kerval a placé jeudi la papeterie de Givonne en redressement judiciaire.\n\n"
        "L'administratrice judiciaire, Me Sylvie Hanriot, cherchera un repreneur.\n",
        "depeches/papeterie.txt",
    )
    with Archive() as archive:
        archive.add([club, mill])
        assert gather(mill.path, mill, [], archive, Settings()).related == ()


def test_what_is_called_by_its_town_is_the_subject_the_town_is_not(source: Make) -> None:
    costs = source(
        "Piscine d'Orsenne : la facture grimpe\n\n09.03.2026 18:20\n\nLa réparation de la piscine "
        "d'Orsenne, fermée en janvier, coûtera 3,1 millions d'euros.\n\nL'opposition, menée par "
        "Céline Aubert, demande un audit de la charpente et des poutres.\n",
        "depeches/couts.txt",
    )
    elsewhere = source(
        "Orsenne : le maire d'Orsenne décoré\n\n10.03.2026 18:20\n\nLe maire d'Orsenne a reçu une "
        "médaille des mains du préfet, qui avait visité la piscine et la charpente du théâtre.\n",
        "depeches/maire.txt",
    )
    audit = source(
        "Piscine d'Orsenne : l'audit pointe un contrôle bâclé\n\n16.09.2026 19:00\n\nLe contrôle "
        "est jugé incomplet, selon un audit.\n\nMme Aubert veut une réunion publique sur la "
        "charpente et les poutres, après un premier contrôle de trois poutres sur vingt.\n",
        "depeches/audit.txt",
    )
    with Archive() as archive:
        archive.add([costs, elsewhere, audit])
        found = gather(audit.path, audit, [], archive, Settings())
    assert [each.source.path for each in found.related] == [costs.path]


def test_one_search_in_three_thousand_sources_is_quick(
    source: Make, day: Callable[[str], Moment]
) -> None:
    model = _copy(source, 1, "02.01.2026")
    many = [
        replace(model, path=f"depeches/{n}.txt", title=f"Le marché de Valmer, semaine {n}")
        for n in range(3000)
    ]
    main = _copy(source, 7777)
    with Archive() as archive:
        archive.add(many)
        start = time.perf_counter()
        gather(main.path, main, [], archive, Settings())
        assert time.perf_counter() - start < 3


def test_a_currency_makes_no_two_stories_kin() -> None:
    price = "L'infrastructure a coûté 415 millions de francs CFA, selon le ministre de Valbrune."
    assert names(price) == ("Valbrune",)
