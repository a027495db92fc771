"""The paper that the copy was taken from."""
