"""The engine that ships, asked by a test as the page asks it: by the worker's messages."""

import json
from typing import Any

from tests.sites import ROOT

__all__ = ["ASK_ENGINE", "START_ENGINE", "read_runtime"]

START_ENGINE = """async (files) => {
  const script = document.querySelector('script[type=module][src*=mirrormark]').src;
  const load = async ([name, { path }]) => {
    const response = await fetch(new URL(`runtime/${path}`, script));
    return [name, await response.arrayBuffer()];
  };
  const loaded = Object.fromEntries(await Promise.all(Object.entries(files).map(load)));
  const { worker, ...others } = loaded;
  const unpacked = new Blob([worker]).stream().pipeThrough(new DecompressionStream('gzip'));
  const text = await new Response(unpacked).text();
  const address = URL.createObjectURL(new Blob([text], { type: 'text/javascript' }));
  const engine = new Worker(address, { type: 'module' });
  const ask = (message) => new Promise((resolve, reject) => {
    engine.onmessage = ({ data }) =>
      data.ok ? resolve(data.value) : reject(new Error(JSON.stringify(data.error)));
    engine.onerror = ({ message }) => reject(new Error(message));
    engine.postMessage({ id: 1, ...message });
  });
  await ask({ type: 'boot', files: others });
  return { ask, end: () => engine.terminate() };
}"""
"""A function of one way's files in `read_runtime`.

It gives a function ``ask`` from a message without an id to the worker's reply, and ``end``.
"""

WEBKITS_CRASH = "RuntimeError: Out of bounds memory access"
"""In WebKit's words alone: once in some 10,000 requests its WebAssembly reads where nothing is.

The same request never does so again, nor in another browser. The page asks another worker then, one
that has booted in the plain way (`client.js`); here it boots as before, to compare that very way.
"""

ASK_ENGINE = f"""async (files, messages) => {{
  let engine = await ({START_ENGINE})(files);
  const replies = [];
  let opened;
  let crashes = 0;
  const ask = async (message) => {{
    try {{
      return await engine.ask(message);
    }} catch (error) {{
      if (!error.message.includes("{WEBKITS_CRASH}") || crashes++) throw error;
      engine.end();
      engine = await ({START_ENGINE})(files);
      if (opened && opened !== message) await engine.ask(opened);
      return engine.ask(message);
    }}
  }};
  for (const message of messages) {{
    if (message.type === "open") opened = message;
    const start = performance.now();
    const value = await ask(message);
    replies.push({{ value, spent: performance.now() - start }});
  }}
  engine.end();
  return replies;
}}"""
"""A function of one way's files in `read_runtime`, and of messages without ids.

It gives the worker's replies: their ``value``, and the milliseconds that each took (``spent``).
One crash of WebKit's own is borne.
"""


def read_runtime() -> dict[str, Any]:
    """Return what the page's script has been told of the runtime: the files of each way to boot."""
    path = ROOT / "build/bundle/runtime/runtime.json"
    runtime: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return runtime
