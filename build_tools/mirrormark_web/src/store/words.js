/**
 * Says what is wrong with keeping answers; nothing where nothing is.
 *
 * @param {import("./store.js").Trouble} trouble
 * @param {import("../text/text.js").Translate} t
 */
export function troubleWords(trouble, t) {
  if (trouble === "unkept") return t("store-unkept");
  if (trouble === "refused") return t("store-refused");
  if (trouble === "waiting") return t("store-waiting");
  return trouble && t("store-newer");
}

/** @param {import("./store.js").Trouble} trouble whether answers outlast the page all the same */
export function outlasts(trouble) {
  return trouble !== "refused" && trouble !== "unkept";
}
