"""People, bodies and places: which the copy shows to be ones, and how they are told."""
