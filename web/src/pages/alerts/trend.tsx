import type * as z from "zod";
import type { trajectory } from "../../../../shared/answers/figures.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords, words } from "../../language/language.tsx";
import type { Alert } from "./inbox.ts";
import { type Point, trendOf } from "./trend-points.ts";

const said = words(
  {
    title: "Tendance sur deux ans",
    sentence: (from: string, before: string, to: string, after: string, required: string) =>
      `Rythme annuel validé : ${before} en ${from}, ${after} en ${to}, pour ${required} requis.`,
    none: "Aucun rythme annuel n’a encore été validé.",
    validated: "validé",
    required: "requis",
  },
  {
    title: "Two years’ trend",
    sentence: (from: string, before: string, to: string, after: string, required: string) =>
      `Validated run-rate: ${before} in ${from}, ${after} in ${to}, for ${required} required.`,
    none: "No run-rate was validated yet.",
    validated: "validated",
    required: "required",
  },
);

/** Rules whose cause shows in the run-rate. */
const rules = new Set(["A11", "A12", "A13", "A15", "A16", "A17", "A18", "A19", "A20", "A21", "A25"]);

export const hasTrend = ({ rule, projectId }: Pick<Alert, "rule" | "projectId">): boolean =>
  projectId !== null && rules.has(rule);

type Trajectory = Pick<z.infer<typeof trajectory>, "asOf"> & { readonly points: readonly Point[] };
const box = { width: 320, height: 64 };

/** The validated run-rate against what is required, over eight quarters; the drawing repeats the sentence. */
export const Trend = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const { points, asOf } = useAnswer<Trajectory>(`/api/projects/${encodeURIComponent(projectId)}/trajectory`);
  const { first, last, validated, required } = trendOf(points, asOf, box);
  if (first === undefined || last === undefined) return <p className="soft">{say.none}</p>;
  return (
    <section aria-label={say.title} className="trend">
      <p>
        {say.sentence(
          format.month(first.month),
          format.amount(first.validatedRunRateCents),
          format.month(last.month),
          format.amount(last.validatedRunRateCents),
          format.amount(last.requiredCents),
        )}
      </p>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} aria-hidden="true">
        <polyline className="trend-required" points={required} />
        <polyline className="trend-validated" points={validated} />
      </svg>
      <p className="soft trend-key" aria-hidden="true">
        <span className="trend-key-validated">{say.validated}</span>{" "}
        <span className="trend-key-required">{say.required}</span>
      </p>
    </section>
  );
};
