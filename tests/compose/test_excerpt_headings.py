"""The subheadings over what an article quotes of another."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import subheadings, text_of

from depeche.model import Draft, Source

Folder = Callable[..., tuple[Draft, list[Source]]]


MOORINGS = """Plaisance : à Lorbec, les bateaux cherchent une place pour l'hiver

Par Malo Sévignac, Le Courrier de Kerval
12 mars 2025 à 9h00

À Lorbec, une cale s'est affaissée de douze centimètres en février, et la ville a commandé une \
expertise au bureau Véral, qui l'a rendue le 4 mars. Elle conclut à un défaut des pieux.

Des hivernages deux fois plus chers

Les chantiers navals de la baie ont reçu des dizaines de demandes. « Nous avons dû refuser onze \
bateaux en deux jours », dit Soazig Mével, qui dirige le chantier du Moulin.

Une charpente à reprendre avant l'été

Le bureau Véral recommande de remplacer 64 pieux. {last}
"""

CLOSED = """Lorbec : le port à sec fermé pour six mois

Par Camille Orveau
12 mars 2025 à 18h00

Le port à sec de Lorbec ferme mardi pour six mois, a annoncé la capitainerie.
"""


def test_an_excerpt_keeps_its_article_s_subheadings(folder: Folder) -> None:
    draft, _ = folder(CLOSED, MOORINGS.format(last="Les travaux coûteront 2,1 millions."))
    title, *own = subheadings(draft)
    assert title == "À Lorbec, les bateaux cherchent une place pour l’hiver"
    assert own == ["Des hivernages deux fois plus chers", "Une charpente à reprendre avant l’été"]
    assert "Le même article poursuit :" in text_of(draft)


def test_it_keeps_none_where_less_than_two_thirds_of_a_part_are_quoted(folder: Folder) -> None:
    unpaired = "« Le hangar abritait l'école de voile de Lorbec, qui compte plus de 210 élèves."
    draft, _ = folder(CLOSED, MOORINGS.format(last=f"\n\n{unpaired}"))
    assert "64 pieux" in text_of(draft)
    assert "Une charpente à reprendre avant l’été" not in subheadings(draft)
    assert "Des hivernages deux fois plus chers" not in subheadings(draft)


_DONE = (
    *("la nef", "le quai", "la criée", "le phare", "la cale", "la digue", "le hangar"),
    *("le bassin", "la jetée", "la grue"),
)


def test_what_another_text_goes_on_to_say_is_headed_by_who_says_it(folder: Folder) -> None:
    done = "\n\n".join(
        f"Le service des ports de la baie a examiné {thing} avec {number} ouvriers venus de la "
        "vallée, de la côte et des îles, puis a remis un relevé écrit à la mairie."
        for number, thing in enumerate(_DONE, 3)
    )
    said = "\n\n".join(
        f"« {words} », a déclaré {who} devant le conseil de la baie."
        for who, words in (
            ("Soazig Mével", "Elle nous l'avait pourtant promis, et il n'en est rien resté"),
            ("Malo Talvas", "Ils les ont posés en 1974 et ne les ont pas revus depuis"),
            ("Soazig Mével", "Cela ne leur a rien coûté, ils n'y étaient pas"),
            ("Malo Talvas", "Elle l'a payé deux fois, sans jamais le publier"),
            ("Soazig Mével", "Ils en ont refusé onze l'an passé, et autant cet hiver"),
            ("Malo Talvas", "Personne ne leur a demandé ce qu'ils en pensaient alors"),
            ("Soazig Mével", "Elle y tenait, et elle l'a écrit à tous ceux de la côte"),
            ("Malo Talvas", "Ils y reviendront, mais sans elle et sans le dire trop fort"),
        )
    )
    other = (
        "Dans la baie de Lorbec, les ports passés en revue\n\nPar Malo Sévignac, Le Courrier de "
        f"Kerval\n12 mars 2025 à 9h00\n\n{done}\n\n{said}\n"
    )
    draft, _ = folder(CLOSED, other)
    assert subheadings(draft)[-1] == "Ce que disent Soazig Mével et Malo Talvas"
