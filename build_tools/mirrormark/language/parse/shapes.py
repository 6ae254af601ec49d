"""Values of another shape than they should have, and what was meant by them."""

from mirrormark.language.parse.located import Located

__all__ = ["join_mappings", "list_words", "looks_like_yaml", "write_mapping"]


def join_mappings(entries: list[Located]) -> dict[str, Located]:
    """Return what a list of mappings was meant as; empty where they don't go together."""
    joined: dict[str, Located] = {}
    for entry in entries:
        if not isinstance(entry.value, dict) or not joined.keys().isdisjoint(entry.value):
            return {}
        joined |= entry.value
    return joined


def write_mapping(key: str, pairs: dict[str, Located]) -> str:
    """Return how to write ``pairs`` as the value of ``key``, a sentence."""
    said = [f"{name}: {_say(located)}" for name, located in pairs.items()]
    mapping = f"{{{', '.join(said)}}}"
    written = f"'{key}: {mapping}'" if key else mapping
    return f"Write {written}, or each in a line of its own, without '-'."


def _say(located: Located) -> str:
    """Return a value as it was written, where that is short."""
    value = located.value
    if isinstance(value, dict) and all(isinstance(each.value, str) for each in value.values()):
        return f"{{{', '.join(f'{name}: {each.value}' for name, each in value.items())}}}"
    return value if isinstance(value, str) else "…"


def looks_like_yaml(text: str) -> bool:
    """Return whether a text holds lines or pairs, as YAML reads them where nothing marks a text."""
    return "\n" in text or ": " in text


def list_words(located: Located) -> list[str]:
    """Return the names in a list, or in a line with commas; none where it is anything else."""
    value = located.value
    if isinstance(value, str):
        if looks_like_yaml(value):
            return []
        return [name for name in (each.strip() for each in value.split(",")) if name]
    entries = value if isinstance(value, list) else []
    texts = [entry.value for entry in entries if isinstance(entry.value, str)]
    return texts if len(texts) == len(entries) else []
