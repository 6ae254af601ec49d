"""How often rules of wording are right, on items that were labelled before: see `guide.md`."""
