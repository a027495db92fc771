"""Whom words address that stand outside quotation marks, by the persons of their grammar.

    C'est Talvas qui me l'a glissé.                     somebody speaks of themselves
    Elle part, c'est pour que tu comprennes le ton.     somebody speaks to a colleague
    Vous aurez compris pourquoi son nom manque.         … or to who reads the copy before readers do
    Rappel aux rédactions : aucune photo n'est possible.
    Si la question vient : l'enquête est en cours, renvoyer sur le parquet.
    Sa fille n'en sait rien, et nous comptons sur votre délicatesse.
    Les abonnés voudront bien retirer de leurs pages le prénom de la plaignante.
    Elle a un frère chez le repreneur et préférerait que cela ne se sache pas.

"Vous" alone may be the readers, "nous" who issues the text: neither says anything here.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from enum import Enum, auto

from . import lists

_A, _Z = r"(?<![\w’'./-])", r"(?![\w’'/-])"
_OPENS = r"(?:^|(?<=[.!?…;:] ))"


class Address(Enum):
    SENDER = auto()  # "je", "me", "mon": who sends the copy
    DESK = auto()  # who works on the copy
    COLLEAGUE = auto()  # "tu"
    CONFIDANT = auto()  # "vous" who are told what readers aren't
    NAMED = auto()  # a note that says for whom it is
    TRUSTED = auto()  # "vous" who are asked to keep what they read to themselves
    PRESS = auto()  # those of the press, whoever they are
    TRADE = auto()  # those of the press who are to keep or take back what they know
    CONDUCT = auto()  # who will be asked: what to answer
    CALLED = auto()  # by the first name of who works on the copy
    SECRET = auto()  # what it tells, somebody wants untold: whoever reads it, no readers do


# "Me Talvas", "M'Bodj", « Moi, Tituba »: amid a sentence a capital makes a name, no person.
_SENDER = re.compile(
    rf"{_A}(?:je{_Z}|j['’](?=[a-zà-ÿ])|me{_Z}|m['’](?=[a-zà-ÿ])|moi{_Z}"
    rf"|(?:mon|ma|mes|miens?|miennes?){_Z})"
    rf"|{_OPENS}\W*(?:(?:Je|Moi|Mon|Ma|Mes|Me)(?=,? [a-zà-ÿ])|J['’](?=[a-zà-ÿ]))"
    rf"|{_OPENS}Pardon (?:pour|du)\b"
    rf"|(?<=[a-zé])-(?:je|moi){_Z}"
    r"|(?:^|(?<=[,.!?…] ))[Dd]ésolée?s?(?=\s?[,.!:]| pour (?:le|la|les|mon)\b)"
)
_FELL_SILENT = "".join(
    rf"(?<!\b{each} )" for each in ("est", "s'est", "s’est", "sont", "s'être", "s’être", "a", "ont")
)
_COLLEAGUE = re.compile(
    rf"{_A}(?:{_FELL_SILENT}tu{_Z}|te{_Z}|t['’](?=[a-zà-ÿ])|toi{_Z}|(?:ta|tes){_Z}|(?:stp|STP){_Z})"
    rf"|{_OPENS}\W*(?:(?:Tu|Toi)(?=,? [a-zà-ÿ])|T['’](?=[a-zà-ÿ]))|(?<=[a-zé])-(?:tu|toi){_Z}"
    rf"|(?:{_OPENS}\W*|, )(?:[Ff]ais (?:attention|gaffe)|[Nn]['’]oublie pas|[Pp]ense (?:à|bien)"
    r"|[Vv]ois (?:avec|si)|[Mm]ets (?:l[ea]s?|ça|en|un|plutôt)|[Dd]is-(?:moi|lui|leur))\b"
)
_CONFIDANT = re.compile(
    rf"{_A}(?:sache[sz]?(?: que\b| qu['’]|,| bien)|vous (?:comprendrez|aurez (?:bien )?compris"
    r"|(?:l['’])?aurez deviné|le savez|voilà prévenu|seule?s?\b)|votre (?:information|gouverne"
    r"|(?:bonne )?compréhension|discrétion)|gardez(?: ça| cela|-l[ea]s? pour)\b|entre vous et)"
    rf"|{_OPENS}(?:bon, )?entre (?:nous|collègues|confrères)\s?[:,]",
    re.IGNORECASE,
)
_PEOPLE = r"(?:rédactions|journalistes?|confrères|consœurs|photographes|médias|reporters)"
_DESK = r"(?:rédaction|rédac|desk|secrétariat de rédaction|secrétaires? de rédaction|SR|rédacs?)"
_FOR = r"(?:aux?|à la|à l['’]attention (?:des|de la|du)|pour (?:l[ea]s?)) "
_LABEL = r"^\W*(?:[\w’-]+ ){0,3}"
_PRESS = re.compile(
    rf"{_LABEL}{_FOR}{_PEOPLE}(?: [\w’'-]+){{0,3}}\s?[:–—!]"
    rf"|^\W*vous êtes (?:[\w’'-]+ ){{0,2}}{_PEOPLE}"
    rf"|^\W*(?:chers?|chères?|ami[es]*) {_PEOPLE},"
    rf"|{_A}{_PEOPLE}\b[^.!?]{{0,80}} (?:sont|doivent|peuvent|devront|pourront)\b[^.!?]{{0,30}}"
    r"\b(?:s['’]accréditer|se faire accréditer|confirmer leur (?:venue|présence))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"{_LABEL}(?i:{_FOR}){_DESK}(?: [\w’'-]+){{0,3}}\s?[:–—!]"
    r"|^\W*(?:À|A) l['’]attention (?:de |d['’])(?:M\. |Mme )?[A-ZÀ-Þ]"
    r"|^\W*(?i:nb|ps|(?:petit )?mot|note|info|précision|message|rappel|remarque|confidence"
    r"|question)(?: [a-zà-ÿ]+)? pour [A-ZÀ-Þ][\w-]+(?: uniquement| seulement)?\s?:"
    r"|^[A-ZÀ-Þ][a-zà-ÿ-]+,? (?:oui|non|merci|pardon|attention|comme (?:convenu|promis))\s?[,:]"
    rf"|{_A}(?:de |à |dans |que )?la rédac{_Z}"
)
_CALLS = r"(?i:attention|merci|désolée?|rappel|oui|non|voilà|dis|tiens|salut|bonne \w+|à toi)"
_UNNAMED = re.compile(
    r"\bne (?:v(?:eu|ou)l?\w*|souhait\w+|tien\w+) (?:surtout |absolument |vraiment )?pas (?:à )?"
    r"(?:être (?:\w+ )?(?:cité|nommé|identifié|reconnu)\w*|apparaître|qu['’]on (?:l[ea] |l['’])\w+"
    r"|que son nom \w+)|\b(?:démentir\w+|nier\w+) si on l['’]\w+",
    re.IGNORECASE,
)
# What is asked of a reader's silence only where the copy is not for readers.
_TO_WRITE = (
    r"(?:écrire|publier|citer|nommer|mentionner|évoquer|dire|dévoiler|révéler|diffuser|ébruiter|taire"
    r"|relayer|reproduire|imprimer|omettre|laisser de côté|faire (?:état|mention|part)|en faire"
    r"|(?:en|d['’]en|n['’]en) parler|garder pour)"
)
_SILENCE = re.compile(
    rf"{_A}(?:votre|vos|ta|ton) (?:\w+ )?(?:délicatesse|discrétion|silence|réserve|tact|retenue)"
    rf"{_Z}|{_A}vous (?:en )?saur\w+ (?:infiniment |bien )?gré"
    rf"|{_A}(?:vous (?:en )?(?:pri|suppli|demand|conjur|remerci|serions reconn)\w*|vous éviterez"
    rf"|(?:vous )?voudr(?:iez|ez)) [^.!?;:]{{0,30}}?\b{_TO_WRITE}\b"
    r"|\bn['’]en (?:soufflez|dites|parlez|écrivez|faites (?:rien|pas))"
    r"|\bvous n['’]avez rien (?:lu|vu|entendu|su)"
    rf"|{_A}(?:ne (?:l[ea]s? |l['’])?|n['’])(?:citez|nommez|publiez|écrivez|mentionnez"
    rf"|évoquez|dites|ébruitez|imprimez|révélez|dévoilez) (?:pas|rien|jamais){_Z}"
    r"(?! vos| votre| sur (?:les|internet))"
    rf"|{_A}vous (?:l[ea]s? )?(?:sachiez|teniez (?:de|par))|{_A}vous vous doutez d"
    r"|\bcomptez sur (?:l[ea]|l['’]|un|une|ce|cette)[^.!?]{0,40}\brien d['’]autre",
    re.IGNORECASE,
)
_UNTOLD = re.compile(
    r"\bl['’]ignor\w+|\bn['’]en (?:sai|sav|soupçonn)\w+ (?:encore )?rien|\bne (?:l[ea] )?"
    r"(?:sai|sav)\w+ (?:pas|rien)|\b(?:n['’]est|ne sont|n['’]a été) pas (?:encore )?(?:au courant"
    r"|prévenue?s?|informée?s?)|\bn['’]en a(?:vait)? (?:encore )?(?:rien dit|parlé qu)"
    r"|\b(?:doi\w+|v(?:a|ont)) l['’](?:apprendre|annoncer)|\bl['’]apprendr\w+"
    r"|\btien\w+ à (?:l['’]annoncer|le (?:garder|dire|faire))|\banonym(?:at|e)\b"
    r"|\bgarder (?:ça |cela )?pour (?:lui|elle|eux)\b",
    re.IGNORECASE,
)
_YOU_WAIT = re.compile(
    rf"{_A}(?:vous|votre|vos){_Z}|{_A}(?:attend|compt|gard|laiss|évit|oubli|pass|patient|respect)ez{_Z}",
    re.IGNORECASE,
)
_OF_THE_TRADE = (
    rf"(?:{_PEOPLE}|abonnée?s|clients?|sites|titres|journaux|éditeurs|diffuseurs|agences|chaînes)"
)
_TRADE = re.compile(
    rf"{_A}{_OF_THE_TRADE}\b[^.!?«»]{{0,120}}?\b(?:voudront (?:bien )?|(?:sont|seront) (?:\w+ )?"
    r"(?:priée?s|invitée?s|tenue?s|remerciée?s) (?:de |d['’]|à )|auront (?:bien |vite )?(?:deviné|"
    r"compris|reconnu))",
    re.IGNORECASE,
)
_HANDLED = re.compile(
    r"\b(?:retir|supprim|remplac|effac|flout|masqu|anonymis|substitu|rectifi|corrig|abst[ei]n|taire"
    r"|(?:ne|n['’]en) (?:pas|plus|rien) (?:\w+ )?(?:diffus|publi|repren|relay|utilis|cit|nomm|montr"
    r"|mention|reproduir|révél|écri|dire|donn|appel|sollicit|contact))\w*"
    r"|\bauront (?:bien |vite )?(?:deviné|compris|reconnu)",
    re.IGNORECASE,
)
_PRINTED = re.compile(
    r"\b(?:pages?|archives?|(?:pré)?noms?|portraits?|photos?|photographies?|images?|initiales?"
    r"|textes?|dépêches?|versions?|identités?|légendes?|articles?|visages?|vidéos?|citations?|titres?"
    r"|diffus\w+|repris\w*|relay\w+|publi\w+)\b",
    re.IGNORECASE,
)
_SPREAD = (
    r"(?:sache|savoir|s?['’]?ébruit\w+|s['’]apprenne|sort\w*|circul\w+|para[iî]\w+"
    r"|filtr\w+|fuit\w+)"
)
_WISHES = (
    r"(?:préfèr\w+|préférer\w+|souhait\w+|v(?:eu|ou)l\w+|veut|voudr\w+|aimer(?:ai\w+|a)|tien\w*"
    r"|demand\w+|insist\w+)"
)
_KNOWN = (  # what a wish of silence is about: the thing told, or who told it
    r"(?:cela|ça|rien|(?:la nouvelle|l['’](?:information|affaire|adresse|identité)|la chose"
    r"|(?:le|son|leur) (?:pré)?nom|(?:son|leur) (?:adresse|identité|secret))"
    r"(?: d\w+ \w+| de l['’]\w+)?)"
)
_THAT = r"(?:que|qu['’]) ?"
_SAYS = r"(?:di[ts]|met|donne|cite|nomme|écrit|parle|précise|mentionne|appelle|laisse|garde|reste)"
# A wish or a condition of silence on what the sentence itself tells, or a real name beside the one
# that stands for it. "A parlé à condition que son nom ne soit pas cité" keeps no secret.
_SECRET = re.compile(
    rf"\b{_WISHES} (?:\w+ ){{0,3}}?{_THAT}{_KNOWN} (?:ne |n['’])(?:se |s['’])?{_SPREAD} pas\b"
    rf"|\b(?:adresse|nom|prénom|détail|chose|nouvelle|information)s? qu['’]\w+ ne {_WISHES} pas"
    rf" (?:voir |laisser )?{_SPREAD}"
    r"|\bcompt\w+ sur notre (?:discrétion|délicatesse|silence|réserve)\b"
    rf"|\bà (?:la )?(?:\w+ )?condition (?:\w+ )?{_THAT}"
    rf"(?:rien ne (?:soit (?:écrit|publié|imprimé|dit)|{_SPREAD})"
    rf"|{_KNOWN} ne (?:sort|quitt)\w+ pas (?:d[eu]|de la|d['’]) ?(?:ici|journal|rédaction|carnet))"
    r"|\bqu['’]\w+ (?:démentir\w+|nier\w+) (?:si|s['’])"
    # What the desk leaves out, as it has agreed or because somebody wants it so.
    rf"|{_A}on (?:n['’]en |ne |n['’])(?:l[ea]s? )?{_SAYS} (?:rien|pas|plus|jamais)\b[^.!?]*?"
    r"\bcomme (?:convenu|promis|(?:il|elle|on) (?:l['’]|nous l['’])?(?:a|avait) demandé)\b"
    rf"|\bcomme (?:convenu|promis),? on (?:n['’]en |ne |n['’]|en |l[ea]s? |l['’])?{_SAYS}\b"
    rf"|\b(?:ne |n['’]){_WISHES} (?:surtout )?pas (?:que (?:(?:son|leur) nom|ça|cela) "
    r"|qu['’]on |être (?:cité|nommé|reconnu)|apparaître|figurer)"
    rf"[^.!?;]{{0,60}}?(?:,|,? (?:donc|alors|du coup|et),?) on {_SAYS}\b"
    rf"|\b{_WISHES} qu['’]on (?:dise|mette|écrive|parle|l['’]appelle)\b"
    rf"|{_A}on reste (?:vague|flou|évasi\w+)\b[^.!?]*\bà (?:sa|leur) demande\b"
    r"|\breste(?:nt|ra)? entre nous\b"
    r"|\bprénom\b[^.!?;()]{0,30}\b(?:changé|modifié)\b[^.!?;()]{0,40}?\b(?:s['’]appelle|se nomme)"
    r" (?:en (?:fait|réalité|vérité) )?(?-i:[A-ZÀ-Þ])",
    re.IGNORECASE,
)
_TO_YOU = re.compile(rf"{_A}(?:vous|votre|vos|merci d['’e]|prière d['’e])", re.IGNORECASE)
_SAID = (
    r"(?:di(?:re|tes) (?:que|qu['’]|simplement|seulement)|répon(?:dre|dez)|répét(?:er|ez)"
    r"|renvoy(?:er|ez) (?:sur|vers|à|au|les)|redirig(?:er|ez)|rappel(?:er|ez) (?:que|qu['’])"
    r"|précis(?:er|ez) (?:que|qu['’])|insist(?:er|ez) sur|s['’]en tenir|tenez-vous-en"
    r"|bott(?:er|ez) en touche|esquiv(?:er|ez))"
)
_SAID_OR_NOT = (
    rf"(?:{_SAID}|parl(?:er|ez) d|évit(?:er|ez)|démenti(?:r|ssez)|confirm(?:er|ez)|ni(?:er|ez)"
    r"|rest(?:er|ez) (?:sur|vague|évasi|prudent|flou|factuel)|cit(?:er|ez)|ajout(?:er|ez)"
    r"|comment(?:er|ez)|évoqu(?:er|ez)|mentionn(?:er|ez)|ne (?:pas |rien )?(?:donner|donnez))"
)
# An infinitive or an imperative of saying that no verb governs.
_NOT = r"(?:(?:à )?(?:ne )?(?:pas |rien |jamais )?(?:l[ea]s? |en |l['’]|y )?)"
_ORDER = re.compile(rf"(?:^|(?<=[,;:.!?–—] )|(?<=\bet )|(?<=\bet ne ))(?i:{_NOT}{_SAID_OR_NOT})")
_REPLIES = re.compile(
    rf"{_A}on (?:ne )?(?:(?:le|la|les|en|n['’]en) )?(?:répond|dit|renvoie|confirme|dément|commente)"
    rf"{_Z}|{_A}(?:la |notre )?réponse (?:est|:)",
    re.IGNORECASE,
)
_IF_ASKED = re.compile(
    rf"{_OPENS}(?:si|s['’]il|au cas où|en cas de|quand|dans le cas où)\b[^.:;]{{0,70}}?"
    r"(?:\bquestions?\b|\binterroge\w*|\brelanc\w+|\b(?:on|vous|nous|te|leur) (?:\w+ )?demande"
    r"|\binsiste(?:nt)?\b|\bpresse\b|\bjournalistes?\b)[^.:;]{0,40}[:,]",
    re.IGNORECASE,
)
_ASKED = re.compile(rf"\?\W*{_SAID}|^\W*éléments? de langage\s?[:–—]", re.IGNORECASE)

# "le collectif Touche pas à mon marais", "le club Toi et moi": what has a name speaks to nobody.
_NAME = re.compile(
    rf"\b((?:{'|'.join(lists.longest_first(lists.words('naming_nouns')))})s? )[A-ZÀ-Þ][\w’'-]*"
    r"(?:(?: (?:pas|plus|à|dans|de|et|pour|sans|sur))* (?:mon|ma|mes|ta|tes|moi|toi)\b)?"
)


def whom(text: str, names: Collection[str] = ()) -> frozenset[Address]:
    """Whom `text` addresses, with blanks in place of what it quotes; empty where nobody but its
    readers. `names`: first names of those for whom the copy is."""
    text = _NAME.sub(r"\1", text)
    found = {
        Address.SENDER: _SENDER.search(text),
        Address.COLLEAGUE: _COLLEAGUE.search(text),
        Address.CONFIDANT: _CONFIDANT.search(text),
        Address.NAMED: _NAMED.search(text),
        Address.PRESS: _PRESS.search(text),
        Address.TRUSTED: _trusts(text),
        Address.TRADE: _hands_back(text),
        Address.CONDUCT: _instructs(text),
        Address.SECRET: _SECRET.search(text),
        Address.CALLED: _calls(text, names),
    }
    return frozenset(each for each, said in found.items() if said)


def keeps_its_own(text: str) -> bool:
    """Whether a sentence has in itself what it asks to keep silent: another may be copy again."""
    return bool(_SECRET.search(text) or _UNNAMED.search(text))


def speaks_to_you(text: str) -> bool:
    """Whether the text says "vous" or "tu" to somebody, or asks something of them."""
    return bool(_TO_YOU.search(text) or _COLLEAGUE.search(text))


def _trusts(text: str) -> bool:
    """Whether the text asks somebody to keep silent, by the words for it or beside people who
    don't know yet."""
    if _SILENCE.search(text):
        return True
    return _UNTOLD.search(text) is not None and _YOU_WAIT.search(text) is not None


def _hands_back(text: str) -> bool:
    """Whether the text asks those who print it to change what they have printed. A firm's clients
    are asked to take back other things."""
    asked = _TRADE.search(text)
    if not asked or not _HANDLED.search(text, asked.start()):
        return False
    return re.match(_PEOPLE, asked[0], re.IGNORECASE) is not None or bool(_PRINTED.search(text))


def _calls(text: str, names: Collection[str]) -> bool:
    """Whether the text calls somebody by one of these names: "Attention Luc, …", "Merci, Luc."."""
    each = "|".join(map(re.escape, names))
    called = rf"{_OPENS}\W*(?:{_CALLS},? )?(?:{each})\s?[,:!]|,\s(?:{each})\s?[.!?](?:\s|$)"
    return bool(each) and re.search(called, text) is not None


def _instructs(text: str) -> bool:
    """Whether the text says what to answer. One infinitive alone may be a heading or a subject
    ("Dire que tout est joué serait faux")."""
    if _ASKED.search(text):
        return True
    answers = _ORDER.search(text) or _REPLIES.search(text)
    return answers is not None and _IF_ASKED.search(text) is not None
