"""An engine that tries to get out: what a test puts in the place of the engine's `requests`.

It has the engine's own interface. ``compiled`` is the address of another site, a request names an
attempt, and each attempt asks that site for its own name. A reply says what each has come to:
`tried`, and then `let through: …` or `held back: …`, with what Python was told.
"""

import asyncio
import json

import js
from pyodide.code import run_js
from pyodide.ffi import create_proxy
from pyodide.http import pyfetch

outcomes = {}


def note(name, what):
    return lambda told: outcomes.__setitem__(name, f"{what}: {told}")


def wait_for_promise(name, promise):
    promise.then(note(name, "let through"), note(name, "held back"))


def wait_for_event(name, target, success):
    """Note whether the event ``success`` comes, or `error`."""
    target.addEventListener(success, create_proxy(note(name, "let through")))
    target.addEventListener("error", create_proxy(note(name, "held back")))


def by_fetch(name, address):
    wait_for_promise(name, js.fetch(address))


def by_pyfetch(name, address):
    def hear(done):
        error = done.exception()
        note(name, "held back" if error else "let through")(error)

    asyncio.ensure_future(pyfetch(address)).add_done_callback(hear)


def by_xhr(name, address):
    request = js.XMLHttpRequest.new()
    wait_for_event(name, request, "load")
    request.open("GET", address)
    request.send()


def by_socket(name, address):
    wait_for_event(name, js.WebSocket.new(address.replace("http", "ws")), "open")


def by_events(name, address):
    wait_for_event(name, js.EventSource.new(address), "open")


def by_import(name, address):
    wait_for_promise(name, run_js(f"import('{address}')"))


def by_nested_worker(name, address):
    source = js.Blob.new([f"import '{address}'; postMessage('in')"], type="text/javascript")
    worker = js.Worker.new(js.URL.createObjectURL(source), type="module")
    wait_for_event(name, worker, "message")


def by_worker(name, address):
    wait_for_event(name, js.Worker.new(address, type="module"), "message")


def by_image(name, address):
    image = js.Image.new()
    wait_for_event(name, image, "load")
    image.src = address


def by_font(name, address):
    wait_for_promise(name, js.FontFace.new("Other", f"url({address})").load())


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
        if request in ATTEMPTS:
            outcomes[request] = "tried"
            try:
                ATTEMPTS[request](request, f"{self.other}{request}")
            except Exception as error:  # noqa: BLE001 (whatever stops it)
                note(request, "held back")(repr(error))
        return json.dumps(outcomes)
