"""Lines that belong to the page or the mail that the copy was taken from, not to the copy.

"Lire aussi : …", "Partager", "Publicité", "Temps de lecture : 3 min", "Communiqué de presse".
They are taken away and told.
"""

from __future__ import annotations

import re
from dataclasses import replace

from ...french.date_words import MONTH
from ..sheet import Sheet, Unit
from . import letterhead, rights, solicitations

LONGEST = 320
PHRASES = r"""
    (?:[àa]\s+)?(?:lire|voir|écouter|lisez|voyez|lis|vois)\s+(?:aussi|également)(?-i:(?![a-zà-ÿ])){TITLE}
    (?:[àa]\s+)?lire\s+(?:encore|notre|nos)\b{TITLE}
    (?:[àa]\s+)?(?:(?:re)?(?:lire|voir)|(?:ré)?écouter)\s*:\s{TITLE}
    (?:[àa]\s+)?lire\s+(?:la\s+suite|plus)
    {VERB}(?:\s+{THING}\b[^.!?]{0,60}|\s+(?:ici|plus\s+tard))(?:\s*:\s*(?:https?://|www\.)\S+)?
    (?:contribuer|réagir|thèmes?\s+associés?|(?:info|infos|alertes?)\s+(?:locales?|info|trafic))
    lu\s+[\d\s.]+\s+fois
    ce\s+contenu\s+(?:a\s+été|est)\s+bloqué\b.{0,160}
    en\s+cliquant\s+sur\b.{0,200}
    j['’]accepte(?:\s+.{0,30})?
    (?:réagissez|donnez\s+votre\s+avis|posez\s+vos\s+questions)\b.{0,200}
    écrivez(?:-nous)?(?:\s+(?:à|sur|par|ici|un\s+(?:mail|message|courriel))\b.{0,160})?
    durée\s*:?\s*\d+\s*min.{0,20}
    .{0,100}\bversion\s+en\s+ligne.{0,20}
    .{0,60}\brépondez\b.{0,40}\be-?mail.{0,20}
    voici\s+(?:l['’]essentiel|les\s+(?:titres|infos|actualités|nouvelles))\b.{0,120}
    à\s+retrouver\b.{0,40}\b(?:kiosque|numéro|édition|magazine|replay)\b.{0,60}
    (?:nb\s*:\s*)?toute\s+reproduction\b.{0,200}
    (?-i:TAGS?)\s+\S.{0,200}
    (?-i:De)\s+ici\s+(?-i:[A-ZÀ-Þ]).{0,80}
    [\d\s.]+\s+(?:vues?|lectures?|partages?|réactions?)
    (?:page|p\.)\s*\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?
    (?:>>|»»|→|👉|➡)\s?.*[^.!?…»”"]
    \((?:reportage|rédaction|rédigé|écrit|édition|édité|traduit|traduction|avec\s+la\s+contribution)\b.{0,60}\b(?:par|de|du)\b.{0,140}\)
    sur\s+le\s+même\s+(?:sujet|thème)\b.{0,80}
    à\s+(?:découvrir|suivre|la\s+une)(?:\s+(?:aussi|également))?
    accéder\s+aux\s+raccourcis\b.{0,40}
    voir\s+tou(?:t|te|s|tes)\s[^.!?]{0,40}
    (?:voir|afficher)\s+(?:plus|moins|la\s+suite)
    les\s+plus\s+(?:lus|partagés|commentés|vus|récents)
    (?:en\s+lecture|suivant|précédent|sommaire|dernière\s+minute|article\s+(?:suivant|précédent))
    (?:partager|partagez|tweeter|imprimer|envoyer|enregistrer|sauvegarder|commenter|réagir|écouter)
    offrir\s+(?:cet\s+|l['’])article
    vous\s+devez\s+(?:être\s+connectée?|vous\s+connecter)\b.{0,60}
    l['’]essentiel\s+de\s+l['’](?:info(?:rmation)?|actu(?:alité)?)\b[^.!?:]{0,40}
    (?:annonce|anzeige)
    (?:partager|imprimer|envoyer|enregistrer|commenter|écouter)\s+(?:cet|l['’])\s?article
    partager\s+(?:la|cette)\s+(?:citation|vidéo|photo|infographie)
    (?:edit|m[àa]j)\s+(?:[àa]\s+)?\d{1,2}\s?[h:]\s?(?:\d\d)?
    initialement\s+publié\s+le\s+\d{1,2}(?:er)?\s+\w+\s+\d{4}
    (?:partager|partagez|envoyer)\s+(?:sur|par)\b[^.:!?]{0,40}
    (?:copier|copié)(?:/coller)?\s+le\s+lien\b.{0,80}
    lien\s+copié
    (?:\d+|aucun|laisser\s+un|poster\s+un|les|voir\s+les|tous\s+les)\s+commentaires?
    (?:les\s+)?commentaires?\s*\(?\d*\)?(?:\s+soyez\s+le\s+premier\b.{0,40})?
    (?:passer\s+(?:la\s+)?)?publicité
    la\s+suite\s+après\s+(?:cette|la)\s+publicité
    contenu\s+sponsorisé
    signaler\s+une\s+(?:erreur|coquille)\b.{0,40}
    (?:si\s+)?vous\s+(?:voulez\s+communiquer|avez\s+(?:repéré|trouvé|relevé)\s+une)\b.{0,120}
    (?:\d{1,2}\s?[:h]\s?\d{2}\s*[-–—:]?\s*)?(?:bonjour|bonsoir)\b[^.!?]{0,60}\bbienvenue\b[^.!?]{0,120}
    (?:distribu(?:ted|ée?)|diffusée?)\s+(?:by|par)\s+apo\b.{0,120}
    (?:belgaintext|intext)\s*:?.{0,200}
    .{0,160}\bnewsletters?\b.{0,60}\b(?:désinscri|inscri|adresse|e-?mail|quotidienne|gratuite).{0,160}
    .{0,60}\b(?:adresse\s+(?:e-?mail|électronique|de\s+messagerie))\b.{0,60}\b(?:newsletter|publiée|utilisée).{0,160}
    vous\s+pouvez\s+vous\s+désinscrire\b.{0,80}
    l['’]info\s+en\s+plus\s*:.{0,160}
    en\s+(?:vidéo|images?)\s*[,:]\s.{0,100}
    revivez\s+(?:le\s+direct|en\s+direct)\b.{0,120}
    (?:[ée]crit|rédigé)\s+par\s*:?
    .{0,80}\b(?:renseigner|saisir|entrer|indiquer)\s+(?:votre|une)\s+adresse.{0,60}
    votre\s+(?:inscription\s+[àa]\s+bien|e-?mail,?\s).{0,200}
    en\s+vous\s+inscrivant\b.{0,220}
    (?:recevez|retrouvez|inscrivez|abonnez|découvrez|chaque|tou(?:s|tes)\s+les|pour\s+découvrir)\b.{0,160}\bnewsletters?\b.{0,80}
    voir\s+en\s+plein\s+écran(?:\s+fermer)?
    partagez\s+votre\s+opinion\b.{0,100}
    ce\s+service\s+est\s+réservé\b.{0,80}
    vous\s+ne\s+pouvez\s+plus\s+réagir\b.{0,200}
    version\s+sans\s+publicité
    soutenez\s+(?:notre|nos|la|le|un|une)\b.{0,40}\b(?:média|journal|presse|rédaction|journalisme)\b.{0,100}
    \(?(?:reportage|rédigé|écrit|version\s+française)\b.{0,120}\b(?:version\s+française|édité\s+par)\b.{0,100}\)?
    >\s?retrouvez\b.{0,120}
    répondre\s+à\s+cet\s+article
    lire\s+l['’]article\s+original
    taille\s+du\s+texte\s*:?
    (?:plus\s+de\s+détails|davantage\s+d['’]informations)\s+(?:à\s+venir|suivront?)
    suivez\s+(?:en\s+direct|l['’]évolution|notre\s+direct)\b.{0,120}
    (?:les|cette|ces)\s+(?:tribunes?|opinions?|chroniques?|contributions?|textes?|propos)\b.{0,60}n['’]engage(?:nt)?\s+que\s+(?:leurs?|son)\s+auteure?s?
    (?:pour\s+)?lire\s+la\s+suite\b.{0,120}
    aller\s+au\s+contenu(?:\s+principal)?
    menu(?:\s.{0,60})?
    accueil(?:(?:\s*[>›/»|]\s*|\s{2,})\S.{0,80})?
    (?:[àa]\s+)?lire\s+sur\s{TITLE}
    (?:[àa]\s+ce\s+sujet|voir\s+aussi)\s*:\s{TITLE}
    .{5,160}[\s>](?:je\s+(?:commande|participe|découvre|m['’]abonne)|lire|en\s+savoir\s+plus)\s*>*(?<=>)
    .{5,160}>\s*je\s+(?:commande|participe|découvre|m['’]abonne)
    (?:temps\s+de\s+)?lecture\s*:?\s*\d+\s*min(?:utes?|\.)?(?:\s+de\s+lecture)?(?:\s*[—–-]\s*repéré\s+(?:sur|par|dans)\b.{0,80})?
    \d+\s*min(?:utes?)?\s+de\s+lecture
    article\s+traduit(?:\s+(?:de\s+l['’]|du\s+)\w+)?(?:\s*;\s*l['’]éditeur\s+ne\s+peut\s+être\s+tenu\b.{0,120})?
    lire\s+dans\s+l['’]app\w*
    podcast\s*[-–:]\s.{0,120}
    en\s+partenariat\s+avec(?:\s.{0,60})?
    publiée?(?:\s+le)?\s*:?
    il\s+y\s+a\s+(?:\d+|une?)\s+(?:min(?:utes?)?|heures?|jours?)
    ,?\s*mise?\s+à\s+jour(?:\s*(?:le|il\s+y\s+a|à)?\s*[\dh:]*)?
    à\s+\d\d?\s?[h:]\s?\d\d
    (?:abonnez|inscrivez)-vous\b.{0,120}
    (?:cet\s+)?article\s+(?:est\s+)?(?:réservé\s+(?:aux|à\s+nos)\s+abonnés|abonné)
    services?\s*:.{0,120}
    (?:en\s+)?direct\s*[-–—:]\s*(?:suivez|revivez|regardez)\b.{0,160}
    (?:je\s+m['’]|s['’]|m['’])(?:inscri(?:re|s)|abonne(?:r)?|identifier)(?:\s[^.!?]{0,40})?
    (?:se\s+)?connecter
    (?:connexion|identifiez-vous|mon\s+compte|créer\s+un\s+compte)
    (?:vous\s+(?:possédez|avez)\s+)?déjà\s+(?:un\s+compte|abonnée?|inscrite?)\s*\?.{0,40}
    ajouter\s+(?:(?:à|aux)\s+(?:mes|vos|ses)\s+\w+|aux\s+favoris)
    pour\s+ajouter\s+l['’]article\b.{0,60}
    (?:la\s+suite|le\s+reste)\s+(?:de\s+cet\s+article\s+)?est\s+réservée?\b.{0,60}
    il\s+vous\s+reste\s+[\d.,]+\s*%.{0,120}
    nos\s+normes\s*:.{0,160}
    sujets\s+suggérés\s*:?.{0,160}
    acheter\s+des\s+droits\s+de\s+licence.{0,40}
    .{2,120},?\s+ouvre\s+(?:dans\s+)?(?:un\s+nouvel\s+onglet|une\s+nouvelle\s+fenêtre)
    .{0,160}\bctrl\s*\+\s*(?:entrée|enter)\b.{0,100}
    sources?\s*:\s+(?-i:le\s|la\s|les\s|l['’])[^.!?]{3,200}
    lecture\s+(?:restreinte|du\s+\w+\s+en\s+cours\b.{0,60})
    votre\s+abonnement\s+n.{0,80}
    découvr(?:ir|ez)\s+(?:les|nos)\s+offres\b.{0,60}
    newsletters?(?:\s*[:–—-]\s.{0,120})?
    (?:votre|notre|la)\s+newsletter\b.{0,80}
    recevez\s.{0,120}(?:\bmail|newsletter|chaque\s+\w+).{0,80}
    (?:suivez|retrouvez|rejoignez|écoutez)(?:-nous)?\s.{0,120}\b(?:app\w*|podcast|{NETWORK})\b.{0,60}
    (?:nous|ce\s+site)\s+utilis(?:ons|e)\s+des\s+cookies\b.{0,250}
    (?:tout\s+)?(?:accepter|refuser)(?:\s+tout)?
    (?:(?:gestion|gérer|paramétrer|préférences)\s*(?:des|les|de|mes)?\s*)?cookies?
    (?:mentions\s+légales|cgu|conditions\s+générales|plan\s+du\s+site|nous\s+contacter).{0,160}
    (?:politique\s+de\s+confidentialité|qui\s+sommes-nous).{0,160}
    .{0,60}\btous\s+droits\s+réservés(?!\s+(?:aux?|à)\b).{0,80}
    (?:©|copyright)\s*\d{4}\b.{0,120}
    (?:pour|p\.)\s+diffusion\s+immédiate
    communiqué(?:\s+de\s+presse)?
    dossier\s+de\s+presse
    press\s+release
    dépêche(?:\s+afp)?
    (?:fin\s+)?\(?\s*(?:fin|end|à\s+suivre|suite\s+et\s+fin)\s*\)?
    [-–]?\s*30\s*[-–]
    \#{3,}
    (?:bonjour|bonsoir|salut|hello|coucou|madame|monsieur|mesdames|messieurs|chers?|chères?)\b[^.!?:«"]{0,40},
    (?:veuillez|merci\s+de)\s+trouver\b.{0,160}
    (?:[^.!?:«]{3,80},\s+)?(?:nous|je)\s+vous\s+(?:pri|remerci)(?:e|ons)\s+de\s+(?:bien\s+vouloir\s+)?trouver\s+(?:ci-|en\s+pièce|notre|le\s+communiqué).{0,160}
    vous\s+trouverez\s+(?:ci-|en\s+pièce).{0,160}
    envoyé\s+(?:de|depuis)\s+mon\s+\w+(?:\s+\w+)?
    (?:obtenir|télécharger)\s+outlook\s+pour\s+\w+
    (?:(?:also\s+)?read|see|leia|lea|leggi|czytaj|lesen\s+sie)\s+(?:also|more|next|também|mais|también|anche|także|auch)\b.{0,200}
    (?:related(?:\s+(?:articles?|posts?|news|stories))?|share\s+this(?:\s+\w+)?|advertisement|leave\s+a\s+(?:reply|comment))
    (?:follow|join|subscribe|sign\s+up)\b.{0,120}\b(?:{NETWORK}|newsletter|channel|us)\b.{0,40}
    (?:disclaimer|avertissement|clause\s+de\s+non-responsabilité|avis\s+de\s+non-responsabilité)\s*:\s.{0,280}
    (?:.{0,60}\bphoto\s+est\s+(?:une?\s+)?(?:illustrati(?:on|ve)|d['’]illustration)\.\s*)?(?:lors|en\s+cas)\s+de\s+(?:la\s+)?(?:citation|copie|reprise|reproduction|l['’]utilisation)\b.{0,160}\b(?:lien|hyperlien|source)\b.{0,80}
    (?:[àa]\s+)?(?:lire|lisez|voir|voyez)\s+(?:aussi|également)\s*:\s(?:(?!\.\s+[A-ZÀ-Þ]).){0,200}[^.]
    exclusi(?:f|ve)(?:\s+mail\s*online)?
    (?:.{0,60},\s+)?téléchargez\s+(?:notre|nos|l['’]|la)\s?app\w*.{0,60}
    partagez\s+(?:ou|et)\s+commentez\s+cet\s+article\b.{0,200}
    vous\s+avez\s+(?:remarqué|vu|trouvé|repéré)\s+une\s+(?:erreur|faute|coquille)\b.{0,140}
    scroll\s+down\s+(?:for|to)\b.{0,60}
    cliquez\s+ici\s+pour\b.{0,120}
    (?:vidéos?|photos)\s*:\s*les\s+plus\s+vu\w*\b.{0,60}
    fourni(?:e|s)?\s+par\s+(?-i:[A-ZÀ-Þ])[^.]{2,80}
    citation\s*:\s.{0,220}\b(?:récupéré|consulté|retrieved)\b.{0,140}\bhttps?://\S+
    ce\s+document\s+est\s+soumis\s+au\s+droit\s+d['’]auteur\b.{0,240}
    (?:plus|davantage)\s+d['’]informations?\s*:\s.{0,240}\b(?:doi\b|https?://).{0,100}
    (?:édité|relu|révisé|vérifié)\s+par\s+(?-i:[A-ZÀ-Þ])[^.,]{2,60},\s+(?:édité|relu|révisé|vérifié)\s+par\s+(?-i:[A-ZÀ-Þ])[^.]{2,60}
    (?:texte\s+|article\s+)?traduite?\s+(?:de\s+l['’]|du\s+)[a-zà-ÿ]+\s+par\s+(?-i:[A-ZÀ-Þ])[^.]{2,60}
    com\s+informações\s+d[aeo]s?\b.{0,60}
    texto\s*:\s*redação
    (?:reporting|writing|editing|additional\s+reporting)\s+by\b.{0,200}
    our\s+standards\s*:.{0,120}
    archivé\s+dans\s*:.{0,160}
    (?:validé|relu|vérifié)e?\s+(?:médicalement\s+)?par\s.{2,80}
    cet\s+article\s+vous\s+a-t-il\s+été\s+utile\b.{0,40}
    (?:souhaitez|voulez|veux|souhaites)-(?:vous|tu)\s+que\s+j.{0,200}
    j['’]espère\s+que\s+(?:cet?|l['’])\s?(?:article|texte|version|réécriture)\b.{0,200}
    (?:[àa]\s+)?(?:lire|lisez|voir|voyez|écouter|écoutez|regarder|regardez)\s+(?:ici|là|ci-(?:dessous|dessus|contre|après)|plus\s+(?:bas|haut|loin)|par\s+ailleurs)(?:\s*:\s{TITLE})?
    (?:l['’]histoire|l['’]article|la\s+suite|le\s+(?:texte|récit|reportage|sujet))(?:\s+(?:continue|se\s+poursuit|suit|reprend))?\s+(?:ci-dessous|plus\s+bas|(?:après|sous|en\s+dessous\s+de)\s+(?:l['’]|la\s|le\s|cette\s|ce\s|cet\s)?(?:publicité|pub|annonce|vidéo|image|photo|encadré|infographie|carte|bannière|message))
    (?:story|article)\s+continues\s+(?:below|after)\b.{0,40}
    (?:continue[rz]?|poursuiv(?:re|ez))\s+(?:à\s+lire|(?:la|votre|sa)\s+lecture|(?:vers|sur)\s+(?:le\s+site|l['’]article))(?:\s+(?:ci-dessous|plus\s+bas))?
    (?:dans\s+la\s+même\s+rubrique|à\s+ne\s+pas\s+manquer|sujets\s+associés|articles?\s+en\s+rapport)
    lire\s+sans\s+limites?
    \(?(?:retrouvez|découvrez|lire|relire|lisez|voir|voyez|suite|à\s+(?:lire|retrouver|découvrir|voir))\b[^.!?]{0,120}\b(?:en\s+)?(?:pages?|p\.)\s*\d{1,3}(?:\s*(?:et|à|,|-|–)\s*\d{1,3})*\)?
    (?:poursuiv(?:re|ez)|continue[rz]?)\s+(?:votre|la|sa)\s+lecture\b.{0,160}
    (?-i:l['’]essentiel)
    soutenez\s+(?-i:l[ea]s?\s|l['’])(?-i:[A-ZÀ-Þ])\S+(?:\s\S+){0,2}
    .{0,80}\bsoutenez-nous\b.{0,60}
    une\s+version\s+(?:de\s+cet\s+article|de\s+ce\s+texte|plus\s+\w+|abrégée)\b.{0,40}\b(?:parue?|publiée?)\b.{0,80}
    envoyer\s+à\s+une?\s+amie?
    (?:continue[rz]?|poursuiv(?:re|ez))\s+(?:à\s+lire|la\s+lecture(?:\s+de)?)\s+(?:l['’](?:histoire|article)(?:\s+principale?)?|la\s+suite|cet\s+article)
    (?:ignorer?|passer)\s+(?:et|cette|la)\s+(?:continuer|publicité|section)\b.{0,60}
    (?:sujets?|thèmes?|articles?|mots[-\s]clés)\s+(?:connexes?|liés?|associés?|suggérés?|similaires?)\s*:?\s.{0,160}
    voir\s+(?:plus|tout|aussi)\s*:\s.{0,120}
    lire\s+plus\s*:\s{TITLE}
    (?:(?:re)?lire|lisez)\s+(?:l['’]interview|l['’]entretien|le\s+portrait|l['’]enquête|le\s+reportage|la\s+tribune|l['’]analyse)(?:\s+(?:de|du)\s.{2,60})?\s*:\s.{0,200}
    voir\s+cette\s+publication\s+sur\s+\w+
    (?:retour|revenir)\s+(?:à|vers)\s+(?:la\s+page\s+d['’]accueil|l['’]accueil|la\s+une)\b.{0,40}
    (?:une\s+)?publication\s+partagée?\s+par\s.{2,120}
    retrouvez\s+(?:tou(?:s|tes)\s+)?(?:nos|l['’]ensemble\s+de\s+nos|l['’]intégralité|toute\s+l['’]actualité)\b.{0,160}
    vous\s+avez\s+(?:déjà\s+)?lu\s+\d+\s+(?:des|de\s+vos|sur|articles?)\b.{0,80}
    il\s+vous\s+reste\s+\d+\s+articles?\b.{0,80}
    (?:contenu\s+|article\s+)?(?:réservée?|exclusif|en\s+accès\s+libre)\s+(?:aux|à\s+nos|pour\s+(?:les|nos))\s+(?:abonnée?s?|adhérents|membres|inscrits)
    (?:abonnée?s?|premium|payant|accès\s+libre|article\s+payant)
    (?:cet|l['’])\s?article\s+vous\s+est\s+offert\b.{0,60}
    pour\s+(?:lire|continuer)\b.{0,120}\b(?:connectez-vous|abonnez-vous|créez\s+(?:un|votre)\s+compte)\b.{0,60}
    (?:vous\s+pouvez\s+(?:aussi\s+)?|pour\s+aller\s+plus\s+loin\s*:?\s*|à\s+)(?:re)?lire\s+(?:aussi|également|encore)\s*:?
    (?:corps|contenu)(?:\s+(?:du\s+texte|de\s+l['’]article|du\s+papier))?\s*:
    texte\s+(?:source|brut|original|intégral)\s*:?
    \[(?:texte|corps|article|début|suite)\]
    (?:imprimé|édité)\s+par\s+nos\s+soins\b.{0,60}
    [-–—*=\s]*(?:fin|end)(?:\s+(?:de\s+l['’]article|du\s+(?:texte|papier|communiqué|message)))?[-–—*=\s]*
    (?:nombre|nb|nbre)\s+(?:de\s+)?(?:signes|mots|caractères)\s*:?\s*[\d\s.,]+.{0,30}
    \d[\d\s.]{0,7}(?:signes|mots|caractères|sec|feuillets?)(?:\s*\(?(?:espaces?\s+compris(?:es)?|e\.?c\.?)\)?)?
    (?:une|vous\s+avez\s+une)\s+info(?:rmation)?\s+à\s+(?:partager|nous\s+(?:transmettre|donner|signaler))\b.{0,160}
"""
NETWORK = (
    "facebook|twitter|instagram|linkedin|whatsapp|telegram|youtube|tiktok|bluesky|messenger"
    r"|flipboard|threads|pinterest|reddit|snapchat|google\s+(?:news|actualités)"
)
# A title of another article, no sentence of the copy after it; a place may stand before it, with
# a stop ("Loire-Atlantique. Le fleuve sous surveillance").
TITLE = r"(?:[\s:|–-]*[A-ZÀ-Þ][^\s.]*(?:\s[^\s.]+){0,3}\.\s(?=.*[^.]$))?(?:(?![.!?…]\s+\S).){0,200}"
# What a page asks its reader to do, and with what of it.
VERB = (
    r"(?:offrir|réutiliser|suggérer|proposer|consulte[rz]|télécharge[rz]|découvr(?:ir|ez)|reçevez"
    r"|copier|signaler|afficher|voir|lire|relire|écoute[rz]|regarde[rz]|visionner|partage[rz]"
    r"|enregistrer|imprimer|retrouve[rz]|accéde[rz]|sauvegarder|agrandir|ouvrir|modifier|classer)"
)
THING = (
    r"(?:(?:à|dans|sur)\s+)?(?:l['’]|le\s|la\s|les\s|cet\s|cette\s|ce\s|une?\s|nos\s|notre\s"
    r"|votre\s)"
    r"(?:article|contenu|correction|erreur|communiqué|rapport|étude|document|dossier|vidéo|replay"
    r"|podcast|sujet|reportage|diaporama|infographie|carte|journal|édition|image|intégralité|suite"
    r"|application|page|émission|direct|version)"
)
PLAYED = re.compile(r"\d{1,2}:\d\d\s*/\s*\d{1,2}:\d\d")  # of a recording: "00:00 / 03:12"
NUMBER, FEWEST_NUMBERS = re.compile(r"\d{1,3}(?:\s*(?:/|sur)\s*\d{1,3})?"), 2
_ANY = PHRASES
for _name, _value in (
    ("{NETWORK}", NETWORK), ("{TITLE}", TITLE), ("{VERB}", VERB), ("{THING}", THING)
):  # fmt: skip
    _ANY = _ANY.replace(_name, _value)
_ANY = "|".join(_ANY.split())
LINE = re.compile(
    rf"[\[(►▶→>»*•–-]*\s*[✅👉➡📲🔔📺⚡\uFE0F\s]*(?:{_ANY})\s*[\])←<«*•]*\s*[.:!]?", re.IGNORECASE
)
DRAWN = re.compile(r"^[\u2190-\u2bff\U0001f000-\U0001faff\ufe0f]+\s*")  # "🔖 Ajouter à mes favoris"
PAGE_NUMBER = re.compile(r"\d{1,2}")  # what a link to "p. 2" leaves
# "Facebook", "Partager : Facebook X WhatsApp", "FacebookTwitterFlipboardSend".
SOCIAL = re.compile(
    rf"(?:partage[rz]?|{NETWORK}|copie[rz]?\s+le\s+lien|e-?mail|mail|send|sms|courriel|copier(?:\s+le\s+lien)?|imprimer"
    r"|envoyer|\bx\b|\bsur\b|\bpar\b|[\s:,/|·•+–-])+",
    re.IGNORECASE,
)
# "Menu | S'abonner | Se connecter": all of its parts are furniture.
PARTS = re.compile(r"\s*[|·•]\s*|\s{2,}")
COUNTED = re.compile(r"\s*\(\d{1,5}\)(?=\s*(?:[|·•]|\s{2}|$))|\s*:\s*\d{1,5}$")  # "Réagir (27)"
# Not the two dashes that open a mail's signature.
SIGN = re.compile(r"--|—{1,3}|_{2,}")
# "Les services : La boutique ▪ Courrier ▪ Index ▪ …": a menu in one line.
LISTED = re.compile(r"(?:[^▪•|·.!?]{2,60}\s?[▪•|·]\s?){5}")
# "… | 18/11/2026 | 20h06 | …": such a line dates the copy.
DATED = re.compile(
    rf"\b\d{{1,2}}(?:[/.]\d{{1,2}}[/.]|(?:er)?\s{MONTH}\s)20\d\d\b|\b\d\d?·\d\d?·\d\d",
    re.IGNORECASE,
)
# "» Les mots de l'année": a link to another article.
POINTED = re.compile(r"»\s+[^\W_][^»]{4,120}(?<![.!…])")
# "> LIRE AUSSI. « On y dort bien » : une nuit au phare": behind the mark of a link it is one,
# whatever its title is made of.
LINKED = re.compile(
    r"[>►▶→»]+\s*(?:(?:[àa]\s+)?(?:re)?(?:lire|voir|écouter)(?:\s+(?:aussi|également|encore))?"
    r"|(?:en\s+)?(?:vidéos?|images)|diaporama|infographie|podcast|portfolio)"
    r"\s*[.:|–—-]\s*\S.{3,200}[^.…]",
    re.IGNORECASE,
)
# "social-grève-port": the desk's keywords, above the headline of a wire.
KEYWORDS = re.compile(r"[a-zà-ÿ]{3,}(?:-[a-zà-ÿ0-9]{2,}){1,6}")


# Names of networks that a copy left at a line's end or head: "… neutralisé » Partager Facebook".
SHARE_TAIL = re.compile(
    rf"\s+(?:partager|tweeter)(?:\s+(?:sur\s+)?(?:{NETWORK}))+\s*$", re.IGNORECASE
)
SHARE_HEAD = re.compile(
    rf"(?:(?i:{NETWORK})\s+)+(?=(?:Un|Une|Le|La|Les|Des|Au|Aux|En|Ce|Cette)\s|[LD]['’])"
)


def is_furniture(line: str) -> bool:
    """Whether the whole line is of the page around the copy."""
    line = line.strip()
    return (len(line) <= LONGEST and _is_line(line)) or solicitations.is_solicitation(line)


def _is_line(line: str) -> bool:
    line = DRAWN.sub("", line)
    if PAGE_NUMBER.fullmatch(line) or PLAYED.fullmatch(line):
        return True
    if not any(each.isalnum() for each in line):
        return bool(line) and SIGN.fullmatch(line) is None
    line = COUNTED.sub("", line)
    if (
        LINE.fullmatch(line)
        or POINTED.fullmatch(line)
        or LINKED.fullmatch(line)
        or SOCIAL.fullmatch(line)
        or (LISTED.search(line) and not DATED.search(line))
        or rights.is_notice(line)
    ):
        return True
    parts = PARTS.split(line)
    return len(parts) > 1 and all(
        LINE.fullmatch(part) or SOCIAL.fullmatch(part) for part in parts if part
    )


def _page_feet(sheet: Sheet) -> set[int]:
    """Lines that number printed pages, and the addresses beside them. Two such numbers are sure:
    "1/2", "2/2"."""
    numbers = {i for i, each in enumerate(sheet.units) if NUMBER.fullmatch(sheet.of(each).strip())}
    if len(numbers) < FEWEST_NUMBERS:
        return set()
    beside = {at for index in numbers for at in (index - 1, index + 1)} - numbers
    return numbers | {
        index
        for index in beside & set(range(len(sheet.units)))
        if letterhead.is_contact(sheet.of(sheet.units[index]).strip())
    }


def find(sheet: Sheet) -> Sheet:
    """Takes such lines away and tells the first of them."""
    for unit in sheet.units:
        line = sheet.of(unit)
        tail, head = SHARE_TAIL.search(line), SHARE_HEAD.match(line)
        start = unit.start + head.end() if head else unit.start
        end = unit.start + tail.start() if tail else unit.end
        if (tail or head) and start < end and not unit.settled:
            sheet = sheet.put(unit, replace(unit, start=start, end=end))
    feet = _page_feet(sheet)
    taken: list[Unit] = [
        unit
        for index, unit in enumerate(sheet.units)
        if (not unit.settled and is_furniture(sheet.of(unit)))
        or (index < 3 and KEYWORDS.fullmatch(sheet.of(unit)[: LONGEST + 1]))
        or index in feet
    ]
    if not taken or len(taken) == len(sheet.units):
        return sheet
    return sheet.removed(
        taken, "Lignes d’habillage retirées", "Si l’une est du texte, formez-en une phrase."
    )
