"""A site of the assessments alone, without any site generator.

Its few pages have a template and a style of their own. `mirrormark build` makes it.
"""

from mirrormark.generators.plain.build import PlainSite, build_plain

__all__ = ["PlainSite", "build_plain"]
