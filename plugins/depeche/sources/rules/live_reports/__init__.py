"""Live reports: entries under their hours."""
