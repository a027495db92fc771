"""What an erratum says was wrong, one thing each, in its words."""

from __future__ import annotations

import re
from functools import lru_cache

from ...french import sentences
from ...model import Block, Source
from ..terms import plain

_LABEL = re.compile(
    r"\W*(?:erratum|errata|rectificatifs?|rectifications?|mise au point|précisions?)\W*",
    re.IGNORECASE,
)
TITLED = re.compile(r"(?:«\s?([^»]{8,200})\s?»|\"([^\"]{8,200})\"|“([^”]{8,200})”)")
HEAD = 4  # blocks in which that label stands below the paper's name and the day
_CLAIMS = re.compile(
    r"\bet non\b|\bau lieu d|\bn(?:e |')[^.;:]{1,24}? pas\b|\bpar erreur\b|\bà tort\b|\blire\b"
    r"|\bcontrairement à ce que\b|\bnous (?:avons|avions) (?:\w+ )?(?:écrit|indiqué|annoncé|publié"
    r"|affirmé|attribué|mentionné)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"(?:Il s'agi|C'est|Ce n'est|Il (?:fallait|faut) lire|Lire\b)")
_NO_CLAIM = re.compile(
    r"\W*(?:Le reste|La suite|Nous (?:prions|présentons|nous en excusons|nous excusons)"
    r"|(?:Toutes )?[Nn]os excuses|Avec nos excuses|La rédaction)\b"
)
# "Plusieurs erreurs se sont glissées dans notre article (notre édition de jeudi)."
_ANNOUNCES = re.compile(
    r"[^:]*\b(?:erreurs?|coquilles?|inexactitudes?|imprécisions?|confusions?)\b[^:]*"
    r"\bgliss\w+(?! qu)[^:]*|[^:]*\bgliss\w+ (?:une|plusieurs|deux|des) erreurs?[^:]*",
    re.IGNORECASE,
)
_TELLS = re.compile(r"\bet non\b|\bau lieu d|\bqu(?:e |'|i )", re.IGNORECASE)
_EACH = re.compile(r"(\((?:et non|au lieu)[^)]*\))[,;]?\s(?:et\s)?")  # a list of what to read


def blocks(erratum: Source) -> tuple[Block, ...]:
    """The erratum's paragraphs, less the paper's name, the day and the label above them."""
    for at, block in enumerate(erratum.blocks[:HEAD]):
        if _LABEL.fullmatch(block.text):
            return erratum.blocks[at + 1 :]
    return erratum.blocks


def of(erratum: Source) -> tuple[str, ...]:
    """What the erratum says was wrong, one thing each."""
    return _of(plain("\n".join(block.text for block in blocks(erratum))))


def untitled(said: str) -> str:
    """`said` less the titles that it sets in quotation marks."""
    for groups in TITLED.findall(said):
        title = next(filter(None, groups))
        said = said if title[0].islower() else said.replace(title, " ")
    return said


@lru_cache(maxsize=64)
def _of(text: str) -> tuple[str, ...]:
    found: list[str] = []
    announced = -1  # which of them says no more than that there were errors
    for said in sentences.texts(text):
        for part in _EACH.sub(r"\1\n", said).splitlines():
            if _NO_CLAIM.match(part) or _LABEL.fullmatch(part):
                continue
            if found and (not _CLAIMS.search(part) or _GOES_ON.match(part)):
                found[-1] += f" {part}"
                announced = -1 if announced == len(found) - 1 else announced
                continue
            if _ANNOUNCES.fullmatch(untitled(part)) and not _TELLS.search(part):
                announced = len(found)
            found.append(part)
    return tuple(each for at, each in enumerate(found) if at != announced or len(found) == 1)
