"""The words by which a brief asks for something, in French and English, as a desk writes them.

All patterns are for text in small letters without accents, in which they match as well what was
typed in haste ("minimun", "referencement"). Each gives the demand of one kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from ...french import lists
from ...french.gazetteer import fold
from ...model import Asked
from . import brief_words


def _longest_first(words: Iterable[str]) -> str:
    return "|".join(lists.longest_first(words))


_UNITS = _longest_first(brief_words.UNITS.keys() - {"a"})
_HUNDREDS = "|".join(brief_words.HUNDREDS)
_THOUSANDS = "|".join(brief_words.THOUSANDS)
_N = (
    r"(?:\d{1,2}[ .,\u00a0\u202f]\d{3}(?!\d)|\d+"
    rf"|(?:(?:{_UNITS}|a)[ -])?(?:{_HUNDREDS}|{_THOUSANDS})\b"
    rf"(?:[ -](?:{_UNITS}|{_HUNDREDS})\b)*|{_UNITS})"
)
TONGUES = {fold(name): code for name, code in brief_words.TONGUES.items()}
_TONGUES = _longest_first(TONGUES.keys() - {"fr"})
MANNERS = (
    r"(?:neutre|pedagogique|accessible(?: a tous)?|objectif|direct|informatif|vulgarise|serieux"
    r"|factuel|journalistique|informatif|sobre|professionnel|serieux|neutral|factual"
    r"|journalistic|professional|formal|formel|du journal|de la maison|simple|clair)"
)
_INTER = (
    r"(?:inter-? ?titres?|inters?\b|sous[- ]?titres?|sub-? ?head(?:ing|er|line)?s?"
    r"|subs?[- ]?titles?|headings?"
    r"|(?:titres |balises )?h[23](?: ?(?:et|and|/|,) ?h[23])?(?: (?:sub-?)?headings?)?"
    r"|titres intermediaires)"
)
_UNIT = (
    r"(?:mots?|words?|w\b|signes?|caracteres?|characters?|feuillets?)"
    r"(?: (?:espaces (?:compris|comprises|incluse?s?|inclus)|long|in length))?"
)
_LEAST = (
    r"(?:au moins|(?:un )?mini(?:mum|mun)?(?: de)?|min\b\.?|at least|a minimum of|plus de"
    r"|pas moins de"
    r"|no (?:less|fewer) than|more than|over|>=?|≥)"
)
_MOST = (
    r"(?:au plus|(?:un )?maxi(?:mum)?(?: de)?|max\b\.?|pas plus de|moins de|at most|no more than"
    r"|up to"
    r"|less than|under|ne pas depasser|sans depasser|<=?|≤)"
)
_ABOUT = r"(?:environ|viser|visez|vise|autour de|a peu pres|about|around|roughly|~)"
_LEAST_END = r"(?:mini(?:mum|mun)?|min\b\.?|au moins|au minimum|ou plus|or more|at least)"
_MOST_END = r"(?:maxi(?:mum)?|max\b\.?|au plus|au maximum|ou moins|or less|at most)"
# Behind a comma it ends its clause: "700 mots, minimum", not "700 mots, au moins 3 intertitres".
_APART = r",\s?{0}(?=\s*(?:[,;.!?)]|$))(?!\.?\s?\d)"
_LEAST_AFTER = (
    rf"(?: ?{_LEAST_END}| ?\({_LEAST_END}\)| et plus\b(?! d)|{_APART.format(_LEAST_END)})"
)
_MOST_AFTER = rf"(?: ?{_MOST_END}| ?\({_MOST_END}\)|{_APART.format(_MOST_END)})"
BOUND_APART = _APART.format(f"(?:{_LEAST_END}|{_MOST_END})")
_QUOTED = r"[«\"“]\s?(?P<{0}>[^»\"”]{{2,120}}?)\s?[»\"”]"


def pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


_PHRASE = (
    r"(?:mot[- ]?cle|focus key ?phrase|key ?phrase|key ?word|expression)"
    r"(?: (?:principale?|cible|seo|exacte?))*(?: (?:est|is|sera))?\s*:?\s*"
)
# What may stand anywhere in a clause; the first that matches at a place has it.
CUES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.DATE,
        pattern(
            r"(?:ne (?:pas|rien) |rien )(?:publier|diffuser|reprendre|mettre en ligne|paraitre)"
            r"[^,.;!?]{0,20}? avant (?P<when>[^,;!?]{2,40})"
        ),
    ),
    (
        Asked.DESCRIPTION,
        pattern(
            rf"(?:avec |with |an? |une )?meta[- ]?desc(?:ription)?\s*[:=]?\s*(?:de |of )?"
            rf"(?:{_MOST}\s*)?(?P<n>{_N})"
            rf"\s*(?:caracteres?|characters?|signes?)?{_MOST_AFTER}?"
        ),
    ),
    (Asked.DESCRIPTION, pattern(r"(?:avec |une |an? )?meta[- ]?desc(?:ription)?\b")),
    (
        Asked.STANDFIRST,
        pattern(
            r"(?:(?P<no>sans|pas de|no|without)\s+)?(?:un |une |avec |a )*"
            r"(?:chap(?:o|eau|eaux|os)\b|standfirst|(?:phrase d')?accroche)"
            rf"\s*(?:[:=]|de|en|d'|of)?\s*(?:(?P<n>{_N})\s*(?:phrases?|sentences?)"
            rf"|(?:{_MOST}|{_ABOUT})?\s*\d+ ?(?:signes|car\w*|char\w*|mots|words|lignes))?"
        ),
    ),
    (
        Asked.WORDS,
        pattern(
            rf"(?:(?:longueur|length|taille|word ?count)\s*[:=]?\s*)?(?:entre|between|de|from)?\s*"
            rf"(?P<low>{_N})\s*(?:{_UNIT})?\s*(?:et|a|to|and|-|–|—"
            rf"|/)\s*(?P<high>{_N})\s*(?P<unit>{_UNIT})"
        ),
    ),
    (
        Asked.WORDS,
        pattern(
            rf"(?:(?:longueur|length|taille|word ?count|nombre de mots)\s*[:=]?\s*)?"
            rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|{_ABOUT})?\s*"
            rf"(?P<n>{_N})\s*(?P<plus>\+)?\s*-?(?P<unit>{_UNIT})(?P<half> et demi)?"
            rf"(?: environ)?(?:(?P<least2>{_LEAST_AFTER})|(?P<most2>{_MOST_AFTER}))?"
        ),
    ),
    (
        Asked.WORDS,  # "Longueur : 700", "mots : 700"; "max 900" after a length
        pattern(
            rf"(?:longueur|length|taille|word ?count|nombre de mots|mots|words|volume)\s*[:=]\s*"
            rf"(?:(?P<least>{_LEAST})|(?P<most>{_MOST})|{_ABOUT})?\s*(?P<n>\d{{3,5}})"
            rf"(?:(?P<least2>{_LEAST_AFTER})|(?P<most2>{_MOST_AFTER}))?"
        ),
    ),
    (
        Asked.WORDS,
        pattern(r"(?:(?P<least>mini(?:mum)?)|(?P<most>max(?:i(?:mum)?)?))\s*(?P<n>\d{3,5})\b"),
    ),
    (
        Asked.WORDS,
        pattern(r"(?P<n>\d{3,5}) (?:(?P<least>mini(?:mum)?)|(?P<most>max(?:i(?:mum)?)?))\b"),
    ),
    (
        Asked.HEADINGS,
        pattern(
            r"(?P<no>sans|pas d'|pas de|aucun|no|without"
            r"|(?:do not|don't|never) (?:use|add|include|put)|avoid|ne (?:pas|jamais) (?:mettre"
            r"|utiliser|faire|ajouter)|ne (?:mets|mettez|fais|faites) pas|n'(?:ajoute"
            r"|utilise)[rz]? pas"
            rf"|evite[rz]?)\s*(?:des |les |d'|de |any )?{_INTER}"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:un |des |a )?{_INTER} (?:tous les|every) (?P<every>\d{{2,3}})(?: ?(?:mots"
            rf"|words))?(?: environ)?"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:(?P<atleast>{_LEAST})|(?P<atmost>{_MOST}))?\s*(?P<n>{_N})(?:\s*(?:ou|a|to|or|-"
            rf"|–)\s*"
            rf"(?P<n2>{_N}))?\s*(?:grands? |petits? |parties avec |sections? (?:w/|with|avec|en)"
            rf" )?{_INTER}"
            rf"(?:(?P<least>{_LEAST_AFTER})|(?P<most>{_MOST_AFTER}))?(?: (?:en|de niveau) h[23])?"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:avec |with |des |some |les )*{_INTER}(?: (?:informatifs?|courts?|clairs?|en h2))?"
            rf"\s*[:=(]?\s*(?P<n>\d)(?:\s*(?:ou|a|to|or|-|–)\s*(?P<n2>\d))?\)?"
        ),
    ),
    (
        Asked.HEADINGS,
        pattern(
            rf"(?:avec |with |des |some |les )*{_INTER}(?: (?:informatifs?|courts?|clairs?|en h2))?"
            r"(?:\s*[:=]?\s*(?P<answer>oui|yes|non|no)\b)?"
        ),
    ),
    (
        Asked.SEO,
        pattern(
            r"(?:(?P<no>sans|pas de|no|without)\s+)?(?:bien |bon "
            r"|un )*(?:optimis\w+ )?(?:pour )?(?:le |du |la )?"
            r"(?:seo\b|search[- ]engine[- ]?\w*|referencement(?: naturel)?|google(?: (?:discover"
            r"|news|actualites))?"
            r"|moteurs de recherche)"
            r"(?:[- ](?:friendly|compatible|optimi[sz]ed?|optimisee?|ready))?"
            r"(?:\s*[:=]?\s*(?P<answer>oui|yes|non|no)\b)?"
        ),
    ),
    (Asked.LANGUAGE, pattern(r"(?:langue|language|lang)\s*[:=]\s*(?P<tongue>fr)\b")),
    (
        Asked.LANGUAGE,
        pattern(
            rf"(?:(?:langue|language)\s*[:=]?\s*|(?:en|in)\s+)?(?P<tongue>{_TONGUES})(?:e|ne)?\b"
            r"(?: courant)?"
        ),
    ),
    (
        Asked.REPEATED,
        pattern(
            rf"(?:utilise\w*|use|avec|with|le|the|placer|repeter)?\s*(?:le |the )?{_PHRASE}"
            rf"{_QUOTED.format('phrase')}\s*\(?(?P<n>{_N}) ?(?:x\b|fois|times)"
        ),
    ),
    (
        Asked.KEYPHRASE,
        pattern(
            rf"(?:utilise\w*|use|avec|with|placer)?\s*(?:le |the )?{_PHRASE}"
            rf"{_QUOTED.format('phrase')}(?: (?:dans le titre|in the title))?"
        ),
    ),
    (
        Asked.KEYPHRASE,
        pattern(
            r"(?:un |le |a )?(?:titre|title|h1)(?: (?:h1|seo))? (?:contenant|avec|incluant|qui"
            r" contient"
            rf"|with|containing)(?: (?:le mot|les mots|l'expression))?\s*{_QUOTED.format('phrase')}"
        ),
    ),
    (
        Asked.AVOIDED,
        pattern(
            r"(?:ne (?:pas|jamais) (?:utiliser|employer|ecrire|mettre)|n'(?:utilise|emploie)[rz]?"
            r" pas"
            r"|n'ecri(?:s|vez) pas|evite[rz]?|bannir|banni(?:s|ssez)|pas (?:de?|d')|sans|jamais"
            r"|do not (?:use|write)"
            r"|don't (?:use|write)|avoid|never use)[^,.;:!?«\"“»”]{0,40}?"
            r"(?P<what>[«\"“]\s?[^»\"”]{2,80}?\s?[»\"”]"
            r"(?:(?:, | et | ou | ni | or | and )[«\"“]\s?[^»\"”]{2,80}?\s?[»\"”])*)"
        ),
    ),
    (
        Asked.AVOIDED,
        pattern(
            r"(?:(?:a ne pas faire|interdit|don't|do not)s?\s*[:=]\s*(?:quote|mention|name|cite"
            r"|citer|mentionner|nommer|evoquer|parler"
            r" d(?:e |es |u |'))"
            r"|ne (?:pas|jamais) (?:citer|mentionner|nommer|evoquer|parler d(?:e |es |u |')?)"
            r"|(?:ne |n'|me |nous )?(?:cite[rz]?|mentionne[rz]?|nomme[rz]?|evoque[rz]?"
            r"|parle[rz]?) (?:surtout )?(?:pas"
            r"|jamais)(?: d(?:e |es |u |'))?"
            r"|sans (?:citer|mentionner|nommer|evoquer|parler d(?:e |es |u |')?)"
            r"|pas de (?:nom|mention|citation) d(?:e |es |u |')"
            r"|(?:evite[rz]?|bannir|pas|ne (?:pas|jamais) (?:utiliser|employer|ecrire)) (?:le "
            r"|les )?"
            r"(?:mot|terme|expression)s? (?![«\"“])"
            r"|(?:do not|don't|never) (?:mention|name|quote|cite)|avoid mentioning|no mention of)"
            r"\s*(?P<what>[^,;.!?]{2,80})"
        ),
    ),
    (
        Asked.QUOTATIONS,
        pattern(
            r"(?:(?:en )?(?:gard(?:e[rz]?|ant)|conserv(?:e[rz]?|ant))|reprendre|keep"
            r"|preserve)\s*(?:bien )?"
            r"(?:(?:toutes?|all|la|les|the|leurs?|deux|trois|quatre) )*(?:citations?|quotes?"
            r"|quotations?|verbatims?)"
            r"(?: (?:de|du|d') ?[\w' -]{2,30}?)?(?: telles? quelles?| intactes?)?(?=\s*(?:[,;.!?]"
            r"|$)| et )"
        ),
    ),
    (
        Asked.CHRONOLOGY,
        pattern(
            r"(?:inclu\w+|ajoute\w*|prevoi\w*|insere\w*|avec|include|add|with)?\s*(?:une |a |la )?"
            r"(?:petite |short )?(?:chronologie|timeline|frise(?: chronologique)?)\b"
        ),
    ),
    (
        Asked.ESSENTIALS,
        pattern(
            r"(?:inclu\w+|ajoute\w*|prevoi\w*|mets|mettez|avec|include|add|with)?\s*(?:une |un "
            r"|a |les |l')*"
            r"(?:encadre(?: «[^»]*»(?: de \w+ points?)?| (?:chiffres? cles?|l'essentiel|points?"
            r" cles?|a retenir))?|essentiel\b"
            r"|points? (?:cles?|essentiels)|a retenir|key (?:points|takeaways)|resume en points"
            r"|listes? a puces|puces|bullet(?:ed)?(?: points?| list)?)"
        ),
    ),
    (
        Asked.PHOTO,
        pattern(
            r"(?:avec |with )?(?:une |a |la )?(?:photo|image|illustration)(?: (?:obligatoire"
            r"|required|a la une))?\b"
        ),
    ),
    (
        Asked.SOURCES,
        pattern(
            rf"(?:citer|citez|cite|indiquer|mentionner|credit|use|utilise[rz]?)\s*(?:au moins |at"
            rf" least )?"
            rf"(?:(?P<n>{_N})|la|les|ses|des|vos|the|your)?\s*(?:sources?|source)\b"
            r"|sources? (?:a la|en) fin(?: d'article)?"
        ),
    ),
    (
        Asked.FAITHFUL,
        pattern(
            r"n'invente[rz]? rien|ne rien inventer|sans (?:rien )?inventer"
            r"|ne pas inventer(?: de \w+)?"
            r"|(?:do not|don't) (?:invent|make up)(?: anything)?|reste[rz]? fidele[^,;.]{0,30}"
            r"|pas d'invention|stick to the facts|ne change[rz]? pas (?:les|le) \w+"
        ),
    ),
    (
        Asked.JUDGED,
        pattern(
            # a colleague's own work: "Karim s'occupe de la photo"
            r"(?:(?-i:\w+) )?(?:s'occupe|se charge|s'en occupe|s'en charge|nous envoie|m'envoie)\b"
            r"[^,.;!?)]{0,50}"
            r"|(?:mets|mettez|mettre|cite[rz]?|nomme[rz]?|(?:ne (?:pas )?|n')(?:mets|mettez|mettre"
            r"|cite[rz]?)(?: pas)?|pas de|sans)(?: pas)? (?:le |la |les )?noms? [^,.;!?]{2,40}?"
            r" dans"
            r" le titre"
            r"|(?:pas de|sans|no)\s+(?:photo|image|liste|puce|bullet|tableau"
            r"|encadre)s?\b[^,;.!?]{0,40}"
            r"|(?:credits?|legendes?) (?:de la |de )?photos?\b[^,;.!?]{0,40}"
            r"|(?:pas d[e'] ?|sans |no |evite[rz]?(?: le| la| les)? |avoid )(?:tutoiement"
            r"|vouvoiement"
            r"|first person|jargon"
            r"|gras|bold|conclusion|introduction|premiere personne|superlatifs?|anglicismes?"
            r"|emojis?"
            r"|ton promotionnel|publicite|repetitions?|plagiat)"
            r"|ne mets pas de conclusion|ne mettez pas de conclusion"
            r"|(?:un |avec un |dans un |a |with a |use a )?(?:ton|style|registre|tone"
            r"|voice)\s*[:=]?\s*"
            rf"{MANNERS}(?:(?: et| and) {MANNERS})*"
            r"|(?:neutral|factual|journalistic|professional|formal)(?: and \w+)? (?:tone|style"
            r"|voice)"
            r"|(?:phrases? courtes?|paragraphes? courts?|short (?:sentences|paragraphs))(?:"
            r" ?\([^()]{1,30}\))?"
            rf"|(?:des )?(?:phrases?|paragraphes?|sentences|paragraphs) (?:de |d'|of"
            rf" )?(?:{_MOST}\s*)?\d+"
            r" (?:mots|lignes|words|lines|phrases)(?: (?:max\w*|au plus))?"
            r"|(?:a la |en |pas de |sans )?voix (?:active|passive)(?: (?:obligatoire"
            r"|privilegiee))?|active voice"
            r"|no passive(?: voice)?|(?:\d+ ?% (?:de |of )?)?(?:mots de (?:transition|liaison)"
            r"|transition words)"
            r"|(?:seo )?(?:score )?(?:optimise\w* )?(?:pour )?(?:yoast|rank ?math)(?: (?:seo|vert"
            r"|ready|ok))*"
            r"|(?:score )?(?:de )?(?:lisibilite|flesch)[^,.;]{0,20}|densite[^,;.]{0,25}|keyword"
            r" density[^,;.]{0,20}"
            r"|mots?[- ]cles? (?:dans|au|en|present)[^,;.!?]{1,60}|mots?[- ]cles?"
            r" secondaires?\s*[:=]?[^;.!?]{0,120}|requetes? secondaires?\s*[:=]?[^;.!?]{0,120}"
            r"|secondary key ?words?\s*:?[^;.!?]{0,120}"
            r"|(?:le |la |les )?(?:mettre|placer|repeter) dans (?:le|la|les)[^,;.!?]{1,60}"
            r"|(?:balise )?(?:seo )?(?:meta[- ]?)?title(?: tag)?(?: (?:de |of )?(?:<|≤|max\w*"
            r"|under)? ?\d+ (?:car\w*|char\w*|signes))?"
            r"|(?:\d+ |des )?liens? (?:internes?|externes?|sortants?|entrants?)[^,;.+]{0,50}"
            r"|maillage interne"
            r"|dont \d[^,;.]{1,50}"
            r"|(?:penser a |bien )?(?:verifie[rz]?|recoupe[rz]?|relire|relis(?:ez)?"
            r"|check)\b[^,;.!?]{1,60}"
            r"|(?:a |mise en |mettre en |mots? en |un peu de )?(?:gras|bold"
            r"|italique)\b[^,;.!?]{0,40}"
            r"|(?:une |un )?(?:intro|introduction|chapo) (?:de |en )?\d* ?(?:lignes?)?(?: en gras)?"
            r"|(?:a |human|natural) tone|human[- ](?:written|like)|(?:plagiarism[- ]free|100 ?%"
            r" unique|contenu unique)"
            r"|(?:pas d[e']|sans|no) ?(?:ia|ai|chatgpt|copier[- ]coller|copy[-"
            r" ]paste)\b[^,;.!?)]{0,20}"
            r"|tutoye[rz]? pas[^,;.!?]{0,20}|pas tutoyer[^,;.!?]{0,20}"
            r"|(?:cta|faq|call to action)\s*[:=]\s*(?:none|non?|aucune?|pas de \w+)"
            r"|accessible(?: a tous| au grand public)?|(?:a |an |un )?(?:catchy|engaging|short"
            r"|punchy) (?:title|headline)"
            r"|(?:commence[rz]?|demarre[rz]?|ouvri?r?|ouvrez|attaque[rz]?) (?:par|sur"
            r"|avec)[^,;.!?]{1,60}"
            r"|ne (?:pas|surtout pas) mettre (?:de |la )(?:photo|image)s?[^,;.!?)]{0,60}"
            r"|(?:le )?titre (?:ne doit pas|doit|fera|limite|under|ne depasse\w*"
            r" pas)[^,;.!?]{0,25}?\d+ ?(?:car\w*|signes|char\w*)"
            r"|title (?:under|of|max\w*|<) ?\d+ char\w*"
            r"|titre (?:sans|ni trop)\b[^,;.!?]{1,40}"
            r"|titre (?:seo )?(?:<|max\w*|de|sous)? ?\d+ (?:caracteres|signes|mots)(?: max\w*)?"
            r"|(?:un )?titres? (?:court|factuel|informatif|accrocheur|percutant|simple"
            r"|sobre)s?(?: mais [^,;.!?]{1,40})?"
            rf"(?:,? (?:de )?(?:{_MOST})? ?\d+ (?:caracteres|signes|car\b)(?: {_MOST_END})?)?"
            rf"|(?:un )?titres? ?\((?:{_MOST})? ?\d+ (?:caracteres|signes|car\b)(?: {_MOST_END})?\)"
            r"|niveau (?:cm[12]|ce[12]|college|lycee|debutant|grand public|b[12]|a[12])\b"
            r"|style (?:de la )?presse (?:regionale|nationale|quotidienne|locale|magazine)"
            r"|(?:un |1 )(?:seul )?titre(?=\s*(?:[,;.)]|$))"
            r"|(?:\d+ |des )?hashtags?"
            r"|article (?:serieux|clair|simple|court|factuel)\b"
            r"|(?:respecte[rz]?|suivre) (?:le|la) (?:style|charte|ligne)[^,;.]{0,30}"
            r"|(?:angle|public|audience)\s+\w+|grand public"
        ),
    ),
    (
        Asked.REFUSED,
        pattern(
            r"(?:ecrire |rediger |tout )?(?:au (?:present|passe|futur)(?: de narration)?"
            r"|in the present tense)"
            r"|tutoy\w+(?: le lecteur| les lecteurs)?|tutoiement|vouvoy\w+(?: le lecteur)?"
            r"|vouvoiement"
            r"|(?:a la )?premiere personne(?: du (?:pluriel|singulier))?|in the first person"
            r"|(?:dans |avec )?(?:un )?(?:style|ton) (?:plus |tres )?(?:vivant|enjoue|dynamique"
            r"|rythme)"
            r"|(?:in )?(?:a )?(?:lively|catchy|engaging) (?:tone|style|voice)"
            r"|(?:un |avec un |dans un |with a |use a |a )?(?:ton|style|registre|tone"
            r"|voice)\s*[:=]?\s*"
            r"(?:decale|enleve|humoristique|vif|leger|drole|complice|percutant|chaleureux|engage"
            r"|warm"
            r"|friendly|funny|light|playful|litteraire|conversationnel)"
            r"|(?:warm|friendly|funny|light|playful) (?:tone|style|voice)"
            r"|(?:tout )?(?:reformule[rz]?|paraphrase[rz]?)(?: entierement| tout| le texte)?"
            r"|(?:avec |une |a )*(?:faq|foire aux questions"
            r"|questions[- ]reponses)(?: (?:a la fin|en fin d'article))?"
            r"|(?:avec |ajoute[rz]? |une |a )*conclusion|avec (?:une )?introduction"
            r"|(?:(?:ajoute[rz]?|prevoi[rs]|insere[rz]?|avec|add|include) )(?:une |un |a |an"
            r" )?(?:fausse )?"
            r"(?:interview|itw|temoignage|sondage|micro[- ]trottoir)\b[^,;.!?]{0,50}"
            r"|(?:(?:termine[rz]?|fini[rst]?|finissez|conclu\w*) )?(?:par |avec |sur )?(?:une |un"
            r" |a )?"
            r"(?:appel a l'action|call[- ]to[- ]action|cta"
            r"|question (?:ouverte )?(?:posee )?(?:au|aux) lecteurs?|phrase"
            r" d'ouverture)\b"
        ),
    ),
    (
        Asked.DRAFT,
        pattern(
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
        Asked.JUDGED,  # what is to be said, and where
        pattern(
            r"(?:cite[rz]?|citer) (?:le |la |les |l')[^,;.!?]{2,40}? (?:dans le|en)"
            r" (?:chapo|titre)\b"
            r"|(?:mentionne[rz]?|rappele[rz]?|insiste[rz]? sur|insister sur|mettre en avant"
            r"|mets en avant) (?:bien )?(?:le |la |les |l')[^,;.!?]{2,60}"
        ),
    ),
)
