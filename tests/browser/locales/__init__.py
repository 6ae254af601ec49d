"""Other languages than English, and one that nobody speaks."""
