"""The headline and the lines above it."""
