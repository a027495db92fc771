"""Whether words give the desk something to do: never for readers.

    Noé, vérifie la date, le greffe m'a dit mars     NDLR : garder le passage sur les tarifs
    Merci de ne pas toucher à mon titre              photo à recadrer, enlever le passant de gauche

A story orders nobody about by first name, nor readers about titles and captions. What is between
quotation marks is somebody's.
"""

from __future__ import annotations

import re
from enum import Enum, auto

from .flattened import flat

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")
_EDGE = r"[\s>*_#@(\[{–—•-]*"
_CHECKED = r"(?:re)?verifi|recoup|check|confirm"
_WORKED = (
    r"gard|coup|enlev|retir|supprim|rajout|ajout|chang|corrig|complet|recadr|remont|decal|laiss"
    r"|conserv|illustr|titr|cal|pass|appell?|rappell?|relanc|demand|envoi|regard|insist|oubli"
    r"|remplac|raccourci|allong|legend|credit|public?|flout|touch|modifi|remani"
)
_OTHERS = (
    r"re(?:met|voi|li|pren|join)s|mets|fais|vois|lis|dis|tiens|previens|attends|pense|vire|sucre"
    r"|zappe|note"
)
_IMPERATIVE = (
    rf"(?:(?:{_CHECKED}|{_WORKED})e[zr]?|(?:{_OTHERS})|(?:re)?mett(?:ez|re)|reli(?:sez|re))"
)
_INFINITIVE = (
    rf"(?:(?:{_CHECKED}|{_WORKED})er|(?:re)?mettre|reprendre|relire|revoir|refaire|faire|tenir"
    r"|virer|prevenir|attendre|penser|prevoir|sourcer|placer)"
)
# Things of the trade that a newsroom handles; `mon titre` is the writer's own in any.
_THING = (
    r"(?:photos?|visuels?|images?|illus(?:tration)?s?|cliches?|legendes?|titres?|sur-?titres?"
    r"|chapo|chapeau|inter(?:titre)?s?|encadres?|infographies?|papiers?|textes?|articles?|passages?"
    r"|phrases?|paragraphes?|citations?|chutes?|attaques?|signatures?|orthographe|chiffres?|dates?"
    r"|noms?|prenoms?|montants?)"
)
_THE = r"(?:le |la |les |l'|mon |ma |mes |son |sa |ses |ce |cet |cette |ces |a |au |aux |a la )+"
_FIRST_NAME = r"[A-ZÀ-Þ][a-zß-ÿ]+(?:-[A-ZÀ-Þ][a-zß-ÿ]+)?"
_CALLED = re.compile(
    rf"[\s>*_(\[{{–—•-]*(?:{_FIRST_NAME}\s?[,!]|@{_FIRST_NAME}\s?[,:!–—]?)\s+(?P<asked>.*)",
    re.DOTALL,
)
_ASKED = re.compile(
    rf"(?:(?:stp|svp|please|surtout|pense a|merci de|peux-tu|tu peux|il faut|faut)[ ,]+)*"
    rf"(?:n'|ne |me |m')?(?P<verb>{_IMPERATIVE})(?=-(?:moi|l[ea]s?|en|y)\b"
    r"| (?:bien |pas |surtout )*(?:l[ea]s? |l'|un |une |des |son |sa |ses |mon |ma |mes |ce |cet"
    r" |cette |ca\b|que |qu'|si |avec |aupres |ici\b|stp\b|svp\b))"
    r"|(?:stp|svp|peux-tu|tu peux|merci de)\b"
)
_LABEL = re.compile(
    rf"{_EDGE}(?:ndlr|n\.d\.l\.r\.?|nb|n\.b\.|ps|nota(?: bene)?|note|rappel|attention"
    r"|consigne|desk|sr)"
    r"\s*[:,–—-]+\s*(?:ne (?:pas|surtout pas|rien) |bien |penser a |a |merci de )*"
    rf"(?P<verb>{_INFINITIVE})(?! (?:page|en page|aussi|ci-|notre|nos)\b)\b"
)
_THANKS = re.compile(
    rf"{_EDGE}(?:\w+ ?[(] ?)?(?:\w+, )?(?:merci|priere|svp|stp|please)\b,? "
    rf"(?:bien |beaucoup )?(?:de |d')?"
    rf"(?:(?:ne (?:pas|plus|rien) )?(?:me |m')(?P<verb>{_INFINITIVE})\b"
    rf"|(?:ne (?:pas|plus|rien) )?(?P<verb2>{_INFINITIVE}) (?:\w+ )?{_THE}{_THING}\b)"
)
_THING_TO_DO = re.compile(
    rf"{_EDGE}(?:les? |la |l'|une? |des )?{_THING}(?: \w+(?:'\w+)?){{0,4}}? a "
    rf"(?P<verb>{_INFINITIVE}"
    r"|recadrer|retoucher|detourer)\b(?=\W*$|[,.;:!)\]])"
)
_ORDER = re.compile(
    rf"{_EDGE}(?:(?P<verb>(?:re)?verifie|recoupe|enleve|retire|rajoute|ajoute|corrige|recadre|supprime"
    rf"|remplace|change|(?:re)?mets|relis|vire|previens) (?:bien )?{_THE}(?:\w+ )?{_THING}\b"
    r"|(?P<verb2>a (?:recadrer|retoucher|detourer|relire|verifier|recouper|sourcer))"
    r"(?: (?:stp|svp|absolument|avec [^:]{2,40}|aupres [^:]{2,40}|avant (?:parution|publication"
    r"|bouclage|mise en ligne)))?\W*$)"
)
_TAIL = re.compile(
    r"(?:,|–|—|\s-)\s*(?:info |chiffre |nom )?(?P<verb>a (?:verifier|recouper|sourcer)"
    r"(?: (?:stp|svp|avant \w+|absolument|aupres .{2,40}))?)\W*$"
)
_CHECK = re.compile(rf"(?:a )?(?:{_CHECKED})|a sourcer")
# "(corrige le 3e paragraphe : cinq et non trois)": what an agency says of its dispatch.
_OF_A_DISPATCH = re.compile(
    rf"{_EDGE}(?:corrige|rectifie|precise|ajoute|remplace|supprime|retire|change|modifie)\b.*"
    r"(?:\b(?:\d{1,2}(?:er|e|eme)|premier|deuxieme|troisieme|dernier|avant-dernier) paragraphe\b"
    r"|\bet non\b|\bau lieu d)",
    re.DOTALL,
)
_READERS = re.compile(r"\b(?:vos|votre|vous-meme)\b")


class Order(Enum):
    """What the desk is to do: to check what the copy says, or anything else."""

    CHECK = auto()
    WORK = auto()


def of(text: str) -> Order | None:
    """What a sentence or an aside orders the desk to do; None where it is for readers."""
    bare = _QUOTED.sub("«»", text)  # what is quoted keeps its place: a verb behind it has a speaker
    low = flat(bare)
    if _READERS.search(low) or _OF_A_DISPATCH.match(low):
        return None
    called = _CALLED.match(bare)
    asked = _ASKED.match(flat(called["asked"])) if called else None
    found = asked or next(
        filter(None, (each.match(low) for each in (_LABEL, _THANKS, _THING_TO_DO, _ORDER))),
        _TAIL.search(low),
    )
    if found is None:
        return None
    verbs = [each for each in found.groupdict().values() if each]
    return Order.CHECK if verbs and _CHECK.match(verbs[0]) else Order.WORK


def closes(text: str) -> bool:
    """Whether a sentence only takes leave of a colleague: "Bises.", "Merci !", "A." """
    return _LEAVE.fullmatch(text.strip()) is not None


_LEAVE = re.compile(
    r"(?:(?:grosses? )?bi[sz](?:es?|ous)?|merci(?: d['’]avance| beaucoup| à toi)?|a\+|à plus|cdt"
    r"|cordialement|bon(?:ne)? (?:soirée|journée|courage|week-end|nuit)|[A-Z]|[A-Z]\.\s?[A-Z])"
    r"\s?[.!,…]*",
    re.IGNORECASE,
)
