import { useMemo } from "react";
import { useParams } from "react-router";
import type * as z from "zod";
import type { position as positionAnswer } from "../../../../shared/answers/figures.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { type Dossier, dossierAt } from "./dossier.ts";
import { useHistoryAhead, useWholeHistory } from "./use-whole-history.ts";

export type ShownPosition = Position & Pick<z.infer<typeof positionAnswer>, "anomalies">;

export const projectPath = (projectId: string): string => `/api/projects/${encodeURIComponent(projectId)}`;

/** The laureate that the address names. */
const useProjectId = (): string => useParams()["projectId"] ?? "";

const usePosition = (projectId: string): ShownPosition =>
  useAnswer<ShownPosition>(atClocks(projectPath(projectId), useClocks()));

/** Its figures, and what its facts say in words, at the page's two clocks. */
export const useLaureate = () => {
  const projectId = useProjectId();
  useHistoryAhead(projectId);
  const position = usePosition(projectId);
  const entries = useWholeHistory(projectId);
  const { asOf, knownAt, terms } = position;
  const dossier: Dossier = useMemo(
    () => dossierAt(entries, { asOf, knownAt, delayMonths: terms.delayMonths }),
    [entries, asOf, knownAt, terms.delayMonths],
  );
  const title = dossier.selection?.title ?? projectId;
  return { projectId, position, dossier, title };
};
