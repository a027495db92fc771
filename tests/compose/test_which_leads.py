"""Which text of a dossier the article is written from, and what heads it."""

from __future__ import annotations

from collections.abc import Callable

from tests.compose.told import subheadings, text_of

from depeche.compose import compose, gather
from depeche.model import Draft, DraftBlockKind, Source
from depeche.settings import Settings

Make = Callable[..., Source]

CAMERAS = """Kerval : quatre caméras dans la rue de la bijouterie

19.02.2026 14:40

La mairie de Kerval a posé quatre caméras dans la rue de la bijouterie cambriolée.

« C'est un début », a lancé M. Noblet depuis la place. M. Tual veut aussi des rondes de nuit.
"""


def test_a_note_without_copy_is_never_the_article(source: Make) -> None:
    from depeche.dossiers import main_source

    note = source(
        "Rédige un article de 700 mots en français, avec des sous-titres. Merci !\n\nCamille\n"
    )
    copy = source(CAMERAS, "depeches/b.txt")
    assert main_source([note, copy]) is copy


def _main(source: Make, **files: str) -> str:
    from depeche.dossiers import main_source

    copies = [source(f"{text}\n", f"depeches/dossier/{name}.txt") for name, text in files.items()]
    return main_source(copies).path.rpartition("/")[2].removesuffix(".txt")


BODY = (
    "Le conseil de Kerval a adopté lundi le plan de la halle, qui ouvrira ses portes au "
    "printemps.\n\nTrente commerçants de la ville ont demandé un étal, dont deux poissonniers."
)


def test_a_text_that_does_not_say_its_date_never_leads_those_that_do(source: Make) -> None:
    article = f"La halle de Kerval adoptée\n\nPublié le 13/03/2026 à 9h12\nCamille Orveau\n\n{BODY}"
    undated = f"Une halle pour le printemps à Kerval\n\n{BODY}"
    assert _main(source, article=article, undated=undated) == "article"


def test_the_newest_leads_whichever_has_the_instructions(source: Make) -> None:
    ordered = (
        "Rédige un article de 700 mots en français, avec des sous-titres. Merci !\n\n"
        f"La halle de Kerval adoptée\n\n%s{BODY}"
    )
    newer = f"La halle de Kerval attaquée\n\nPublié le 16/03/2026 à 9h12\n\n{BODY}"
    assert _main(source, a=ordered % "Publié le 13/03/2026 à 9h12\n\n", b=newer) == "b"
    assert _main(source, a=ordered % "", b=newer) == "a"


def test_an_article_with_instructions_leads_before_a_later_release(source: Make) -> None:
    ordered = (
        "Rédige un article de 700 mots en français, avec des sous-titres. Merci !\n\n"
        f"La halle de Kerval adoptée\n\nPublié le 13/03/2026 à 9h12\n\n{BODY}"
    )
    release = (
        f"COMMUNIQUÉ DE PRESSE\nKerval, le 18 mars 2026\n\nLa halle de Kerval attaquée\n\n{BODY}"
    )
    assert _main(source, a=ordered, b=release) == "a"


def test_a_journalist_leads_before_the_newer_texts_of_parties_and_notes(source: Make) -> None:
    article = f"La halle de Kerval adoptée\n\nPublié le 13/03/2026 à 9h12\nCamille Orveau\n\n{BODY}"
    release = f"COMMUNIQUÉ DE PRESSE\nKerval, le 18 mars 2026\n\nLa halle attaquée\n\n{BODY}"
    letter = (
        "Conserverie Goémon\n\nKerval, le 20 mars 2026\n\nVotre journal met en cause notre maison. "
        "Nous avons fait contrôler nos cuves le 17 mars, et nous tenons le rapport à votre "
        "disposition.\n"
    )
    notes = (
        "Rédige un article de 700 mots en français, avec des sous-titres. Merci !\n\n"
        f"Notes de la réunion publique de samedi soir, salle du Port\n\n{BODY}"
    )
    assert _main(source, a=article, b=release, c=letter, d=notes) == "a"
    assert _main(source, b=release, c=letter, d=notes) == "b"
    assert _main(source, c=letter, d=notes) == "d"
    archive = article.replace("13/03/2026", "13/03/2023")
    assert _main(source, a=archive, b=release) == "b"


def test_a_journalist_s_undated_text_leads_before_parties_and_nobody_s_does_not(
    source: Make,
) -> None:
    article = f"La halle de Kerval adoptée\n\nPar Camille Orveau\n\n{BODY}"
    release = f"COMMUNIQUÉ DE PRESSE\nKerval, le 18 mars 2026\n\nLa halle attaquée\n\n{BODY}"
    letter = (
        "Halles de Kerval\nDirection générale\n\nKerval, le 20 mars 2026\n\n"
        "Objet : travaux de la halle\n\nMesdames, Messieurs,\n\n"
        "Je souhaite vous dire où en sont les travaux de la halle. Les étals seront posés le "
        "2 avril, et j'ai demandé que trente commerçants y entrent ce jour-là.\n\n"
        "Veuillez agréer, Mesdames, Messieurs, mes salutations distinguées.\n\n"
        "Odile Talvas\nDirectrice générale\n"
    )
    assert _main(source, a=article, b=release) == "a"
    assert _main(source, a=article, c=letter) == "a"
    assert _main(source, b=release, c=letter) == "b"
    assert _main(source, a=article.replace("Par Camille Orveau\n\n", ""), b=release) == "b"


STAFF = (
    "Halles de Kerval\n\nKerval, le 20 mars 2026\n\nÀ l'ensemble du personnel\n\n"
    "Chers collègues,\n\nVous serez accueillis dans la nouvelle halle à partir du 2 avril. "
    "Vos horaires ne changent pas avant l'été. Un badge sera remis à chacun d'entre vous avant "
    "la fin du mois de mars.\n\nLa directrice générale,\nOdile Talvas\n"
)


def test_a_letter_to_a_staff_is_quoted_under_its_author_s_name(source: Make) -> None:
    minutes = (
        "Ville de Kerval\nCompte rendu de la séance du conseil du 10 mars 2026\n\n"
        f"Délibération n° 4 – Halle\n\n{BODY}\n\nDélibération n° 5 – Cantine\n\n"
        "Le prix du repas passe de 3,10 à 3,20 euros à partir du mois de septembre.\n"
    )
    assert _main(source, a=minutes, b=STAFF) == "a"
    main, letter = source(minutes, "depeches/d/a.txt"), source(STAFF, "depeches/d/b.txt")
    draft = compose(gather("depeches/d", main, [letter], None, Settings()), Settings())
    assert draft.credit.startswith("Compte rendu")
    assert "Délibération n° 5 – Cantine" in " ".join(subheadings(draft)).replace("\u00a0", " ")
    assert "lettre datée du 20 mars 2026, Odile Talvas, directrice générale," in text_of(draft)
    alone = compose(gather("depeches/d", letter, [], None, Settings()), Settings())
    assert any("une lettre à publier telle quelle" in e.message for e in alone.shortfalls)


def test_a_leaflet_never_leads_before_an_article_of_whatever_age(source: Make) -> None:
    article = f"La halle de Kerval adoptée\n\nPublié le 13/03/2023 à 9h12\nNoé Talvas\n\n{BODY}"
    leaflet = (
        "CFDT – CGT Halles de Kerval\n\nNON À LA HALLE DU DIMANCHE !\n\n"
        "La direction veut nous faire travailler le dimanche. Nous disons non, et nous le dirons "
        "devant la mairie.\n\nPour l'intersyndicale : Odile Tual (CFDT), Noé Talvas (CGT)\n\n"
        "Ne pas jeter sur la voie publique\n"
    )
    assert _main(source, a=article, b=leaflet) == "a"


def test_copy_of_months_ago_is_background_beside_what_comes_in_without_a_date(
    source: Make,
) -> None:
    old = f"La halle de Kerval fermée\n\nPublié le %s à 9h12\nNoé Talvas\n\n{BODY}"
    undated = f"La halle de Kerval rouvre\n\n{BODY}"
    assert _main(source, a=old % "13/03/2023", b=undated) == "b"
    assert _main(source, a=old % "10/12/2025", b=undated) == "b"
    assert _main(source, a=old % "13/03/2026", b=undated) == "a"


def test_a_headline_is_no_release_s_praise_of_itself(source: Make) -> None:
    release = source(
        "Ville de Kerval\nCommuniqué de presse\nKerval, le 10 mars 2026\n\n"
        f"Une halle exemplaire et solidaire\n\n{BODY}"
    )
    assert release.title == "Une halle exemplaire et solidaire"
    draft = compose(gather(release.path, release, [], None, Settings()), Settings())
    assert draft.headline.text.startswith("Le conseil de Kerval a adopté")


def test_a_list_below_the_sentence_that_gives_the_headline_stays_whole(source: Make) -> None:
    release = source(
        "Ville de Kerval\nCommuniqué de presse\nKerval, le 10 mars 2026\n\n"
        "Un bilan exemplaire\n\nLe conseil de Kerval a adopté lundi le bilan de la halle.\n\n"
        "- La halle a coûté 2,4 millions d'euros.\n- Elle a reçu 9.000 visiteurs en un mois.\n"
        "- Le conseil l'a adoptée par 25 voix contre 9.\n\nTrente étals sont loués.\n"
    )
    draft = compose(gather(release.path, release, [], None, Settings()), Settings())
    assert draft.headline.text == "Le conseil de Kerval a adopté lundi le bilan de la halle"
    assert draft.standfirst == ()
    assert "- La halle a coûté 2,4 millions d’euros.\n- Elle a reçu" in _lists(draft)


def _lists(draft: Draft) -> str:
    blocks = [block for section in draft.sections for block in section.blocks]
    bullets = [block for block in blocks if block.kind is DraftBlockKind.BULLETS]
    lines = [f"- {each.text}" for block in bullets for each in block.passages]
    return "\n".join(lines).replace("\u202f", " ").replace("\u00a0", " ")


def test_a_release_comes_after_the_article_of_the_weeks_before(source: Make) -> None:
    article = f"La halle de Kerval adoptée\n\nPublié le 13/03/2026 à 9h12\nCamille Orveau\n\n{BODY}"
    release = f"Ville de Kerval\nCommuniqué de presse\nKerval, le %s 2026\n\nLa halle !\n\n{BODY}"
    assert _main(source, article=article, release=release % "14 mars") == "article"
    assert _main(source, article=article, release=release % "30 mars") == "article"
    archive = article.replace("13/03", "13/02")
    assert _main(source, article=archive, release=release % "30 mars") == "release"
