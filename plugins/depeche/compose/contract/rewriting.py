"""What a brief asks for that Dépêche does not do: to rewrite, to find another title."""

from __future__ import annotations

import re

from ...model import Brief, Notice, Severity, Shortfall, Source
from .fields import letters

# "Réécris-le en 700 mots", "un meilleur titre que le mien", "propose-moi trois titres"
_REWRITES = re.compile(
    r"\b(?:r[ée]-?[ée]?cri(?:s|t|ts|vez|re|ture)|reformul\w+|paraphras\w+|rewrit\w+|rephrase"
    r"|avec (?:tes|vos|ses) (?:propres )?mots)\b",
    re.IGNORECASE,
)
_NEW_TITLE = re.compile(
    r"\b(?:trouv|propos|cherch|invent|imagin|chang|reformul|am[ée]lior|refai|revoi[rs])\w*"
    r"(?:[ -](?:moi|nous|lui))?(?: (?:un|une|des|le|la|mon|autre|meilleurs?|bons?|nouveau|vrai|ton"
    r"|\d|deux|trois|quatre|cinq))* titres?\b"
    r"|\b(?:autre|meilleur|nouveau) titre\b|\btitre (?:à|a) (?:trouver|revoir|changer|refaire)\b"
    r"|\b(?:better|new|catchier) (?:title|headline)\b",
    re.IGNORECASE,
)


def untold(brief: Brief, main: Source) -> tuple[Notice, ...]:
    """What the editor is told of a brief that asks to rewrite: no sentence is."""
    found = _REWRITES.search(brief.text) if brief.explicit else None
    if found is None:
        return ()
    return (
        Notice(
            Severity.WARNING,
            main.path,
            f"La consigne demande de récrire («\u00a0{found[0]}\u00a0»)\u00a0: Dépêche ne récrit "
            "pas. Chaque phrase de l’article est celle de la copie.",
            "Récrivez-le à la main, ou citez le journal dont le texte est repris.",
        ),
    )


def untitled(brief: Brief, main: Source, headline: str) -> tuple[Shortfall, ...]:
    """What keeps an article a draft whose brief asks for another title than the copy's."""
    asked = _NEW_TITLE.search(brief.text) if brief.explicit else None
    if asked is None or letters(headline) != letters(main.title):
        return ()
    return (
        Shortfall(
            f"titre à écrire : la consigne dit « {asked[0]} », et Dépêche n’en invente pas",
            "Écrivez le titre dans l’article, ou dans la copie (title:).",
        ),
    )
