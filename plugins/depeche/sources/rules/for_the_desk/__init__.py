"""What a desk and its reporters say to each other amid the copy: never printed."""
