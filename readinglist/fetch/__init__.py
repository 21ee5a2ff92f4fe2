"""Asks arXiv, Hugging Face and GitHub about papers: plain data in, events out.

Nothing here knows the library: `resolver.Resolver` is given the papers and yields what it learns.
"""
