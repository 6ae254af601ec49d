"""What must hold of scoring for any assessment and any answers."""
