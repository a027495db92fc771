"""The two ends of copy, as newsrooms, regional papers, agencies and exports write them: who signs,
from where, on which day, for whom, and whose the images are.

Each layout states all that is read in it; its text stays whole, and what it loses is told.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from depeche.model import Origin, Precision, Source

Read = Callable[..., Source]

HEADLINE = "La criée de Valbrune rouvre après trois mois de travaux"
FIRST = (
    "Le marché aux poissons de la ville a retrouvé ses étals jeudi, après trois mois de travaux "
    "qui ont coûté 640 000 euros à la commune et à ses deux voisines."
)
MIDDLE = (
    "« Nous avons attendu tout l'hiver sous un hangar », a rappelé le président des mareyeurs, "
    "Paul Guérin, devant les élus."
)
LAST = (
    "Les mareyeurs, qui vendaient depuis décembre sous un hangar de Lorbec, ont retrouvé leurs "
    "quarante emplacements et la chambre froide du quai nord."
)
PAPER = "pub: Le Courrier de Valbrune"
DAY, HOUR = "day: 2026-03-10", "day: 2026-03-10 09:12"
ODILE, LUC = "by: Odile Carsan", "by: Luc Ferrand"

# Between the headline and the text, the text's first line where the layout opens it being "{}".
HEADS = {
    "Val Matin | mardi 10 mars 2026 | Texte : L.-M. Carrel. Photos : Odile Carsan.": (
        "by: L.-M. Carrel", DAY, "pub: Val Matin", "photo: | Odile Carsan",
    ),
    "GUILLEMETTE D'ORBEC | Le Quotidien du Val | Publié le mardi 10 mars 2026": (
        "by: Guillemette d'Orbec", DAY, "pub: Le Quotidien du Val",
    ),
    "Odile Carsan – Le Courrier de Valbrune – 10 mars 2026": (ODILE, DAY, PAPER),
    "10/03/2026 / Odile Carsan / Le Courrier de Valbrune": (ODILE, DAY, PAPER),
    "10.03.2026 – 09:12 – Odile Carsan – Le Courrier de Valbrune": (ODILE, HOUR, PAPER),
    "Odile Carsan, le 10 mars 2026 à 9 h 12": (ODILE, HOUR),
    "Odile Carsan | @ocarsan | 10 mars 2026": (ODILE, DAY),
    "Luc Ferrand (à Valbrune) | 10 mars 2026": (f"{LUC}, à Valbrune", DAY),
    "Le Courrier de Valbrune, par Odile Carsan, 10 mars 2026": (ODILE, DAY, PAPER),
    "Le Courrier de Valbrune (10/03/2026) – Odile Carsan": (ODILE, DAY, PAPER),
    "Texte et photo Odile Carsan, Le Courrier de Valbrune, 10 mars 2026": (
        ODILE, DAY, PAPER, "photo: | Odile Carsan",
    ),
    "Article signé Odile Carsan, paru le 10 mars 2026 dans Le Courrier de Valbrune": (
        ODILE, DAY, PAPER,
    ),
    "Économie | Valbrune | 10 mars 2026 à 9h12": (HOUR, "from: Valbrune"),
    "Économie | Par Odile Carsan, journaliste au service Mer | 10 mars 2026 | Abonnés": (
        f"{ODILE}, journaliste au service Mer", DAY,
    ),
    "Lorbec, le 10 mars 2026": (DAY, "from: Lorbec"),
    # Two words that no list knows may be a canton's: no author, and no place.
    "Vrenac Kermorvan | Le Courrier de Valbrune | 10 mars 2026": (
        DAY, PAPER, "told: « Vrenac Kermorvan »",
    ),
    "Grand Angle | 10 mars 2026": (DAY,),
    "De notre correspondante dans les îles, Odile Carsan (Le Soir des Deux Caps)\n"
    "Lorbec, le 10 mars 2026": (
        f"{ODILE}, correspondante dans les îles", DAY, "pub: Le Soir des Deux Caps", "from: Lorbec",
    ),
    "Par Odile Carsan (Le Courrier de Valbrune, le 10 mars 2026": (ODILE, DAY, PAPER),
    "Par Odile Carsan (Le Courrier de Valbrune\n10 mars 2026": (ODILE, DAY, PAPER),
    "À Valbrune, Odile Carsan\n10 mars 2026": (f"{ODILE}, à Valbrune", DAY),
    "CARSAN Odile – 10/03/2026": (ODILE, DAY),
    "Odile C.\n10 mars 2026": ("by: Odile C.", DAY),
    "Luc Ferrand, envoyé spécial à Lorbec": (f"{LUC}, envoyé spécial, à Lorbec",),
    "ODILE CARSAN ET LUC FERRAND, envoyés spéciaux à Lorbec": (
        f"{ODILE}, à Lorbec", f"{LUC}, envoyés spéciaux, à Lorbec",
    ),
    "Lorbec. De notre correspondante Odile Carsan": (f"{ODILE}, correspondante, à Lorbec",),
    "La rédaction de Mer Éco, avec Luc Ferrand": (
        "by: La rédaction de Mer Éco", LUC, "pub: Mer Éco",
    ),
    "(Agence Nord-Dépêches) - Valbrune, 10 mars 2026 - {}": (
        DAY, "from: Valbrune", "agency: Agence Nord-Dépêches",
    ),
    "(Agence Nord-Dépêches) - Valbrune, 12 nov 2025 - {}": (
        "day: 2025-11-12", "from: Valbrune", "agency: Agence Nord-Dépêches",
    ),
    "Valbrune, 12 nov. 2025 - {}": ("day: 2025-11-12", "from: Valbrune"),
    "Valbrune, mardi 10 mars 2026 – {}": (DAY, "from: Valbrune"),
    "Valbrune, 10/03/2026 - {}": (DAY, "from: Valbrune"),
    "VALBRUNE (AFP) – 10 mars 2026 – {}": (DAY, "from: Valbrune", "agency: AFP"),
    "AFP, Valbrune, 10 mars 2026 - {}": (DAY, "from: Valbrune", "agency: AFP"),
}  # fmt: skip

# Below the text, under a byline.
FEET = {
    "EN IMAGES. La criée au petit matin\nPhoto 1 : Les étals sur le quai nord. Luc Ferrand": (
        "photo: Les étals sur le quai nord | Luc Ferrand", "told: « EN IMAGES. La criée",
    ),
    "EN VIDÉO. La criée vue du ciel": ("told: « EN VIDÉO. La criée",),
    "LIRE AUSSI. À Lorbec, la halle attend": ("told: « LIRE AUSSI. À Lorbec",),
    "[Le Courrier de Valbrune]": (PAPER,),
    "Paru dans Le Courrier de Valbrune du 10 mars 2026": (DAY, PAPER),
    "Portrait : Luc Ferrand pour Le Courrier de Valbrune": (
        PAPER, "photo: | Luc Ferrand pour Le Courrier de Valbrune",
    ),
    "Crédit photo : Administration côtière lorbecoise / DR": (
        "photo: | Administration côtière lorbecoise / DR",
    ),
    "(Photo) Les étals sont rangés le soir. PHOTO ARCHIVES / LA GAZETTE DE LORBEC": (
        "photo: Les étals sont rangés le soir. | ARCHIVES / LA GAZETTE DE LORBEC",
    ),
    "O. C. (CLP)": (),
}  # fmt: skip

# Below the text of copy that nobody signs above it.
SIGNED_BELOW = {
    "— Odile Carsan, Le Courrier de Valbrune": (ODILE, PAPER),
    "Odile Carsan (Le Courrier de Valbrune)": (ODILE, PAPER),
    "Odile Carsan, grand reporter – Le Courrier de Valbrune": (f"{ODILE}, grand reporter", PAPER),
    "Valbrune, le 10 mars 2026, Odile Carsan": (ODILE, DAY, "from: Valbrune"),
}


def _said(source: Source) -> list[str]:
    found = []
    for each in source.bylines:
        role = f", {each.role}" if each.role else ""
        found.append(f"by: {each.name}{role}{f', à {each.place}' if each.place else ''}")
    moment = source.published
    if moment and moment.origin is not Origin.FIRST_SEEN:
        hour = " %H:%M" if moment.precision is Precision.MINUTE else ""
        found.append(moment.value.strftime(f"day: %Y-%m-%d{hour}"))
    found += [f"pub: {source.publisher}"] if source.publisher else []
    found += [f"from: {source.place}"] if source.place else []
    found += [f"agency: {each}" for each in source.agencies]
    return found + [
        f"photo: {each.caption} | {each.credit}".replace(":  |", ": |") for each in source.credits
    ]


def _holds(source: Source, expected: tuple[str, ...]) -> None:
    told = [each.removeprefix("told: ") for each in expected if each.startswith("told: ")]
    stated = [each for each in expected if not each.startswith("told: ")]
    assert source.title == HEADLINE
    assert _said(source) == stated
    notices = " ".join(each.message.replace("\u00a0", " ") for each in source.notices)
    assert all(each in notices for each in told), notices
    assert [each.text for each in source.blocks] == [FIRST, MIDDLE, LAST]


@pytest.mark.parametrize("head", HEADS)
def test_head(head: str, read: Read) -> None:
    opened = head if "{}" in head else f"{head}\n\n{{}}"
    copy = "\n\n".join((HEADLINE, opened.format(FIRST), MIDDLE, LAST))
    _holds(read(copy), HEADS[head])


@pytest.mark.parametrize("foot", FEET)
def test_foot(foot: str, read: Read) -> None:
    copy = "\n\n".join((HEADLINE, "Par Odile Carsan", FIRST, MIDDLE, LAST, foot))
    _holds(read(copy), (ODILE, *FEET[foot]))


@pytest.mark.parametrize("foot", SIGNED_BELOW)
def test_signed_below(foot: str, read: Read) -> None:
    copy = "\n\n".join((HEADLINE, FIRST, MIDDLE, LAST, foot))
    _holds(read(copy), SIGNED_BELOW[foot])


def test_a_match_has_its_sheet_apart_from_the_lead(read: Read) -> None:
    sheet = (
        "VALBRUNE – LORBEC : 31-29 (mi-temps : 14-17)\n"
        "Salle du Port. 1 200 spectateurs. Arbitres : MM. Rey et Caron."
    )
    copy = "\n\n".join((HEADLINE, "Par Odile Carsan", sheet, FIRST, LAST))
    kinds = [each.kind.value for each in read(copy).blocks]
    assert kinds == ["list item", "list item", "paragraph", "paragraph"]


def test_who_speaks_in_the_copy_does_not_sign_it(read: Read) -> None:
    caption = "Paul Guérin, président des mareyeurs"
    copy = "\n\n".join((HEADLINE, "Par Odile Carsan", FIRST, MIDDLE, LAST, caption))
    assert _said(read(copy)) == [ODILE]
