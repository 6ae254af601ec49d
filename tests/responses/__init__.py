"""Files, tables and links of responses: what they hold comes back, and what is damaged is told.

`python -m tests.responses 0 10000` has so many go all ways in both languages, and damages as many
files, and links of earlier versions; it prints how it went.
"""
