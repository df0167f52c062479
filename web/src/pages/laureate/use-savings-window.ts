import { useSearchParams } from "react-router";
import { lastDayOf, monthOf, monthText } from "../../../../shared/domain/calendar.ts";
import type { Explained } from "../../../../shared/domain/explain/explain.ts";
import { useAnswers } from "../../api/use-answers.ts";
import { atClocks, useClocks } from "../../clocks/clocks.ts";
import { monthsOf, oneOffRows, recurringRows } from "./savings-window.ts";
import { projectPath, useLaureate } from "./use-laureate.ts";

/** The month that ends the window shown: `?fin=2022-12`, or the last one observed. */
export const useWindowEnd = (): { readonly end: string; readonly ends: readonly string[] } => {
  const { position, dossier } = useLaureate();
  const asked = useSearchParams()[0].get("fin");
  const { observedTo } = position;
  const starts = [
    ...dossier.agreements.map(({ signedOn }) => signedOn),
    ...dossier.reports.map(({ data }) => data.period.from),
  ];
  const firstYear = Number(starts.sort()[0]?.slice(0, 4) ?? observedTo.slice(0, 4));
  const lastYear = Number(observedTo.slice(0, 4));
  const ends = [observedTo];
  for (let year = lastYear; year >= firstYear; year -= 1) {
    const december = `${year}-12`;
    if (december < observedTo) ends.push(december);
  }
  return { end: ends.find((one) => one === asked) ?? observedTo, ends };
};

/** The streams of that window in their three lanes, each figure with its explanation. */
export const useSavingsWindow = (end: string) => {
  const { projectId, position } = useLaureate();
  const clocks = useClocks();
  /* The page's own date for the current window: its end follows from it. */
  const asOf = end === position.observedTo ? clocks.asOf : lastDayOf(monthOf(end));
  const of = (figure: string): string => atClocks(`${projectPath(projectId)}/explain`, { ...clocks, asOf }, { figure });
  const [validated, declared, plan, validatedSum, declaredSum] = useAnswers<Explained>(
    [
      "validated.runRateCents",
      "declared.runRateCents",
      "plan.plan12Cents",
      "validated.cumulativeCents",
      "declared.cumulativeCents",
    ].map(of),
  );
  if (!(validated && declared && plan && validatedSum && declaredSum)) throw new Error("An explanation is missing.");
  const rows = recurringRows(validated.explanation, declared.explanation, plan.explanation);
  const named = monthsOf(rows);
  const last = monthOf(end);
  const months = named.length > 0 ? named : Array.from({ length: 12 }, (_, index) => monthText(last - 11 + index));
  return {
    rows,
    months,
    oneOff: oneOffRows(validatedSum.explanation, declaredSum.explanation, months),
    totals: {
      validated: validated.explanation.value,
      declared: declared.explanation.value,
      planned: plan.explanation.value,
    },
  };
};
