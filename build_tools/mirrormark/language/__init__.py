"""The Markdown format: text to model and back, and model to HTML and its words."""
