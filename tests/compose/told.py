"""What several tests of dossiers read of a draft, and two dispatches of one day that they share."""

from __future__ import annotations

from depeche.compose.printed import headings_of, passages_of
from depeche.model import Draft

BLAST = """Explosion dans une fonderie à Kerval : un mort et quatre blessés

12.03.2025 10:15

Une explosion a fait un mort et quatre blessés mercredi dans une fonderie de Kerval.

"Nous ne savons pas encore ce qui l'a provoquée", a déclaré le sous-préfet, Paul Arnoult.

Le centre de secours de Port-Sauvry a envoyé soixante pompiers et douze engins sur place. Un \
hélicoptère de la sécurité civile a transporté les victimes vers l'hôpital de Lorbec.
"""

INQUIRY = """Fonderie de Kerval : l'enquête s'oriente vers un four

12.03.2025 19:05

L'enquête sur l'explosion qui a fait deux morts et trois blessés mercredi à Kerval s'oriente vers \
la défaillance d'un four, a indiqué le parquet.

Le four numéro 3 avait été réparé dimanche.
"""


def text_of(draft: Draft) -> str:
    """All that is printed, with the spaces that a keyboard has."""
    return (
        " ".join(each.text for each in passages_of(draft))
        .replace("\u202f", " ")
        .replace("\u00a0", " ")
    )


def subheadings(draft: Draft) -> list[str]:
    return [each.text for each in headings_of(draft)]
