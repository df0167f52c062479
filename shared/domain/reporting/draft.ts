/*
 * A report being written. Its content is what was typed, whatever it is worth: it is checked, never altered, until it is
 * submitted and becomes a fact.
 */

export type Draft = {
  readonly reportId: string;
  /** As typed: the data of `SavingsReported`, complete or not. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly savedBy: string;
  readonly savedAt: string;
  /** The receipt of its last submission. */
  readonly receiptId?: string;
};

/** A draft and how often it was saved: a change names the version it was made from. */
export type StoredDraft = { readonly draft: Draft; readonly version: number };
