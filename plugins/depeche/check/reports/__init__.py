"""What the audit found, for a terminal (`text`), a program (`machine`), an editor (`dashboard`)."""
