"""Storage that is silent, damaged or in somebody's way, and readers who leave at once."""
