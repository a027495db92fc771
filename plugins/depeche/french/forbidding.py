"""Whether an order keeps something out of an article, or an article from its readers.

"Ne pas donner le nom de la plaignante", "Ses propos sont off", "Rien avant l'accord de la famille":
who writes so answers for what is published against it. For text in which somebody gives orders;
a story says the same words of other things.
"""

from __future__ import annotations

import re

from .date_words import ANY_WEEKDAY
from .gazetteer import fold

_NAMING = (
    r"(?:noms?|prenoms?|identites?|identifi\w+|initiales?|nomm\w+|cit(?:er|ez|e)|mention\w*"
    r"|appara\w+|anonym\w+|reprendre|reprends|reprenez|publi(?:er|ez)|diffus(?:er|ez)|donner"
    r"|donne[sz]?|mettre|mets|mettez|revel\w+|divulgu\w+|evoquer|evoque[sz]?|parler|parle[sz]?"
    r"|exclure|inclure|montrer|photos? de|adresses?|visages?|flout\w+|names?|identity|appear)"
)
_DENYING = (
    r"(?:ne|n|pas|jamais|sans|aucune?|interdits?|interdiction|evite[rz]?|evitant|not|don t"
    r"|never|no|anonym\w+|flout\w+)"
)
_FORBIDS = re.compile(
    r"\b(?:ne (?:\w+ ){0,2}(?:pas|jamais|rien|aucune?)(?! oubli)|n \w+ (?:pas|jamais|rien|aucune?)"
    r"|surtout pas|interdi\w+"
    r"|(?:pas|sans) (?:citer|nommer|mentionner|parler|evoquer|donner|publier|dire)"
    r"|(?:sans|pas d[e']?|aucune?|evite[rz]?|bannir) (?:l[ea]s? )?(?:citations?|verbatims?"
    r"|extraits?|spoil\w*)(?! (?:invent|fabriqu|approximat))"
    r"|(?:do not|don t|never) (?:mention|name|quote|cite|publish|use|include)"
    r"|without (?:naming|quoting|mentioning))\b"
)
# Until when, or until whose word, nobody may read it; what is not for readers at all.
_WITHHOLDS = re.compile(
    r"\b(?:off|embargo\w*|confidentiel\w*|secrets?|anonym\w+|flout\w+|masqu(?:er|e[zr]?|ant)"
    r"|tai(?:re|s|sez|sant)|cach(?:er|e[zr]?|ant)|gomm(?:er|e[zr]?|ant)|feu vert|sous reserve)\b"
    r"|\b(?:pas|rien|jamais|not|nothing) (?:avant|before)\b"
    r"|\b(?:accord|autorisation|validation) (?:de|du|des|d)\b"
    r"|\b(?:accord|autorisation|validation|relecture)\b.{0,40}\bavant\b"
    r"|\b(?:relire|relis\w*|valider|verifier)\b.{0,60}"
    r"\bavant (?:parution|publication|diffusion|mise en ligne|de publier)\b"
    r"|\b(?:remplac|chang|modifi|retir|enlev|supprim|effac|omet|omis)\w*\b.{0,40}"
    r"\b(?:noms?|prenoms?|identites?|initiales?|adresses?|visages?)\b"
    r"|\b(?:noms?|prenoms?|identites?)\b.{0,40}\b(?:modifie|change|remplace)\w*"
)
# What who sends copy may hold its reader to, by whatever words.
_BINDS = re.compile(
    r"\b(?:n|ne) (?:\w+ ){1,3}?(?:pas|jamais|rien|plus|aucune?|ni)\b"
    r"|\bne (?:pas|jamais|rien|plus)\b"
    r"|\b(?:promis\w*|promesse|engagee? a|entre nous|pour nous|en confidence|discret\w*)\b"
    r"|\b(?:a|de|tu|on|l|le|la|les|faut|merci de|pense a) (?:l |le |la |les )?"
    r"(?:garde[rsz]?|enleve[rsz]?|retire[rsz]?|supprime[rsz]?|vire[rsz]?|oter?|taire|cache[rsz]?)\b"
)
_UNTIL = re.compile(
    rf"(?=.*\b(?:{ANY_WEEKDAY}|demain|ce soir|midi|minuit|\d{{1,2}} ?h(?:eures?|\d\d)?)\b)"
    r"(?=.*\b(?:attend\w*|attends|avant|apres|a partir|des|jusqu\w*|pas|en ligne|publi\w+|diffus\w+"
    r"|parait\w*|parution|sort\w*)\b)(?!.*\bjoignables?\b)"
)


def may_bind(said: str) -> bool:
    """Whether a sentence of who sends copy may forbid, promise, or bind to a day or an hour."""
    low = fold(said)
    return keeps_silent(said) or bool(_BINDS.search(low) or _UNTIL.match(low))


def withholds(order: str) -> bool:
    """Whether `order` keeps something from readers for good, until an hour or until an accord:
    words that a story rarely has ("off", "anonymiser", "pas avant 18 h")."""
    return _WITHHOLDS.search(fold(order)) is not None


def keeps_silent(order: str) -> bool:
    """Whether `order` forbids to name, to say or to publish something."""
    low = fold(order)
    return (
        _FORBIDS.search(low) is not None
        or _WITHHOLDS.search(low) is not None
        or (
            re.search(rf"\b{_DENYING}\b", low) is not None
            and re.search(rf"\b{_NAMING}\b", low) is not None
        )
    )
