"""Pyodide's core looks this function up when it starts. Nothing calls it."""


def get_event_loop():
    raise RuntimeError("this Python has no event loop")
