export type QueueKind = "rule" | "scheduled" | "queue";

/** What a dead-letter queue's name says: whose letters, and the short name that `--queue` takes. */
export const queueOf = (name: string): { readonly kind: QueueKind; readonly of: string; readonly short: string } => {
  const short = name.replace(/^trajectoire-/, "").replace(/-dead$/, "");
  if (short.startsWith("rule-")) return { kind: "rule", of: short.slice("rule-".length), short };
  if (short.startsWith("scheduled-")) return { kind: "scheduled", of: short.slice("scheduled-".length), short };
  return { kind: "queue", of: short, short };
};
