"""Mirrormark: assessments in Markdown, scored by Python in the reader's browser."""

__version__ = "0.1.0"
