"""The site without its host, and versions of it one after the other."""
