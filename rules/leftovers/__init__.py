"""Rules of the family leftovers."""
