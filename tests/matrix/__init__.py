"""Sites with other plugins of MkDocs, as other people have them: each is built, and looked at.

The plugins are installed by `make test-all` alone.
"""
