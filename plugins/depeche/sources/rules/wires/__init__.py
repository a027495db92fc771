"""Agencies' datelines, codes, ranks, takes and corrections."""
