import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { visit as visitAnswer } from "../../../../shared/answers/records.ts";
import { ask } from "../../api/ask.ts";
import { projectPath } from "./use-laureate.ts";

type Visit = z.infer<typeof visitAnswer>;

/** One visit a laureate and a loaded page, however often its parts are looked at. */
const made = new Map<string, Promise<Visit>>();

const visit = (projectId: string): Promise<Visit> => {
  const before = made.get(projectId);
  if (before !== undefined) return before;
  const asked = ask<Visit>(`${projectPath(projectId)}/visits`, { method: "POST" });
  made.set(projectId, asked);
  asked.catch(() => made.delete(projectId));
  return asked;
};

/** When one was here before, and how many facts came since; undefined until it is known. */
export const useVisit = (projectId: string): Visit | undefined =>
  useQuery({ queryKey: ["visit", projectId], queryFn: () => visit(projectId), staleTime: Number.POSITIVE_INFINITY })
    .data;
