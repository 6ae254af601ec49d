/** The picture of what a total went to. */

/**
 * @param {import("../contract.js").SharesPicture} picture
 * @param {import("../result/types.js").About} about
 * @returns {import("./types.js").Figure}
 */
export function sharesFigure({ item: id, shares, finding }, { compiled, t }) {
  const item = compiled.items.find((each) => each.id === id);
  const unit = item?.quantity?.unit ?? "";
  const label = (/** @type {string} */ part) => {
    const option = item?.options.find(({ id }) => id === part);
    return item && option ? t.label(option, item) : "";
  };
  return {
    id: `shares-${id}`,
    name: item?.text ?? "",
    finding: t(`picture-shares-${finding.says}`, {
      parts: finding.parts.map(label),
      share: t.amount(finding.share, unit),
    }),
    drawing: {
      kind: "bars",
      most: item?.quantity?.highest ?? 0,
      columns: 1,
      rows: shares.map(({ part, share }) => ({
        id: part,
        label: label(part),
        value: share,
        text: t.amount(share, unit),
        low: null,
        high: null,
        ticks: [],
        likely: null,
        isMarked: finding.says === "most" && finding.parts.includes(part),
      })),
    },
    head: [t("picture-shares-part"), t("picture-shares-share")],
    rows: shares.map(({ part, share }) => ({
      head: t.authored(label(part)),
      cells: [t.amount(share, unit)],
    })),
  };
}
