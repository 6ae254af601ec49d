"""Long words in narrow windows: everything wraps, and nothing sticks out."""
