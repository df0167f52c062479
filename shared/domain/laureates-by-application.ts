import { compareCodePoints } from "./canonical-json.ts";
import type { ProjectState } from "./state.ts";

/** Earlier `selectedOn`, then smaller id: which of two projects an application became. */
const compareSelected = (a: ProjectState, b: ProjectState): number =>
  compareCodePoints(a.selection?.selectedOn ?? "", b.selection?.selectedOn ?? "") ||
  compareCodePoints(a.projectId, b.projectId);

/** Projects by the application they were selected from; of several, the one selected first, whatever the order. */
export const laureatesByApplication = (projects: readonly ProjectState[]): ReadonlyMap<string, ProjectState> => {
  const laureates = new Map<string, ProjectState>();
  for (const project of [...projects].sort(compareSelected)) {
    const applicationId = project.selection?.applicationId;
    if (applicationId !== undefined && !laureates.has(applicationId)) laureates.set(applicationId, project);
  }
  return laureates;
};
