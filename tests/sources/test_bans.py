"""What a note says must not be printed reaches no part of an article; news of bans is printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.model import Source

TITLE = "La halle de Valbrune rouvre au public"
LEDE = (
    "La halle de Valbrune a rouvert mardi ses portes au public, après deux ans de travaux, a "
    "annoncé la mairie du bourg."
)
SECOND = "Douze maraîchers y tiendront marché trois matins par semaine, contre sept avant 2024."
LAST = "Une fête est prévue sur le quai au printemps, avec les écoles de la ville et ses fanfares."

# Notes that have their secret in themselves: "Brisac", a name or a word of what is not for readers.
NOTES = (
    "Ne pas publier le nom du repreneur, Luc Brisac.",
    "ne pas citer Luc Brisac",
    "Ne surtout pas nommer le repreneur (Luc Brisac)",
    "surtout ne pas mettre le nom de Luc Brisac",
    "Merci de ne pas mentionner Luc Brisac.",
    "Merci de ne pas donner le prénom de sa fille (Brisac).",
    "Prière de ne pas diffuser le nom de M. Brisac.",
    "Veuillez ne pas reprendre le nom de Luc Brisac",
    "/!\\ ne pas mettre le nom du collège (Brisac), elle l'a dit au passage.",
    "/!\\ NE PAS DONNER LE NOM DE SON FILS (BRISAC) !!",
    "⚠️ Confidentiel : Luc Brisac vend son étal.",
    "⚠ à ne pas reprendre : Luc Brisac vend son étal.",
    "!! ne pas écrire que Luc Brisac vend son étal !!",
    "OFF : Luc Brisac vend son étal en mars.",
    "Off the record : Luc Brisac vend son étal.",
    "En off : Luc Brisac part en mars.",
    "Entre nous : Luc Brisac part en mars.",
    "Confidentiel : Luc Brisac part en mars.",
    "CONFIDENTIEL – Luc Brisac part en mars.",
    "NP : déjeuner avec Luc Brisac et le préfet.",
    "Non-dit : Luc Brisac part en mars.",
    "Pas pour publication : Luc Brisac part en mars.",
    "À ne pas publier : Luc Brisac part en mars.",
    "A ne pas diffuser : le salaire de Brisac, 4 200 euros.",
    "Ne pas reprendre : Luc Brisac a porté plainte contre la mairie.",
    "Ne publiez pas le nom de Luc Brisac.",
    "Ne citez pas Luc Brisac, svp.",
    "Ne donne pas son nom (Brisac).",
    "Ne mets pas le nom de Brisac, il a peur pour son emploi.",
    "Cite pas Brisac stp",
    "On ne cite pas Brisac, il nous l'a demandé.",
    "Tu ne mets pas le nom de Brisac.",
    "Il ne faut pas nommer Luc Brisac.",
    "Mieux vaut ne pas mentionner Luc Brisac.",
    "Évitez de nommer Luc Brisac.",
    "Interdit : parler de la plainte de Luc Brisac",
    "Interdit de citer Luc Brisac.",
    "Surtout pas le nom de Luc Brisac.",
    "Surtout pas un mot sur la plainte de Luc Brisac.",
    "NB : le gardien, Luc Brisac, demande à ne pas être cité.",
    "NB : la mairie a demandé qu'on ne dise pas que Luc Brisac part.",
    "Attention, la mairie ne veut pas que Luc Brisac soit nommé.",
    "Attention : Luc Brisac préfère rester anonyme.",
    "PS : Luc Brisac ne souhaite pas que son nom apparaisse.",
    "Note : Luc Brisac nous a demandé de ne pas le nommer.",
    "Rappel : ne pas attribuer à Luc Brisac ce qu'il dit des loyers.",
    "Précision pour le rédacteur : Luc Brisac ne veut pas être cité.",
    "Pour info, à ne pas publier : Luc Brisac part en mars.",
    "Relances possibles : Luc Brisac, 06 00 00 00 00 (numéro personnel, à ne pas publier).",
    "Contact : Luc Brisac, 06 00 00 00 00 – ne pas diffuser",
    "Le numéro de Luc Brisac : 06 00 00 00 00, à ne pas publier.",
    "Luc Brisac part en mars -> ne pas en parler",
    "Luc Brisac part en mars → on garde pour nous",
    "Luc Brisac part en mars, ça reste entre nous.",
    "Luc Brisac, 52 ans, préfère rester anonyme.",
    "Luc Brisac demande à ne pas être nommé.",
    "Le nom de Luc Brisac ne doit pas apparaître.",
    "Do not name Luc Brisac.",
    "Please do not quote Luc Brisac by name.",
    "Don't mention the Brisac complaint.",
    "Never print the name of Luc Brisac.",
    "Not for publication: Luc Brisac is leaving.",
    "Not for attribution: Luc Brisac says that the rent is too high.",
    "Ne pas mettre en ligne la photo de Brisac.",
    "Ne jamais publier l'adresse de Luc Brisac, 3, rue du Port.",
    "Taire le nom de Luc Brisac.",
    "Flouter le visage de Luc Brisac.",
    "À ne pas publier : le placier, Luc Brisac, serait sur le départ.",
    "Ne pas citer Luc Brisac, c'est un mineur.",
    "À garder pour nous : Luc Brisac part en mars.",
    "Luc Brisac part en mars, à garder pour nous.",
    "Noé, vérifie le nom, le greffe m'a dit Brisac.",
    "Noé, appelle son avocat, Me Brisac, avant le bouclage.",
    "NDLR : garder le passage sur Brisac, ça va faire parler.",
    "NB : mettre la photo de Brisac plutôt que celle du quai.",
    "Merci de ne pas toucher à mon titre, Brisac l'a relu. Bises. N.",
    "Merci de me créditer : Odile Brisac",
    "Photo à recadrer, enlever Brisac à gauche",
)
PLACES = {
    "above": f"{{}}\n\n{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n",
    "amid": f"{TITLE}\n\n{LEDE}\n\n{{}}\n\n{SECOND}\n\n{LAST}\n",
    "below": f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n\n{{}}\n",
    "in brackets": f"{TITLE}\n\n{LEDE}\n\n({{}})\n\n{SECOND}\n\n{LAST}\n",
    "behind a sentence": f"{TITLE}\n\n{LEDE}\n\n{SECOND} Le port est ouvert. {{}}\n\n{LAST}\n",
    "in brackets behind one": f"{TITLE}\n\n{LEDE}\n\n{SECOND} Le port ouvre. ({{}})\n\n{LAST}\n",
    "a bullet of the brief": (
        "Consignes :\n- 300 mots, en français\n- ton neutre\n- {}\n- deux intertitres\n\n"
        f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n"
    ),
    "a bullet below": f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{LAST}\n\n- {{}}\n- deux photos\n",
    "quoted": f"{TITLE}\n\n{LEDE}\n\n> {{}}\n\n{SECOND}\n\n{LAST}\n",
}


def _printed(source: Source) -> str:
    """All that an article may take from `source`."""
    return "\n".join(
        (
            source.title,
            source.summary,
            source.section,
            *source.tags,
            source.slug,
            *(each.name for each in source.bylines),
            *(f"{each.caption} {each.credit} {each.alt}" for each in source.credits),
            *(f"{each.speaker} {each.text}" for each in source.blocks),
            *(each for each in source.doubts if each.startswith("mot de la rédaction")),
        )
    )


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("note", NOTES)
def test_a_note_is_no_copy(read: Callable[..., Source], note: str, place: str) -> None:
    source = read(PLACES[place].format(note), "copie.md" if place == "quoted" else "copie.txt")
    printed = _printed(source)
    assert "brisac" not in printed.lower()
    assert LAST in printed
    assert source.doubts or source.brief
    told = " ".join(each.message for each in source.notices)
    asked = source.brief.text if source.brief else ""
    assert "brisac" in f"{told} {asked}".lower()


# The sentence has the secret, the note bans it.
SAID = "Luc Brisac a quitté le bourg en mars avec la caisse du marché."
BEHIND = (
    "{} (À ne pas publier.)",
    "{} [off]",
    "{} (confidentiel)",
    "{} Ne pas reprendre cette phrase.",
    "{} Merci de ne pas diffuser.",
    "{} Ne pas le nommer.",
    "{} (not for publication)",
    "{} (ne pas écrire)",
    "Selon la mairie, {} (elle ne veut pas qu'on le dise)",
    "(Ne pas reprendre :) {}",
    "[NP] {}",
    "(Off) {}",
    "La phrase suivante ne doit pas être attribuée à la mairie. {}",
    "NB : la mairie demande que la phrase suivante ne lui soit pas attribuée.\n\n{}",
    "> Attention, le maire a demandé que la phrase suivante ne lui soit pas attribuée.\n\n{}",
    "Ne pas publier le paragraphe suivant :\n\n{}",
    "{}\n\nNe pas publier le paragraphe précédent.",
    "{}\n\n(À ne pas reprendre.)",
    "{}\n\n/!\\ cette phrase est off",
    "{}\n\nAttention, cette phrase ne doit pas lui être attribuée.",
    "Ne pas publier :\n{}",
)


DASHED = (
    "Le club — ne pas citer Luc Brisac, il est en procès — y tiendra ses réunions.",
    "Luc Brisac – à ne pas nommer – y tiendra ses réunions.",
    "Luc Brisac — Noé, vérifie son nom — y tiendra ses réunions.",
    "Luc Brisac — à vérifier — y tiendra ses réunions.",
    "Luc Brisac y tiendrait ses réunions, à vérifier.",
)


@pytest.mark.parametrize("said", DASHED)
@pytest.mark.parametrize("copy", ["{} " + SECOND, SECOND + " {}", "{}"])
def test_a_note_between_dashes_takes_its_sentence(
    read: Callable[..., Source], said: str, copy: str
) -> None:
    source = read(f"{TITLE}\n\n{LEDE}\n\n{copy.format(said)}\n\n{LAST}\n")
    assert [each.text for each in source.blocks] in ([LEDE, LAST], [LEDE, SECOND, LAST])
    assert (SECOND in _printed(source)) == (SECOND in copy.format(said))
    assert source.doubts


UNLEANING = (
    "Luc Brisac part en mars, on garde ça pour nous.",
    "À ne pas publier : Luc Brisac part en mars.",
)


@pytest.mark.parametrize("note", UNLEANING)
def test_a_note_that_has_its_secret_in_itself_takes_no_other_sentence(
    read: Callable[..., Source], note: str
) -> None:
    source = read(f"{TITLE}\n\n{LEDE}\n\n{SECOND} {note}\n\n{LAST}\n")
    assert [each.text for each in source.blocks] == [LEDE, SECOND, LAST]


def test_an_order_is_never_what_another_is_about(read: Callable[..., Source]) -> None:
    orders = "Pas de photo du quai. On ne cite pas le nom du mécène."
    source = read(f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{orders}\n\n{LAST}\n")
    assert not any("Ni ce qu’il vise" in each.message for each in source.notices)


def test_a_mark_of_what_is_left_open_takes_its_own_line(read: Callable[..., Source]) -> None:
    source = read(f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\nXXX légende, le passant\n\n{LAST}\n")
    assert [each.text for each in source.blocks] == [LEDE, SECOND, LAST]
    assert source.doubts


@pytest.mark.parametrize("written", BEHIND)
def test_nor_is_what_it_is_about(read: Callable[..., Source], written: str) -> None:
    copy = f"{TITLE}\n\n{LEDE}\n\n{SECOND}\n\n{written.format(SAID)}\n\n{LAST}\n"
    source = read(copy, "copie.txt")
    assert "Brisac" not in _printed(source)
    assert SECOND in _printed(source)
    assert LAST in _printed(source)
    assert source.doubts
    assert any("Brisac" in each.message for each in source.notices)


def test_a_name_that_is_banned_is_unnamed_elsewhere(read: Callable[..., Source]) -> None:
    above = "Luc Brisac y vendra des pommes. Le quai sera pavé en mai."
    source = read(f"{TITLE}\n\n{LEDE}\n\n{above}\n\nNB : ne pas nommer Luc Brisac.\n\n{LAST}\n")
    assert source.brief
    assert "Luc Brisac" in [each.value for each in source.brief.demands]


NEWS = (
    "Le juge a demandé de ne pas publier le nom de la victime.",
    "La préfecture appelle à ne pas diffuser de rumeurs sur la crue.",
    "Le quotidien évoque, sans citer de source, un accord avec la région.",
    "Sans le nommer, le maire a visé son prédécesseur.",
    "Le ministre a promis de ne pas publier les données des élèves.",
    "La famille a souhaité que son nom ne soit pas publié.",
    "Une infirmière, qui préfère rester anonyme, dénonce des horaires intenables.",
    "Un cadre du port, qui a demandé à ne pas être cité, confirme la vente.",
    "Le tribunal interdit au journal de publier la photo de la plage.",
    "La revue a renoncé à publier l’étude sur les pommes.",
    "Le rapport, confidentiel jusqu’en mars, compte 320 pages.",
    "Les témoins ont reçu la consigne de ne pas parler à la presse.",
    "La mairie n’a pas voulu donner le nom du repreneur.",
    "Le parquet n’a pas précisé l’âge de la victime.",
    "L’agence n’a pas publié la liste des lauréats.",
    "Aucun nom n’a été cité pendant les débats.",
    "Ne publiez pas vos billets d’avion sur les réseaux, conseille la gendarmerie.",
    "Ne donnez jamais votre code à un inconnu.",
    "Ne pas donner à manger aux canards du bassin.",
    "Ne pas utiliser l’eau du robinet avant vendredi, recommande la régie.",
    "Ne sortez pas sans lampe, rappelle la préfecture.",
    "Ne dites plus « cantine », mais « restaurant scolaire ».",
    "« Ne citez pas mon nom », a demandé l’un d’eux aux gendarmes.",
    "« Do not publish », disait le courriel reçu par la mairie.",
    "Pourquoi ne pas publier les comptes du marché ?",
    "Le festival off réunit quarante compagnies sur le quai.",
    "La voix off est celle de la comédienne Anne Roy.",
    "Le ministre a parlé en off devant trois élus, a reconnu son cabinet.",
    "Le maire refuse de nommer un adjoint à la culture.",
    "Il a décidé de ne pas nommer de directeur avant juin.",
    "Ne pas publier ces images, c’est protéger les familles, estime la juge.",
    "Le nom du suspect ne doit pas être divulgué, a rappelé le procureur.",
    "La loi interdit de diffuser l’image d’un mineur sans accord.",
    "Le texte ne doit pas être adopté avant l’été.",
    "Son nom ne figure pas sur la liste du scrutin.",
    "Le chiffre (à ne pas confondre avec celui de 2024) est en hausse.",
    "Le maire a critiqué « certains élus » (sans citer de nom).",
    "Une mère (qui a souhaité garder l’anonymat) a porté plainte.",
    "La commission appelle les élus à ne pas reprendre ces propos.",
    "Le groupe s’est engagé à ne plus diffuser cette publicité.",
    "Les élèves ont interdiction de montrer leur téléphone en classe.",
    "Le procès se tient à huis clos, afin de ne pas donner le nom de l’enfant.",
    "La direction a préféré ne pas communiquer sur les départs.",
    "Le journal ne cite pas ses sources, regrette le syndicat.",
    "Le numéro à ne pas oublier est celui des secours, le 112.",
    "La société entend « se recentrer sur ses ports » et ne mentionne pas la halle.",
    "Elle vend ses parts, mais ne cite pas le repreneur.",
    "Le rapport (il ne mentionne pas le prix des étals) sera voté lundi.",
    "Les riverains ne veulent pas que la rue soit fermée au printemps.",
    "Ne pas publier le rapport serait une faute, juge la ministre.",
    "Le maire — sans citer de nom — a visé son prédécesseur.",
    "Une infirmière — elle préfère rester anonyme — dénonce des horaires intenables.",
    "Le prix des étals — à vérifier sur place — change chaque semaine.",
    "Valbrune, garde champêtre en tête, a défilé sur le quai.",
    "Anne, demande sur demande, a fini par obtenir le quai.",
    "Merci de respecter les horaires, rappelle la mairie.",
    "« Il faut agir », rappelle le maire du bourg.",
    "À vérifier avant de partir : la pression des pneus et le niveau d’huile.",
    "NDLR : hier encore, le quai était fermé.",
    "La photo à retoucher le portrait des élus a été retirée.",
    "Vérifiez vos billets avant le départ, conseille la compagnie.",
)


@pytest.mark.parametrize("said", NEWS)
@pytest.mark.parametrize("copy", ["{} " + SECOND, SECOND + " {}", "{}"])
def test_news_of_bans_is_printed(read: Callable[..., Source], said: str, copy: str) -> None:
    source = read(f"{TITLE}\n\n{LEDE}\n\n{copy.format(said)}\n\n{LAST}\n")
    assert said in _printed(source)
    assert not source.doubts
