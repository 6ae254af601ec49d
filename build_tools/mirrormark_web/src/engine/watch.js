/**
 * Watches the runtime being loaded.
 *
 * `loadPyodide()` never settles when its WebAssembly can't be had or compiled, so the two doors
 * that it goes through, `fetch` and `WebAssembly.instantiateStreaming`, report what they see.
 *
 * @param {(loaded: number) => void} onProgress called with the bytes so far
 * @param {(failure: import("./protocol.js").Failure) => void} onFailure
 */
export function watchRuntime(onProgress, onFailure) {
  let loaded = 0;
  const stockFetch = self.fetch;

  self.fetch = async (input, init) => {
    const file = fileName(input);
    const response = await stockFetch(input, init).catch((error) => {
      onFailure({ reason: "unreachable", file });
      throw error;
    });
    if (!response.ok) onFailure({ reason: "missing", file });
    return countBytes(response, (bytes) => onProgress((loaded += bytes)));
  };

  const streaming = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (source, imports) => {
    try {
      const response = await source;
      // A host that serves wasm as some other type costs a moment, not the diagnosis.
      return response.headers.get("content-type") === "application/wasm"
        ? await streaming(response, imports)
        : await WebAssembly.instantiate(await response.arrayBuffer(), imports);
    } catch (error) {
      onFailure({ reason: "broken", file: "pyodide.asm.wasm" });
      throw error;
    }
  };
}

/**
 * @param {Response} response
 * @param {(bytes: number) => void} onBytes
 */
function countBytes(response, onBytes) {
  if (!response.body) return response;
  const counter = new TransformStream({
    /**
     * @param {Uint8Array} chunk
     * @param {TransformStreamDefaultController<Uint8Array>} controller
     */
    transform(chunk, controller) {
      onBytes(chunk.byteLength);
      controller.enqueue(chunk);
    },
  });
  const { status, statusText, headers } = response;
  return new Response(response.body.pipeThrough(counter), {
    status,
    statusText,
    headers,
  });
}

/** @param {RequestInfo | URL} input */
function fileName(input) {
  const address = input instanceof Request ? input.url : String(input);
  return address.split(/[?#]/)[0]?.split("/").at(-1) ?? address;
}
