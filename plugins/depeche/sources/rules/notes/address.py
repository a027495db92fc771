"""How far a line speaks to the writer of the article, and not to its readers.

It does when each of its sentences asks for something that a brief asks for, gives an order that
names a thing of the craft ("Évite le mot « hacker »", "Terminer par une question au lecteur"),
fills a field of a brief ("Longueur : 3 500 signes"), or only greets, thanks and labels. A
sentence that tells what happened does none of these.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from ....french import lists, sentences
from ....french.flattened import flat
from ....french.gazetteer import fold
from ....model import Asked
from . import answer, brief_words, commanding, demands, requests
from .demands import Note

LONGEST = 1500  # characters of a line of instructions
SURE = 0.62  # of a line's words, when nothing says that it is an order
LIKELY = 0.45  # under a label or an order
# Of these a story speaks together only in an order to write it.
CORE = {Asked.WORDS, Asked.LANGUAGE, Asked.HEADINGS, Asked.SEO}
_TECHNICAL = {
    Asked.SEO, Asked.KEYPHRASE, Asked.REPEATED, Asked.DESCRIPTION, Asked.STANDFIRST,
    Asked.HEADINGS, Asked.SLUG,
}  # fmt: skip
_FEW = 9  # words of a sentence in telegraphic style

_VERBS = "|".join(lists.longest_first({re.escape(fold(each)) for each in brief_words.ORDERS}))
_CRAFT = re.compile(
    r"\b(?:articles?|papiers?|textes?|copie|billets?|chap(?:o|os|eau)|titr(?:e|es|er|ez|aille)"
    r"|sur-?titres?|inter(?:s|-?titres?)?|sous[- ]?titres?|sub-?(?:heading|title)s?|headlines?"
    r"|mots?[- ]cles?|key ?words?|key ?phrase|meta\w*|title|balises?|h[1-4]|slug|url|seo|yoast"
    r"|flesch|densite|referencement|wordpress|google|mots?|words?|signes|feuillets?|caracteres"
    r"|characters|paragraphes?|paragraphs?|phrases?|sentences|lignes|intro(?:duction)?s?"
    r"|conclusions?|accroche|ton|tone|style|angle|voix|voice|transitions?|liens?|links?|maillage"
    r"|faq|cta|appel a l'action|lecteurs?|lectorat|redaction|redacteur|pigiste|desk|sr|legendes?"
    r"|initiales|couper|coupe[rz]|credits?|photos?|visuels?|illustrations?|pj|signature"
    r"|signe[rz]?|signee?|embargo|publi(?:er|ez)"
    r"|mise en ligne|citations?|quotes?|citer|cite[zs]?|mentionne[rz]?|parler|parle[zs]?"
    r"|evoque[rz]?|nomme[rz]?|mention|anglicismes?|jargon|vocabulaire|synonymes?|chronologie"
    r"|encadres?|plagiat|plagiarism|copier[- ]coller|gras|italique|bold|hashtags?|emojis?"
    r"|interview|bilan|dep[ee]che|communique|cp|brief|deadline|puces|tableau|infographie"
    r"|relecture|vouvo\w+|tutoy?\w+|sources?)\b"
)
_ORDER = re.compile(
    rf"(?:(?:et|puis|and|then|si possible|attention|nb|nota|important|rappel|aussi|enfin)\b["
    rf" ,:!-]*)?"
    rf"(?:(?:{_VERBS})\b(?!['-])|please\b|kindly\b|(?:merci|svp|stp)\b(?! a\b| aux?\b)|s'il (?:te"
    rf"|vous) plait"
    r"|(?:il )?(?:faut|faudrait|faudra)\b|je (?:veux|voudrais|souhaite)|j'aimerais|(?:i|we)"
    r" (?:want|need)"
    r"|(?:tu )?(?:peux|pourrais|pourras)(?:-| )tu\b|tu (?:peux|pourrais|pourras|dois)\b"
    r"|(?:vous )?(?:pouvez|pourriez)(?:-| )vous\b|vous (?:pouvez|pourriez|devez)\b|(?:can|could"
    r"|would) you\b"
    r"|ne (?:pas|jamais|surtout pas)\b|n[e'] ?\w+(?:ez|es?|s) (?:pas|jamais|rien)\b|pas (?:de?|d'"
    r"|besoin|trop)\b"
    r"|\w+ez pas\b|sans\b|avec\b|eviter\b|a (?:faire|rediger|ecrire|eviter|reprendre|monter"
    r"|reecrire)\b"
    r"|(?:do not|don't|no|avoid|never|without|with)\b|[a-z]+ez\b(?<!chez)(?<!assez)(?<!nez)"
    r"|on (?:garde|met|evite|ne \w+)\b|pense[zr]?(?: bien)? a\b|n'oublie[zr]?\b|dont \d"
    r"|(?:texte|papier|article|copie|retour)s? (?:a (?:rendre|envoyer|livrer|caler|relire)"
    r"|attendu))"
)
# "Titre sans chiffre", "Un ton sobre", "Trois phrases au plus"
_NAMES_CRAFT = re.compile(
    r"(?:(?:un|une|des|\d+|deux|trois|quatre|pas de|petit|bon) )*"
    rf"(?!(?:sources?|photos?|credits?|legendes?|communique|dep[ee]che|cp|bilan)\b){_CRAFT.pattern}"
)
# "Créer un article de loi n'est pas une mince affaire"
_IS = re.compile(r"(?<!qui )(?<!que )(?<!cle )\b(?:n'est|est|etait|reste|suffi\w+) (?!de |a )")
# "Réécris pour le site (300 mots max)": no story opens so.
_WRITES = (
    r"(?:re-?ecri(?:s|vez|re)|redige[rz]?|reformule[rz]?|resume[rz]?|rewrite|paraphrase)(?:-(?:moi"
    r"|le|la))? (?:ca |le |la |moi |it )*(?:(?:pour (?:le |notre )?(?:site|web|journal|print)"
    r"|en \d+ (?:mots|signes)|for the (?:site|web)|in \d+ words)\b|\()"
)
# What orders an article by name or in so many words.
_CALL = re.compile(
    r"[\W_]*(?:(?:bonjour|bonsoir|salut|hello|hi|hey|coucou)\b[^,!.\n]{0,20}[\s,!.]*)?"
    r"(?:(?:svp|stp|please|s'il (?:te|vous) plait)[ ,]*)?"
    r"(?:merci d[e']|(?:tu )?(?:peux|pourrais)(?:-| )tu\b|tu (?:peux|pourrais)\b"
    r"|(?:vous )?(?:pouvez|pourriez)(?:-| )vous\b|vous (?:pouvez|pourriez)\b|(?:can|could) you\b"
    r"|please\b|je (?:veux|voudrais|souhaite)|j'aimerais|il (?:me |nous )?(?:faut|faudrait)\b"
    rf"|(?:(?:{_VERBS})\b(?!'|-(?!(?:en|moi|nous|le)\b))|a (?:rediger|ecrire|reecrire|faire"
    rf"|reprendre)\b)(?=(?:\W+[\w'-]+){{0,6}}?\W+"
    r"(?:articles?|papier|textes?|billet|depeche|story|post|text|copy|piece|contenu|content"
    r"|page)\b)"
    rf"|{_WRITES}"
    r"|(?:viser|visez|vise|redaction|pour le web)\b"
    r"|(?:(?:the|this|your) (?:article|text|story|piece|copy) (?:must|should|has to|needs to)"
    r"|(?:l'|cet |votre )article (?:doit|devra)|(?:le|ce|votre) (?:texte|papier) (?:doit|devra))\b"
    r"|(?:i want you to )?(?:act|behave) as an?\b|you are an? (?:[\w-]+ ){0,4}?(?:journalist|writer"
    r"|copywriter|editor|reporter|expert)\b|(?:tu es|vous etes|agis(?:sez)? comme) une? (?:[\w-]+ )"
    r"{0,4}?(?:journaliste|redact(?:eur|rice)|expert)\b"
    r"|voici (?:l'|(?:le|la|un|une) )(?:article|texte|depeche|copie|communique|contenu) a \w+(?:er"
    r"|ire)\b|(?:article|papier|texte|billet)\b(?! \d))"
)
# What a story says and an order does not.
_TOLD = re.compile(
    r"\b(?:a|ont|avait|avaient|aurait|auraient|est|sont|etait|etaient|fut|furent)\s(?:\w+ment\s"
    r"|ete\s|pas\s)?(?!\w+(?:er|ir|re)\b|(?:ne|une|le|les|ce|deux|trois|six|dix)\b)"
    r"\w+(?:e|ee|es|ees|i|ie|is|it|u|us|ue|ues|ert|erte|ort|orte|int|inte)\b(?! (?:par|pour)"
    r" (?:toi|vous|moi|nous)\b)|[\w»\"”](?<!que),? (?:dit|declare|affirme|explique|indique|selon)\b"
    r"|[»\"”,] (?:conseille|raconte|souligne|estime|assure|resume|juge|insiste|rapporte|confie"
    r"|deplore|regrette|salue|previent|avertit|commente|temoigne|promet)\b"
)
_COURTESY = re.compile(
    r"[\W_]*(?:(?:un (?:grand |tout grand )?)?merci|bonjour|bonsoir|salut|coucou|hello|hi|hey"
    r"|thanks?|thank you|cordialement|fraternellement|solidairement|cdlt|bien a (?:toi|vous)"
    r"|bonne (?:journee|soiree|reception)"
    r"|bon courage|bises?|a (?:plus|bientot|demain|toi|vous)|best regards|regards|cheers)\b"
    r"[^.:?]{0,40}[\W_]*"
    r"|\W*(?:avec (?:tous )?(?:nos|mes) (?:\w+ )?(?:remerciements|salutations))\W*"
)
_NAME = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?:\s[A-ZÀ-Þ][\w'’.-]+){0,3}")
# A line that numbers what is ordered ("ARTICLE 11 – FOOT"), or the subject of a mail that does.
_NUMBERED = re.compile(
    r"[\W_]*(?:article|texte|papier|sujet|commande|mission)s? (?:n°|no|numero)?"
    r" ?\d{1,4}\b[^.!?]{0,30}"
)
_COLUMNS = re.compile(
    r"(?:champ|element|critere|rubrique|item|field|parametre)s? : "
    r"(?:consigne|valeur|demande|detail|instruction|value)s?"
)
_SUBJECT = re.compile(r"(?:objet|sujet|subject|re|tr) ?: .{0,90}")
# Fields that only a brief has; those of copy too ("Auteur :") are none here.
FIELD = re.compile(
    r"[\W_]*(?:objectifs?|ton|tone(?: of voice)?|style|structure|plan|seo|longueur|length"
    r"|(?:nombre de )?mots|volume"
    r"|mots?[- ]cles?(?: \w+){0,2}|key ?words?|key ?phrase|focus|requete(?: \w+)?|taille|format"
    r"|langue|language|public(?: \w+)?|cible|audience|angle|interdits?|interdictions?"
    r"|mots? (?:interdits?|a eviter|bannis?)|(?:a )?eviter|a (?:publier|faire|paraitre|ne pas \w+)"
    r"|livraison|deadline|delai|(?:date de )?remise|rendu|(?:titre|title) (?:seo|souhaite|voulu"
    r"|propose|h1)"
    r"|balises? \w+|meta[- ]?(?:description|desc|title|titre|donnees)?|inter-?titres?|sous-?titres?"
    r"|headings?|persona|registre|liens?(?: \w+){0,5}|maillage(?: \w+)?|citations?|sources? ok"
    r"|type(?: \w+){0,2}"
    r"|conclusion|introduction|intro|quotes?|notes?|nb|nota|consignes?|instructions?"
    r"|signe|signer|signature|embargo|h1|h2|cta|contraintes?|ponctuation|a inclure|inclure)"
    r"[\s*_]*[:=][\s*_]*\S"
)
_ITEM = re.compile(r"\s*(?:[-*•–—▪►·✅✔☑➡→]|\(?\d{1,2}[.)°]|[a-h]\))\s")
_BRACKETS = re.compile(r"\s*(?:\[.*\]|\(.*\))\W*", re.DOTALL)
_YOU = re.compile(
    r"\b(?:tu|te|toi|ton|ta|tes|vous|votre|vos|stp|svp|merci|n'oublie\w*|rappelle[zr]?)\b"
)


_OF_COPY = {Asked.TITLE, Asked.SECTION, Asked.TAGS, Asked.SIGNATURE, Asked.PHOTO, Asked.SOURCES}
_LONG_STORY = 160  # characters
_BLOCK, _LONG_LINE = 3, 40  # lines of a block at least; words of one of them at most
_FIELD_SHAPE = re.compile(r"\s*[^\W\d_][^:=.!?«»]{1,30}\s?[:=]\s*\S")
# A label alone on its line: what follows it is the note, in whatever words.
_HEAD = re.compile(
    r"[\W_]*(?:notes? (?:a |pour |de |du |aux? )(?:la |l'|les )?(?P<sure>redac\w*|journalistes?"
    r"|desk|sr|pigiste|editeurs?)|(?P<sure2>notes? to editors?)|consignes?(?: [\w'-]+){0,3}"
    r"|brief\w*(?: [\w'-]+){0,2}|instructions?(?: [\w'-]+){0,2}|a faire|to ?do"
    r"|cahier des charges(?: [\w'-]+){0,2}|commande|demande)\s*[:=][\W_]*"
)
_ME_OR_YOU = re.compile(r"\b(?:j'|je|tu|te|t'|toi|ton|ta|tes|vous|votre|vos|moi)\b|\bmerci\b")
_QUOTATION = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_OF_STORY = re.compile(r"(?:l[ea]s?|un|une|des|ce|cet|cette|avec|en|in|the|au|aux)\b|l'")
_FACT = re.compile(
    r"\bcontexte? ?:.*\b(?:en|depuis|de) (?:1[5-9]|20)\d\d\b|^\W*il y a(?:vait|ura)? \d"
    r"|\bil y avait\b"
)


@dataclass(frozen=True, slots=True)
class Line:
    """What a line is to a note; `note` has what it asks for."""

    note: Note
    asks: bool = False  # asks for something, and says hardly anything else
    told: bool = False  # each of its sentences gives an order of the craft, or asks
    plain: bool = False  # greets, thanks or labels
    field: bool = False
    item: bool = False
    calls: bool = False  # orders an article
    bracketed: bool = False
    name: bool = False  # a name, as under a close
    heads: bool = False  # a label alone
    sure: bool = False  # no story has it: "Notes à la rédaction :", a paragraph to a colleague
    story: bool = False  # says what happened, or who said it
    orders_by_form: bool = False  # as `commanding` reads it, beside orders that are known

    @property
    def orders(self) -> bool:
        """Whether it asks for two kinds of things, one of them a matter of the craft alone: what
        else it says, of what and with what, is the order's ("Merci de faire 700 mots avec le
        procès de juin, intertitres")."""
        return not self.story and len(self.note.kinds) >= 2 and bool(self.note.kinds & CORE)

    @property
    def of_copy(self) -> bool:
        """Whether it is a field that copy has too: "Photo : …", "Auteur : …"."""
        return bool(self.note.demands) and self.note.kinds <= _OF_COPY


@lru_cache(maxsize=512)
def read(line: str) -> Line:
    """What the line is; a line of the story is none of these."""
    line = demands.cells(line)
    low = flat(line).strip()
    if len(low) > LONGEST or not low:
        return Line(Note())
    if not re.search(r"\w", low):
        return Line(Note(), plain=True)
    said = _without_relatives(line)
    if _is_told_at_length(said, low) or answer.is_greeting(line):
        return Line(Note(), story=True)
    note = demands.read(line)
    total = note.known + note.lost
    share = note.known / total if total else 0.0
    calls = _CALL.match(low) is not None and not _quoted(low)
    many = (
        bool(note.kinds & CORE) and len(note.kinds - CORE - _OF_COPY) >= _MANY and not _tells(line)
    )
    sure = note.labelled or calls or many
    item = _ITEM.match(low) is not None
    bracketed = _BRACKETS.fullmatch(low) is not None
    plain = (
        (_COURTESY.fullmatch(low) is not None and not _tells(line))
        or (note.labelled and not total)
        or _NUMBERED.fullmatch(low) is not None
        or _COLUMNS.fullmatch(low) is not None
        or (_SUBJECT.fullmatch(low) is not None and _CRAFT.search(low) is not None)
    )
    field = FIELD.match(low) is not None
    if _FACT.search(low) and note.kinds <= {Asked.JUDGED}:
        return Line(Note(), item=item, story=True)  # "contexte : usine ouverte en 1931"
    asks = bool(note.demands) and share >= (LIKELY if sure or field or item else SURE)
    boxed = bracketed and len(note.kinds) >= 3 and bool(note.kinds & CORE)
    if not sure and (_quoted(low) or (note.unknown and not (field or item or boxed))):
        asks = False
    if asks and note.unknown and not (field or item) and _tells(said):
        asks = False  # the story may go on the line of the order
    letter = not _quoted(low) and _is_letter(low, note)
    if letter or (not _quoted(low) and _is_telegram(line, low, note)):
        asks = calls = True
    if not _quoted(low) and _is_told_in_orders(line, note):
        asks = calls = True
    tells = _tells(said)
    to_desk = not tells and commanding.is_to_desk(line)
    requested = requests.of(line) is requests.Form.SURE
    tells &= not requested
    asks = asks or to_desk or requested
    told = not _quoted(low) and _all_told(line)
    head = _HEAD.fullmatch(low)
    return Line(
        note,
        asks,
        told or asks,
        plain,
        field,
        item,
        calls,
        bracketed,
        name=_NAME.fullmatch(line.strip()) is not None,
        heads=head is not None,
        sure=letter
        or to_desk
        or requested
        or (head is not None and bool(head["sure"] or head["sure2"])),
        story=tells,
        orders_by_form=not (_quoted(low) or tells)
        and (commanding.commands(line) or commanding.remarks(line)),
    )


def _is_told_at_length(line: str, low: str) -> bool:
    """Whether a paragraph is so plainly a story's that its words need not be weighed."""
    return (
        len(low) > _LONG_STORY
        and _tells(line)
        and len(_ME_OR_YOU.findall(low)) < 2
        and not re.match(_WRITES, low)
    )


def _without_relatives(line: str) -> str:
    """The line as what it tells is looked for: who is meant by an order ("Ne nomme pas l'artisan
    qui a fait le devis") tells nothing."""
    parts = [line[start:end] for start, end in sentences.split(line)]
    first = next(iter(parts), "")
    line = " ".join(each for each in parts if not commanding.states(each)) or line
    if requests.form(first) is not requests.Form.SURE:
        return line
    return re.sub(r"\b(?:qui|que|dont|où)\b[^,;.!?()]*", "", line)


def _is_letter(low: str, note: Note) -> bool:
    """Whether a paragraph speaks to its reader of an article to write: "J'aurais besoin d'un
    article… Tu pars du texte…"."""
    said = _QUOTATION.sub("", low)
    return (
        bool(note.kinds & CORE)
        and len(_ME_OR_YOU.findall(said)) >= 2
        and len(set(_CRAFT.findall(said))) >= (3 if len(note.kinds) >= 2 else 4)
    )


def _is_telegram(line: str, low: str, note: Note) -> bool:
    """Whether a line asks for so much of the craft that its other words belong to it."""
    if not note.kinds & CORE or _OF_STORY.match(low) or _tells(line):
        return False
    technical = len(note.kinds) >= 3 and len(note.kinds & _TECHNICAL) >= 2
    dense = len(note.kinds) >= 2 and len(set(_CRAFT.findall(low))) >= 4
    return dense or (technical and not low.endswith((".", "!", "?")))


def _is_told_in_orders(line: str, note: Note) -> bool:
    """Whether a paragraph asks for a length or another matter of the craft, and each other
    sentence of it for something else: "Pour mercredi : 2 feuillets. Attaquer par…"."""
    parts = [line[start:end] for start, end in sentences.split(line)]
    if not note.kinds & CORE or len(parts) < _MANY_ORDERS or _tells(line):
        return False
    return all(
        demands.read(each).demands or _told(each) or commanding.commands(each) for each in parts
    )


_MANY_ORDERS = 3  # sentences
_MANY = 3  # kinds of demands that no story has, beside one of length, make a line an order
_SIGNED = re.compile(r"(?:Par|By) [A-ZÀ-Þ][\wà-ÿ'’-]+ [A-ZÀ-Þ]")


def is_block(lines: Sequence[str]) -> bool:
    """Whether lines without a blank one between them are a note: most of them are fields, items
    or orders, and none tells what happened."""
    if len(lines) < _BLOCK:
        return False
    read_ = [read(line) for line in lines]
    kinds = {kind for line in read_ for kind in line.note.kinds}
    shaped = sum(
        each.asks
        or each.told
        or each.field
        or each.item
        or _FIELD_SHAPE.match(demands.cells(line)) is not None
        for line, each in zip(lines, read_, strict=True)
    )
    if any(_SIGNED.match(line.strip()) for line in lines):
        return False  # a headline and who signs it, above a note
    return (
        bool(kinds & CORE)
        and len(kinds) >= 2
        and not kinds <= _OF_COPY | {Asked.LANGUAGE}
        and 2 * shaped > len(lines)
        and not any(each.story for each in read_)
        and all(len(line.split()) <= _LONG_LINE for line in lines)
    )


def speaks_to_you(line: str) -> bool:
    """Whether an aside in brackets speaks to a colleague: "(Ne pas mettre de photo, svp)"."""
    low = flat(line).strip(" ()[]\t")
    orders = _ORDER.match(low) is not None and _CRAFT.search(low) is not None
    return (
        orders
        or (_YOU.search(low) is not None and _CRAFT.search(low) is not None)
        or bool(re.match(r"si (?:tu|vous) ", low))
    )


def _quoted(low: str) -> bool:
    return low[:1] in '«"“'


def _all_told(line: str) -> bool:
    return all(_told(line[start:end]) for start, end in sentences.split(line))


def _tells(text: str) -> bool:
    """Whether the text says what happened, or who said it; "à faire" is no "a fait"."""
    bare = re.sub(r"(?<=[^\W\d_] )[A-ZÀ-Þ][\w'’-]*", "X", text)  # a name is no participle
    return _TOLD.search(flat(re.sub("[àÀ]", "@", bare))) is not None


def _told(sentence: str) -> bool:
    """Whether the sentence gives an order of the craft, or speaks of it in a few words."""
    low = _ITEM.sub("", flat(sentence), count=1).strip(" -*•–—()[]#_")
    if not re.search(r"\w", low) or FIELD.match(low):
        return True
    if commanding.states(sentence):
        return True
    if _tells(sentence):
        return False
    if _COURTESY.fullmatch(low):
        return True
    if not _CRAFT.search(low) or _IS.search(low):
        return False
    short = (
        len(low.split()) <= _FEW and _NAMES_CRAFT.match(low) and not commanding.FINITE.search(low)
    )
    return _ORDER.match(low) is not None or bool(short)
