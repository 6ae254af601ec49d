/* A script that got into a site somehow, and tries what a policy has to stop. */

const root = document.documentElement;

function note(name, word) {
  root.dataset[name] = `${root.dataset[name] ?? ""} ${word}`.trim();
}

function add(tag, attributes) {
  const element = Object.assign(document.createElement(tag), attributes);
  document.body.append(element);
  return element;
}

document.addEventListener("securitypolicyviolation", (event) => {
  note("violations", event.effectiveDirective);
});

const CODE = "document.documentElement.dataset.intruded = 'yes'";

const attempts = {
  // Text that becomes a script
  "inline script": () => add("script", { textContent: CODE }),
  handler: () => (add("div").innerHTML = `<img src="data:," onerror="${CODE}">`),
  "javascript link": () => add("a", { href: `javascript:void(${CODE})` }).click(),
  eval: () => (0, eval)(CODE),
  "new Function": () => new Function(CODE)(),
  timer: () => setTimeout(CODE),
  "data script": () => add("script", { src: `data:text/javascript,${CODE}` }),
  "blob script": () => {
    add("script", { src: URL.createObjectURL(new Blob([CODE], { type: "text/javascript" })) });
  },

  // Styles
  "style element": () => {
    add("style", { textContent: "html { --intruded: yes }" });
    if (getComputedStyle(root).getPropertyValue("--intruded")) root.dataset.intruded = "yes";
  },
  "style attribute": () => {
    root.setAttribute("style", "--intruded: yes");
    if (getComputedStyle(root).getPropertyValue("--intruded")) root.dataset.intruded = "yes";
  },

  // Requests to another site
  script: (other) => add("script", { src: other }),
  module: (other) => import(other),
  fetch: (other) => fetch(other, { mode: "no-cors" }),
  xhr: (other) => {
    const request = new XMLHttpRequest();
    request.open("GET", other);
    request.send();
  },
  beacon: (other) => navigator.sendBeacon(other, "answers"),
  socket: (other) => new WebSocket(other.replace("http", "ws")),
  events: (other) => new EventSource(other),
  image: (other) => add("img", { src: other }),
  background: (other) => (document.body.style.background = `url(${other})`),
  "style sheet": (other) => add("link", { rel: "stylesheet", href: other }),
  font: (other) => new FontFace("Other", `url(${other})`).load(),
  video: (other) => add("video", { src: other }),
  frame: (other) => add("iframe", { src: other }),
  object: (other) => add("object", { data: other }),
  prefetch: (other) => add("link", { rel: "prefetch", href: other }),
  form: (other) => add("form", { action: other, method: "post" }).submit(),
  base: (other) => {
    document.head.append(Object.assign(document.createElement("base"), { href: other }));
    add("img", { src: new URL("base", document.baseURI).href });
  },
  worker: (other) => {
    const source = `
      self.addEventListener("securitypolicyviolation", (event) => {
        postMessage(event.effectiveDirective);
      });
      fetch("${other}", { mode: "no-cors" }).catch(() => {});`;
    const worker = new Worker(URL.createObjectURL(new Blob([source])));
    worker.onmessage = ({ data }) => note("violations", data);
  },
};

// A task of its own: what a test evaluates in a page may do more than the page itself.
addEventListener("attempt", ({ detail: { name, other } }) => {
  setTimeout(async () => {
    try {
      await attempts[name](other);
    } catch {
      // That it failed shows in what did not happen.
    }
  });
});
