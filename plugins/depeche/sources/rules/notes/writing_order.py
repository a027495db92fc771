"""An order to write the copy below it, whatever verb opens it and whatever it asks for besides.

    rewrite in french, catchy title, keywords: quai, port     Transforme ce texte en article
    summarize this article in french: use H2                  mots-clés : quai, port

Only what such orders are given on may stand behind the verb: the article, this text, it, a
language, search engines, or nothing. The rest of the sentence must ask for something.
"""

from __future__ import annotations

import re

from ....french import lists
from ....french.flattened import flat
from . import brief_words, demands, requests

_PLEASE = r"(?:(?:please|kindly|svp|stp|merci de|bonjour|hello)[ ,!]+)*"
_INFINITIVES = (
    r"(?:re-?)?ecrire|rediger|resumer|traduire|reformuler|paraphraser|synthetiser|transformer"
    r"|optimiser|reprendre|adapter|creer|generer|produire|faire|retravailler|convertir|preparer"
)
_VERBS = (
    r"(?:re-?)?write|make|create|turn|transform|convert|summari[sz]e|translate|paraphrase|rephrase"
    r"|reword|humani[sz]e|optimi[sz]e|adapt|edit|generate|produce|prepare|rework|give me|rewriting"
    r"|(?:re-?)?ecri(?:s|vez)|redige[sz]?|resume[sz]?|tradui(?:s|sez)|reformule[sz]?"
    r"|paraphrase[sz]?|synthetise[sz]?|fai(?:s|tes)|transforme[sz]?|optimise[sz]?|repren(?:ds|ez)"
    r"|adapte[sz]?|cree[sz]?|genere[sz]?|produi(?:s|sez)|retravaille[sz]?|converti(?:s|ssez)"
    r"|prepare[sz]?|rends|rendez"
)
_TONGUE = "|".join(lists.longest_first({flat(each) for each in brief_words.TONGUES}))
_KIND = (
    r"(?:(?:news|blog|press|web|short|long|full|new|complete|good|seo|search engine"
    r"|(?:seo |fully )?(?:friendly|compatible|optimi[sz]ed|ready)|original|unique|french|english"
    r"|petit|court|long|bon|vrai|nouvel|autre)[ -])*"
)
_COPY = (
    r"(?:articles?|texte?s?|copy|story|piece|posts?|papiers?|billets?|depeches?|communiques?"
    r"|contenus?|contents?|breves?|press releases?|reportage|sujet|page|version|synthese|resume)"
    r"(?: (?:de (?:presse|blog|fond)|web|seo|of news))?"
)
_GIVEN = (
    r"(?:(?:an?|the|this|that|these|my|un|une|le|la|l'|ce|cet|cette|ces|mon|notre|some|des)? ?"
    rf"{_KIND}{_COPY}|it|this|that|ca|ceci|le|la|moi|me)"
)
_PLACE = (
    r"(?:below|above|following|here|ci-dessous|ci-joint|qui suit|suivante?|entierement"
    r"|completely|again|properly|compatible|friendly|optimi[sz]ed|optimisee?|professionally)"
)
_ABOUT = (
    rf"(?:(?:in|into|en|to|as|be|vers le|vers l') ?(?:good |proper |bon |correct )?(?:{_TONGUE})"
    rf"|(?:into|as|en|in) {_GIVEN}"
    rf"|(?:from|with|based on|using|of|a partir d[eu]|avec|sur la base d[eu]|d'apres|de)"
    rf" (?:the )?(?:following )?{_GIVEN}"
    r"|(?:for|pour) (?:le |la |les )?(?:seo|google|web|site|blog|referencement"
    r"|search engines?|moteurs de recherche|our (?:site|website)|notre site)"
    rf"|seo|{_PLACE})"
)
# What parts the order from what else it asks for.
_JOINT = r"\s*(?:[,;:.(/+&\n—–-]|$|(?:and|et|with|avec|sans|without|using)\b)"
_ORDER = re.compile(
    rf"\W*{_PLEASE}(?:(?P<infinitive>(?:a )?(?:{_INFINITIVES}))|{_VERBS})\b(?!')"
    rf"(?:-en\b|(?:-| ){_GIVEN}\b)*(?: {_ABOUT}\b)*(?![\w'’-])(?={_JOINT})"
)
_ORDERS = re.compile(rf"(?:and |et |puis |then )*(?:{brief_words.FLAT_ORDERS})\b(?!['-])")
_COLON = re.compile(r":\s+(?=[«\"“]?\s?[A-ZÀ-Þ])")
_ABOVE = re.compile(
    r"(?:bonjour|bonsoir|salut|hello|hi)\b.{0,30}|(?:date|auteur|author|source|url)\s?:.{1,80}",
    re.IGNORECASE,
)
_FEW = 8  # words of a clause that nobody knows, in an order


def opens(said: str, below: str = "") -> bool:
    """Whether `said`, the first words of a file, orders the copy below to be written; `below` is
    the line under it, with no blank one between."""
    found = _ORDER.match(flat(said))
    if found is None:
        return False
    rest = said[found.end() :]
    if not re.search(r"\w", rest):
        short = len(found[0].split()) == 1
        return asks(below) or not (short or found["infinitive"])
    asked = demands.accepted(rest)
    return bool(asked.demands) and all(_may_ask(each, rest) for each in asked.unknown)


def asks(line: str) -> bool:
    """Whether a line under such an order asks for things, and says nothing else."""
    asked = demands.accepted(line)
    return bool(asked.demands) and not asked.unknown


def story(line: str) -> int:
    """Where the story begins behind such an order and its colon; 0 without one."""
    for at in _COLON.finditer(line):
        order, tail = line[: at.start()], line[at.end() :]
        asked = opens(order) or requests.form(order) is requests.Form.SURE
        if asked and not demands.read(tail).demands:
            return at.end()
    return 0


def may_stand_above(line: str) -> bool:
    """Whether the line may stand between the top of a file and such an order: a field, a word of
    greeting."""
    return _ABOVE.fullmatch(line.strip()) is not None


def _may_ask(clause: str, said: str) -> bool:
    """Whether a clause that is not understood may be one more demand: no story opens so behind
    others. A sentence of its own, or one that a colon opens, may be the story's."""
    if _ORDERS.match(flat(clause)):
        return True
    before = said[: max(0, said.find(clause))].rstrip()
    return len(clause.split()) <= _FEW and clause[:1].islower() and not before.endswith(":")
