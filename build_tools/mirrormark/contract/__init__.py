"""What only pages need: the data that they carry, and what they and their worker tell each other.

Types and nothing else, as in `mirrormark_engine.contract`; what is made of those is made of these.
"""
