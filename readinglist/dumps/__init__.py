"""Dumps of the Daily Papers pages: text in; records, refusals and links out."""
