import { shown } from "../text/shown.js";

/**
 * Says where one dimension came out: «Need for disruption is “High” (61)».
 *
 * @param {import("../contract.js").CompiledAssessment["dimensions"][number] | undefined} dimension
 * @param {import("./types.js").ExplainedResult["dimensions"][number] | undefined} scored
 * @param {import("../text/text.js").Translate} t
 */
export function sayFact(dimension, scored, t) {
  const band = dimension?.bands.find(({ id }) => id === scored?.band);
  const title = dimension?.title ?? "";
  // A rule may hold although one of its dimensions has no score.
  if (typeof scored?.score !== "number") return t("result-fact-without-score", { title });
  const score = shown(scored.score);
  return band
    ? t("result-fact", { title, score, band: band.title })
    : t("result-fact-without-band", { title, score });
}
