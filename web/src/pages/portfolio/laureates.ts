import type * as z from "zod";
import type { projects } from "../../../../shared/answers/figures.ts";
import type { Cents } from "../../../../shared/domain/money.ts";
import type { Position } from "../../../../shared/domain/position.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";

type Listed = z.infer<typeof projects>["projects"][number];

/** One of the list: its names, how far its reports reach, its position, its last quarters. */
export type Laureate = Pick<Listed, "projectId" | "title" | "holder" | "wave" | "reportedTo" | "quarters"> & {
  readonly position: Position;
};

export type Laureates = {
  readonly asOf: string;
  readonly knownAt: string | null;
  readonly projects: readonly Laureate[];
};

/** Every laureate within reach at the page's two clocks, with so many quarter-ends of its curve. */
export const useLaureates = (quarters: number): Laureates =>
  useAnswer<Laureates>(atClocks("/api/projects", useClocks(), { quarters: String(quarters) }));

export const nameOf = ({ title, projectId }: Pick<Laureate, "title" | "projectId">): string => title ?? projectId;

/** Room for one in a drawing: the acronym that ends its name, or the name's beginning. */
export const shortNameOf = (laureate: Pick<Laureate, "title" | "projectId">): string => {
  const name = nameOf(laureate);
  const acronym = /\(([^()]{2,12})\)$/.exec(name)?.[1];
  return acronym ?? (name.length > 24 ? `${name.slice(0, 23).trimEnd()}…` : name);
};

/** Realised minus required, the sign people read; null while nothing has matured. */
export const shownGapCents = ({ maturedCents, gapCents }: Position): Cents | null =>
  maturedCents === 0 ? null : -gapCents;
