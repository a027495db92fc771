"""Sentences that machine translation or copying broke: mended by a certain rule, or held back."""

from .finding import Damage
from .inspection import inspect

__all__ = ["Damage", "inspect"]
