import type { FactOf, FactType } from "../../../events/catalogue.ts";
import type { Entry } from "../../../shared/domain/history/history.ts";
import { useAnswer } from "./use-answer.ts";

/** What was said of one kind of thing of a project: an entry of its history, with the data of its type of fact. */
export type Said<Type extends FactType> = Omit<Entry, "data" | "type"> & { readonly data: FactOf<Type>["data"] };

/** Everything of a type that was said of a project and not withdrawn, latest recorded first. */
export const useHistory = <Type extends FactType>(projectId: string, type: Type): readonly Said<Type>[] =>
  useAnswer<{ readonly entries: readonly Said<Type>[] }>(
    `/api/projects/${encodeURIComponent(projectId)}/history?type=${type}`,
  ).entries.filter(({ withdrawnBy }) => withdrawnBy === null);
