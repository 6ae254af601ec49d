// Which module of the page's script may import which: `make lint` checks it. Types in comments aren't
// looked at.

/**
 * The folders and files of src/, highest first. Each may import what stands on a lower line, and itself,
 * and nothing else on its own line or above.
 */
const LAYERS = [
  ["embed", "main.js"],
  ["assessment", "profile", "your-results"],
  ["carry", "check", "plan", "summary", "then-and-now", "what-if"],
  ["result"],
  ["pictures"],
  ["answers", "engine", "errors", "form", "notes", "parts"],
  ["notices"],
  ["menu.js", "offline", "rules", "skip-link.js", "store"],
  ["responses"],
  ["kinds", "page-data.js"],
  ["text"],
  [
    "hex.js",
    "modified.js",
    "on-demand.js",
    "pick.js",
    "presses.js",
    "save-file.js",
    "saving-data.js",
  ],
];

/** What is bundled by itself, with all that it may import of what isn't its own. */
const ALONE = {
  first: ["carry/arriving.js"],
  "engine/worker": ["engine/memory.js", "engine/protocol.js"],
  "offline/off.js": ["offline/names.js"],
  "offline/service-worker.js": ["offline/checked.js", "offline/names.js", "hex.js"],
  "pictures/charts": ["pictures/size.js"],
  "carry/code": [],
};

/** Parts of the page's script that are loaded later: whoever imports one at once has it loaded at first. */
const PARTS = [
  "assessment/result-step.js",
  "carry/carry.js",
  "profile/reading.js",
  "your-results/results.js",
];

/** Who may know which library. */
const LIBRARIES = {
  "@observablehq/plot": "pictures/charts",
  idb: "store/database.js",
  "lean-qr": "carry/code",
  pyodide: "engine/worker",
  "workbox-[a-z]+": "offline/service-worker.js",
};

/** Where esbuild begins, and what it is given to read. */
const ENTRIES = [
  "main.js",
  "embed/embed.js",
  "first/first.js",
  "engine/worker/worker.js",
  "offline/off.js",
  "offline/service-worker.js",
  "pictures/charts/charts.js",
  "carry/code/code.js",
];

/** @param {string[]} names folders and files of src/ */
function among(names) {
  return names.map((name) => name.replaceAll(".", "\\.")).join("|") || "(?!)";
}

/** @param {string[]} names folders and files of src/ */
const within = (...names) => `^src/(?:${among(names)})(?:/|$)`;

const severity = /** @type {const} */ ("error");
const libraries = "^node_modules/";
const places = [...LAYERS.flat(), ...Object.keys(ALONE)];

const downwards = LAYERS.map((layer, height) => ({
  name: `only-down-from-${layer[0]}`,
  severity,
  from: { path: `^src/(${among(layer)})(?:/|$)`, pathNot: within(...Object.keys(ALONE)) },
  to: { path: within(...LAYERS.slice(0, height + 1).flat()), pathNot: "^src/$1(?:/|$)" },
}));

const alone = Object.entries(ALONE).flatMap(([name, known]) => [
  {
    name: `alone-${name}`,
    comment: "It is a bundle of its own: whatever it imports is loaded once more.",
    severity,
    from: { path: within(name) },
    to: { pathNot: [within(name, ...known), libraries] },
  },
  {
    name: `nobody-imports-${name}`,
    severity,
    from: { path: "^src/", pathNot: within(name) },
    to: { path: within(name) },
  },
]);

const known = Object.entries(LIBRARIES).map(([library, room]) => ({
  name: `library-of-${room}`,
  severity,
  from: { path: "^src/", pathNot: within(room) },
  to: { path: `${libraries}${library}/` },
}));

export default {
  forbidden: [
    ...downwards,
    ...alone,
    ...known,
    {
      name: "parts-are-loaded-later",
      severity,
      from: { path: "^src/" },
      to: { path: within(...PARTS), dependencyTypesNot: ["dynamic-import", "type-only"] },
    },
    { name: "no-cycle", severity, from: {}, to: { circular: true } },
    { name: "no-cycle-of-folders", severity, scope: "folder", from: {}, to: { circular: true } },
    {
      name: "a-place-for-each",
      comment: "Give it a line in LAYERS.",
      severity,
      from: {},
      to: { path: "^src/", pathNot: within(...places) },
    },
    {
      name: "in-use",
      comment: "Nothing that is bundled imports it.",
      severity,
      from: { path: within(...ENTRIES) },
      to: { path: "^src/", pathNot: ["/types\\.js$", within(...ENTRIES)], reachable: false },
    },
    { name: "found", severity, from: {}, to: { couldNotResolve: true } },
    {
      name: "of-the-page-alone",
      severity,
      from: { path: "^src/" },
      to: { pathNot: ["^src/", libraries] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    preserveSymlinks: true, // the folder of packages may be one
  },
};
