"""Whether a sentence speaks to the writer by its form alone, whatever it asks for.

    Donner la parole aux salariés.              Les propos du mareyeur sont off.
    Le nom de la directrice ne doit pas paraître.   NB rédac : à relire par Léa

For sentences beside orders that are known; who calls has made sure that it tells no story.
"""

from __future__ import annotations

import re

from ....french import desk_acts, forbidding
from ....french.desk_acts import PRINTING
from ....french.flattened import flat

# "NB rédac : …", "Note pour le desk : …": whatever follows, no story has it.
_TO_DESK = re.compile(
    r"[\W_]*(?:notes?|nb|n\.b\.|nota(?: bene)?|ps|message|mot|consignes?|precisions?"
    r"|infos?|remarques?|attention"
    r"|a l'attention) (?:(?:de|du|pour|a|au|aux) )*(?:la |le |les |l')?(?:redac\w*|desk|sr"
    r"|secretariat(?: de redaction)?|pigistes?|redacteurs?(?: en chef)?)\s*[:–—-]"
)
FINITE = re.compile(
    r"\b(?:est|sont|a|ont|sera|seront|doit|doivent|va|vont|etait|avait|peut|peuvent|prevoit|dit)\b"
)
_POINTS = re.compile(
    r"\b(?:ce|cet|cette|ces(?: \w+)?) (?:textes?|depeches?|communiques?|articles?|papiers?|copies?"
    r"|cp|mails?)\b|\b(?:textes?|depeches?|communiques?|copie) (?:suivante?s?|jointe?s?)\b"
    r"|\bci-(?:dessous|joint|apres)\b"
)
_FEW = 9  # words of a remark
# The desk's own work: "La photo est chez Tom."
_WORK = re.compile(
    r"\b(?:photos?|visuels?|illustrations?|legendes?|papier|copie|communique|cp|desk|redac)\b"
)
# "Donner la parole aux salariés.": no sentence of a story, which ends in a stop, opens so.
_INFINITIVE = re.compile(
    r"[\W\d]*(?:et |puis |aussi |surtout )?(?:ne (?:pas|jamais|rien) (?:les? |la |l'|en |y )?)?"
    r"(?!(?:hier|hiver|mer|fer|danger|foyer|loyer|cher|avenir|souvenir|plaisir|loisir|desir|soir"
    r"|espoir|trottoir|couloir|pouvoir|devoir|diner|dejeuner)\b)"
    r"(?:[a-z]+(?:(?<!i)er|ir|oir)|(?:publ|verif|modif|oubl|ident|simplif)i?f?ier"
    r"|(?:re|per|pro)?mettre|(?:re|de)?faire|(?:re|de)?(?:e?cri|di)re|(?:re|ap)?prendre|rendre"
    r"|taire|inclure|exclure|conclure|suivre|traduire|reduire)"
    r" (?:l[ea]s? |l'|une? |des |deux |trois |par |sur |bien |aussi |avec |au |aux |a |en |tout)"
)
# "Le nom de la directrice ne doit pas apparaître."
_MUST = re.compile(
    r"\b(?:doi(?:t|vent)|devra\w*|est|sont) (?:(?:pas|jamais|surtout|absolument|bien) )*"
    rf"(?:(?:etre |a )(?:ne pas )?(?:{desk_acts.participles(*PRINTING, own=True)}"
    rf"|{desk_acts.infinitives(*PRINTING, own=True)}|diffuse[er]?s?|reprise?s?|reprendre)"
    r"|apparaitre|figurer)\b"
)
_LONGEST_COMMAND = 18  # words
# "La citation du maire est validée, ne pas y toucher.": how far the work on the copy is.
_STATE = re.compile(
    r"\W*(?:les? |la |l'|mes |nos |toutes )+(?:citations?|photos?|legendes?|titres?|chapo"
    r"|inter-?titres?|encadres?|papier|copie)\b[^.!?]{0,60}?\b(?:est|sont|ont ete"
    r"|a ete) (?:deja |bien |tous |toutes )?(?:valide|verifie|relu|confirme|recoupe|cale)e?s?"
    r"(?! (?:par|en|le|la|lors|hier|\w+di)\b)"
    r"|[^.!?]*[,;:–] (?:merci de |surtout )?ne (?:pas|rien|plus|jamais) (?:(?:y|en|l[ea]s?) )?"
    r"(?:touche|change|modifie|coupe|remanie)r(?: (?:svp|stp))?\W*$"
)


def commands(sentence: str) -> bool:
    """Whether it opens with an infinitive, or says what must be done with the article."""
    low = flat(sentence).strip()
    if len(low.split()) > _LONGEST_COMMAND or low.endswith("?"):
        return False
    return _MUST.search(low) is not None or (
        low.endswith((".", "!")) and _INFINITIVE.match(low) is not None
    )


def remarks(sentence: str) -> bool:
    """Whether it speaks of the desk's own work, or keeps something from readers."""
    low = flat(sentence)
    return (len(low.split()) <= _FEW and _WORK.search(low) is not None) or forbidding.withholds(
        sentence
    )


def states(sentence: str) -> bool:
    """Whether it says how far the work on the copy is, or that it is to be left as it is."""
    return _STATE.match(flat(sentence)) is not None


def points_to_copy(sentence: str) -> bool:
    """Whether it speaks of the copy as of what lies before its reader: "cette dépêche"."""
    return _POINTS.search(flat(sentence)) is not None


def is_to_desk(line: str) -> bool:
    """Whether it has the desk's name as its label."""
    return _TO_DESK.match(flat(line).strip()) is not None
