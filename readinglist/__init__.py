"""A desktop reading-list manager for people who follow machine-learning research."""

__version__ = "0.1.0"
