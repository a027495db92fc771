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
IMPERATIVE = (
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
    rf"(?:n'|ne |me |m')?(?P<verb>{IMPERATIVE})(?=-(?:moi|l[ea]s?|en|y)\b"
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
    r"|(?P<verb2>a (?:recadrer|retoucher|detourer|relire|(?:re)?verifier|recouper|sourcer))"
    r"(?: (?:stp|svp|absolument|avec [^:]{2,40}|aupres [^:]{2,40}|avant (?:parution|publication"
    r"|bouclage|mise en ligne)))?\W*$)"
)
_TAIL = re.compile(
    r"(?:,|–|—|\s-)\s*(?:info |chiffre |nom )?"
    r"(?P<verb>a (?:faire )?(?:verifier|recouper|sourcer|relire)"
    r"(?: (?:stp|svp|avant \w+|absolument|(?:aupres|par) .{2,40}))?)\W*$"
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

# What only a newsroom handles: no story's aside in a paragraph of its own is about it.
_TRADE = (
    r"inter-?titres?|titraille|exergues?|chapo|legender|infographies?|bouclage|gabarit"
    r"|\d+ (?:feuillets?|signes|colonnes)|signes? de rab|lignes? de rab|retitrer|titrer|illustrer"
    r"|illus|recadrer|pleine page|bonus web|(?:haut|bas|pied|tete) de page|en chute"
    r"|(?:si|en) (?:la )?maquette"
    r"|coup\w+ (?:\w+ ){0,4}(?:paragraphes?|phrases?|passages?)|(?:a|en) (?:maquetter|legender)"
)
_BOX = (
    r"encadres?\b.*\b(?:a|en) \w+(?:er|ir|re)\b"  # "[Encadré : les tarifs]" is the box's own label
)
_SENT = r"we ?transfer|grosfichiers|swiss ?transfer|dropbox|google drive|one ?drive|en pj"
_PICTURES = r"(?:photos?|images?|videos?|cliches?|visuels?|legendes?)"
_HANDLED = re.compile(
    rf"\b(?:{_TRADE}|{_BOX}|{_SENT})\b"
    rf"|\b{_PICTURES}\b.*\b(?:par (?:e-?mail|mail|courriel|smash)|(?:sur|dans) le (?:serveur|drive)"
    r"|arrivent|suivent|suivront|a (?:venir|suivre|faire|placer|caler))\b"
)
_PLACED = re.compile(
    r"(?:(?:a|ne (?:pas|rien)|merci de|penser a) )?(?P<verb>publier|mettre en (?:ligne|page)|couper"
    r"|garder|caler|placer|monter|relire|verifier|recouper)\b"
)
# In round brackets readers too are told to cut, to keep and to check.
_OF_A_NEWSROOM = ("publier", "mettre en ligne", "mettre en page", "caler", "recouper")
# Amid a sentence some things of the trade may be the story's; not beside who may do what with them.
_ASKING = re.compile(
    rf"(?:(?:ca|cela|ceci),? )?(?:a (?:ne pas )?|ne pas |merci de )?{_INFINITIVE}\b"
    r"|\b(?:si (?:la |le |l'|c'est |ca |tu |on |vous |y a |besoin)|on (?:peut|met|garde|coupe)|tu"
    r"|je|svp|stp|au besoin)\b"
)
_OWN_THING = (
    r"(?:encadres?|inter(?:-?titre)?s?|exergues?|chapo|infographies?|legendes?|titres?|chute|breve)"
)
# What is done to copy alone, and what is done to bread too, where nothing else is said of it.
_EDITED = r"(?:relire|reformuler|raccourcir|resserrer|developper|sourcer|titrer|recouper|legender)"
_CUT = r"(?:couper|garder|virer|enlever|toucher|traduire|remonter)"
_BRIEFLY = (
    rf"(?=\W*$|[,;:]| (?:ca|ici|si|ou|tel|svp|stp|a|en (?:premier|{_OWN_THING})|l[ea] (?:phrase"
    r"|passage|citation|paragraphe|chute|fin))\b)"
)
_SAID_OF_COPY = re.compile(
    r"(?:et |ou |sinon,? )?(?:on|tu|je|vous) (?:peu[xt]|pou\w+|doi[ts]|dev\w+) (?:\w+ ){0,2}?"
    rf"{_INFINITIVE}\b.*\b{_OWN_THING}\b"
    rf"|on (?:met\w*|fai[st]|fera\w*) (?:(?:en|une?|l[ea]s?|deux|trois) |l')+{_OWN_THING}\b"
    rf"|on (?:l[ea]s? |l')?(?:garde|coupe|laisse|vire|enleve|saute)\b{_BRIEFLY}"
    rf"|(?:(?:ca|cela),? )?(?:a |ne pas |pas la peine de )(?:l[ea]s? )?(?:{_EDITED}\b"
    rf"|{_CUT}\b{_BRIEFLY}|{_INFINITIVE}\b.*\b(?:si (?:on a|y a|tu|vous|besoin|la place|possible"
    rf"|trop)|{_OWN_THING})\b)"
    rf"|(?:les? |la |l')?(?:{_OWN_THING}|citations?|papier) a (?:{_INFINITIVE}|trouver|refaire)\b"
    rf"|(?:mets|remets|vois|reprends|relis|reformule|inser(?:er|e)|mettre) (?!\w+ page)"
    rf".*\b(?:{_OWN_THING}|sr|desk|citations?|liens?)\b"
    r"|.*\b(?:(?:en|la) pj|dans (?:le|mon) (?:mail|drive)|(?:le|la) sr|le desk|reformule[rz]?)\b"
)
# "(Inter possible ici : « … »)"
_SUGGESTED = re.compile(
    rf"(?:un |une |les? |la |l')?{_OWN_THING}\W{{1,2}}(?:possibles?|ici|eventuel\w*|au choix"
    r"|en option|sugger\w+|propos\w+|si )\b"
)
# Of English none but orders: the name of a song has capitals, of a body no verb.
_ENGLISH = re.compile(
    r"(?i:please |nb:? |note:? )?(?i:(?P<verb>(?:double[- ]?)?check|verify|confirm|not sure)|keep"
    r"|cut|drop|trim|shorten|skip|move|add|use|insert|put|leave|remove|delete|replace|rewrite"
    r"|rephrase|translate|ask|call|feel free|(?:can|could|may) be|optional|maybe|make sure"
    r"|(?:we|you|i) (?:can|could|may|should|need|think)|do(?:n['’]t| not) \w+)"
    r"(?: [a-z][\w'’-]*[,;:]?| \d+){0,20}\W*"
)
# What readers are pointed to, and a page's own stamp.
_FOR_READERS = re.compile(
    r"(?:a |pour )?(?:lire|voir|ecouter|retrouve[rz]|photos? (?:de |par |: |d'archives)|source"
    r"|credit|mise? a jour|article mis|\*)|.*(?:\b(?:vos|votre|lecteurs|inscriptions?|sur place)\b"
    r"|\w@\w|\bwww\.|\b0\d(?:[ .]\d\d){4})",
    re.DOTALL,
)


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


def of_aside(bracketed: str, *, amid: bool = False) -> Order | None:
    """What an aside in its brackets orders the desk to do; `amid` a sentence, where a thing of the
    trade alone may be the story's."""
    said = bracketed.strip(" .[](){}*_–—")
    low = flat(_QUOTED.sub("«»", said))
    if " " not in low:
        return None
    if _SAID_OF_COPY.match(low) or _SUGGESTED.match(low):
        return Order.WORK
    if is_for_readers(said):
        return None
    if (english := _ENGLISH.fullmatch(said)) and re.search(_OF_ENGLISH, low):
        return Order.CHECK if english["verb"] else Order.WORK
    order = _PLACED.match(low)
    placed = order and (bracketed.lstrip()[0] == "[" or order["verb"] in _OF_A_NEWSROOM)
    asks = not amid or _ASKING.search(low) is not None
    square = amid and re.match(r"\s*\[[a-zà-ÿ]", bracketed) and len(low.split()) >= _SQUARE
    if square or placed or (asks and is_of_work(low)):
        return Order.WORK
    return of(said)


_SQUARE = 3  # words in square brackets that no story has outside a quotation
_OF_ENGLISH = r"\b(?:this|that|the|it|an?|one|if|with|for|his|her|to|as|in|out|or|only|don't)\b"


def is_of_work(text: str) -> bool:
    """Whether the text is about what only a newsroom handles."""
    return _HANDLED.search(flat(text)) is not None


def is_for_readers(text: str) -> bool:
    """Whether an aside points readers somewhere, or gives them an address."""
    return _FOR_READERS.match(flat(text)) is not None


def places(text: str) -> bool:
    """Whether the text opens with an order of a newsroom, or of any cook."""
    return _PLACED.match(flat(text)) is not None


def closes(text: str) -> bool:
    """Whether a sentence only takes leave of a colleague: "Bises.", "Merci !", "A." """
    return _LEAVE.fullmatch(text.strip()) is not None


_LEAVE = re.compile(
    r"(?:(?:grosses? )?bi[sz](?:es?|ous)?|merci(?: d['’]avance| beaucoup| à toi)?|a\+|à plus|cdt"
    r"|cordialement|bon(?:ne)? (?:soirée|journée|courage|week-end|nuit)|[A-Z]|[A-Z]\.\s?[A-Z])"
    r"\s?[.!,…]*",
    re.IGNORECASE,
)
