"""Sheets: tables about drafts, for people to read, print and tick; one form a module."""
