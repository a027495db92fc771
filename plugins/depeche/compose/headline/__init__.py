"""A headline from the lead."""

from .lead import WISHED, from_lead

__all__ = ["WISHED", "from_lead"]
