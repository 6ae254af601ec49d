"""One thin module a site generator, and what only that one needs."""
