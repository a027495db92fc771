"""The parts of the text: where each begins, in which order, under which heading."""
