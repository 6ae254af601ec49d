"""How reliable scores are: coefficients, intervals, and what they make of responses."""
