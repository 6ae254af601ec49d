"""Words that readers see, by language, and tables for terminals; knows nothing else."""
