import type * as z from "zod";
import type { application, applications } from "../../../../shared/answers/figures.ts";

export type Applications = z.infer<typeof applications>;
export type Application = z.infer<typeof application>;

/** The four criteria of the fund, in their order. */
export const criteria = ["strategic", "quality", "savings", "governance"] as const;
export type Criterion = (typeof criteria)[number];

export const opinions = ["favourable", "reserved", "unfavourable"] as const;
export type Opinion = (typeof opinions)[number];

/** The sum of the four, out of 20; null before an assessment. */
export const totalOf = ({ assessment }: Pick<Application, "assessment">): number | null =>
  assessment === null ? null : criteria.reduce((sum, criterion) => sum + assessment.scores[criterion], 0);

/** By `vague`, `stade` and `avis` of the address. */
export const filtered = (all: readonly Application[], search: URLSearchParams): readonly Application[] => {
  const [wave, stage, opinion] = ["vague", "stade", "avis"].map((name) => search.get(name));
  return all.filter(
    (one) =>
      (wave == null || one.wave === wave) &&
      (stage == null || one.stage === stage) &&
      (opinion == null || one.assessment?.opinion === opinion),
  );
};

/** An id made of a title: `Numérique en détention` -> `numerique-en-detention`. */
export const idFrom = (title: string): string =>
  title
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, 60);
