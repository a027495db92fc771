"""Common nouns with which the name of a body that speaks to the press begins, by gender."""

from __future__ import annotations

_FEMININE = """
    agence académie ambassade amicale association banque biscuiterie brasserie caisse chambre
    cimenterie clinique communauté commune conserverie distillerie fonderie fromagerie laiterie
    minoterie papeterie scierie sucrerie tannerie verrerie
    compagnie confédération coopérative coordination cour délégation direction fondation fédération
    gendarmerie intersyndicale ligue mairie maison mutuelle métropole police préfecture préfète
    région société union université ville école
"""
_MASCULINE = """
    aéroport cabinet centre cercle club collectif comité conseil conservatoire département diocèse
    domaine festival gouvernement groupe groupement haras hôpital institut laboratoire lycée
    ministère mouvement musée
    observatoire office parc parquet parti port préfet rectorat réseau service syndicat théâtre
    tribunal zoo
"""
FEMININE = frozenset(_FEMININE.split())
MASCULINE = frozenset(_MASCULINE.split())
NOUNS = FEMININE | MASCULINE
