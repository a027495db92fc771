"""What an erratum says was wrong, and what is put right."""
