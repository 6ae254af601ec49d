"""What the score is: from answers to scores, outcomes and advice."""
