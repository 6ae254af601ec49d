"""The diagnosis, as a reader sees it: in words, in pictures, on paper, and what would change it."""
