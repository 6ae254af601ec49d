"""No event loop; Pyodide only expects to find its scheduler among the objects that Python holds."""

from pyodide_js._api import scheduleCallback  # noqa: F401


def _initialize_event_loop():
    pass
