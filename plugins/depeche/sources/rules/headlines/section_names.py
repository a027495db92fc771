"""The names by which newsrooms call their sections and beats."""

from __future__ import annotations

import re

SECTIONS = re.compile(
    r"""
    politique | soci[ée]t[ée] | [ée]conomie | sports? | culture | international | monde | france
    | r[ée]gions? | [ée]ducation | sant[ée] | environnement | justice | sciences? | m[ée]dias
    | faits?[\s-]divers | agenda | m[ée]t[ée]o | vie\s+(?:locale|municipale|pratique) | emploi
    | tribune | opinion | [ée]ditorial | [ée]dito | chronique | courrier\s+des\s+lecteurs
    | publi-?(?:reportage|r[ée]dactionnel) | droit\s+de\s+r[ée]ponse | n[ée]crologie
    """,
    re.IGNORECASE | re.VERBOSE,
)
# What a desk writes before its headlines; the name of a sport may be all that says which it is.
BEATS = re.compile(
    rf"""(?:{SECTIONS.pattern})
    | d[ée]fense | social | [ée]nergies? | transports? | agriculture | alimentation
    | agroalimentaire
    | logement | immobilier | [ée]lections? | parlement | gouvernement | collectivit[ée]s | police
    | fiscalit[ée] | budget | finances? | bourse | banques? | industries? | automobile | a[ée]rien
    | a[ée]ronautique | nucl[ée]aire | t[ée]l[ée]coms? | num[ée]rique | (?:high[\s-]?)?tech
    | technologies? | commerce | conso(?:mmation)? | tourisme | patrimoine | diplomatie | religions?
    | cin[ée]ma | musique | th[ée][âa]tre | litt[ée]rature | livres | expositions?
    | urbanisme | travail | retraites? | [ée]cologie | climat | enqu[êe]te | reportage | portrait
    """,
    re.IGNORECASE | re.VERBOSE,
)
SPORTS = re.compile(
    r"football|rugby|handball|basket(?:-?ball)?|volley(?:-?ball)?|tennis|cyclisme|athlétisme|natation"
    r"|judo|boxe|hockey(?:\s+sur\s+glace)?|ski(?:\s+\w+)?|biathlon|voile|formule\s+1|golf|équitation"
    r"|badminton|escrime|gymnastique|rallye|pétanque|moto(?:gp)?|triathlon|aviron|futsal",
    re.IGNORECASE,
)
