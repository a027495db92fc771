"""What a brief asks for that Dépêche does not do: to rewrite, to find another title."""

from __future__ import annotations

import re

from ...model import Asked, Brief, Notice, Severity, Shortfall, Source
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
# "titre accrocheur", "add catchy title"
_TITLE_OF_A_KIND = re.compile(
    r"\b(?:accrocheur|percutant|catchy|punchy|engaging)s? (?:title|headline)"
    r"|\btitres? (?:accrocheur|percutant)s?",
    re.IGNORECASE,
)


def untold(brief: Brief, main: Source) -> tuple[Notice, ...]:
    """What the editor is told of a brief that asks to rewrite, which no sentence is, or for a
    title of some kind, which no rule judges."""
    return (*_unwritten(brief, main), *_untried(brief, main))


def _untried(brief: Brief, main: Source) -> tuple[Notice, ...]:
    """What the editor is told of a brief that asks for a title of some kind."""
    wished = [
        each.text
        for each in brief.demands
        if each.kind is Asked.JUDGED and _TITLE_OF_A_KIND.search(each.text)
    ]
    return tuple(
        Notice(
            Severity.NOTE,
            main.path,
            f"Consigne à juger à la relecture : « {each} ». Dépêche prend le titre "
            "de la copie, ou une phrase de son texte.",
            "Récrivez le titre dans l’article si celui-ci ne convient pas.",
        )
        for each in dict.fromkeys(wished)
    )


def _unwritten(brief: Brief, main: Source) -> tuple[Notice, ...]:
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
