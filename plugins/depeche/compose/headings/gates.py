"""The hard gates: a candidate that fails one is never printed. The table is their order."""

from __future__ import annotations

from collections.abc import Callable

from . import (
    gates_content,
    gates_extent,
    gates_meaning,
    gates_nominal,
    gates_quotation,
    gates_reference,
    gates_worth,
)
from .candidate import Candidate

_GATES: tuple[tuple[str, Callable[[Candidate], bool]], ...] = (
    ("guillemets qui ne se ferment pas", gates_extent.unpaired),
    ("citation collée à un autre mot", gates_extent.glued),
    ("trop court ou trop long", gates_extent.length),
    ("signes qui ne vont pas dans un intertitre", gates_content.odd),
    ("à la première personne", gates_reference.first_person),
    ("renvoie à ce qui précède", gates_reference.anaphora),
    ("compare à ce qui précède", gates_reference.compares),
    ("porte une date", gates_content.dated),
    ("ne dit rien", gates_content.empty),
    ("une part de quoi ?", gates_reference.elliptic),
    ("un vote, sans dire sur quoi", gates_reference.voted),
    ("rien que des noms propres", gates_content.only_names),
    ("dit qui, non quoi", gates_nominal.bare_actor),
    ("nom vide", gates_nominal.empty_head),
    ("complément vide", gates_nominal.empty_complement),
    ("dit de qui il s'agit, sans le nommer", gates_nominal.predicate),
    ("ne dit que qui est quelqu'un", gates_nominal.within_actor),
    ("lié à la phrase qui précède", gates_reference.connective),
    ("un chiffre dans la bouche de quelqu'un", gates_nominal.counted),
    ("groupe indéfini qui ne dit pas assez", gates_nominal.plain_thing),
    ("un jugement dans la bouche de quelqu'un", gates_nominal.judging),
    ("deux groupes côte à côte", gates_nominal.side_by_side),
    ("métier de quelqu'un", gates_content.profession),
    ("énumération dont la préposition manque", gates_quotation.halved),
    ("énumération prise en cours", gates_quotation.listed),
    ("l'adverbe du verbe", gates_nominal.compared),
    ("de combien le verbe le change", gates_nominal.changed_by),
    ("faute de la copie", gates_content.stumbles),
    ("parle de quoi ?", gates_reference.says_of_nothing),
    ("pluriel vague", gates_nominal.vague),
    ("un mot entre guillemets que rien n'explique", gates_quotation.scare_quotes),
    ("dit trop peu de son sujet", gates_content.says_little),
    ("complément d'une locution verbale", gates_nominal.light_verb),
    ("une entrée en matière de la langue parlée", gates_quotation.spoken),
    ("à l'imparfait : le décor d'autre chose", gates_content.of_the_past),
    ("de qui ou de quoi, la phrase d'avant le dit", gates_reference.given),
    ("locution figée", gates_extent.idiom),
    ("complément du verbe plutôt que du nom", gates_extent.adrift),
    ("un seul des deux termes de « entre »", gates_extent.one_of_two),
    ("commence au milieu d'un groupe", gates_extent.cut_before),
    ("participe sans son complément", gates_extent.bare_participle),
    ("complément coupé", gates_extent.cut_after),
    ("commence par un mot de liaison", gates_extent.linked),
    ("une négation ou un démenti hors du passage en change le sens", gates_meaning.negated),
    ("ce que le verbe remet, annule ou demande seulement", gates_meaning.undone),
    ("d'une autre année, que le passage ne dit pas", gates_meaning.of_another_year),
    ("une condition ou un doute hors du passage en change le sens", gates_meaning.hedged),
    ("un but d'un autre temps ou prétendu", gates_meaning.of_the_past),
    ("un souhait ou une condition gouverne la citation", gates_meaning.governed),
    ("la suite de la citation reprend ce qu'elle dit", gates_meaning.contradicted),
    ("le début de la phrase citée manque", gates_meaning.headless),
    ("ce que d'autres ont dit, cité pour en douter", gates_worth.hearsay),
    ("la moitié d'une citation", gates_worth.half),
    ("un silence n'est pas une nouvelle", gates_worth.silence),
    ("l'un d'eux, que rien ne nomme", gates_worth.one_of_them),
    ("le décor de ce qui est raconté", gates_worth.setting),
    ("deux mots cités sans leur auteur", gates_quotation.short_quotation),
    ("une proposition citée sans son auteur", gates_worth.unnamed),
    ("un nombre, de quoi ?", gates_worth.unmeasured),
    ("quelqu'un dont la fonction n'est pas dite", gates_worth.by_surname),
    ("l'infinitif sans son complément", gates_worth.open_infinitive),
    ("de personne qui soit nommé", gates_worth.unproved),
    ("« nous », sans dire qui", gates_worth.ours),
    ("accusation sans son auteur", gates_meaning.accusation),
    ("citation sans son auteur", gates_meaning.unattributed),
)


def refusal(candidate: Candidate) -> str:
    """Why `candidate` can't be a heading, in French; "" when every gate lets it pass."""
    return next((reason for reason, fails in _GATES if fails(candidate)), "")
