"""The letter of a colleague above the copy: "Bonjour Claire, merci de reprendre… Bises, Fred".

It goes from its greeting to its close and the names under it. What it asks for is the brief;
none of it is copy. It speaks of the text that follows: a release that is written as a letter,
or a letter to the editor, does not, and is copy.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

MOST_LINES = 24
MOST_WORDS = 220
LEAST_COPY = 40  # words that must follow
_GREETING = re.compile(
    r"\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|chers?|chère?s?|dear|madame|monsieur"
    r"|mesdames)\b(?:\s+(?:à\s+)?(?:toutes?|tous|vous|toi|[A-ZÀ-Þ][\w-]+)(?:\s(?:et"
    r"|à)\s\w+)?)?[\s,!.]*",
    re.IGNORECASE,
)
CLOSE = re.compile(
    r"\W*(?:(?:(?:bien|très)\s+)?(?:cordialement|amicalement|fraternellement|solidairement|sportivement|confraternellement|sincèrement)"
    r"|cdlt|cdt|(?:(?:grosses?|des|mille|la)\s+)?bi(?:[sz]es?|sous|z)(?:\s+à\s+(?:toi|vous|tou\w+))?"
    r"|amitiés|merci(?:\s+(?:d['’]avance|bien|beaucoup|par avance|et bon\w*"
    r"\s\w+|à\s+(?:toi|vous|tous)))?|bien\s+à\s+(?:toi|vous)|(?:belle|bonne|excellente)"
    r"\s+(?:journée|soirée|fin\s+de\s+\w+|réception|lecture|semaine)|à\s+(?:plus|bientôt|demain"
    r"|toute|vous\s+lire)(?:\s+tard)?|a\+|best(?:\s+regards)?|kind\s+regards|regards|cheers"
    r"|avec\s+(?:tous\s+)?(?:nos|mes)\s+(?:\w+\s+)?(?:remerciements|salutations)"
    r"|(?:dans l['’]attente|veuillez (?:agréer|recevoir|croire))[^.!?]{0,120}|respectueusement"
    r"|thanks(?:\s+(?:in\s+advance|a\s+lot))?|thank\s+you)(?:\s*[,–—-]\s*[A-ZÀ-Þ][\w’'.-]*"
    r"(?:\s[A-ZÀ-Þ][\w’'.-]*){0,2})?[\s,.!]*",
    re.IGNORECASE,
)
# Under the close: a name, an office, a number, an address.
SIGNATURE = re.compile(
    r"\W*(?:(?:Le|La|L['’])\s?(?:comité|association|équipe|service|mairie|direction|rédaction"
    r"|bureau"
    r"|président\w*|secrétaire)\b[^.!?:]{0,60}|[A-ZÀ-Þ][\w’'.-]*(?:\s(?:[A-ZÀ-Þ][\w’'.-]*|de|du"
    r"|la|le)){0,3}"
    r"|(?:[Cc]heff?e?|[Rr]édact\w+|[Ss]ecrétaire|[Dd]esk|[Ss]ervice|[Jj]ournaliste"
    r"|[Cc]orrespondant\w?"
    r"|[Aa]ttachée?|[Cc]hargée?)[^.!?]{0,60}"
    r"|[^.!?]{0,30}(?:\+?\d[\d .]{8,}|[\w.+-]+@[\w.-]+)[^.!?]{0,30})\W*",
)
_NAME = re.compile(
    r"\W*(?:(?:Le|La|L['’])\s?(?:comité|association|équipe|service|mairie|direction|rédaction"
    r"|bureau)\b[^.!?:\n]{0,60}|[A-ZÀ-Þ][a-zà-ÿ’'.-]+(?:\s[A-ZÀ-Þ][a-zà-ÿ’'.-]+)?\W*)"
)
# What a letter that comes with copy speaks of.
_POINTS = re.compile(
    r"\b(?:ci-(?:dessous|apr[eè]s|joint\w*)|en pi[eè]ce jointe|voici|voil[aà]|plus bas|below"
    r"|attached"
    r"|(?:la|une|cette|the)\s+(?:d[ée]p[êe]che|copie|brève)"
    r"|(?:le|un|ce|du|the)\s+(?:texte|papier|communiqué|sujet|article|draft|copy)"
    r"|inter-?titres?|chap[ôo]|mots|words|SEO)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Letter:
    """Offsets: of what the letter says, between greeting and close, and of its end."""

    start: int
    stop: int
    end: int


def find(text: str, start: int) -> Letter | None:
    """The letter that begins at `start`."""
    greeting = _GREETING.match(text, start)
    if greeting is None:
        return None
    at, close, end = start, 0, 0
    for number in range(MOST_LINES):
        if at >= len(text):
            break
        stop = text.find("\n", at)
        stop = len(text) if stop < 0 else stop
        line = text[at:stop].strip()
        if close and not SIGNATURE.fullmatch(line) and not _is_parted_name(text, at, end):
            break
        if close or (number and CLOSE.fullmatch(line)):
            close, end = close or at, stop
        at = stop + 1
    letter, copy = text[start:end].split(), text[end:].split()
    short = len(letter) <= min(MOST_WORDS, len(copy)) and len(copy) >= LEAST_COPY
    if not close or not short or not _POINTS.search(text, start, close):
        return None
    return Letter(greeting.end(), close, end)


def _is_parted_name(text: str, at: int, end: int) -> bool:
    """Whether the blank line at `at` parts the close from the name under it."""
    following = text[at + 1 :].partition("\n")[0].strip()
    return at == end + 1 and text[at : at + 1] == "\n" and bool(_NAME.fullmatch(following))
