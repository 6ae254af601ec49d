"""Answers that go on at another device: by a link, or by a code of it."""
