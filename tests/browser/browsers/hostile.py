"""An engine that tries to get out: what a test puts in the place of the engine's `requests`.

It has the engine's own interface. ``compiled`` is the address of another site, a request names an
attempt, and each attempt asks that site for its own name.
"""

import asyncio
import json

import js
from pyodide.code import run_js
from pyodide.http import pyfetch

outcomes = {}


def note(name):
    return lambda outcome: outcomes.__setitem__(name, str(outcome))


def by_fetch(address):
    js.fetch(address).then(note("fetch"), note("fetch"))


def by_pyfetch(address):
    task = asyncio.ensure_future(pyfetch(address))
    task.add_done_callback(lambda done: note("pyfetch")(done.exception()))


def by_xhr(address):
    request = js.XMLHttpRequest.new()
    request.open("GET", address)
    request.send()


def by_socket(address):
    js.WebSocket.new(address.replace("http", "ws"))


def by_events(address):
    js.EventSource.new(address)


def by_import(address):
    run_js(f"import('{address}')")


def by_nested_worker(address):
    source = js.Blob.new([f"import '{address}'"], type="text/javascript")
    js.Worker.new(js.URL.createObjectURL(source), type="module")


def by_worker(address):
    js.Worker.new(address, type="module")


def by_image(address):
    js.Image.new().src = address


def by_font(address):
    js.FontFace.new("Other", f"url({address})").load()


ATTEMPTS = {
    "fetch": by_fetch,
    "pyfetch": by_pyfetch,
    "xhr": by_xhr,
    "socket": by_socket,
    "events": by_events,
    "import": by_import,
    "image": by_image,
    "font": by_font,
    # Last, since Firefox may never come back from a worker that it may not load.
    "nested-worker": by_nested_worker,
    "worker": by_worker,
}


class Desk:
    def __init__(self, compiled):
        self.other = compiled

    def answer(self, request):
        try:
            if request in ATTEMPTS:
                note(request)("tried")
                ATTEMPTS[request](f"{self.other}{request}")
        except Exception as error:  # noqa: BLE001 (whatever stops it)
            note(request)(repr(error))
        return json.dumps(outcomes)
