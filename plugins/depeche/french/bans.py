"""Whether words forbid somebody to print, name, quote or attribute something.

    ne pas publier son nom          à ne pas reprendre          surtout ne mets pas la photo du fils
    do not quote him by name        (numéro personnel, à ne pas diffuser)        OFF : il s'en va

A note to the desk asks nobody by name and tells no past: its ban opens a sentence, closes it behind
a comma, or stands in an aside (brackets, "NB :", "⚠"), where also what somebody asks for is one.
News that tells of a ban has somebody who asks: "le juge a demandé de ne pas publier le nom". What
is between quotation marks is somebody's, and "vos", "votre" speak to readers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from . import desk_acts
from .desk_acts import PRINTING, Act
from .flattened import flat

_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"\n]*\"")

# All patterns read small letters without accents, as long as the text (`flattened.flat`).
_OWN_ACT = rf"{desk_acts.infinitives(*PRINTING, own=True)}|mettre en ligne".replace(
    "nommer", r"nommer(?! (?:une?|des?)\b| d')"
)
_ANY_ACT = (
    rf"{desk_acts.infinitives(*PRINTING, Act.KEEP, own=False)}"
    r"|laisser(?: (?:apparaitre|passer|sortir))|faire (?:apparaitre|figurer|paraitre)"
)
_OWN_ORDER = (
    rf"(?:{desk_acts.imperatives(*PRINTING, own=True)}"
    r"|(?:mettez|mettons|mets?) (?:pas|rien) en ligne)"
)
_ANY_ORDER = rf"(?:{desk_acts.imperatives(*PRINTING, Act.KEEP, own=False)})"
_DONE = (
    rf"(?:{desk_acts.participles(*PRINTING)}|mise? en ligne|reconnue?s?|reconnaissables?"
    r"|(?:photographie|filme|enregistre)e?s?)"
)
_WISHED = rf"(?:{desk_acts.wishes(*PRINTING, Act.KEEP)}|sache|reconnaisse)"
_IT = r"(?:(?:le|la|les|lui|leur|en|y|me|nous|se) |[lmsyn]'(?:en )?){0,2}"
_NOT = r"(?:pas|jamais|rien|plus|surtout pas|absolument pas|(?:pas|jamais) (?:du tout|encore))"
_MATTER = (
    r"(?:noms?|prenoms?|patronymes?|identites?|initiales?|numeros?|telephones?|portables?|adresses?"
    r"|mails?|photos?|visages?|plaques?|ages?|chiffres?|montants?|salaires?|sources?|marques?"
    r"|ecoles?|colleges?|lycees?|phrases?|passages?|paragraphes?|citations?|propos|infos?"
    r"|informations?|details?|extraits?|images?|documents?|textes?|communiques?|maladie|grossesse"
    r"|liens?|dates?|lieux?)\b"
)
_OBJECT = (
    r"(?:,? ?(?:svp|stp|surtout|ici|encore|pour l'instant),?)?"
    r"(?: de (?=noms?\b|prenoms?\b|photos?\b)| (?:du|des|(?:de |a )?(?:l[ea]s?|ce|cet|cette|ces"
    rf"|son|sa|ses|leurs?|un|une) |(?:de )?l')(?:\w+ ){{0,2}}?){_MATTER}"
    r"|,? (?:que |qu'|(?:de )?(?:ca|cela|ceci)\b|tels? quels?|telles? quelles?|en l'etat)"
)
_OVER = r"\s*(?:$|[.!:;,)\]])"
_ENGLISH_ACT = (
    r"(?:publish|print|quote|name|mention|cite|attribute|identify|use|run|post|include|share"
    r"|disclose|reveal|say|write|put|give|show)"
)

_INFINITIVE = rf"(?:a |de )?ne (?:surtout )?{_NOT} (?:surtout )?"
_MUST_NOT = rf"il (?:ne |n')?faut (?:surtout )?{_NOT} "
_ORDERED = rf"(?:ne |n')?{_IT}"
# What may stand before a ban that opens its sentence.
_LEAD = (
    r"[\W_]*(?:(?:merci (?:bien |donc |beaucoup )?(?:de|d')|prieres? (?:de|d')|veuillez|attention"
    r"|rappel|important|urgent|surtout|svp|stp|bien|et|mais|donc|par contre|en revanche|on|tu|vous"
    r"|il (?:ne )?faut|(?:il vaut|vaut) mieux|mieux vaut|nb|ps|please|pls|also|and"
    r"|(?:numero|info|nom|passage|phrase|chiffre|texte|document|photo|citation)s?"
    r"(?: (?:personnel|prive|perso|interne|confidentiel)(?:le)?s?)?)(?!\w)[\s,:!–—-]*)*"
)
_OPENS = re.compile(
    rf"{_LEAD}(?P<ban>"
    rf"(?:{_INFINITIVE}|{_MUST_NOT}){_IT}(?:{_OWN_ACT})\b"
    rf"|{_INFINITIVE}(?:(?:les? |la |en |y )|l'(?:y )?)(?:{_ANY_ACT})\b(?={_OVER})"
    rf"|(?:{_INFINITIVE}|{_MUST_NOT}){_IT}(?:{_ANY_ACT})\b(?={_OBJECT})"
    rf"|{_INFINITIVE}(?:diffuser|reprendre|relayer|utiliser|exploiter|evoquer|reveler|devoiler"
    rf"|sortir|ecrire)\b(?={_OVER})"
    rf"|{_ORDERED}{_OWN_ORDER}(?: (?:surtout )?{_NOT}\b(?! \w+er\b))"
    rf"|{_ORDERED}{_ANY_ORDER} (?:surtout )?{_NOT}\b(?={_OBJECT})"
    rf"|(?:ne |n')(?:les? |la |en |l'(?:en )?){_ANY_ORDER} (?:surtout )?{_NOT}\b(?={_OVER})"
    rf"|(?:evite[rz]?|evitons|interdi(?:t|ction)) (?:de |d')(?:{_OWN_ACT})\b"
    r"|(?:absolument|surtout) pas (?:un mot|de noms?|(?:le|son) (?:pre)?nom|de (?:photo|citation"
    r"|mention))\b"
    r"|(?:a )?(?:flouter|masquer|anonymiser|pixelliser|taire)\b(?= (?:l[ea]s? |l'|son |sa |ses )|"
    rf"{_OVER})"
    r"|(?:on |a )?(?:(?:l[ea]s? )?garde[rz]?(?: ca| cela)?|(?:ca |cela )?reste[rz]?)"
    r" (?:pour (?:nous|toi)|entre nous)\b"
    r"|(?:pas|non) (?:pour publication|publiable|citable|attribuable)s?\b"
    rf"|(?:do not|don't|never|must not|should not) (?:ever )?{_ENGLISH_ACT}\b"
    r"|not (?:for|to be) (?:publication|print|attribution|quot\w+|publish\w+|print\w+|nam\w+"
    r"|attribut\w+|mention\w+|us(?:e|ed))\b)"
)
# Behind a comma, a dash or an arrow, with which the sentence ends.
_CLOSES = re.compile(
    rf"(?:[,;:–—-]|[-=]+>|→)\s*(?:mais |surtout |merci de |please )*(?P<ban>(?:a )?ne (?:surtout )?"
    rf"{_NOT} {_IT}(?:{_OWN_ACT}|{_ANY_ACT})(?: (?:l[ea]s?|son|sa|ses|ce|cette|ca|tel quel"
    r"|pour l'instant|svp|stp|dans (?:le papier|l'article)|\w+){0,3})?|(?:ne |n')(?:l[ea]s? |l'|en "
    rf")?(?:\w{{3,}}ez|dites) (?:surtout )?{_NOT}|(?:on |a )?(?:l[ea]s? )?garde[rz]?(?: ca)?"
    r" (?:pour (?:nous|toi)|entre nous)|(?:ca |a |doit )?reste[rz]? entre nous"
    r"|n'en parle[rz]? pas|(?:pas|non|not) (?:pour|for) (?:publication"
    r"|impression|print|attribution)|not to be (?:quoted|named|published|printed)|do(?: not|n't)"
    rf" {_ENGLISH_ACT}(?: \w+){{0,3}})\W*$"
)
# Who is asked: with one of these before the ban it is told, and no order.
_GOVERNS = re.compile(
    r"\b(?:appel|invit|engag|exhort|incit|enjoi|demand|oblig|contrai|condamn|encourag|somm|pri[et]"
    r"|prian|recommand|conseill|ordonn|decid|choisi|prom|accept|jur|interdi|refus|veill|cherch"
    r"|souhait|prefer|suppli|convain|parv|consist|consigne|command|menac|accus|reproch|vis|tend"
    r"|renonc|s'attach|s'astrei|suffi|prudent|tenu|tenait|afin|pour|pourquoi|faut-il|mot d'ordre"
    r"|regle|princip|objectif|strateg|choix|reflexe|geste)\w*"
)
# Behind a ban that is the subject of its sentence: "Ne pas publier ces images, c'est protéger…"
_SUBJECT = re.compile(
    r"[^:.;]{0,80}?(?<!\bil)(?<!elle)(?<!\bon)(?<!qui),? "
    r"(?:c'est (?:(?:aussi|deja|se|lui|leur) )*\w+(?:er|ir|ettre|endre|ire)\b|ce serait|serait"
    r"|revient|n'est pas|ne suffit|reviendrait)\b"
)

# Labels of an aside, which ask for silence before anything is said.
_LABEL = re.compile(
    r"(?:^|(?<=[–—|] )|(?<=- ))[^\w\n(\[«]*(?P<ban>(?:en |du |tres )?off(?: the record)?"
    r"|confidentiel(?:le)?|confidential|entre nous|between us|non[- ]dit|hors micro"
    rf"|interdits?(?=\s*[:–—-]\s*(?:de |d')?(?:{_OWN_ACT}|{_ANY_ACT})\b)"
    r"|not for publication|pas pour publication)\s*(?:[:)\]]|[–—-]\s|\()"
)
_UNPRINTED = re.compile(r"(?:^|[–—|-] )\W*(?P<ban>NP)\s*(?:[:)\]]|[–—-]\s)")  # "non publiable"
_SILENT = re.compile(  # an aside that is nothing else
    r"\W*(?:(?:numero|info|nom|passage|phrase|chiffre|texte|c'est|tout ca|ceci)s? )?"
    r"(?P<ban>(?:en |du |tres )?off(?: the record)?|(?:strictement )?confidentiel(?:le)?"
    r"|confidential|entre nous|between us|n\.?p\.?|non publiable|hors micro|secret)\W*$"
)
_ASIDE = re.compile(
    rf"(?<![\w'-])(?P<ban>(?:a )?ne (?:surtout )?{_NOT} {_IT}(?:{_OWN_ACT}|{_ANY_ACT})\b"
    rf"|(?:(?<=^)|(?<=[,;:!.–—-] )|(?<=mais ))(?:ne |n'){_IT}(?:{_OWN_ORDER}|{_ANY_ORDER})"
    rf" (?:surtout )?{_NOT}\b"
    rf"|(?:on|tu) {_IT}(?:{_OWN_ORDER}|{_ANY_ORDER}) pas\b"
    rf"|on (?:ne |n'){_IT}(?:{_OWN_ORDER}|{_ANY_ORDER}) {_NOT}\b(?={_OBJECT}|{_OVER}"
    r"| (?:l[ea]s? |l'|son |sa |ses )(?:prix|loyers?|tarifs?|sommes?|couts?)\b)"
    rf"|qu'on (?:ne |n'){_IT}{_WISHED} (?:surtout )?{_NOT}\b"
    rf"|(?:ne |n'){_IT}(?:veu\w+|souhait\w+|voulai\w+) pas qu'on {_IT}{_WISHED}\b"
    rf"|(?:ne |n'){_IT}(?:veu\w+|souhait\w+|doi\w+|desir\w+|voulai\w+) pas "
    rf"(?:que .{{2,60}}?|.{{0,12}}?)(?:(?:etre|soi\w+|voir) (?:\w+ ){{0,3}}?{_DONE}"
    r"|appara\w+|figurer?)\b"
    rf"|(?:ne |n'){_IT}soi(?:t|ent) (?:surtout )?{_NOT} (?:\w+ ){{0,2}}?{_DONE}\b"
    rf"|(?:ne {_NOT}|refus\w+ (?:de |d'|que .{{2,40}}?)) ?(?:etre |soi\w+ ){_DONE}\b"
    r"|ne pas (?:apparaitre|figurer)"
    rf"|(?:sans|eviter? de|evitez de|interdi\w+ de) {_IT}(?:{_OWN_ACT})\b"
    r"|(?:pas|aucun) (?:de |un )?(?:noms?|mot|prenoms?|photos?|mention)\b(?! n'| n[ei] )"
    r"|(?:a )?(?:flouter|masquer|anonymiser|pixelliser|taire|recadrer)\b"
    r"|(?:garde|garder|reste|rester) (?:ca )?(?:pour|entre) nous"
    r"|(?:est|c'est|restent?|sont) (?:du |en )?(?:off|confidentiel(?:le)?s?)\b"
    r"|(?:non|pas) (?:publiable|citable|attribuable)"
    r"|(?:pas|non|not) (?:pour|for) (?:publication|impression|diffusion|print|attribution"
    r"|broadcast|release)"
    rf"|(?:do not|don't|doesn't want|never|must not|should not|not to be|not to) (?:be |to be )?"
    rf"(?:{_ENGLISH_ACT}|{_ENGLISH_ACT}d|publish\w+|quot\w+|identif\w+|attribut\w+|mention\w+)\b"
    r"|off the record|no names?\b|remain(?:ing)? anonymous)"
)
# "Il a précisé, pas pour publication, que…": on what terms somebody spoke to the desk.
_AGREED = re.compile(r"\b(?P<ban>(?:pas|not) (?:pour|for) publication)\b")
# Whom a story can't name, once it says so: "elle préfère rester anonyme".
_HIDES = re.compile(
    r"\b(?P<ban>(?:prefer|souhait|demand|desir|veu|voulu|tien|tena|tenu|exig|requis)\w*"
    r"[^.;:]{0,30}?\b(?:rester? anonymes?|garder l'anonymat|l'anonymat|(?:ne pas|pas) (?:etre|voir "
    rf"\w+ nom) (?:{_DONE})(?! (?:a|au|aux|president|directeur|ministre)\b)|ne pas donner \w+ nom"
    r"|que \w+ (?:pre)?nom (?:n'apparaisse|ne soit|ne figure)(?: pas)?))"
)
_COPY = r"(?:phrases?|citations?|passages?|paragraphes?|propos|declarations?|lignes?|parties?)"
AFTER = re.compile(
    rf"\b(?:{_COPY} (?:suivante?s?|ci-dessous|ci-apres|d'apres|qui suit|qui suivent)|ce qui suit"
    rf"|la suite|(?:next|following) (?:sentence|quote|paragraph))\b|[:→]\W*$"
)
BEFORE = re.compile(
    rf"\b(?:{_COPY} (?:precedente?s?|ci-dessus|d'avant|qui precede|qui precedent)|ce qui precede"
    r"|(?:previous|last) (?:sentence|quote|paragraph))\b"
)
HERE = re.compile(
    rf"\b(?:ce|cet|cette|ces) (?:{_COPY}|chiffres?|infos?|informations?|details?|noms?|montants?"
    r"|numeros?)\b|\bthis (?:sentence|quote|paragraph)\b"
)
_POINTED = re.compile(
    rf"(?=.*(?:{AFTER.pattern}|{BEFORE.pattern}|\bcette (?:phrase|citation)\b))"
    rf"(?=.*\b(?P<ban>(?:ne |n'){_IT}(?:soi(?:t|ent)|doi(?:t|vent)) (?:surtout )?pas "
    rf"(?:\w+ ){{0,3}}?{_DONE}))"
)
_MUST = re.compile(  # "Son nom ne doit pas apparaître."
    rf"(?P<ban>\b(?:ne |n'){_IT}doi(?:t|vent) (?:surtout )?(?:pas|jamais|plus) "
    rf"(?:(?:\w+ )?etre (?:\w+ )?{_DONE}|appara\w+|figurer|sortir|etre public\w*)\b)"
)
_OF_PAPER = re.compile(_MATTER)
_TOLD = re.compile(
    r"\b(?:selon|d'apres|rappel\w+|souli\w+|estim\w+|expliqu\w+|precis\w+|indiqu\w+|ajout\w+|dit"
    r"|affirm\w+|juge|jugent|plaid\w+|tranch\w+|ordonn\w+|decid\w+|prevoi\w+|stipul\w+)\b"
)
# "Ne publiez pas sur les réseaux sociaux l'adresse des éleveurs": no paper is told so.
_READERS = re.compile(
    r"\b(?:vos|votre|vous-meme|mots? de passe|bancaires?|codes?)\b"
    r"|(?:publi|diffus|partag|relay)ez (?:pas|jamais|rien) sur (?:les |l')?(?:reseaux|internet)\b"
    r"(?!.*\b(?:avant|demain|articles?|papiers?)\b)"
)
_NAMING = re.compile(
    r"\b(?:nom|prenom|nomm\w+|cit(?:er|e[zs]?|ons|ee?s?)|mention\w+|identi\w+|patronyme|appara\w+"
    r"|anonym\w+|attribu\w+|parler|parle[zs]?|evoqu\w+|name|nam(?:ed|ing)|mention\w+|quot\w+)\b"
)


@dataclass(frozen=True, slots=True)
class Ban:
    """A ban and its words, as characters of the text that has it."""

    start: int
    end: int
    words: str
    names: bool  # forbids to name somebody or something, not only to print the words beside it
    bare: bool  # says nothing of what it is about


def of_label(text: str) -> Ban | None:
    """The ban by which a line is labelled: "OFF : …", "– NP : …"."""
    low = _bare(text)
    match = _LABEL.search(low) or _UNPRINTED.search(text)
    return _ban(text, low, match) if match else None


@lru_cache(maxsize=4096)  # before the brief, after it, and once more before print
def of_sentence(text: str) -> Ban | None:
    """The ban that a sentence among others gives by itself."""
    low = _bare(text)
    if low.rstrip().endswith("?"):
        return None
    if found := of_label(text):
        return found
    if (match := _OPENS.match(low)) and not _READERS.search(low):
        return None if _SUBJECT.match(low, match.end("ban")) else _ban(text, low, match)
    if (match := _CLOSES.search(low)) and not _GOVERNS.search(low, 0, match.start("ban")):
        return None if _READERS.search(low) else _ban(text, low, match)
    if match := _POINTED.match(low) or _AGREED.search(low):
        return _ban(text, low, match)
    match = _MUST.search(low)
    if match and _OF_PAPER.search(low) and not _TOLD.search(low):
        return _ban(text, low, match)
    return None


def of_aside(text: str) -> Ban | None:
    """The ban that an aside gives: what somebody asks for is one too."""
    if found := of_sentence(text):
        return found
    low = _bare(text)
    match = _SILENT.match(low) or (None if _READERS.search(low) else _ASIDE.search(low))
    return _ban(text, low, match) if match else None


def of_dashes(text: str) -> Ban | None:
    """The ban between two dashes, where a story tells too what somebody asks for."""
    low = _bare(text)
    match = _SILENT.match(low)
    return _ban(text, low, match) if match else of_sentence(text)


def of_anonymity(text: str) -> Ban | None:
    """The wish of somebody that a sentence tells not to be named."""
    low = _bare(text)
    match = _HIDES.search(low)
    return _ban(text, low, match) if match else None


def _ban(text: str, low: str, match: re.Match[str]) -> Ban:
    start, end = match.span("ban")
    beside = f"{low[: match.start()]} {low[end:]}"
    said = [each for each in re.findall(r"\w+", beside) if not _FILLERS.fullmatch(each)]
    words = text[start] + _NAME.sub("…", " ".join(text[start:end].split())[1:])
    return Ban(start, end, words, _NAMING.search(low[start : end + 40]) is not None, not said)


_NAME = re.compile(r"(?<!\w)[A-ZÀ-Þ][a-zß-ÿ][\w'’-]*(?: [A-ZÀ-Þ][\w'’-]+)*")
_FILLERS = re.compile(
    r"\w{1,3}|merci|surtout|article|papier|publication|dans|pour|instant|note|attention|rappel"
    r"|important|tout|encore|avant|bien|please|thanks|cette|phrase|passage|paragraphe|citation"
    r"|chiffre|info|sentence|this|that|quel|telle|quelle|stop|numero|desk|redac"
)


def _bare(text: str) -> str:
    """Small letters without accents, with blanks in place of what is quoted."""
    return flat(_QUOTED.sub(lambda each: " " * len(each[0]), text))
