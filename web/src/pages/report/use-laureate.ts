import type { Position } from "../../../../shared/domain/position.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useAnswer } from "../../api/use-answer.ts";

export type Laureate = { readonly projectId: string; readonly title: string | null; readonly position: Position };

/** The laureates within reach, as they stand today. */
export const useLaureates = (): readonly Laureate[] =>
  useAnswer<{ readonly projects: readonly Laureate[] }>("/api/projects").projects;

export const useLaureate = (projectId: string): Laureate => {
  const laureate = useLaureates().find((one) => one.projectId === projectId);
  if (laureate === undefined) throw new ApiProblem(404, { title: "Not found" }, null);
  return laureate;
};
