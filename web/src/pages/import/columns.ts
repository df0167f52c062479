import { words } from "../../language/language.tsx";

/*
 * The columns of an import. The template writes them in the page's language; a file may have them in either, in any order.
 */

export const columnKeys = [
  "projectId",
  "title",
  "period",
  "streamId",
  "label",
  "nature",
  "last",
  "plan",
  "amount",
  "method",
  "baseline",
  "budgetLine",
  "postsBefore",
  "postsAfter",
  "attribution",
  "comment",
  "reason",
] as const;

export type ColumnKey = (typeof columnKeys)[number];

export const columnWords = words<Record<ColumnKey, string>>(
  {
    projectId: "Lauréat (référence)",
    title: "Lauréat",
    period: "Période",
    streamId: "Poste (référence)",
    label: "Poste",
    nature: "Nature",
    last: "Dernière déclaration (€)",
    plan: "Prévu au contrat (€)",
    amount: "Montant net (€)",
    method: "Méthode",
    baseline: "Référence de départ",
    budgetLine: "Ligne budgétaire",
    postsBefore: "Emplois avant (ETP)",
    postsAfter: "Emplois après (ETP)",
    attribution: "Part due au projet (%)",
    comment: "Commentaire",
    reason: "Motif de la correction",
  },
  {
    projectId: "Laureate (reference)",
    title: "Laureate",
    period: "Period",
    streamId: "Stream (reference)",
    label: "Stream",
    nature: "Nature",
    last: "Last report (€)",
    plan: "Planned in the agreement (€)",
    amount: "Net amount (€)",
    method: "Method",
    baseline: "Baseline",
    budgetLine: "Budget line",
    postsBefore: "Posts before (FTE)",
    postsAfter: "Posts after (FTE)",
    attribution: "Project’s share (%)",
    comment: "Comment",
    reason: "Reason for the correction",
  },
);

/** Without these nothing can be read; a stream is known by its reference or by its name. */
const needed = [["projectId", "title"], ["period"], ["streamId", "label"], ["amount"]] as const;

export const bare = (text: string): string =>
  text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9%()]+/g, " ")
    .trim();

/** Which column of a row is which; undefined when the row is no header. */
export type Header = ReadonlyMap<ColumnKey, number>;

export const headerIn = (cells: readonly string[]): Header => {
  const names = cells.map(bare);
  const found = new Map<ColumnKey, number>();
  for (const key of columnKeys) {
    const at = names.findIndex((name) => name === bare(columnWords.fr[key]) || name === bare(columnWords.en[key]));
    if (at >= 0) found.set(key, at);
  }
  return found;
};

/** What a header lacks: of each group of columns that can stand for each other, the first. */
export const lackingIn = (header: Header): readonly ColumnKey[] =>
  needed.filter((group) => !group.some((key) => header.has(key))).map(([first]) => first);
