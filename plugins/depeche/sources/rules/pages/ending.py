"""Labels under which a page has nothing more of the article: comments, other articles' titles
and first lines, offers. A label that also stands amid paragraphs ("À lire aussi") is none.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ....model import Severity
from ...sheet import Sheet

FEWEST_WORDS = 60  # of the copy above
PARAGRAPH_WORDS, FEWEST_PARAGRAPHS = 15, 2  # of the copy that goes on below
PARAGRAPH = re.compile(r"[.!?…][\s»”\")]*$")
NAME = re.compile(r"(?<=[\w,] )[A-ZÀ-Þ][\w-]{4,}|(?<=[dl]['’])[A-ZÀ-Þ][\w-]{4,}")
LABEL = re.compile(
    r"""
    [\W_]* (?:
      recommand(?:é|és|ées|ations?)\s+pour\s+vous | (?:nos|les)\s+recommandations
      | en\s+vedette | vous\s+(?:aimerez|pourriez\s+aimer)\s+(?:aussi|également)?.{0,20}
      | (?:d['’])?autres\s+(?:articles|actualités|dépêches|sujets)\b.{0,40}
      | (?:plus|davantage)\s+d['’](?:articles|actualités|infos?|informations)\b.{0,40}
      | articles?\s+(?:similaires?|recommandés?|associés?|connexes?|les\s+plus\s+lus)
      | dans\s+la\s+même\s+(?:rubrique|catégorie) | sur\s+le\s+même\s+(?:sujet|thème)
      | (?:l['’]auteur|la\s+rédaction)\s+vous\s+(?:recommande|conseille)
      | à\s+ne\s+pas\s+(?:manquer|rater)
      | les\s+(?:plus|\+)\s+(?:lus|vus|partagés|commentés)|les\s+\+\s+\w+
      | ailleurs\s+sur\s+le\s+web | contenus?\s+sponsorisés? | à\s+découvrir\s+également
      | (?:\d+|les|vos|voir\s+les|tous\s+les)?\s*commentaires?\s*(?:\(\d+\)|\d+)?
      | (?:laisser|poster|écrire|ajouter|publier)\s+un\s+commentaire
      | (?:vos|les)\s+réactions | réagi(?:r|ssez)(?:\s+à\s+cet\s+article)?\s*(?:\(\d+\))?
      | (?:signaler|vous\s+avez\s+(?:repéré|trouvé))\s+une\s+erreur\b.{0,60}
      | un\s+avis,\s+un\s+commentaire\s*\?? | nos\s+lecteurs\s+ont\s+(?:aussi\s+)?lu.{0,20}
      | \#\s*\^?\s*le\s+\d{1,2}(?:er)?\s+\w+\b.{0,40},\s+par\s.{0,100} | documents\s+joints
      | source\s+de\s+l['’]article | (?:sur|autour\s+de)\s+ce\s+sujet | rubriques
      | votre\s+avis\s+est\s+précieux | donnez\s+votre\s+avis
      | tous\s+les\s+(?:sujets|articles)\b.{0,30} | poursuivre\s+la\s+lecture\b.{0,120}
      | article\s+(?:suivant|précédent)\b.{0,120}
      | sujets\s+connexes | plus\s+(?:sur\s+cette\s+histoire|comme\s+ça)
      | les\s+plus\s+(?:consultés|populaires|récents|commentés)
      | articles?\s+les\s+plus\s+(?:lus|vus|populaires|commentés)
      | fin\s+(?:du\s+|de\s+la\s+)?(?:texte|copie|document|message)(?:\s+(?:source|original))?
      | navigation\s+(?:de\s+l['’]article|des\s+articles)
    ) [\s:.»›>]*
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_ending(line: str) -> bool:
    """Whether the whole line is such a label."""
    return LABEL.fullmatch(line.strip()) is not None


def _goes_on(sheet: Sheet, index: int) -> bool:
    """Whether the copy goes on under the label of a link: two paragraphs below speak of what the
    paragraphs above name."""
    above = {name for unit in sheet.units[:index] for name in NAME.findall(sheet.of(unit).strip())}
    below = [sheet.of(unit).strip() for unit in sheet.units[index + 1 :]]
    own = [
        line
        for line in below
        if len(line.split()) >= PARAGRAPH_WORDS
        and PARAGRAPH.search(line)
        and above.intersection(NAME.findall(line))
    ]
    return len(own) >= FEWEST_PARAGRAPHS


def find(sheet: Sheet) -> Sheet:
    """Takes the label and all below it away, when enough of the copy stands above; tells it."""
    words = 0
    for index, unit in enumerate(sheet.units):
        line = sheet.of(unit)
        if unit.settled or words < FEWEST_WORDS or not is_ending(line):
            words += len(line.split())
            continue
        below = sheet.units[index:]
        if _goes_on(sheet, index):
            words += len(line.split())
            continue
        return replace(sheet, units=sheet.units[:index]).told(
            Severity.NOTE,
            f"Bas de page retiré, à partir de «\u00a0{line.strip()[:40]}\u00a0»\u00a0: "
            f"{len(below)}\u00a0lignes.",
            "Si le texte continue dessous, retirez cette ligne.",
            unit.start,
        )
    return sheet
