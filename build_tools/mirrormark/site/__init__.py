"""Pages, and a finished site, for any generator."""
