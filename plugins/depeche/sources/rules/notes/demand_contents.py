"""What a brief asks the article to say, and where: whom it cites, whom it does not name, what it
begins and ends with.

All patterns are for text in small letters without accents, as in `demand_words`.
"""

from __future__ import annotations

from ....model import Asked
from .demand_words import pattern

_THE = r"(?:le |la |les |l'|un |une |des |du |au |aux |a la |a l'|ce que )"
_WHAT = r"[^,;.:!?()\n]"
_WHOLE = r"(?: (?:l'article|le papier|le texte|la copie|le sujet))?"
# "cite la CFDT et le maire": the second is another who is cited.
_END_OF_CLAUSE = r"(?=\s*(?:[,;.:!?()]|$)| (?:puis|mais) | et (?!(?:les? |la |l'|du |des |aux? )))"
_SET = (
    r"(?:(?:mets?|mettez|mettre|place[rz]?|remonte[rz]?|donne[rz]?|laisse[rz]?|garde[rz]?|avec)"
    r"(?: bien)? )"
)
_FIRST = (
    r"(?:au (?:tout )?debut|en (?:premier|tete|ouverture|attaque|entree)(?: (?:d'article"
    r"|d[eu] (?:papier|texte)))?|d'entree(?: de jeu)?|tout en haut)"
)
_LAST = (
    r"(?:a la (?:toute )?fin|en (?:dernier|fin (?:d'article|de papier|de texte)|fermeture|chute)"
    r"|tout en bas|pour (?:finir|terminer|conclure))"
)
# What no source has, to be refused: "termine par une question au lecteur"
_NO_PART = (
    r"(?!(?:une? |la |l'|le )?(?:question|appel a l'action|call|cta|conclusion|faq|phrase"
    r"|ouverture(?! d[eu'])|chute)\b)"
)
_PLACE = r"(?: (?:des|dans|en) (?:le |la |l')?(?:chap(?:o|eau)|titre|attaque|intro\w*|lead)\b)"
# How they are cited, which only a person can judge.
_EVENLY = (
    r"(?: (?:a (?:egalite|parts? egales?|chaque fois)|autant|equitablement"
    r"|de (?:facon|maniere) \w+))"
)
_TIMES = r"(?:(?:au (?:plus|maximum|moins) )?(?:une|deux|trois|\d+) (?:seule )?fois\b)"

CUES = (
    (
        Asked.OPENS,
        pattern(
            r"(?:commence[rz]?|debute[rz]?|demarre[rz]?|ouvr(?:ir|e|ez)|attaque[rz]?|entame[rz]?)"
            rf"{_WHOLE} (?:directement )?(?:par|sur|avec) (?!(?:une? |l')?(?:intro\w*|accroche)\b)"
            rf"(?P<what>{_WHAT}{{2,60}}?)"
            rf"{_END_OF_CLAUSE}"
        ),
    ),
    (
        Asked.OPENS,
        pattern(rf"{_SET}?(?P<what>{_THE}{_WHAT}{{2,60}}?) {_FIRST}{_END_OF_CLAUSE}"),
    ),
    (
        Asked.CLOSES,
        pattern(
            r"(?:termine[rz]?|fini(?:r|s|ssez)?|conclu(?:re|s|ez)|acheve[rz]?|clo(?:re|s|turer?))"
            rf"{_WHOLE} (?:par|sur|avec) {_NO_PART}(?P<what>{_WHAT}{{2,60}}?){_END_OF_CLAUSE}"
        ),
    ),
    (
        Asked.CLOSES,
        pattern(rf"{_SET}?(?P<what>{_THE}{_WHAT}{{2,60}}?) {_LAST}{_END_OF_CLAUSE}"),
    ),
    (
        Asked.AVOIDED,
        pattern(
            r"(?:ne (?:pas|jamais) (?:utiliser|employer|ecrire|mettre)|n'(?:utilise|emploie)[rz]?"
            r" pas"
            r"|n'ecri(?:s|vez) pas|(?:on |nous )ne (?:repren\w+|garde\w*|dit|mets?|mettons) pas"
            r"|evite[rz]?|(?:en )?evitant|bannir|banni(?:s|ssez)|pas (?:de?|d')"
            r"|sans|jamais"
            r"|do not (?:use|write)"
            r"|don't (?:use|write)|avoid|never use)[^,.;:!?«\"“»”]{0,40}?"
            r"(?P<what>[«\"“]\s?[^»\"”]{2,80}?\s?[»\"”]"
            r"(?:(?:, | et | ou | ni | or | and )[«\"“]\s?[^»\"”]{2,80}?\s?[»\"”])*)"
        ),
    ),
    (
        Asked.AVOIDED,
        pattern(
            r"(?:(?:a ne pas faire|interdit|don't|do not)s?\s*[:=]\s*(?:quote|mention|name|cite"
            r"|citer|mentionner|nommer|evoquer|parler"
            r" d(?:e |es |u |'))"
            r"|(?:ne (?:pas|jamais)|evite[rz]? de) (?:citer|mentionner|nommer|evoquer"
            r"|parler d(?:e |es |u |')?)"
            r"|(?:ne |n'|me |nous )?(?:cite[rz]?|mentionne[rz]?|nomme[rz]?|evoque[rz]?"
            r"|parle[rz]?) (?:surtout )?(?:pas"
            r"|jamais|(?=aucun))(?: d(?:e |es |u |'))?"
            r"|sans (?:citer|mentionner|nommer|evoquer|parler d(?:e |es |u |')?)"
            r"|pas de (?:nom|mention|citation) d(?:e |es |u |')"
            r"|(?:evite[rz]?|(?:en )?evitant|bannir|pas|ne (?:pas|jamais) (?:utiliser|employer"
            r"|ecrire)) (?:le |les )?"
            r"(?:mot|terme|expression)s? (?![«\"“])"
            r"|(?:supprime|retire|enleve|coupe|ote|vire)[rz]? (?:bien )?(?:la |le |les |toute )?"
            r"(?:phrases?|passages?|paragraphes?|mentions?) (?:sur|concernant|a propos d(?:e |es |u"
            r" |')|au sujet d(?:e |es |u |')|qui parlent? d(?:e |es |u |'))"
            r"|(?:do not|don't|never) (?:mention|name|quote|cite)|avoid mentioning|no mention of)"
            r"\s*(?![^,;.!?]{0,60}\bplus (?:d'une|de \w+) fois\b)"
            r"(?P<what>(?:[^,;.!?]|(?<=\d)[,.](?=\d)){2,80})"
        ),
    ),
    (
        Asked.QUOTATIONS,
        pattern(
            r"(?:(?:en )?(?:gard(?:e[rz]?|ant)|conserv(?:e[rz]?|ant))|reprendre|keep"
            r"|preserve)\s*(?:bien )?"
            r"(?:(?:toutes?|all|la|les|the|leurs?|deux|trois|quatre) )*(?:citations?|quotes?"
            r"|quotations?|verbatims?)"
            r"(?: (?:de|du|d'|from|of|by) ?[\w' -]{2,30}?)?(?: telles? quelles?| intactes?| in full"
            r"| en entier)?(?=\s*(?:[,;.!?]"
            r"|$)| et )"
        ),
    ),
    (
        Asked.MENTIONED,
        pattern(
            r"(?:cite[rz]?|(?:en )?citant|mentionne[rz]?|(?:en )?mentionnant|nomme[rz]?"
            r"|fai(?:re|s|tes) (?:parler|reagir)|donne[rz]? la parole)(?: (?:bien|aussi|surtout))*"
            rf" (?!(?:les? |l[ea]urs? )?(?:noms?|prenoms?)\b|{_TIMES})(?P<what>{_WHAT}{{2,50}}?)"
            rf"(?:{_PLACE}|{_EVENLY})?{_END_OF_CLAUSE}"
        ),
    ),
    (
        Asked.MENTIONED,  # "le maire doit être cité"
        pattern(
            rf"(?P<what>(?:le |la |les |l')(?:(?! ne ){_WHAT}){{2,40}}?) (?:doi(?:t|vent)|devra\w*)"
            r" (?:bien |absolument )?(?:etre (?:cite|mentionne|nomme)e?s?|apparaitre|figurer"
            rf"|s'exprimer|avoir la parole){_PLACE}?{_END_OF_CLAUSE}"
        ),
    ),
    (
        Asked.JUDGED,  # how often somebody is named
        pattern(
            rf"(?:cite|nomme|mentionne)[rz]? {_TIMES}(?: {_WHAT}{{2,50}}?)?{_END_OF_CLAUSE}"
            r"|(?:ne (?:pas )?)?(?:cite|nomme|mentionne)[rz]? (?:pas )?[^,;.!?]{2,50}?"
            r" plus (?:d'une|de \w+) fois\b"
        ),
    ),
    (
        Asked.JUDGED,  # what is to be said
        pattern(
            r"(?:rappele[rz]?|insiste[rz]? sur|insister sur|mettre en avant"
            r"|mets en avant) (?:bien )?(?:le |la |les |l')[^,;.!?]{2,60}"
        ),
    ),
)
