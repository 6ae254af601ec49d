"""What is wrong with files, or could be better; and their compiled form."""
