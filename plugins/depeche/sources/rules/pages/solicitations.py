"""What a page or a release asks of its reader beside the copy: bets, letters, gifts, a click.

A bet is known by its warning ("Jouer comporte des risques : …") or by the money that it offers; a
letter by the mailbox it comes to. A sentence that quotes such words, or that says who said them,
is copy.
"""

from __future__ import annotations

import re

LONGEST = 420
_QUOTE = re.compile(r"[«»“”\"]")
RISK = re.compile(
    r"(?:jouer|(?:les\s+)?(?:jeux|paris)\s+(?:d['’]argent|sportifs)(?:\s+et\s+de\s+hasard)?)"
    r"\s+comporte(?:nt)?\s+des\s+risques\b",
    re.IGNORECASE,
)
# "Misez sur la journée : 10 € remboursés en paris gratuits"
BET = re.compile(
    r"(?:pariez|misez|jouez)\b.{0,100}(?:\b(?:offerts?|remboursée?s?|gratuits?|bonus|freebets?|cotes?)\b).{0,60}",
    re.IGNORECASE,
)
# Whom the page speaks to, and of what it has to offer.
_READER = re.compile(r"\b(?:vous|votre|vos)\b|-vous\b", re.IGNORECASE)
_PAGE = re.compile(
    r"\b(?:notre|nos|la|cette)\s+(?:newsletters?|infolettres?|politique\s+de\s+(?:confidentialité"
    r"|protection))\b|\b(?:pour|avant\s+de)\s+commenter\b|\bconnectée?\s+pour\b",
    re.IGNORECASE,
)
LINE = re.compile(
    r"""
      .{0,120}\bdans\s+votre\s+(?:boîte(?:\s+(?:mail|e-?mail|de\s+réception|aux\s+lettres))?
        |messagerie)\b.{0,60}
    | newsletters?(?:\s+(?-i:[A-ZÀ-Þ])[\w'’-]+){1,3}
    | retrouvez\s+(?:plus\s+d['’]|davantage\s+d['’])informations\b.{0,120}\b(?:notre|nos)\b.{0,80}
    | suivez\s+(?:notre|nos|la|le|l['’])\s?[^:.]{2,40}:\s*(?:https?://|www\.|@)\S+
    | (?:pour\s+)?(?:nous\s+soutenir|soutenez-nous|fai(?:tes|re)\s+un\s+don)\s*:\s.{2,120}
    | si\s+vous\s+avez\s+été\s+(?:affectée?s?|touchée?s?|concernée?s?)\b.{0,80}
      \b(?:dans|par)\s+cette\s+histoire\b.{0,120}
    | soyez\s+le\s+premier\s+à\s+(?:réagir|commenter)\b.{0,40}
    """,
    re.IGNORECASE | re.VERBOSE,
)


def is_solicitation(line: str) -> bool:
    """Whether the line asks something of the page's reader, and tells no news."""
    line = line.strip()
    if len(line) > LONGEST or _QUOTE.search(line):
        return False
    if RISK.search(line) or BET.fullmatch(line) or LINE.fullmatch(line.rstrip(" .!")):
        return True
    return _READER.search(line) is not None and _PAGE.search(line) is not None
