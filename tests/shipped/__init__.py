"""Tests of the assessments and pages that this project publishes.

They go with them: in a fork that publishes others, they aren't there to run.
"""
