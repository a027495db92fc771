"""What a prompt for a chatbot asks for, as it is pasted above or below the copy.

"Act as a journalist, humanize it, no plagiarism, respond only with the article": the words of
those who write for a machine, beside those of a desk in `demand_words`. All patterns are for text
in small letters without accents.
"""

from __future__ import annotations

import re

from ....model import Asked

SOURCES_UNNAMED = "sources"  # the value of the refused demand that no source be named

_ROLE = (
    r"(?:(?:copy|ghost)?-? ?writer|journalist|reporter|editor|expert|specialist|blogger|author"
    r"|translator|marketer|strategist|consultant|assistant|redact(?:eur|rice)|journaliste|auteure?"
    r"|specialiste|blogueu(?:r|se)|traduct(?:eur|rice)|pigiste|editeur|editorialiste)s?\b"
    r"(?:[- ](?:web|seo|professionnel(?:le)?|senior|experimentee?|confirmee?|sportif|francais"
    r"|independante?|chevronnee?|francophone|in chief|en chef)\b)*"
)
_TEXT = (
    r"(?:article|text|news|content|post|story|copy|texte|contenu|depeche|papier|communique"
    r"|passage|paragraphe?s?|billet)\b"
)
_WHICH = (
    r"(?: (?:above|below|given|provided|entirely|suivante?s?|ci-dessus|ci-dessous|ci-apres"
    r"|plus (?:haut|bas)|que voici))*"
)
_ADD = r"(?:(?:add|include|with|create|write|insert|ajoute\w*|inclu\w*|avec|prevoi\w*|mets)\s+)?"
_A = r"(?:aussi |also |an? |une? |la |le |the |des |some |les |\d{1,2} |of |de )*"
_FACTS = (
    r"(?:facts?|faits?|meaning|sens|informations?|figures|names|numbers|chiffres|nombres|donnees"
    r"|data|dates|truth|noms)"
)
_NO_LIST = (
    r"(?:bullet(?:ed)?(?:[- ]?points?|[- ]?lists?)?s?|(?:listes?|lists?)(?: a puces)?|puces)\b"
)


def _pattern(text: str) -> re.Pattern[str]:
    return re.compile(text)


CUES: tuple[tuple[Asked, re.Pattern[str]], ...] = (
    (
        Asked.PROSE,
        _pattern(
            r"(?:(?:please )?(?:do not|don't|never|avoid|no|without)(?: (?:us(?:e|ing)"
            r"|includ(?:e|ing)|add(?:ing)?|mak(?:e|ing)))?(?: any)?"
            r"|pas|sans|aucune?|n'utilise[rz]? (?:pas|aucune?)|n'emploie[rz]? (?:pas|aucune?)"
            r"|evite[rz]?|ne (?:fais|faites|mets|mettez) (?:pas|aucune?)"
            r"|ne (?:pas|jamais) (?:utiliser|faire|mettre|employer))"
            rf"(?: (?:d'|de |des |les |la |une? ))?\s*{_NO_LIST}"
        ),
    ),
    (
        Asked.REFUSED,
        _pattern(
            r"(?:(?:do not|don't|never|without|no|avoid) (?:mention|cit|nam|quot|indicat|reveal"
            r"|disclos|includ)\w*"
            r"|ne (?:pas|jamais) (?:mentionner|citer|indiquer|nommer|evoquer|donner)"
            r"|(?:ne )?(?:mentionne|cite|indique|nomme|evoque|donne)[rz]? (?:surtout )?(?:pas"
            r"|jamais"
            r"|aucune)|sans (?:mentionner|citer|indiquer|nommer))"
            r"(?: (?:of |the |any |your |our |original |la |les |le |l'|de |des |ses |nos |vos |tes"
            r" |noms? |names? )*)?\s*(?P<sources>sources?)\b"
            r"(?: (?:names?|links?|article|website|d'origine|originale?s?))?"
        ),
    ),
    (
        Asked.JUDGED,  # a part to play
        _pattern(
            r"(?:(?:i (?:want|need|would like)|i'd like) you to )?"
            r"(?:(?:act|behave|work|write)(?:ing)? (?:as|like)(?: if you (?:were|are))?"
            r"|you(?: are|'re|r)|imagine(?: that)? you are|pretend to be"
            r"|tu es|vous etes|(?:agis|agissez|comporte-toi|comportez-vous|ecri[st]|ecrivez"
            r"|redige[rz]?)"
            r" (?:comme|en tant que)|en tant que|imagine[rz]? que (?:tu es|vous etes)"
            r"|mets-toi dans la peau d'|joue[rz]? le role d')"
            rf"\s*(?:an? |the |une? |le |la |l'|de |d')?(?:[\w'%-]+ ){{0,5}}?{_ROLE}"
            r"(?: (?:specialis\w+|with|avec|having|ayant)\b[^,.;:!?]{1,60}?(?=\s(?:and|et)\s"
            r"|\s*[,.;:!?]|\s*$))?"
        ),
    ),
    (
        Asked.JUDGED,
        _pattern(
            r"(?:who |that |qui )?(?:is |est )?(?:very |highly |tres )?(?:proficient|skilled"
            rf"|experienced|fluent)(?: (?:seo|content|web|in))?(?: {_ROLE})?"
            r"|(?:who |that |qui )?(?:writes?|speaks?|ecrit|parle)? ?(?:fluently|couramment)"
        ),
    ),
    (
        Asked.JUDGED,  # the order to make an article of the text, as "rewrite" is
        _pattern(
            r"(?:please |kindly )?(?:paraphrase[rz]?|rephrase|reword|reformulate|spin"
            r"|reformule[rz]?)(?:-(?:moi|le))? "
            r"(?:(?:and|et|puis) (?:translate|rewrite|traduire|tradui[st]|reecri\w+) )?"
            r"(?:the |this |my |le |la |ce |cet |l'|mon |cette )?"
            rf"(?:above |below |following |given |entire |whole )*{_TEXT}{_WHICH}"
        ),
    ),
    (
        Asked.JUDGED,
        _pattern(
            r"humani[sz]e[rz]?(?:d)?(?:-le)?"
            rf"(?: (?:it|(?:the |le |ce |l'|cet )?{_TEXT}))?"
            r"|(?:100 ?% )?human(?:ly)?[- ](?:written|like|friendly|sounding|style|readable)"
            r"|(?:100 ?% )?(?:humain|ecrite? par un humain)\b"
            r"|(?:sounds? |write |ecri\w+ )?(?:like|comme) (?:a |an |un )?(?:human|humain)\b"
            r"(?: being)?"
            r"|(?:100 ?%|completely|totally|fully|entierement|totalement) (?:unique|original)\w*"
            r"|(?:avoid|bypass|pass(?:es)?|beat|without|no|evite[rz]?|contourne[rz]?|passe[rz]?"
            r"|sans"
            r"|echappe[rz]? (?:a|aux))\s*(?:the |any |la |les |l'|a |being )?(?:ai|ia|gpt"
            r"|chatgpt|detected as ai)\b"
            r"[- ]?(?:detect\w*|content)?(?: tools?| par (?:l')?ia)?"
            r"|(?:(?:avoid|bypass|pass(?:es)?|evite[rz]?|contourne[rz]?|passe[rz]?)\s*(?:the |la "
            r"|les )?)"
            r"(?:detection|detecteurs?|detectors?) (?:par |de |d'|of )?(?:l')?(?:ia|ai)\b"
            r"|(?:undetectable|indetectable)\w*(?: (?:by|par) [^,.;:!?]{2,30})?"
            r"|(?:no|without|zero|0 ?%|free (?:of|from)|avoid|sans|pas de|aucun|evite[rz]?(?: le)?"
            r"|zero)(?: any| de| aucun)? plagia\w+"
            r"|sans (?:rien )?copier(?:[- ]coller)?|ne copie[rz]? pas"
            r"|(?:do not|don't|without|no|rather than|instead of|not) copy(?:ing)?"
            r"(?:[ -](?:and )?past(?:e|ing))?(?: from (?:other|any|the) sources?)?"
            r"|(?:in|with|using) your own words"
            r"|(?:avec|dans|en|par) (?:tes|vos|ses) propres (?:mots|termes)"
        ),
    ),
    (
        Asked.FAITHFUL,
        _pattern(
            r"(?:en )?(?:keep|preserve|respect|retain|maintain|conserv(?:e[rz]?|ant)"
            r"|gard(?:e[rz]?|ant)|respecte[rz]?)"
            rf"(?: (?:all|of|the|les|le|tous|toutes|original|same))* {_FACTS}"
            rf"(?: (?:and|et)(?: (?:the|les|le|all))? {_FACTS})?"
            r"(?: (?:unchanged|accurate|intacts?|intactes?|originals?|original|exacts?|exactes?"
            r"|correct|as is|of the (?:article|text)))?"
            r"|(?:(?:do not|don't|never|without) (?:chang|alter|modif|distort|los)\w*"
            r"|sans (?:changer|modifier|alterer|deformer|perdre))"
            rf"(?: (?:any|the|les|le|la|original|all))* {_FACTS}"
            r"|(?:do not|don't|never|without) (?:add|adding|include|including) (?:any |new |extra "
            r"|additional |false |fake )+(?:facts?|informations?|details?|data|content)"
            r"|(?:respond|reply|answer|output|return|give(?: me)?|send(?: me)?|provide"
            r"|repond\w*|renvoie\w*|donne\w*|affiche\w*|retourne\w*)(?:-moi)?"
            r" (?:only|just|uniquement|seulement|que)(?: (?:with|par|avec))?"
            r"(?: (?:the |l'|le |la |your )?(?:final |rewritten |texte |resultat )?"
            r"(?:article|text|texte|results?|resultat|content|contenu|output|final)\b(?: final)?)?"
            r"|(?:and |et )?(?:nothing else|rien d'autre)"
            r"|(?:do not|don't|without|no|ne) (?:add|adding|include|including|write|give|giving"
            r"|make"
            r"|(?:pas )?(?:ajouter|mettre|donner|faire))?\s*(?:pas )?(?:any |de |d'|aucune? |your "
            r"|own "
            r"|un |extra |additional |other )*(?:comments?|commentaires?|explanations?"
            r"|explications?"
            r"|preambles?|remarks?|remarques?)\b(?: (?:of your own|before or after|personnels?))?"
            r"|n'ajoute[rz]? (?:pas d[e'] ?|aucune? )(?:commentaires?|explications?|remarques?"
            r"|informations?)|n'ajoute[rz]? rien|sans (?:aucune? )?(?:commentaires?"
            r"|explications?)\b"
        ),
    ),
    (
        Asked.JUDGED,  # what the article shall not have
        _pattern(r"(?:no|without|pas d[e']|sans|aucune?) ?(?:faqs?|conclusion|introduction)\b"),
    ),
    (
        Asked.REFUSED,
        _pattern(
            rf"{_ADD}{_A}(?:section )?(?:short |petite |courte )?(?:faqs?"
            rf"|foire aux questions)\b(?!\s*[:=])"
            r"(?: (?:section|schema))?(?: (?:with|of|de|avec|a la fin|at the end"
            r"|en fin d'article))?"
            r"(?:\s*\(?\s*\d{1,2} ?(?:questions?|q&a)(?: (?:and|et) (?:answers?|reponses?))?\)?)?"
            rf"|{_ADD}{_A}(?:petite |courte |breve |short |brief |strong |good "
            rf"|bonne )*conclusions?\b"
            r"(?!\s*[:=])(?: (?:paragraph|section))?"
            r"|(?:use |in |with |dans |avec )?(?:an? |un )?(?:conversational|conversationnel|casual"
            r"|humorous|persuasive|storytelling)(?: and \w+)? (?:style|tone|voice|manner)"
        ),
    ),
    (
        Asked.JUDGED,
        _pattern(
            r"(?:(?:output|format|formatted|use|using|utilise\w*|write|respond|reply)? ?(?:in|as|en"
            r"|au format|with)? ?)(?:the )?(?:markdown|html)\b(?: (?:format(?:ting)?|language"
            r"|syntax|code))?"
            rf"|{_ADD}{_A}(?:#?hash ?tags?|(?:tags?|etiquettes?)(?!\s*[:=]))\b"
            r"|(?:use|include|add|place|put|insert|utilise\w*|place[rz]?|inclu\w*|integre\w*"
            r"|insere\w*)"
            r" (?:all |tous |toutes )?(?:of )?(?:the |these |my |les |ces |mes )?(?:main |focus "
            r"|primary )?(?:key ?words?|mots?[- ]cles?)"
            r"(?: (?:in|within|into|naturally|throughout|at|dans|au|en|des|naturellement)\b"
            r"[^,.;:!?]{0,60})?(?!\s*[:=«\"“])"
            r"|(?:that |which |qui )?(?:covers?|covering|couvre|traite)(?: (?:the |le |du )?"
            r"(?:topic"
            r"|subject|sujet|theme))(?: (?:provided|given|fourni|donne))?(?: (?:in|dans) (?:the|le)"
            r" prompt)?"
            r"|(?:an? |un |one |balises? )?h[1456]\b(?: (?:title|heading|tag)s?)?"
            r"|(?:easy to (?:read|understand)|reader[- ]friendly|facile a lire|readable"
            r"|high[- ]quality|de qualite|well[- ]written|bien ecrite?|detaille[es]*|detailed"
            r"|in[- ]depth|engaging|captivante?s?|informative|catchy|accrocheu(?:r|se)s?"
            r"|percutante?s?|attractifs?)\b(?! (?:title|headline|titre|intro))"
        ),
    ),
)
