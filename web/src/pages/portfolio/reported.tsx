import { useFormat, useWords } from "../../language/language.tsx";
import type { Laureate } from "./laureates.ts";
import { tableWords } from "./table-words.ts";

/** The quarter that ends with a month, else the month. */
const periodTo = (month: string): { readonly from: string; readonly to: string } => {
  const [year = "", number = ""] = month.split("-");
  const first = Number(number) - 2;
  return { from: Number(number) % 3 === 0 ? `${year}-${String(first).padStart(2, "0")}` : month, to: month };
};

/** How far reports reach, and whether they were validated so far. */
export const Reported = ({ reportedTo: { declared, validated } }: Pick<Laureate, "reportedTo">) => {
  const say = useWords(tableWords);
  const format = useFormat();
  if (declared === null) return say.noReport;
  const isValidated = validated !== null && validated >= declared;
  return (
    <>
      {format.period(periodTo(declared))} <span className="soft">{isValidated ? say.validated : say.waiting}</span>
    </>
  );
};
