"""What an assessment does: how it is scored, tried out and edited; rules and results in words."""
