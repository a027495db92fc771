"""One module a format of raw copy; `registry` finds them by themselves."""
