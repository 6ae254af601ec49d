"""Files, tables and links of responses: what they hold comes back, and what is damaged is told.

`python -m tests.responses 0 10000` damages so many of them, and prints how it went.
"""
