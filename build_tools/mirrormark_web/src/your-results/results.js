/** All that this browser keeps of a reader's answers: reads it, shows it, and follows what becomes of it. */
import { html, nothing, render } from "lit-html";
import { isKeeping } from "../store/keeping.js";
import { QUIET_MS } from "../store/patience.js";
import { isPersisted, listAll, listKept } from "../store/site.js";
import { ResponseStore } from "../store/store.js";
import { troubleWords } from "../store/words.js";
import { createTranslate } from "../text/text.js";
import { makeDeeds, makeWays } from "./actions.js";
import { listenForDrops } from "./dropping.js";
import { emptyTemplate, insteadTemplate } from "./empty.js";
import { makeFileActions } from "./file-actions.js";
import { filesTemplate } from "./files.js";
import { canShare } from "./going-out.js";
import { group } from "./grouping.js";
import { listTemplate } from "./list.js";
import { closeTemplate, comparingTemplate } from "./notices.js";
import { erasingTemplate, lastingTemplate } from "./storage.js";

/**
 * @typedef {import("./types.js").Group} Group
 * @typedef {import("./types.js").Sitting} Sitting
 */

/** How long a frame is waited for. */
const HIDDEN_MS = 500;
/** A browser that doesn't tell what it keeps may do so later. */
const AGAIN_MS = 3000;

export class Results {
  #connection = new AbortController();
  /** Counts readings, so that a late one is never shown in the place of a newer one. */
  #asked = 0;
  /** The last of these. @type {Promise<void>} */
  #reading = Promise.resolve();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #soon;
  /** Browsers take their time to say so. */
  #canShare = false;
  /** What to say once it is kept. @type {{store: ResponseStore, words: string} | undefined} */
  #later;
  /** What is kept; undefined as long as the browser hasn't told. @type {Group[] | undefined} */
  groups;
  /** @type {import("../store/site.js").Kept[]} */
  held = [];
  /** @type {import("./types.js").Lasting} */
  lasting = "unknown";
  /** Why there is no list, where there is none. @type {"" | "store-reading" | "your-results-unreadable"} */
  instead = "";
  /** Ids of responses that are chosen to be compared. @type {Set<string>} */
  chosen = new Set();
  /** Ids of responses of which all is shown that can be done. @type {Set<string>} */
  unfolded = new Set();

  /**
   * @param {HTMLElement} element whose HTML the generator wrote
   * @param {import("../contract.js").ResultsPage} data
   */
  constructor(element, data) {
    this.element = element;
    this.assessments = data.assessments;
    void this.#start(); // first: the database looks while all else is made ready
    this.t = createTranslate(data.language, data.strings, null, data.direction);
    /** @type {import("./types.js").Actions} */
    this.actions = { ...makeDeeds(this), ...makeWays(this), ...makeFileActions(this) };
    const { signal } = this.#connection;
    // Each store calls when the reader comes back to this tab: one reading is enough for all.
    const soon = () => this.#readSoon(0);
    for (const { compiled } of this.assessments)
      this.storeOf(compiled.id).tabs.listen(soon, signal);
    listenForDrops(element, (files) => this.actions.takeIn(files), signal);
    this.#canShare = canShare();
  }

  end() {
    this.#connection.abort();
    clearTimeout(this.#soon);
    this.#asked += 1;
    this.#reading = Promise.resolve(); // whoever waits for one needs it no more
  }

  async #start() {
    const wait = () => {
      if (this.groups || this.instead) return;
      this.instead = "store-reading";
      this.show();
    };
    setTimeout(wait, QUIET_MS);
    await this.read();
    this.#goToAddress();
  }

  /** @param {number} wait in milliseconds */
  #readSoon(wait) {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => void this.read(), wait);
  }

  /** Reads what is kept, and shows it. */
  read() {
    this.#reading = this.#readAnew();
    return this.#reading;
  }

  async #readAnew() {
    const asked = ++this.#asked;
    const compiled = this.assessments.map((each) => each.compiled);
    const kept = await listAll(compiled).catch(() => undefined);
    // What has changed here is heard of, and read again: who waits for this waits for that.
    if (asked !== this.#asked) return this.#reading;
    this.instead = kept ? "" : "your-results-unreadable";
    this.groups = kept && group(kept, this.assessments);
    this.#forgetGone();
    this.show();
    if (kept) this.#sayLater();
    else this.#readSoon(AGAIN_MS);
    void this.#readStorage(asked);
  }

  /**
   * Asks the browser what it says of the list, once that can be seen.
   *
   * @param {number} asked
   */
  async #readStorage(asked) {
    await painted();
    const [held, lasting] = await Promise.all([listKept(), isPersisted()]);
    if (asked !== this.#asked) return;
    this.held = held;
    this.lasting = lasting;
    this.#showStorage();
  }

  /** What is gone is neither chosen nor unfolded. */
  #forgetGone() {
    const ids = new Set(this.sittings.map(({ response }) => response.id));
    const isThere = (/** @type {string} */ id) => ids.has(id);
    this.chosen = new Set([...this.chosen].filter(isThere));
    this.unfolded = new Set([...this.unfolded].filter(isThere));
  }

  get sittings() {
    return this.groups?.flatMap(({ sittings }) => sittings) ?? [];
  }

  /** @param {string} id of an assessment, which the site may no longer have */
  storeOf(id) {
    const unknown = { id, items: [], content_version: "" };
    return new ResponseStore(this.listedOf(id)?.compiled ?? unknown, this.t.language);
  }

  /** @param {string} id of an assessment */
  listedOf(id) {
    return this.assessments.find(({ compiled }) => compiled.id === id);
  }

  /**
   * Asks something of a store. Where that fails, the page says why, and returns whether it went well.
   *
   * @param {string} id of the assessment
   * @param {(store: ResponseStore) => Promise<unknown>} deed of which nothing comes where it fails
   */
  async attempt(id, deed) {
    const store = this.storeOf(id);
    try {
      await deed(store);
      return true;
    } catch {
      const isWaiting = store.trouble === "waiting" || !store.trouble;
      this.say(isWaiting ? this.t("again-failed") : troubleWords(store.trouble, this.t));
      return false;
    }
  }

  /**
   * Keeps something, and says what has become of it: at once, or when the database takes what was only noted.
   *
   * @param {string} id of the assessment
   * @param {(store: ResponseStore) => Promise<unknown>} keep notes it, and has it written
   * @param {string} words for when it is kept
   */
  async keep(id, keep, words) {
    const store = this.storeOf(id);
    const isKept = await keep(store).then(
      () => true,
      () => false,
    );
    if (isKept) await this.read();
    this.say(isKept ? words : troubleWords(store.trouble, this.t));
    this.#later = isKept ? undefined : { store, words };
  }

  /** Says what has become of what was only noted, once it is kept. */
  #sayLater() {
    const { store, words } = this.#later ?? {};
    if (words && store && !store.trouble) this.say(words);
  }

  get #around() {
    const { t, actions, chosen, unfolded } = this;
    return { t, actions, chosen, unfolded, canShare: this.#canShare };
  }

  show() {
    const lead = this.element.querySelector(":scope > .mm-lead");
    if (lead && !isKeeping()) lead.textContent = this.t("your-results-unkept");
    render(this.#list(this.#around), this.#part("mm-kept-all"));
    render(comparingTemplate(this.groups ?? [], this.#around), this.#part("mm-kept-comparing"));
    this.#showStorage();
    this.element.dataset.step = "list"; // there is something to read, and to go to
  }

  #showStorage() {
    const { sittings } = this;
    const around = this.#around;
    render(
      html`${filesTemplate(sittings, around)}
      ${sittings.length && isKeeping() ? lastingTemplate(this.lasting, around) : nothing}
      ${erasingTemplate(this.held, around)}`,
      this.#part("mm-kept-storage"),
    );
  }

  /** @param {import("./types.js").Around} around */
  #list(around) {
    if (this.instead) return insteadTemplate(this.instead, this.t);
    if (!this.groups?.length) return emptyTemplate(this.assessments, this.t);
    return listTemplate(this.groups, around);
  }

  /**
   * Says what has happened.
   *
   * @param {string | import("lit-html").TemplateResult} words
   */
  say(words) {
    this.#later = undefined;
    render(
      typeof words === "string" ? html`<p>${words}</p>` : words,
      this.#part("mm-kept-message"),
    );
    render(
      closeTemplate(this.t, () => this.#hush()),
      this.#part("mm-kept-close"),
    );
  }

  #hush() {
    render(nothing, this.#part("mm-kept-message"));
    render(nothing, this.#part("mm-kept-close"));
  }

  /**
   * Moves the focus to a heading, where what had it is gone.
   *
   * @param {string} id
   */
  focus(id) {
    const heading = document.getElementById(id) ?? this.element.querySelector("h2");
    if (heading instanceof HTMLElement) heading.focus();
  }

  /** @param {string} name */
  #part(name) {
    const found = this.element.querySelector(
      `:scope > .${name}, :scope > .mm-kept-notices > .${name}`,
    );
    if (!(found instanceof HTMLElement)) throw new Error(`the page lacks .${name}`);
    return found;
  }

  /** Follows an address that names an assessment: what it names wasn't there when the page came. */
  #goToAddress() {
    const name = location.hash.slice(1);
    if (name.startsWith("kept-")) document.getElementById(name)?.scrollIntoView();
  }
}

/** Waits for the next frame to be on the screen; a page that nobody sees has none. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, HIDDEN_MS);
  });
}
