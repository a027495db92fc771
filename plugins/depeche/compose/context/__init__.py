"""What other sources add: their own words, who says them, and what may not be said."""
