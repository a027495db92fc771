"""Dépêche: raw news copy in, a French news site out."""
