"""The configuration: found, read, checked, and turned into the rules that run on a draft."""
