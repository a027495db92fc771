"""A request for work on the text itself, told by its form: who asks, for what act, upon what.

    Rédige un article de 400 mots.          Et ajoute une photo si possible.
    Merci de rédiger un papier pour lundi.  Pense à rappeler les tarifs.
    Write an article of 300 words.          Si possible rajouter une carte, et finir par un rappel.

The verb has no subject: it is an imperative, or an infinitive without a finite verb of its own, or
it hangs on words that ask ("peux-tu", "merci de"). Its object is the article or a part of one.
None of it is ever copy: in doubt it is held back, and the article stays a draft.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum, auto
from itertools import takewhile

from ....french import forms, lists, sentences
from ....french.flattened import flat


class Form(IntEnum):
    """How surely a sentence asks for such work."""

    NONE = auto()
    DOUBTFUL = auto()  # a story might have it, though hardly where a note stands
    SURE = auto()


# What a writer does with a text; the forms that give orders are made from these.
_FIRST_GROUP = """
    rediger rerediger resumer reformuler paraphraser synthetiser transformer optimiser adapter creer
    generer retravailler preparer ajouter rajouter inserer integrer glisser caler proposer
    trouver terminer commencer debuter donner garder utiliser eviter supprimer enlever retirer
    couper raccourcir allonger structurer soigner respecter limiter illustrer agrementer completer
    developper tourner ponctuer repeter employer demarrer etoffer rallonger condenser
"""
_TELLING = """
    rappeler preciser mentionner citer indiquer evoquer expliquer souligner insister signaler
    detailler nommer parler
"""
_OTHER_GROUPS = (
    r"(?:re-?)?ecri(?:re|s|vez)|recri(?:re|s|vez)|(?:re)?fai(?:re|s|tes)|fait(?=-| moi\b)"
    r"|(?:re)?met(?:tre|s|tez)|(?:re)?produi(?:re|s|sez)|tradui(?:re|s|sez)"
    r"|reprend(?:re|s)|reprenez|prev(?:oir|ois|oyez)|inclu(?:re|s|ez)|conclu(?:re|s|ez)"
    r"|fini(?:r|s|ssez)|fourni(?:r|s|ssez)|converti(?:r|s|ssez)|redui(?:re|s|sez)"
    r"|joi(?:ndre|ns)|joignez|raccourci(?:r|s|ssez)|ten(?:ir|ez)|tiens"
)
_ENGLISH = (
    r"(?:re-?)?write|make|create|generate|produce|prepare|add|include|insert|use|keep|turn|end"
    r"|finish|begin|start|translate|summari[sz]e|paraphrase|rephrase|shorten|put|give|draft|provide"
)


def _orders(infinitives: str) -> str:
    """The infinitives of the first group and the forms that order: "citer", "cite", "citez"."""
    stems = (each.removesuffix("er") for each in infinitives.split())
    return rf"(?:{'|'.join(lists.longest_first(stems))})e[rsz]?"


WRITES = rf"(?:{_orders(_FIRST_GROUP)}|{_OTHER_GROUPS}|{_ENGLISH})"
_TELLS = _orders(_TELLING)
# The whole piece, and what only pieces have; then what other things have too.
_PIECE = (
    r"(?:articles?(?! \d| de (?:loi|foi|presse du)\b)|papiers?|billets? (?:de blog|web)|breves?"
    r"|textes?(?! de (?:loi|theatre|chanson)\b)|posts?|chap(?:o|os|eaux?)|sur-?titres?"
    r"|inter-?titres?|inters|sous-?titres?|encadres?|infographies?|mots?[- ]cles?|h[1-4]|faqs?"
    r"|legendes?|accroches?|meta[- ]?\w*|slug|hashtags?|exergues?|stor(?:y|ies)|headlines?"
    r"|sub-?headings?|key ?words?|sidebars?|standfirst|comptes?[- ]rendus?|resumes?|syntheses?)"
)
_PART = (
    r"(?:titres?|photos?|images?|illustrations?|visuels?|cartes?|plans?|tableaux?|graphiques?"
    r"|chronologies?|liens?|citations?|paragraphes?|phrases?|lignes"
    r"|conclusions?|introductions?|intros?|chutes?|ouvertures?|rappels?|notes?|listes?|puces"
    r"|sujets?|parties|contenus?|versions?|sources?|texts?|pieces?|cop(?:y|ies)|titles?|pictures?|maps?"
    r"|box(?:es)?|links?|quotes?|summary|summaries|paragraphs?)"
)
# Who speaks so speaks to a colleague; the others may speak to readers.
_OF_COLLEAGUES = (
    r"merci (?:beaucoup |bien )?d[e']|(?:peux|pourrais|voudrais)[- ]tu|tu (?:me |nous )?(?:peux"
    r"|pourrais|dois|devrais)|(?:est-ce que )tu \w+|(?:pouvez|pourriez|voudriez)[- ]vous"
    r"|j(?:e (?:te |vous )?(?:veux|voudrais|souhaite\w*|demande)|'aimerais|'ai besoin|'aurais"
    r" besoin)|(?:on|nous) (?:a|avons|aurait|aurions) besoin|il (?:me|nous) (?:faut|faudr\w+)"
    r"|priere d[e']|n'hesite[zr]? pas a|pense[rz]? (?:bien |aussi )?a|n'oublie[zr]? pas"
    r"|ne pas oublier|essaye?[rz]? d[e']|(?:essaie|tache) d[e']|tachez d[e']|veuillez"
    r"|(?:svp|stp|please|kindly)\b,?"
    r"|(?:can|could|would) you(?: please)?|(?:i|we) (?:want|need|would like)|i'd like"
)
_OF_ANYBODY = (
    r"il (?:faut|faudrait|faudra)|vous (?:pouvez|pourriez|devez)|on (?:veut|voudrait|peut)"
    r"|nous (?:voulons|voudrions|souhaitons|aimerions)|you (?:must|should|have to|need to)"
)
_LEAD_IN = (
    r"(?:(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey)\b[^,!.:;\n]{0,30}|et|puis|ensuite|enfin"
    r"|aussi|sinon|egalement|surtout|ps|nb|n\.b\.|nota|note|attention|rappel|important|also|and"
    r"|then|finally|si (?:c'est )?possible|si besoin|if possible|quand tu peux"
    r"|si (?:tu (?:peux|as le temps)|vous (?:pouvez|avez le temps)))\b[\s,:;!.-]*"
    # "À partir du texte ci-dessous, …", "Pour le site, …"
    r"|(?:pour|a (?:partir|la fin)|d'apres|dans|avec|en (?:\d|fin)|sur|from|for|using|based on)\b"
    r"[^,.:;!?\n]{2,60},\s*)"
)
_FILL = (
    r"(?:-?(?:moi|nous|m'|le|la|les|lui|en|y|ca|ceci|cela|it|this|bien|aussi|juste|me|us)"
    r"(?![\w-]) ?)"
)
_HEAD = re.compile(
    rf"\W*(?:\d{{1,2}}[.)] )?{_LEAD_IN}*(?:(?P<colleague>{_OF_COLLEAGUES})|(?P<anybody>"
    rf"{_OF_ANYBODY}))?\s?(?:(?:a|de|que (?:tu|vous)|bien vouloir|to|you to)\b ?|d')*{_FILL}*"
    rf"(?:ne |n')?(?:(?:pas|jamais) )?(?:(?:les?|la|en|y) |l')?"
    rf"(?:(?P<writes>{WRITES})|(?P<tells>{_TELLS})|(?P<acts>[a-z]+(?:er|ir|re)))?(?![\w'])"
)
_ARTICLE = (
    r"(?:une?|le|la|les|des|de|du|ce|cet|cette|ces|mon|ma|mes|notre|nos|an?|the|this|in|en|par|sur"
    r"|avec|au|aux|with|by|on|ca|ceci|deux|trois|quatre|cinq|\d+)\s|[ld]'"
)
_OBJECT = re.compile(
    rf"{_FILL}*\s*(?:{_ARTICLE})*(?:(?!of |de )[a-z0-9-]+ ){{0,2}}?(?:{_ARTICLE})*"
    rf"(?:(?P<piece>{_PIECE})|{_PART})(?![\w'])"
)
_INFINITIVE = re.compile(r"(?:er|ir|re)\Z")
_OF_SPEAKERS = re.compile(r"j[e']|on |nous |i |we |i'")
_TO_DO = re.compile(r"(?:\b(?:a|de)|\bd')\Z")
TO_YOU = re.compile(r"\b(?:tu|te|toi|stp|t'\w+)\b")
_READERS = re.compile(r"\b(?:vos|votre|your)\b")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_SUBORDINATE = re.compile(r"\b(?:qui|que|qu'|dont|où|si|quand|lorsqu\w*|pour que|which|that)\b")
_FINITE = re.compile(
    r"\b(?:est|sont|a|ont|sera|seront|doit|doivent|va|vont|était|étaient|avait|avaient|peut|peuvent"
    r"|fait|dit|reste|restent|suffit|suffira|suffiront|n'est|is|was|are|has|says|said)\b"
)
_CONJUGATED = re.compile(r"(?:e|es|ent|ons|ait|aient|ra|ront|rait|t|d)\Z")
_BOUND = re.compile(rf"(?:{_ARTICLE}|(?:ses|son|sa|leur|leurs|quel|quelle|chaque|dans|pour) )\Z")


def form(sentence: str, closes: bool = False) -> Form:
    """How surely the sentence asks for work on the text in which it stands; `closes`: nothing of
    the copy stands below it, so that it is no headline."""
    said = _QUOTED.sub("X", sentence.strip())
    low = flat(said)
    head = _HEAD.match(low)
    if _ORDERED.match(low) and low.endswith((".", "!")) and not has_finite(said):
        return Form.SURE
    if head is None or said.startswith("X") or said[: head.end()].endswith("é"):
        return Form.NONE
    to_you = TO_YOU.search(low) is not None
    colleague = to_you or head["colleague"] is not None
    verb = head["writes"] or head["tells"] or head["acts"] or ""
    before = low[: head.end() - len(verb)].strip()
    infinitive = _INFINITIVE.search(verb) is not None
    if not (verb or colleague or head["anybody"]) or (_READERS.search(low) and not to_you):
        return Form.NONE
    if _TO_DO.search(before) and (before == "a" or (verb and not infinitive)):
        return Form.NONE  # "À caler en ouverture", a mark above the headline; "À place"
    neutral = not colleague and (not verb or infinitive or verb.endswith(("ez", "tes")))
    if (neutral and has_finite(f"X {said[head.end() :]}")) or (head["acts"] and not colleague):
        return Form.NONE
    stopped = low.endswith((".", "!"))
    doubtful = Form.DOUBTFUL if closes or before or stopped else Form.NONE
    if upon := _OBJECT.match(low, head.end()):
        whole = upon["piece"] is not None and stopped and not head["anybody"]
        if _OF_SPEAKERS.match(before) and has_finite(f"X {said[head.end() :]}"):
            return Form.DOUBTFUL  # "Je voudrais un plan clair, dit le maire."
        return Form.SURE if not neutral or whole or _MEASURED.search(low) else doubtful
    if head["tells"] is None or not before:
        return Form.NONE
    return Form.SURE if head["colleague"] else doubtful


def of(paragraph: str, closes: bool = False) -> Form:
    """How surely all of the paragraph asks for such work: the surest of its sentences, where each
    other one asks for it too, says what the article must be, or follows in a few words."""
    parts = [paragraph[start:end] for start, end in sentences.split(paragraph)]
    found = [form(each, closes) for each in parts]
    surest = max(found, default=Form.NONE)
    before = True
    for each, sure in zip(parts, found, strict=True):
        before &= sure is Form.NONE
        if sure is Form.NONE and not (prescribes(each) or (not before and _is_remark(each))):
            return Form.NONE
    return Form.NONE if surest is not Form.NONE and _GLUED.search(paragraph) else surest


def opens(parts: Sequence[str]) -> bool:
    """Whether the first of these sentences may ask for such work, behind what names the piece or
    says what it must be: "Article pour le web. Public : les familles. Merci de faire 300 mots"."""
    told = list(takewhile(lambda each: prescribes(each) or _FIELD.match(flat(each)), parts))
    return max(map(form, parts[: 1 + len(told)]), default=Form.NONE) > Form.NONE


def prescribes(sentence: str) -> bool:
    """Whether the sentence greets, names the piece without a verb, or says what it must be."""
    low = flat(_QUOTED.sub("X", sentence))
    return (
        _GREETS.fullmatch(low) is not None
        or _MUST_BE.match(low) is not None
        or (_NAMED.match(low) is not None and not has_finite(f"X {sentence}"))
    )


def _is_remark(sentence: str) -> bool:
    return len(sentence.split()) <= _FEW and not has_finite(f"X {_QUOTED.sub('X', sentence)}")


_FEW = 12  # words of a sentence behind a request, which belongs to it
# A story that begins where no stop ends the request: "… 400 mots Le maire a fermé le quai."
_GLUED = re.compile(r"[\w)»\"] ?(?:(?:Le|La|Les|Un|Une|Des|Ce|Cette|Il|Elle)\s|[LD]['’]\w)")
_GREETS = re.compile(r"\W*(?:bonjour|bonsoir|salut|coucou|hello|hi|hey)\b[^.:!?]{0,30}[.!]?\W*")
_NAMED = re.compile(rf"\W*(?:{_ARTICLE})*{_PIECE}(?![\w'])")
# "Article de 400 mots pour le site."
_ORDERED = re.compile(
    r"\W*(?:articles?|papiers?|billets?|breves?|textes?)\b[^.!?]*\b\d+ ?(?:mots|signes|feuillets)\b"
)
_FIELD = re.compile(
    r"\W*(?:public|ton|style|angle|longueur|format|sujet|cible)\b[^:.!?]{0,20}: ?\S"
)
# "Le titre doit contenir « Odette Marsan »."
_MUST_BE = re.compile(
    rf"\W*(?:{_ARTICLE})*(?:{_PIECE}|{_PART})\b[^.:;!?]{{0,40}}?\b(?:ne )?"
    r"(?:doi(?:t|vent)|devra\w*|must|should)\b"
)
# A length, or what only a page on the web has, beside an infinitive.
_MEASURED = re.compile(
    r"\b\d+ ?(?:mots?|signes?|feuillets?|words?|caracteres?|lignes?)\b|\bseo\b|\bci-dessous\b"
)


def has_finite(said: str) -> bool:
    """Whether an infinitive has a finite verb of its own, as in a story: "Rédiger un article de loi
    reste une épreuve". One in a subordinate clause is none."""
    main = _SUBORDINATE.split(said.lower().replace("’", "'"), maxsplit=1)[0]
    words = list(re.finditer(r"[\w'-]+", main))[1:]
    if any(_FINITE.fullmatch(each[0]) for each in words):
        return True
    for each in words:
        word = each[0]
        base = forms.lemmatize(word)
        if (
            base != word
            and base.endswith(("er", "ir", "re"))
            and _CONJUGATED.search(word)
            and not _BOUND.search(flat(main[: each.start()]))
        ):
            return True
    return False
