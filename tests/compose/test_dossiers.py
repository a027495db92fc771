"""What a dossier of several dispatches prints, and what it leaves out."""

from __future__ import annotations

from collections.abc import Callable

from depeche.compose import compose, gather, naming
from depeche.compose.gathering.copies import relation
from depeche.compose.printed import headings_of, passages_of
from depeche.compose.readings import read as read_sentences
from depeche.compose.support import Evidence, check
from depeche.model import Draft, DraftBlockKind, PassageKind, Relation, SectionRole, Source
from depeche.settings import Settings

Make = Callable[..., Source]

SOLAR = """Parc solaire de Kerval : un projet divise les élus

14.05.2024 12:00

Un projet de parc solaire de 42 hectares divise les élus de la communauté de communes de Kerval.

Le groupe Heliance prévoit d'y installer 61.000 panneaux. Le permis va être déposé à l'automne.

"On ne peut pas refuser l'énergie propre", a plaidé le président de la communauté de communes, \
Gilles Perraud.

L'association Marais vivants a réuni 2.300 signatures contre le projet. Elle a écrit au préfet et \
demandé que le dossier soit revu par des experts indépendants.
"""
OPINION = """Parc solaire de Kerval : un avis défavorable

20.01.2025 09:40

Le commissaire enquêteur a rendu un avis défavorable au parc solaire de Kerval, selon son rapport.

Il recommande de réduire l'emprise du parc de 42 à 25 hectares. L'entreprise emploie 46 personnes.

M. Perraud n'a pas souhaité commenter.
"""
BLAST = """Explosion dans une fonderie à Kerval : un mort et quatre blessés

12.03.2025 10:15

Une explosion a fait un mort et quatre blessés mercredi dans une fonderie de Kerval.

"Nous ne savons pas encore ce qui l'a provoquée", a déclaré le sous-préfet, Paul Arnoult.

Le centre de secours de Port-Sauvry a envoyé soixante pompiers et douze engins sur place. Un \
hélicoptère de la sécurité civile a transporté les victimes vers l'hôpital de Lorbec.
"""
INQUIRY = """Fonderie de Kerval : l'enquête s'oriente vers un four

12.03.2025 19:05

L'enquête sur l'explosion qui a fait deux morts et trois blessés mercredi à Kerval s'oriente vers \
la défaillance d'un four, a indiqué le parquet.

Le four numéro 3 avait été réparé dimanche.
"""


def _dossier(source: Make, main: str, *others: str) -> tuple[Draft, list[Source]]:
    first = source(main, "depeches/dossier/main.txt")
    rest = [source(text, f"depeches/dossier/{n}.txt") for n, text in enumerate(others)]
    return compose(gather("depeches/dossier", first, rest, None, Settings()), Settings()), [
        first,
        *rest,
    ]


def _text(draft: Draft) -> str:
    return (
        " ".join(each.text for each in passages_of(draft))
        .replace("\u202f", " ")
        .replace("\u00a0", " ")
    )


def _headings(draft: Draft) -> list[str]:
    return [each.text for each in headings_of(draft)]


def test_no_other_source_says_who_monsieur_is(source: Make) -> None:
    draft, _ = _dossier(source, OPINION, SOLAR)
    assert "M. Perraud n’a pas souhaité commenter." in _text(draft)


def test_a_person_whom_no_copy_introduces_keeps_the_name(source: Make) -> None:
    draft, _ = _dossier(source, OPINION)
    assert "M. Perraud n’a pas souhaité commenter." in _text(draft)


def test_an_introduction_that_the_copy_does_not_give_is_reported(source: Make) -> None:
    sources = [source(OPINION, "depeches/a.txt"), source(SOLAR, "depeches/b.txt")]
    told = "Gilles Perraud, maire de Kerval, n'a pas souhaité commenter."
    assert check([told], Evidence(sources))


def test_what_an_older_dispatch_announced_stands_under_its_day_until_that_has_come(
    source: Make,
) -> None:
    due = SOLAR.replace("à l'automne", "le 3 septembre")
    draft, _ = _dossier(source, OPINION, due)
    text = _text(draft)
    assert "2 300 signatures" in text
    assert "Le groupe Heliance prévoit d’y installer 61 000 panneaux." in text
    assert "va être déposé" not in text
    (held,) = (each for each in draft.held_back if "va être déposé" in each.text)
    assert held.reason == "échéance passée depuis la dépêche"


VOTE = """Halle de Lorbec : la grille votée de justesse

Par Hélène Castaing
Publié le 13 mars 2026 à 7h00

Le conseil municipal a voté jeudi soir une grille neuve pour la halle, par dix voix contre neuf.

L'opposition conteste le chiffrage. « Le chiffre de 90 000 euros ne sort de nulle part », dit Luc \
Orveau.
"""
PLAN = """COMMUNIQUÉ DE PRESSE
Ville de Lorbec
Lorbec, le 6 mars 2026

Une grille neuve pour la halle

Le conseil municipal examinera jeudi 12 mars le projet d'une grille neuve à la halle de Lorbec.

{rest}
"""


def test_a_day_that_has_come_does_not_fell_the_release_that_opens_with_it(source: Make) -> None:
    rest = (
        "Longue de 40 mètres, la clôture fermera le quai. Deux portails sont prévus.\n\n"
        "« La grille coûtera 90 000 euros hors taxes », explique la maire, Odile Tual."
    )
    draft, _ = _dossier(source, VOTE, PLAN.format(rest=rest))
    text = _text(draft)
    assert "6 mars 2026" in " ".join([text, *_headings(draft)]).replace("\u00a0", " ")
    assert "examinera jeudi 12 mars" in text
    assert "Deux portails sont prévus." in text
    assert "La grille coûtera 90 000 euros" in text


def test_a_release_of_nothing_but_what_has_come_gives_nothing(source: Make) -> None:
    rest = "La séance aura lieu le 12 mars à 20 heures. Elle sera retransmise."
    draft, (_, plan) = _dossier(source, VOTE, PLAN.format(rest=rest))
    assert plan.path not in {span.source for each in passages_of(draft) for span in each.spans}


def test_a_title_that_looked_ahead_heads_what_its_dispatch_gives_for_two_days(
    source: Make,
) -> None:
    ahead = "Un parc solaire pourrait couvrir le marais"
    announced = SOLAR.replace("Parc solaire de Kerval : un projet divise les élus", ahead)
    draft, _ = _dossier(source, OPINION, announced)
    assert "2 300 signatures" in _text(draft)
    assert not any("Un parc solaire" in each for each in _headings(draft))
    draft, _ = _dossier(source, OPINION, announced.replace("14.05.2024", "19.01.2025"))
    dated = f"{ahead} (texte du 19\u00a0janvier 2025)"
    assert dated in _headings(draft)
    told = announced.replace("pourrait couvrir", "couvre")
    draft, _ = _dossier(source, OPINION, told)
    assert any(each.startswith("Un parc solaire couvre le marais (") for each in _headings(draft))


def test_a_toll_that_a_newer_dispatch_replaces_is_held_back(source: Make) -> None:
    draft, _ = _dossier(source, INQUIRY, BLAST)
    text = _text(draft)
    assert "deux morts et trois blessés" in text
    assert "un mort et quatre blessés" not in text
    assert "pas encore" not in text
    assert "soixante pompiers" in text
    assert not any("quatre blessés" in each.heading.text for each in draft.sections if each.heading)


def test_what_is_said_once_is_not_said_again(source: Make) -> None:
    again = BLAST.replace("10:15", "08:15").replace("soixante pompiers", "ses soixante pompiers")
    draft, _ = _dossier(source, INQUIRY, BLAST, again)
    assert _text(draft).count("hélicoptère") == 1


def test_the_bare_date_of_another_year_takes_no_year(source: Make) -> None:
    older = (
        "Port-Sauvry : le procès du chalutier\n\n05.01.2018 20:45\n\n"
        "Le procès du naufrage du chalutier Avel, survenu en 2016, s'est ouvert à Lorbec.\n\n"
        "Le patron du bateau, Yann Tual, est mort le 26 juillet dans le naufrage, au large de la "
        "pointe du Raz-Vihan, avec ses deux matelots et le mousse.\n"
    )
    newer = (
        "Port-Sauvry : l'armateur du chalutier condamné\n\n15.01.2018 18:00\n\n"
        "L'armateur du chalutier Avel a été condamné lundi à deux ans de prison avec sursis.\n"
    )
    text = _text(_dossier(source, newer, older)[0])
    assert "le 26 juillet dans le naufrage" in text
    assert "26 juillet 2017" not in text


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
    text = _text(compose(dossier, Settings()))
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


def test_the_outlet_that_broke_the_story_is_named_before_the_first_heading(source: Make) -> None:
    filler = "\n\n".join(
        f"Le tribunal a entendu le témoin numéro {n}, qui a raconté ce que l'étude de la place "
        f"du Marché faisait des fonds de ses clients pendant l'année {2000 + n}, sans rien cacher."
        for n in range(1, 7)
    )
    copy = (
        "Procès du notaire de Kerval\n\n18.09.2024 19:20\n\nDix-huit mois de prison ont été requis "
        f"contre l'ancien notaire de Kerval.\n\n{filler}\n\n"
        "L'affaire du notaire de Kerval avait été révélée en 2020 par Mediapart.\n\n"
        "Le jugement a été mis en délibéré au 6 novembre."
    )
    draft = compose(gather("a", source(copy, "depeches/a.txt"), [], None, Settings()), Settings())
    lead = next(each for each in draft.sections if each.role is SectionRole.LEAD)
    assert "Mediapart" in " ".join(p.text for block in lead.blocks for p in block.passages)
    assert _text(draft).count("Mediapart") == 1


STRIKE = """Kerval : deuxième jour sans bus

07.10.2025 09:20

La réunion entre les syndicats et la direction de la RTK n'a duré qu'une heure mardi.

La régie des transports de Kerval (RTK) emploie 340 personnes.

La chambre de commerce et d'industrie (CCI) s'est dite inquiète pour le centre-ville. Sa \
présidente, Hélène Vasseur, a demandé un service minimum aux grévistes.

« On nous provoque », a dénoncé Sophie Darcel, déléguée CFDT.
"""
AGREEMENT = """Fin de la grève des bus à Kerval après un accord

08.10.2025 21:05

Un accord a été signé mercredi soir entre la RTK et deux des trois syndicats.

Mme Vasseur a salué un retour de la raison. « C'est un moindre mal », a reconnu Mme Darcel.
"""


def test_an_acronym_is_written_out_where_the_copy_that_explains_it_comes_later(
    source: Make,
) -> None:
    draft, sources = _dossier(source, AGREEMENT, STRIKE)
    text = _text(draft)
    assert "entre la régie des transports de Kerval (RTK) et deux des trois syndicats" in text
    printed = [each.text for each in passages_of(draft) if each.kind is PassageKind.SENTENCE]
    assert check(printed, Evidence(sources)) == []


def test_an_invented_body_is_reported(source: Make) -> None:
    sources = [source(AGREEMENT, "depeches/a.txt"), source(STRIKE, "depeches/b.txt")]
    told = "Hélène Vasseur, présidente de la région, a salué un retour de la raison."
    assert check([told], Evidence(sources))
    told = "Un accord a été signé entre la région des transports de Kerval (RTK) et deux syndicats."
    assert check([told], Evidence(sources))


NAMESAKES = """Lycée de Kerval : le proviseur Lefort suspendu

09.02.2026 18:30

Le proviseur du lycée de Kerval, Thierry Lefort, a été suspendu lundi par le ministère.

La maire de Kerval, Anne Lefort, sans lien de parenté, a demandé une enquête publique.
"""
TEACHERS = """Kerval : les enseignants du lycée en appellent au ministère

20.01.2026 12:10

Une trentaine d'enseignants du lycée de Kerval ont débrayé mardi pour dénoncer les convocations.

Lefort, arrivé en 2023, aurait multiplié les blâmes. M. Lefort avait promis des excuses aux \
agents du réfectoire et de l'internat, qui les attendent depuis la rentrée de septembre.
"""


def test_a_last_name_that_two_people_bear_is_held_back(source: Make) -> None:
    text = _text(_dossier(source, NAMESAKES, TEACHERS)[0])
    assert "Lefort, arrivé en 2023" not in text
    assert "M. Lefort avait promis des excuses" in text


RELEASE = """COMMUNIQUÉ DE PRESSE

Granulats Morvan étend sa carrière de Kerval

Le 3 mars 2026

Granulats Morvan annonce l'extension de sa carrière de Kerval, qui emploie 40 personnes. Le projet \
permettra de créer 25 emplois directs d'ici à 2028.

L'enquête publique se tiendra du 7 avril au 7 mai 2026 à la mairie de Kerval, à la halle et au port.
"""
CONTESTED = """Carrière de Kerval : les riverains contestent les chiffres

12.03.2026 18:00

L'association Marais vivants conteste les chiffres donnés par Granulats Morvan.
"""


def test_what_a_release_says_is_what_it_asserts(source: Make) -> None:
    draft, _ = _dossier(source, CONTESTED, RELEASE)
    text = _text(draft)
    assert [each.replace("\u00a0", " ") for each in _headings(draft)] == [
        "Carrière de Kerval : le communiqué de Granulats Morvan du 3 mars 2026"
    ]
    assert "On lisait dans ce communiqué :" in text
    assert "25 emplois directs d’ici à 2028" in text
    assert "du 7 avril au 7 mai 2026" in text


ARCHITECT = """Notre-Dame de Kerval : quelle flèche ?

20.04.2025 10:00

Le Premier ministre de l'époque, Édouard Philippe, avait promis un concours pour la flèche.
"""
CHIEF = """Flèche de Kerval : le chantier commence

22.04.2025 10:00

Le chantier de la flèche commence mardi, a annoncé la préfecture.

À l'identique, comme le souhaite l'architecte, Philippe Villeneuve, la flèche sera de chêne.
"""


def test_a_first_name_is_no_last_name(source: Make) -> None:
    text = _text(_dossier(source, CHIEF, ARCHITECT)[0])
    assert "Édouard Philippe Villeneuve" not in text
    assert "l’architecte, Philippe Villeneuve" in text


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


def test_a_source_is_called_what_it_is_and_by_its_name(source: Make) -> None:
    told = {
        "APV": "KERVAL, 3 mars 2026 (APV) - Le port de Kerval a rouvert mardi, a appris l'APV.",
        "paper": f"Le Courrier de Kerval – mardi 3 mars 2026\nCamille Orveau\n\n{BODY}",
        "signed": f"Mardi 3 mars 2026\nPar Aude Talvas\n\n{BODY}",
        "release": f"Préfecture de la Varenne\nCommuniqué du 3 mars 2026\n\nUne halle\n\n{BODY}",
    }
    read = {name: source(f"Titre de la copie du port\n\n{text}\n") for name, text in told.items()}
    read["release"] = source(f"{told['release']}\n")
    called = {name: f"{naming.kind(each).one}{naming.by(each)}" for name, each in read.items()}
    assert called == {
        "APV": "une dépêche de l'APV",
        "paper": "un article du Courrier de Kerval",
        "signed": "un article d'Aude Talvas",
        "release": "un communiqué de la préfecture de la Varenne",
    }


def test_a_maximum_is_not_passed_by_what_other_texts_add(source: Make) -> None:
    other = source(SOLAR, "depeches/kerval/un.txt")

    def made(order: str) -> Draft:
        main = source(f"{order}\n\n{OPINION}", "depeches/kerval/deux.txt")
        return compose(gather("depeches/kerval", main, [other], None, Settings()), Settings())

    assert made("Consigne : article en français, 300 mots maximum.").words > 95
    short = made("Consigne : article en français, 95 mots maximum.")
    assert short.words <= 95
    assert not short.shortfalls


ACCUSING = """TRACT INTERSYNDICAL

La carrière de Kerval en péril

Le 10 mars 2026

Le dépôt de la carrière de Kerval a été fermé le 2 mars par la préfecture, après onze jours de \
travaux et la visite de deux inspecteurs venus de Lorbec. Le 3 mars, Granulats Morvan avait \
facturé deux fois aux mareyeurs de Lorbec le même chargement, livré par un camion du syndicat des \
marais.
"""
ANSWERING = """Carrière de Kerval : la région attend

11.03.2026 18:00

La région a reporté à l'automne sa décision sur la carrière de Kerval, qui emploie 40 personnes et \
fournit le port en sable depuis 1998. L'opposition a quitté la séance. Selon nos informations, \
Granulats Morvan conteste avoir facturé deux fois ce sable.
"""


def test_no_charge_is_printed_whose_answer_another_file_has_unprinted(source: Make) -> None:
    draft, _ = _dossier(source, CONTESTED, ACCUSING, ANSWERING)
    text = _text(draft)
    assert "a été fermé le 2 mars" in text
    assert "facturé" not in text
    reasons = [each.reason for each in draft.held_back if "avait facturé" in each.text]
    assert reasons == ["mise en cause dont la réponse n'est pas imprimée"]


def test_each_line_of_the_folder_that_is_not_printed_is_told(source: Make) -> None:
    draft, sources = _dossier(source, CONTESTED, ANSWERING)
    known = {span for each in draft.held_back for span in each.spans}
    known |= {span for each in passages_of(draft) for span in each.spans}
    (other,) = [each for each in sources if "la région attend" in each.title]
    assert {each.span for each in read_sentences(other).sentences} <= known


def test_what_a_file_of_the_folder_says_and_the_article_does_not_is_told(source: Make) -> None:
    due = SOLAR.replace("à l'automne", "le 3 septembre")
    draft, sources = _dossier(source, OPINION, due)
    (told,) = (each for each in draft.notices if each.path == sources[1].path)
    assert told.message == (
        "2 phrase(s) de ce texte manquent à l'article\u00a0: "
        "«\u00a0Le permis va être déposé le 3 septembre.\u00a0», "
        '«\u00a0"On ne peut pas refuser l\'énergie propre", a plaidé le président de…\u00a0».'
    )
    assert told.line == 7


def test_a_file_of_which_nothing_is_printed_is_told(source: Make) -> None:
    other = "Marché de Lorbec : les halles\n\n20.01.2025 08:00\n\nIl y en aura douze.\n"
    draft, _ = _dossier(source, OPINION, other)
    told = [each.message for each in draft.notices]
    assert "Rien de ce texte n'est dans l'article\u00a0: «\u00a0Il y en aura douze.\u00a0»." in told


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


def test_an_excerpt_keeps_its_article_s_subheadings(source: Make) -> None:
    draft, _ = _dossier(source, CLOSED, MOORINGS.format(last="Les travaux coûteront 2,1 millions."))
    title, *own = _headings(draft)
    assert title == "À Lorbec, les bateaux cherchent une place pour l’hiver"
    assert own == ["Des hivernages deux fois plus chers", "Une charpente à reprendre avant l’été"]
    assert "Le même article poursuit :" in _text(draft)


def test_it_keeps_none_where_less_than_two_thirds_of_a_part_are_quoted(source: Make) -> None:
    unpaired = "« Le hangar abritait l'école de voile de Lorbec, qui compte plus de 210 élèves."
    draft, _ = _dossier(source, CLOSED, MOORINGS.format(last=f"\n\n{unpaired}"))
    assert "64 pieux" in _text(draft)
    assert "Une charpente à reprendre avant l’été" not in _headings(draft)
    assert "Des hivernages deux fois plus chers" not in _headings(draft)


_DONE = (
    *("la nef", "le quai", "la criée", "le phare", "la cale", "la digue", "le hangar"),
    *("le bassin", "la jetée", "la grue"),
)


def test_what_another_text_goes_on_to_say_is_headed_by_who_says_it(source: Make) -> None:
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
    draft, _ = _dossier(source, CLOSED, other)
    assert _headings(draft)[-1] == "Ce que disent Soazig Mével et Malo Talvas"
