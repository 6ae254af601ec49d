"""What runs in the page: sources for npm and esbuild, no Python."""
