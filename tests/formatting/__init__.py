"""Putting files in order: what it does, what it never does, and the command."""
