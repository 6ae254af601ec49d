"""Assessments on pages of other sites, and in frames there, as `docs/elsewhere.md` says."""
