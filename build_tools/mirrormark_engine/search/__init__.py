"""What else it could have been: ranges, changed answers, outcomes in reach."""
