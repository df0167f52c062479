import type { FactOf, FactType } from "../../../../events/catalogue.ts";
import type { Entry } from "../../../../shared/domain/history/history.ts";

/** What was said of a laureate, each type with its own data. */
export type EntryOf<Type extends FactType> = Omit<Entry, "type" | "data"> & {
  readonly type: Type;
  readonly data: FactOf<Type>["data"];
};
export type HistoryEntry = { [Type in FactType]: EntryOf<Type> }[FactType];
export type HistoryPage = {
  readonly projectId: string;
  readonly entries: readonly HistoryEntry[];
  readonly next: string | null;
};

export const isEntryOf =
  <Type extends FactType>(type: Type) =>
  (entry: HistoryEntry): entry is Extract<HistoryEntry, { readonly type: Type }> =>
    entry.type === type;
