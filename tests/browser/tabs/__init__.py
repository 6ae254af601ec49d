"""One reader, one assessment, two tabs: they agree without a reload, and nothing is lost."""
