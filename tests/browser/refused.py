"""A browser that was told to keep nothing for a site."""

NO_STORAGE = "IDBFactory.prototype.open = () => { throw new DOMException('no', 'SecurityError') }"
"""A script that has a page meet what `browsers/test_refusal.py` finds in such browsers."""
