"""Copy in HTML: `tree` parses it, `furniture` leaves out what is no copy, `lines` makes lines of
the rest, `head` reads what the page says of itself."""
