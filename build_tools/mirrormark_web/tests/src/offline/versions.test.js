import assert from "node:assert/strict";
import { test } from "node:test";
import {
  activateIfAlone,
  reloadWithVersions,
  watchVersions,
} from "../../../src/offline/versions.js";
import { replaceGlobals } from "../../fakes.js";

/** A service worker that notes what it is told. */
class FakeWorker extends EventTarget {
  state = "installed";
  /** @type {any[]} */
  told = [];
  /** @type {MessagePort | undefined} */
  port;

  /** @param {any} message @param {MessagePort[]} [ports] */
  postMessage(message, [port] = []) {
    this.told.push(message);
    this.port = port;
  }

  /** @param {string} state */
  become(state) {
    this.state = state;
    this.dispatchEvent(new Event("statechange"));
  }
}

/** @param {object} parts */
const registrationOf = (parts) => /** @type {any} */ (Object.assign(new EventTarget(), parts));

test("a version that takes the place of another has the page loaded anew", (t) => {
  const reload = t.mock.fn();
  replaceGlobals(t, { location: { reload } });
  const container = /** @type {any} */ (new EventTarget());
  reloadWithVersions(container, registrationOf({ active: new FakeWorker() }));
  container.dispatchEvent(new Event("controllerchange"));
  assert.equal(reload.mock.callCount(), 1);
});

test("the first version keeps what was asked for before it, and the second has the page loaded", (t) => {
  const reload = t.mock.fn();
  /** @type {any} */
  let notice;
  class Observer {
    /** @param {Function} callback */
    constructor(callback) {
      notice = callback;
    }
    observe() {}
  }
  replaceGlobals(t, {
    location: { reload, href: "https://example.org/" },
    PerformanceObserver: Observer,
  });
  t.mock.method(performance, "now", () => 100);
  const controller = new FakeWorker();
  const container = /** @type {any} */ (Object.assign(new EventTarget(), { controller }));
  reloadWithVersions(container, undefined);
  container.dispatchEvent(new Event("controllerchange"));
  assert.equal(reload.mock.callCount(), 0);
  const entries = [
    { name: "early.js", startTime: 50 },
    { name: "late.js", startTime: 150 },
  ];
  notice({ getEntries: () => entries });
  notice({ getEntries: () => entries.slice(1) });
  const kept = controller.told.map(({ payload }) => payload.urlsToCache);
  assert.deepEqual(kept, [["https://example.org/"], ["early.js"]]);
  container.dispatchEvent(new Event("controllerchange"));
  assert.equal(reload.mock.callCount(), 1);
});

test("a version that waits is told of, at once or as soon as it does", (t) => {
  const tell = t.mock.fn();
  const waiting = new FakeWorker();
  watchVersions(registrationOf({ active: new FakeWorker(), waiting }), tell);
  assert.equal(tell.mock.callCount(), 1);
  tell.mock.calls[0]?.arguments[0]();
  assert.deepEqual(waiting.told, [{ type: "activate" }]);

  const later = t.mock.fn();
  const installing = new FakeWorker();
  const registration = registrationOf({ active: new FakeWorker() });
  watchVersions(registration, later);
  registration.installing = installing;
  registration.dispatchEvent(new Event("updatefound"));
  assert.equal(later.mock.callCount(), 0);
  registration.waiting = installing;
  installing.become("installed");
  assert.equal(later.mock.callCount(), 1);
});

test("the first version of all waits for nobody", (t) => {
  const tell = t.mock.fn();
  watchVersions(registrationOf({ waiting: new FakeWorker() }), tell);
  assert.equal(tell.mock.callCount(), 0);
});

test("a version says itself whether it takes over", async () => {
  for (const takesOver of [true, false]) {
    const waiting = new FakeWorker();
    const answer = activateIfAlone(/** @type {any} */ (waiting));
    assert.deepEqual(waiting.told, [{ type: "activate-if-alone" }]);
    waiting.port?.postMessage(takesOver);
    assert.equal(await answer, takesOver);
    waiting.port?.close();
  }
});

test("a version that is overtaken takes over no more, and one that is at it does", async () => {
  for (const [state, takesOver] of /** @type {const} */ ([
    ["redundant", false],
    ["activating", true],
  ])) {
    const waiting = new FakeWorker();
    const answer = activateIfAlone(/** @type {any} */ (waiting));
    waiting.become(state);
    assert.equal(await answer, takesOver);
    waiting.port?.close();
  }
});
