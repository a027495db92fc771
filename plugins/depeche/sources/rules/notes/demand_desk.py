"""What a colleague asks for in haste: what to cut, what not to copy, by when, on what.

All patterns are for text in small letters without accents, as in `demand_words`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from ....french.date_words import ANY_WEEKDAY
from ....model import Asked

APPEAL, LAST_SENTENCE, LAST_PARAGRAPH = "appeal", "last sentence", "last paragraph"
_PLACE = (
    r"(?:(?:le |au |l'|la |en |the )?(?:titre|title|h1|headline|chap(?:o|eau)|intro\w*|attaque"
    r"|(?:1er|premier|first) paragraphe?|lead|texte|article)\b)"
)
_PHRASE = (
    r"(?:mot[- ]?cle|focus key ?phrase|key ?phrase|key ?word|expression(?:[- ]cle)?)"
    r"(?: (?:principale?|cible|seo|exacte?))*\s*[:=]?\s*"
    r"[«\"“]\s?(?P<phrase>[^»\"”]{2,120}?)\s?[»\"”]"
)
_CUT = (
    r"(?:(?:et |tu |vous |il faut |faut |merci d'|merci de |pense[rz]? a )*"
    r"(?:enleve[rsz]?|retire[rsz]?|supprime[rsz]?|coupe[rsz]?|vire[rsz]?|otez|oter|cut|remove|drop)"
    r"|(?:ne )?(?:mets|mettez|reprends|reprenez|garde[sz]?) pas|sans)"
)
_NOT = (
    r"(?:(?:merci de |surtout )?(?:ne pas|ne|jamais|sans|pas de|evite[rz]? de|evite[rz]? le)|pas)"
)
_VERBATIM = (
    r"(?:tels? quels?|tel que|mot (?:a|pour) mot|integralement|in extenso|a l'identique|betement)"
)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


CUES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.KEYPHRASE,
        _pattern(
            rf"(?:utilise\w*|avec|with|placer|mettre)?\s*(?:le |the )?{_PHRASE}"
            rf",? (?:a placer |a mettre |present )?(?:dans|des|in|en) {_PLACE}"
            rf"(?:(?:,| et| and| ou|/) ?(?:dans |in |des )?{_PLACE})*"
        ),
    ),
    (
        Asked.CUT,
        _pattern(
            rf"{_CUT} (?:l'|les |le |la |d'|des )?(?P<appeal>appels? (?:aux?|a la) (?:dons?"
            r"|generosite)|appels? de fonds|demandes? de dons?)"
            r"(?: (?:a|de|en) (?:la )?(?:fin|bas)\b[^,;.!?]{0,20})?"
        ),
    ),
    (
        Asked.CUT,
        _pattern(
            rf"(?:{_CUT}|et|ainsi que) (?:la |le )(?P<last>dernier?e? (?:phrase|ligne|paragraphe"
            r"|alinea))\b(?: du (?:texte|communique|papier))?"
        ),
    ),
    (
        Asked.REFUSED,
        _pattern(
            rf"{_NOT} (?:(?:re)?copi\w+|plagi\w+|repren\w+)"
            r"(?: (?:pas|le texte|les (?:deux |trois )?(?:textes|articles)|l'article|la depeche"
            rf"|tout))* {_VERBATIM}"
            rf"|{_NOT} (?:(?:re)?copie |reprise )?mot (?:a|pour) mot"
        ),
    ),
    (
        Asked.FAITHFUL,
        _pattern(
            r"(?:attention (?:a )?|bien |pense[rz]? a )*(?:gard\w+|conserv\w+|respect\w+"
            r"|mainten\w+|laiss\w+)(?: bien)? (?:le |au |les )conditionnels?\b[^,;.!?]{0,60}"
            r"|(?:en )?rest\w+ (?:au )?plus pres des faits"
        ),
    ),
    (
        Asked.DRAFT,
        _pattern(
            r"(?:(?:a |bien )?(?:publier|laisser|laisse[rz]?|garder|garde[rz]?|enregistrer|mettre"
            r"|mets|mettez|rester|reste|deposer) )?(?:ca |le |tel quel )?(?:en|comme|as a|as)"
            r" (?:brouillon|draft)"
            r"|(?:ne pas|surtout ne pas|ne) (?:le )?(?:publier|publie[rz]?|mettre en ligne)"
            r"(?: pas)?"
            r" (?:tout de suite|pour l'instant|sans (?:mon|notre|l'|un) ?(?:accord|feu vert|ok)"
            r"|maintenant|encore)|keep (?:it )?as (?:a )?draft|do not publish(?: yet)?"
        ),
    ),
    (
        Asked.JUDGED,  # another title than the copy's: told in the article's own reasons
        _pattern(
            r"(?:un )?titre (?:est )?a (?:trouver|revoir|changer|refaire|reprendre|ecrire|venir)\b"
        ),
    ),
)
# A subject holds no order: it ends before the next one.
_ON = (
    r"(?:(?!\b(?:sans|ne|pas|jamais|mais|avec|puis|surtout|evit\w+|en|pour|et|ni)\b|\bn')"
    r"[^,;.!?]){3,90}"
)
_HOUR = (
    rf"(?:(?:(?:ce|demain|{ANY_WEEKDAY}) )?(?:matin|midi|soir|apres-midi)|(?:demain|{ANY_WEEKDAY})"
    r"(?: (?:a |avant |vers )?\d{1,2} ?h(?:\d\d)?)?"
    r"|(?:avant |a |vers )?\d{1,2} ?(?:h|heures)(?: ?\d\d)?)(?!\w)"
)
# "pas sur les retards": what is left out of the text is an order.
DENIALS = frozenset(("pas", "ne", "non", "sans", "jamais", "aucun", "rien", "ni", "n'", "plus"))
# What a note says beside its demands. In copy the same words tell of other things: they make no
# note of a line, and are known in one only.
BESIDE = _pattern(
    r"la[- ]dessus\b|dessus\b|en (?:breve|bref|filet|encadre|ouverture)\b"
    r"|merci de (?:bien vouloir )?(?:publier|diffuser|relayer|passer|reprendre)\b"
    rf"|a (?:partir|base) de (?:ce qui (?:suit|precede)|{_ON})|a partir (?:des?|du) {_ON}"
    rf"|(?:sur|concernant|a propos de|au sujet de) {_ON}"
    r"|(?:il (?:me |nous |te )?(?:le |la |les )?faut|a (?:rendre|livrer|boucler|faire|traiter)"
    r"|(?:je |on )(?:le |la )?(?:veux|voudrais|attends?)|j'en ai besoin|deadline|bouclage|rendu"
    rf"|doit (?:me |nous )?revenir|(?:c'est )?pour)(?: (?:pour|avant|a|vers|d'ici))? ?:? ?{_HOUR}"
    r"|(?:pas|sans|ni|evite[rz]?|zero|aucun)(?: (?:trop )?(?:de|du|des|les?|un))? (?:d')?"
    r"(?:militantisme|parti[- ]pris|langue de bois|sensationnalisme|pathos|jeux? de mots?|blagues?"
    r"|humour|second degre|opinions?|promo(?:tion)?|pub|miserabilisme|jugements?)\b"
    r"|(?:article |texte |papier )?(?:\w+ )?(?:passee?|traduite?) (?:au|par|dans|avec|via) "
    r"(?:le |un )?(?:traducteur|moulinette|deepl|google\w*)"
    r"|(?:supprime|enleve|corrige|retire|lisse|nettoie)\w* (?:bien )?(?:les |la |le )?"
    r"(?:tournures?|lourdeurs?|fautes?|coquilles?|maladresses?|scories)\b[^,;.!?]{0,30}"
    r"|(?:factuel|sobre|neutre|informatif|court|serieux)(?=\W*$)"
    r"|pour (?:la |le |les |l'|notre )(?:page|rubrique|site|edition|une|web|newsletter|reseaux"
    r"|cahier|supplement)\b[^,;.!?]{0,30}"
)
# What a colleague says of nothing.
SMALL_TALK = _pattern(
    r"\W*(?:(?:mille |encore |un grand )?merci(?: (?:beaucoup|bcp|bien|d'avance|infiniment|encore"
    r"|a (?:toi|vous|tous)))*|tu (?:me sauves?|assures|geres)(?: la vie)?"
    r"|(?:tu es|t'es) (?:un amour|un ange|au top|top|l[ea] meilleure?|genial\w*|adorable)"
    r"|bon (?:courage|week-end|boulot)|bonne (?:journee|soiree|nuit|lecture|reception)"
    r"|(?:desolee?|pardon)(?: pour (?:le |la |ce |cette )?(?:retard|derangement|delai|bazar))?"
    r"|a (?:demain|bientot|plus tard)|on se rappelle|comme (?:d'habitude|convenu|promis)"
    r"|no rush|sorry(?: for the delay)?|you(?:'re| are) (?:the best|a star|a lifesaver))\W*"
)


def cut(found: Mapping[str, str | None]) -> str:
    """What a demand to cut wants gone, of the groups that its cue matched."""
    if found.get("appeal"):
        return APPEAL
    return LAST_SENTENCE if "phrase" in (found.get("last") or "") else LAST_PARAGRAPH
