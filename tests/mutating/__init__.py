"""Damages files at random, and does with each of them all that an author can ask for.

`python -m tests.mutating 0 10000` goes through so many files and prints how it went. With `serve`
before the numbers, they are files of a site that is served while they are edited.
"""
