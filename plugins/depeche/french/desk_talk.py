"""Whether a text speaks to a colleague of the work on the copy: "Voici le papier sur la halle",
"pour l'édition de samedi si possible", "je complète la légende des photos ce soir".

Two signs are asked for: somebody who speaks to somebody, and a thing of the trade that readers
never see. Words that are quoted are no sign, nor is what a reader writes of a paper's article.
"""

from __future__ import annotations

import re

from .date_words import ANY_WEEKDAY

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_DAY = rf"(?:{ANY_WEEKDAY}|demain|ce soir|cet après-midi|la semaine|ce week-end)"
# Paper as matter: "le papier peint", "le papier et le carton".
_PAPER = (
    r"papier(?! (?:peint|toilette|journal|recyclé|mâché|carton|crépon|ménager|bulle|kraft|d['’]"
    r"|de |des |à (?!caler|relire|passer)|en |et |ou |pour \w+er\b))"
)
_HERE = r"\b(?:voici|voilà|ci-(?:dessous|après|joint)e?|comme (?:convenu|promis|prévu)|en pj)[ ,:]+"
# Who sends the copy says what comes: no story points to itself so.
_ANNOUNCES = re.compile(
    rf"{_HERE}(?:(?:le|ce|un|notre|petit|long|dernier) ){{0,2}}(?:{_PAPER}|cr|compte[- ]rendu pour"
    rf"|itw)\b|{_HERE}(?:mon|ma) (?:\w+ )?(?:{_PAPER}|compte[- ]rendu|cr|texte|article|copie|sujet"
    r"|reportage|portrait|brève|billet|chronique|encadré|dépêche|itw|interview)\b",
    re.IGNORECASE,
)
# What a release has too, where no greeting of a colleague stands above.
_SENDS = re.compile(
    rf"{_HERE}(?:le|la|l['’]|les|une?|des|notre|nos|deux|trois) ?\w"
    r"|\bje (?:t['’]|te |vous )(?:envoie|adresse|transmets|joins|fais suivre|livre|rends)\b"
    r"|\bvous trouverez (?:ci-|en pi|en pj)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?<![\w'’-])(?:[jmt]['’]|(?:je|me|moi|mon|ma|mes|tu|te|toi|ton|ta|tes|vous (?:pouvez|me)"
    r"|pouvez-vous|peux-tu|merci|svp|stp|s['’]il (?:te|vous)|si possible|si besoin|désolée?"
    r"|tant pis|ci-dessous|ci-jointe?s?|comme convenu)(?![\w-]))",
    re.IGNORECASE,
)
_TO_YOU = re.compile(
    r"(?<![\w'’-])(?:tu|t['’]as|toi|stp|svp|merci|si possible|tant pis|désolée?)(?![\w'’-])",
    re.IGNORECASE,
)
# Things of the trade that readers never see.
_TRADE = re.compile(
    rf"\b(?:(?:le|mon|ton|ce|notre|petit|long) {_PAPER}|\d[\d\s.]*(?:signes|feuillets?)"
    r"|feuillets?|chap[ôo]|inter-?titres?|l['’]encadré|un encadré|desk|maquette du"
    r"|légendes? (?:à|des? photos?|en|dans|sous)|(?:avant|pour) le bouclage|(?:sur|dans) le serveur"
    r"|en p\.?j\b|pi[èe]ces? jointes?|(?:à|merci de|peux-tu|bien|pour) (?:(?:me|le|la|ça) )?"
    r"(?:relire|relecture|caler)|à (?:passer|couper|monter|mettre en ligne) (?:pour|en page|avant"
    r"|demain|svp|stp)"
    r"|couper par la fin|je (?:suis|reste) joignable"
    rf"|(?:l['’]|une |la prochaine |cette )?édition (?:de |du |d['’])?{_DAY}"
    rf"|(?:en|pour la) page \d+|(?:{_PAPER}|texte|sujet|photos?) (?:pour|de) {_DAY})"
    r"(?![\w-])",
    re.IGNORECASE,
)
# "votre article du 3 mars", "j'ai lu le papier": a reader's letter.
_READER = re.compile(
    r"\b(?:votre|vos|vous avez|vous aviez) (?:\w+ )?(?:articles?|journa(?:l|ux)|éditions?|papiers?"
    r"|pages?|reportages?|colonnes|publié|écrit|consacré)\b"
    r"|\b(?:lu|lire|lisant|réagi\w*|réaction|suite)\b[^.!?]{0,40}\b(?:articles?|papiers?|textes?"
    r"|reportages?|éditions?|pages?|légendes?)\b",
    re.IGNORECASE,
)


def said(text: str) -> str:
    """The words of the trade by which the text speaks to a colleague; "" where it does not."""
    bare = _bare(text)
    if _READER.search(bare):
        return ""
    work = _ANNOUNCES.search(bare) or (_SPEAKS.search(bare) and _TRADE.search(bare))
    return work[0].strip() if work else ""


def opens(text: str) -> bool:
    """Whether a text under no greeting can only be said to a colleague: it announces the copy, or
    asks somebody for what the trade does."""
    bare = _bare(text)
    return bool(_ANNOUNCES.search(bare) or (said(text) and _TO_YOU.search(bare)))


def sends(text: str) -> bool:
    """Whether the text says that something comes with it: "Ci-dessous les résultats"."""
    bare = _bare(text)
    announced = _ANNOUNCES.search(bare) or _SENDS.search(bare)
    return announced is not None and not _READER.search(bare)


def of_reader(text: str) -> bool:
    """Whether a reader of a paper writes of what it printed."""
    return _READER.search(_bare(text)) is not None


def thing(text: str) -> bool:
    """Whether the text names a thing of the trade, whoever speaks."""
    return _TRADE.search(_bare(text)) is not None


def _bare(text: str) -> str:
    """The text with blanks in place of what it quotes."""
    return _QUOTED.sub(lambda each: " " * len(each[0]), text)
