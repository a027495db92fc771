"""A paragraph of its own that is an aside to the desk: addressed to one of its people, or in
brackets and about the desk's work.

    (NB pour Martine : intertitres à faire. Les photos arrivent par WeTransfer. HTR)
    @Julie : deux photos dans le Drive          [encadré à placer en bas de page] Un étal sur deux…

Its form tells it, wherever it stands: who is addressed, or what it is that only a newsroom handles.
None is printed; one that leaves something to check, to change or to publish later keeps the
article a draft. What a brief can follow it has taken before. What a story says to its readers in
brackets, and what is quoted, is copy.
"""

from __future__ import annotations

import re

from ....french import desk_orders, desk_talk, lists, sentences
from ....french.date_words import ANY_WEEKDAY
from ....french.flattened import flat
from ....model import Severity
from ...sheet import Sheet
from ..notes import cover_letter
from . import confidential, inserts

LONGEST = 600  # characters
FOOT = 4  # units at the end, among which a word to a colleague may begin
MOST_BELOW = 60  # words of it
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|\"[^\"]*\"")
_PHOTO = r"(?:photos?|portraits?|images?|cliches?) (?:de|d'|du|des)"
_LABEL = r"(?:note|nota|mot|message|info|rappel|attention|memo|question)"
_DESK = (
    r"(?:la |le |l'|les )?(?:sr|desk|redac(?:tion)?|secretariat(?: de redaction)?|secretaire de"
    r" redaction|maquett\w+|editions?|editeur|editrice|edito|chef\w*(?: d'\w+)?|service (?:photos?"
    r"|infos?|infographie|web)|(?:desk )?web|infographistes?|iconographes?|icono)"
)
# "NB pour Sandrine :", "@SR :", "Note au desk :", "PS Martine :"
_ADDRESSED = re.compile(
    r"(?:(?:(?:nb|n\.b\.|ps|p\.-?s\.)[ ,]*(?:(?:a|au|aux|pour|@) ?)?"
    rf"|{_LABEL} (?:a|au|aux|pour|@) ?|@ ?)|(?P<weak>pour )(?!{_DESK}))"
    rf"(?:(?P<desk>{_DESK})|(?P<name>[a-z]+(?:-[a-z]+)?)(?: [a-z]\.?| [a-z'-]+)?)\s?[:,–—]"
)
# "> Attention, la prime était de 300 hier, c'est bien 400 (confirmé par la DRH)."
_LABELLED = re.compile(
    r"[\W_]*(?:attention|nb|n\.b\.|nota(?: bene)?|ps|rappel|pour (?:info|memoire)|memo)\s?[,:!–—-]"
)
_OF_THE_COPY = re.compile(
    r"\bc'est bien\b|\bet non (?:pas )?\w+\W*$"
    r"|\b(?:confirme|verifie|valide|recoupe|relu)e?s? (?:par|avec|aupres)\b"
    r"|\bdans (?:le|mon|ma|la) (?:papier|copie|texte|(?:premiere )?version|depeche)\b"
)
# What no story has: a quoted mail's mark, an hour with who speaks, a field of a memo.
_LEFT_OVER = re.compile(
    r">+ (?!\s*[«\"“])|\[\d{1,2}[:h]\d{2}\]\s?[A-ZÀ-Þ][\w-]+[^.:«–—]{0,30} ?: (?![«\"“])"
    r"|(?i:(?:longueur|calibrage|angle|deadline|(?:inter(?:titre)?|titre|légende|encadré)s?"
    r" (?:possibles?|ici|au choix|en option|proposés?))"
    r" ?:)"
    r"|(?i:photos? (?:dans|sur) (?:le |la )?"
    r"(?:serveur|drive|photostation|base|dossier|mail|we ?transfer)\b)"
)
_OF_A_MEMO = re.compile(r"\W*(?:de la part de|à l['’]attention de|mémo\b ?[:–—-])", re.IGNORECASE)
_STOPPED = re.compile(r"[.!?](?:\s+[A-ZÀ-Þ.]{2,6})?$")
_TAGGED = re.compile(rf"@ ?(?:{_DESK}|(?P<name>[a-z]+(?:-[a-z]+)?))\s+(?P<said>.*)", re.DOTALL)
_BRACKETS = re.compile(r"(?:\[[^\[\]]*\]|\((?:[^()]|\([^()]*\))*\))\W{0,2}", re.DOTALL)
_OPENING = re.compile(r"\[[^\[\]\n]{3,160}\](?=\s+\S)")
# A sentence right below a formula; a name, a function and a house have no stop.
_TELLS = re.compile(r"\s*(?!p\.?s|nb|n\.b)(?:\S+ ){7,}[^\n]*[.!?»](?:\n|$)", re.IGNORECASE)
_FIRST = re.compile(r"\b(?:j'|je |m'|me |mon |tu |te |t')")
_INITIALS = re.compile(r"[.!?…]\s(?P<letters>[A-Z]{2,4}|(?:[A-Z]\. ?){2,3})\W*$")
# "Voilà pour moi.", "Terminer là-dessus.", "Photo de la boulangère uniquement avec son accord."
_ENDS = re.compile(
    r"\W*(?:voila(?:,? (?:c'est|ce sera) tout)? pour (?:moi|nous|aujourd'hui|ce soir)\W*$"
    r"|(?:terminer|finir|conclure|s'arreter) (?:la-dessus|la|ainsi|par cette \w+)\W*$"
    r"|pour (?:la |les )(?:legendes?|photos?|visuels?)\s?: "
    rf"|{_PHOTO} [^.!?]{{2,60}}? (?:(?:uniquement|seulement|qu'|mais) ?(?:avec|si)"
    r"|sous reserve de|sauf) "
    r"(?:l'|son |leur |elle |il )?(?:accords?|autorisations?|consentements?|est d'accord))"
)
# "Fin du texte.", "VIDÉO ET PHOTO SUIVENT.", "Prochain lead vers 18 h.": nouns without an article,
# of what still comes to the desk. What stands behind them in the paragraph is of the same breath.
_MEDIA = (
    r"(?:photos?|videos?|visuels?|images?|sons?|infographies?|encadres?|papiers?(?: d'angle)?"
    r"|reportages?)"
)
_WHEN = r"(?: (?:vers|d'ici|dans|avant|apres|a|ce|cet|demain)\b[^.!?]{0,30})?"
_STILL_COMES = re.compile(
    r"\W*(?:fin (?:du |de la |de l')(?:texte|article|papier|copie|depeche|breve)"
    rf"|{_MEDIA}(?:(?:,| et| \+| &) {_MEDIA})* (?:suiv(?:ent|ront|ra)|suit|a suivre){_WHEN}"
    r"|(?:prochaine?|nouve(?:au|lle)|dernier|\d+e) (?:lead|papier|depeche|envoi|take)\b"
    r"(?: (?:attendue?|prevue?))?(?: (?:vers|a|avant)) \d{1,2} ?h[^.!?]{0,10})\W*$"
)
_VOILA = re.compile(r"\W*voila(?:(?P<for> pour (?:l[ea]s? |l')\w+\W*$)|\s?[,.!])")
_OF_A_FOOT = re.compile(r"\ba (?:re)?(?:verifier|voir|relire|caler|recouper)\b|\bposte \d")
# Reasons of a draft in which somebody of the desk spoke.
_WAITS = ("mot de la rédaction", "doute de la rédaction", "passage qui ne", "consigne «")
_DOUBTFUL = re.compile(
    r"\b(?:svp|stp|comme (?:convenu|promis)|a (?:re)?(?:verifier|caler|recouper)|(?:en|du) off"
    r"|entre nous|a (?:sa|leur) demande\W*$|(?:ce|cet|cette) (?:passage|paragraphe|encadre))\b"
    r"|[(\[][^()\[\]]*\b(?:on|je|tu|maquette|exergue|encadre|papier|relire|couper|citer|legende"
    r"|titre)\b|\[[^\[\]]* [^\[\]]*\]|[(\[](?:mets|garde|coupe|voir|vois|a \w+(?:er|ir|re)) "
)
# What somebody has still to decide about what is printed, or when.
_LEFT_OPEN = re.compile(
    r"\b(?:(?:re)?verifi\w+|recoup\w+|confirm\w+|valid\w+|relire|relis\w*|doute|pas sure?|publi\w+"
    r"|en ligne|embargo|attend\w*|avant|apres|demain|pas|plus|coup(?:er?|ez)|retir\w+|enlev\w+"
    r"|supprim\w+|remplac\w+|chang\w+|corrig\w+|ajout\w+|rajout\w+|garde[rz]?|accord)\b|\?|!!"
    rf"|\bpour (?:{ANY_WEEKDAY})\b|\b(?:{ANY_WEEKDAY}) seulement"
)


def find(sheet: Sheet) -> Sheet:
    """Takes such paragraphs away and tells each; of one that goes on as copy, the order alone."""
    sheet = _footless(sheet)
    for unit in sheet.units:
        text = sheet.text[unit.start : unit.end]
        if len(text) <= LONGEST and _is_aside(text):
            sheet = _taken(sheet, unit.start, unit.end)
        elif (opening := _OPENING.match(text)) and is_of_work(opening[0]):
            sheet = _taken(sheet, unit.start, unit.start + opening.end())
    return sheet


def left(sheet: Sheet) -> Sheet:
    """The sheet with a reason for each sentence that is left and may be a colleague's, where others
    were: who clears those must not print it unread."""
    others = any(each.startswith(_WAITS) for each in sheet.doubts)
    for unit in sheet.units:
        if _is_left_over(sheet.of(unit).strip()):
            sheet = _naming(sheet, sheet.of(unit).strip())
            continue
        if not others:
            continue
        text = _QUOTED.sub(lambda each: " " * len(each[0]), sheet.of(unit))
        for start, end in sentences.split(sheet.of(unit)):
            if _DOUBTFUL.search(flat(text[start:end])) or desk_talk.said(text[start:end]):
                sheet = _naming(sheet, sheet.of(unit)[start:end])
    if _OF_A_MEMO.match(sheet.title):
        sheet = _naming(sheet, sheet.title)
    return sheet


def _naming(sheet: Sheet, said: str) -> Sheet:
    return sheet.doubting(f"mot qui reste dans l’article, à relire\u00a0: «\u00a0{said}\u00a0»")


def _is_left_over(text: str) -> bool:
    """Whether the paragraph has the form of a note, whatever its words."""
    bare = _QUOTED.sub("", text)
    said = text.strip("[]() ")
    told = desk_orders.is_for_readers(said) or _STOPPED.search(said)
    alone = _BRACKETS.fullmatch(text) is not None and not told
    return alone or _LEFT_OVER.match(text) is not None or bare.count("[") != bare.count("]")


def _footless(sheet: Sheet) -> Sheet:
    """The sheet without the words to a colleague that end it, from the sentence that opens them:
    whatever follows "Voilà pour moi." to the end is of the same breath."""
    first = max(1, len(sheet.units) - FOOT)
    first = min(first, _closing(sheet))
    for index, unit in enumerate(sheet.units[first:], first):
        below = sheet.units[index + 1 :]
        end = below[-1].end if below else unit.end
        for start, stop in sentences.split(sheet.of(unit)):
            at = unit.start + start
            said, rest = sheet.text[at : unit.start + stop], sheet.text[unit.start + stop : end]
            if not unit.settled and _STILL_COMES.match(flat(said)):
                return _footless(_taken(sheet, at, unit.end))
            if not unit.settled and _opens_foot(said, rest, alone=not start):
                return _taken(sheet.without(below), at, end)
    return sheet


def _closing(sheet: Sheet) -> int:
    """The last unit that is the formula under which a mail is signed; how many there are without
    it."""
    found = (at for at, each in enumerate(sheet.units) if at and _is_close(sheet.of(each)))
    return max(found, default=len(sheet.units))


def _is_close(line: str) -> bool:
    return cover_letter.CLOSE.fullmatch(line.strip()) is not None


def _opens_foot(said: str, rest: str, *, alone: bool) -> bool:
    """Whether nobody but a colleague is told the sentence and the `rest` of the copy; `alone`: it
    opens its paragraph."""
    low = flat(said)
    if _QUOTED.search(rest) or len(rest.split()) > MOST_BELOW:
        return False
    if _ENDS.match(low) or not alone:
        return _ENDS.match(low) is not None
    if voila := _VOILA.match(low):
        ends = voila["for"] and not rest.strip()
        return bool(ends or _OF_A_FOOT.search(flat(said + rest)))
    return _is_close(said) and not _TELLS.match(rest)


def _is_aside(text: str) -> bool:
    """Whether the whole paragraph is one."""
    text = " ".join(_QUOTED.sub("«»", text).split())
    bracketed = _BRACKETS.fullmatch(text) is not None
    if _LABELLED.match(flat(text)) and _OF_THE_COPY.search(flat(text)):
        return True
    said = text.strip(" [](){}*_>–—-") if bracketed else text.lstrip(" >*_–—-")
    if is_addressed(said):
        return True
    return bracketed and is_of_work(text)


def is_addressed(text: str) -> bool:
    """Whether the text opens with the person or the desk for whom it is."""
    low = flat(text)
    if (tagged := _TAGGED.match(low)) and desk_orders.places(tagged["said"]):
        return True
    match = _ADDRESSED.match(low)
    if not match or text[match.end() :].lstrip().startswith("«"):
        return False  # "@mairie_lorbec : « … »": a message of a network
    if match["weak"] and not desk_orders.is_of_work(text):
        return False  # "Pour Camille : une vie à reconstruire"
    named = match["name"] and text[slice(*match.span("name"))] in lists.words("given_names")
    return bool(match["desk"] or named)


def is_of_work(bracketed: str) -> bool:
    """Whether what stands in brackets speaks of the desk's work, or in its signer's own person."""
    if inserts.is_cue(bracketed.strip()):
        return False
    if desk_orders.of_aside(bracketed):
        return True
    said = bracketed.strip(" .[](){}*_")
    signed = _INITIALS.search(said)
    told = desk_orders.is_for_readers(said)
    return not told and signed is not None and _FIRST.search(flat(said)) is not None


def _taken(sheet: Sheet, start: int, end: int) -> Sheet:
    said = " ".join(sheet.text[start:end].split())
    line = sheet.line_number(start)
    low = flat(said)
    if not _LEFT_OPEN.search(low):
        return confidential.cut(sheet, start, end).told(
            Severity.WARNING,
            f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0».",
            "Si c’est du texte, formez-en une phrase sans crochets ni nom.",
            start,
        )
    return (
        confidential.cut(sheet, start, end)
        .told(
            Severity.ERROR,
            f"Mot de la rédaction, non imprimé\u00a0: «\u00a0{said}\u00a0». "
            "L’article reste un brouillon.",
            confidential.READ_AGAIN,
            start,
        )
        .doubting(f"mot de la rédaction, à la ligne {line} de la copie\u00a0: «\u00a0{said}\u00a0»")
    )
