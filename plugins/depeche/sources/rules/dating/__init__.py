"""When the copy was published, and until when it must wait."""
