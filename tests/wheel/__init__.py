"""The package as it is passed on: what is in it, and a site made with nothing else."""
