"""The words by which a brief asks for something, in French and English, as a desk writes them.

All patterns are for text in small letters without accents, in which they match as well what was
typed in haste ("minimun", "referencement"). Each gives the demand of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ....french import due_dates, lists
from ....french.date_words import ANY_WEEKDAY
from ....french.gazetteer import fold
from ....model import Asked
from . import brief_words


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(lists.longest_first(words))


_UNITS = _longest_first(brief_words.UNITS.keys() - {"a"})
_HUNDREDS = "|".join(brief_words.HUNDREDS)
_THOUSANDS = "|".join(brief_words.THOUSANDS)
_N = (
    r"(?:\d{1,2}[ .,\u00a0\u202f]\d{3}(?!\d)|\d+"
    rf"|(?:(?:{_UNITS}|a)[ -])?(?:{_HUNDREDS}|{_THOUSANDS})\b"
    rf"(?:[ -](?:{_UNITS}|{_HUNDREDS})\b)*|{_UNITS})"
)
TONGUES = {fold(name): code for name, code in brief_words.TONGUES.items()}
_TONGUES = _longest_first(TONGUES.keys() - {"fr"})
_INTER = (
    r"(?:inter-? ?titres?|inters?\b|sous[- ]?titres?|sub-? ?head(?:ing|er|line)?s?"
    r"|subs?[- ]?titles?|headings?"
    r"|(?:titres |balises )?h[23](?: ?(?:et|and|/|,) ?h[23])?(?: (?:sub-?)?headings?)?"
    r"|titres intermediaires)"
)
_UNIT = (
    r"(?:mots?|words?|w\b|signes?|caracteres?|characters?|feuillets?)"
    r"(?: (?:espaces (?:comprise?s?|incluse?s?)|long|in length))?"
)
_LEAST = (
    r"(?:au moins|(?:un )?mini(?:mum|mun)?(?: de)?|min\b\.?|at least|a minimum of|plus de"
    r"|pas moins de"
    r"|no (?:less|fewer) than|more than|over|>=?|≥)"
)
MOST = (
    r"(?:au plus|(?:un )?maxi(?:mum)?(?: de)?|max\b\.?|pas plus de|moins de|at most|no more than"
    r"|up to"
    r"|less than|under|ne pas depasser|sans depasser|<=?|≤)"
)
_ABOUT = r"(?:environ|viser|visez|vise|autour de|a peu pres|about|around|roughly|~)"
_LEAST_END = r"(?:mini(?:mum|mun)?|min\b\.?|au moins|au minimum|ou plus|or more|at least|pas moins)"
MOST_END = (
    r"(?:maxi(?:mum)?|max\b\.?|au plus|au maximum|ou moins|or less|at most|pas plus|grand maximum)"
)
# Behind a comma it ends its clause: "700 mots, minimum", not "700 mots, au moins 3 intertitres".
_APART = r",\s?{0}(?=\s*(?:[,;.!?)]|$))(?!\.?\s?\d)"
_LEAST_AFTER = (
    rf"(?: ?{_LEAST_END}| ?\({_LEAST_END}\)| et plus\b(?! d)|{_APART.format(_LEAST_END)})"
)
_MOST_AFTER = rf"(?: ?{MOST_END}| ?\({MOST_END}\)|{_APART.format(MOST_END)})"
BOUND_APART = _APART.format(f"(?:{_LEAST_END}|{MOST_END})")
_QUOTED = r"[«\"“]\s?(?P<{0}>[^»\"”]{{2,120}}?)\s?[»\"”]"


def pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


_PHRASE = (
    r"(?:mot[- ]?cle|focus key ?phrase|key ?phrase|key ?word|expression(?:[- ]cle)?)"
    r"(?: (?:principale?|cible|seo|exacte?))*(?: (?:est|is|sera))?\s*:?\s*"
)
# What may stand anywhere in a clause; the first that matches at a place has it.
CUES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.DATE,
        pattern(
            r"(?:ne (?:pas|rien) |rien )(?:publier|diffuser|reprendre|mettre en ligne|paraitre)"
            rf"[^,.;!?]{{0,20}}? avant (?P<when>{due_dates.SIGN}{{2,60}})"
            r"|(?<![a-z0-9'] )(?:pas|rien) avant"
            rf" (?P<when2>(?:\d|demain|ce soir|midi|{ANY_WEEKDAY})"
            rf"(?:(?!\)){due_dates.SIGN}){{0,60}})"
        ),
    ),
    (
        Asked.DESCRIPTION,
        pattern(
            rf"(?:avec |with |an? |une )?meta(?:[- ]?desc(?:ription)?)?\s*[:=]?\s*(?:de |of )?"
            rf"(?:{MOST}\s*)?(?P<n>{_N})"
            rf"\s*(?:caracteres?|characters?|signes?|car\b)?{_MOST_AFTER}?"
        ),
    ),
    (Asked.DESCRIPTION, pattern(r"(?:avec |une |an? )?meta[- ]?desc(?:ription)?\b")),
    (
        Asked.STANDFIRST,
        pattern(
            r"(?:(?P<no>sans|pas de|no|without)\s+)?(?:un |une |avec |a )*"
            r"(?:chap(?:o|eau|eaux|os)\b|standfirst|(?:phrase d')?accroche)"
            rf"\s*(?:obligatoire|souhaite|voulu|demande)?\s*(?:[:=]|de|en|d'|of)?\s*"
            rf"(?:(?P<n>{_N})\s*(?:phrases?|sentences?)"
            rf"|(?:{MOST}|{_ABOUT})?\s*\d+ ?(?:signes|car\w*|char\w*|mots|words|lignes))?"
        ),
    ),
    (
        Asked.WORDS,
        pattern(
            rf"(?:(?:longueur|length|taille|word ?count)\s*[:=]?\s*)?(?:entre|between|de|from)?\s*"
            rf"(?P<low>{_N})\s*(?:{_UNIT})?\s*(?:et|a|to|and|-|–|—"
            rf"|/)\s*(?P<high>{_N})\s*(?P<unit>{_UNIT})"
        ),
    ),
    (
        Asked.WORDS,
        pattern(
            rf"(?:(?:longueur|length|taille|word ?count|nombre de mots)\s*[:=]?\s*)?"
            rf"(?:(?P<least>{_LEAST})|(?P<most>{MOST})|{_ABOUT})?\s*"
            rf"(?P<n>{_N})\s*(?P<plus>\+)?\s*-?(?P<unit>{_UNIT})(?P<half> et demi)?"
            rf"(?: environ)?(?:(?P<least2>{_LEAST_AFTER})|(?P<most2>{_MOST_AFTER}))?"
        ),
    ),
    (
        Asked.WORDS,  # "Longueur : 700", "mots : 700"; "max 900" after a length
        pattern(
            rf"(?:longueur|length|taille|word ?count|nombre de mots|mots|words|volume)\s*[:=]\s*"
            rf"(?:(?P<least>{_LEAST})|(?P<most>{MOST})|{_ABOUT})?\s*(?P<n>\d{{3,5}})"
            rf"(?:(?P<least2>{_LEAST_AFTER})|(?P<most2>{_MOST_AFTER}))?"
        ),
    ),
    (
        Asked.WORDS,
        pattern(r"(?:(?P<least>mini(?:mum)?)|(?P<most>max(?:i(?:mum)?)?))\s*(?P<n>\d{3,5})\b"),
    ),
    (
        Asked.WORDS,
        pattern(r"(?P<n>\d{3,5}) (?:(?P<least>mini(?:mum)?)|(?P<most>max(?:i(?:mum)?)?))\b"),
    ),
    (
        Asked.HEADINGS,
        pattern(
            r"(?P<no>sans|pas d'|pas de|aucun|no|without"
            r"|(?:do not|don't|never) (?:use|add|include|put)|avoid|ne (?:pas|jamais) (?:mettre"
            r"|utiliser|faire|ajouter)|ne (?:mets|mettez|fais|faites) pas|n'(?:ajoute"
            r"|utilise)[rz]? pas"
            rf"|evite[rz]?)\s*(?:des |les |d'|de |any )?{_INTER}"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:un |des |a )?{_INTER} (?:tou(?:te)?s les|every) "
            r"(?:\d{2,3} ?(?:a|-|–|to) ?)?"
            r"(?P<every>\d{2,3})(?: ?(?:mots|words))?(?: environ)?"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:(?P<atleast>{_LEAST})|(?P<atmost>{MOST}))?\s*(?P<n>{_N})(?:\s*(?:ou|a|to|or|-"
            rf"|–)\s*"
            rf"(?P<n2>{_N}))?\s*(?:grands? |petits? |parties avec |sections? (?:w/|with|avec|en)"
            rf" )?{_INTER}"
            rf"(?:(?P<least>{_LEAST_AFTER})|(?P<most>{_MOST_AFTER}))?(?: (?:en|de niveau) h[23])?"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:avec |with |des |some |les )*{_INTER}(?: (?:informatifs?|courts?|clairs?|en h2))?"
            rf"\s*[:=(]?\s*(?:x ?)?(?P<n>\d)(?:\s*(?:ou|a|to|or|-|–)\s*(?P<n2>\d))?\)?"
        ),
    ),
    (
        Asked.HEADINGS,  # "intertitres (trois, pas plus)"
        pattern(
            rf"(?:avec |with |des )*{_INTER} ?[(:]\s*(?P<n>{_N})(?: (?:ou|a|or|to) (?P<n2>{_N}))?"
            rf"(?P<most>{_MOST_AFTER})?(?=\s*[),.]|$)"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:avec |with |des |some |les )*{_INTER}(?: (?:informatifs?|courts?|clairs?|en h2))?"
            r"(?:\s*[:=]?\s*(?P<answer>oui|yes|non|no)\b)?"
        ),
    ),
    (
        Asked.SEO,
        pattern(
            r"(?:(?P<no>sans|pas de|no|without)\s+)?(?:bien |bon "
            r"|un )*(?:optimis\w+ )?(?:pour )?(?:le |du |la )?"
            r"(?:seo\b|search[- ]engine[- ]?\w*|referencement(?: naturel)?|google(?: (?:discover"
            r"|news|actualites))?"
            r"|moteurs de recherche)"
            r"(?:[- ](?:friendly|compatible|optimi[sz]ed?|optimisee?|ready))?"
            r"(?:\s*[:=]?\s*(?P<answer>oui|yes|non|no)\b)?"
        ),
    ),
    (Asked.LANGUAGE, pattern(r"(?:langue|language|lang)\s*[:=]\s*(?P<tongue>fr)\b")),
    (
        Asked.LANGUAGE,
        pattern(
            rf"(?:(?:langue|language)\s*[:=]?\s*|(?:en|in)\s+)?(?P<tongue>{_TONGUES})(?:e|ne)?\b"
            r"(?: courant)?"
        ),
    ),
    (
        Asked.REPEATED,
        pattern(
            rf"(?:utilise\w*|use|avec|with|le|the|placer|repeter)?\s*(?:le |the )?{_PHRASE}"
            rf"{_QUOTED.format('phrase')}\s*\(?(?P<n>{_N}) ?(?:x\b|fois|times)"
        ),
    ),
    (
        Asked.KEYPHRASE,
        pattern(
            rf"(?:utilise\w*|use|avec|with|placer)?\s*(?:le |the )?{_PHRASE}"
            rf"{_QUOTED.format('phrase')}(?: (?:dans le titre|in the title))?"
        ),
    ),
    (
        Asked.KEYPHRASE,
        pattern(
            r"(?:un |le |a )?(?:titre|title|h1)(?: (?:h1|seo))? (?:contenant|avec|incluant|qui"
            r" contient"
            rf"|with|containing)(?: (?:le mot|les mots|l'expression))?\s*{_QUOTED.format('phrase')}"
        ),
    ),
    (
        Asked.CHRONOLOGY,
        pattern(
            r"(?:inclu\w+|ajoute\w*|prevoi\w*|insere\w*|avec|include|add|with)?\s*(?:une |a |la )?"
            r"(?:petite |short )?(?:chronologie|timeline|frise(?: chronologique)?)\b"
        ),
    ),
    (
        Asked.ESSENTIALS,
        pattern(
            r"(?:inclu\w+|ajoute\w*|prevoi\w*|mets|mettez|avec|include|add|with)?\s*(?:une |un "
            r"|a |les |l')*"
            r"(?:encadre(?: «[^»]*»(?: de \w+ points?)?| (?:chiffres? cles?|l'essentiel|points?"
            r" cles?|a retenir))?|essentiel\b"
            r"|points? (?:cles?|essentiels)|a retenir|key (?:points|takeaways)|resume en points"
            r"|listes? a puces|puces|bullet(?:ed)?(?: points?| list)?)"
        ),
    ),
    (
        Asked.PHOTO,
        pattern(
            r"(?:avec |with )?(?:une |a |la )?(?:photo|image|illustration)(?: (?:obligatoire"
            r"|required|a la une))?\b(?! (?:est|sera|suit|arrive|vient|viendra)\b)"
        ),
    ),
    (
        Asked.SOURCES,
        pattern(
            rf"(?:citer|citez|cite|(?:en )?citant|indiquer|mentionner|credit|use"
            rf"|utilise[rz]?)\s*(?:au moins |at least )?"
            rf"(?:(?P<n>{_N})|la|les|ses|des|vos|nos|leurs|the|your)?\s*(?:sources?|source)\b"
            r"|sources? (?:a la|en) fin(?: d'article)?"
        ),
    ),
    (
        Asked.FAITHFUL,
        pattern(
            r"n'invente[rz]? (?:rien|aucune? \w+|pas d[e'] ?\w+)|ne rien inventer"
            r"|sans (?:rien )?inventer|ne pas inventer(?: de \w+)?"
            r"|(?:do not|don't) (?:invent|make up)(?: anything)?|reste[rz]? fidele[^,;.]{0,30}"
            r"|pas d'invention|stick to the facts|ne change[rz]? pas (?:les|le) \w+"
        ),
    ),
)
