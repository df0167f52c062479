import { type Month, yearOf } from "../calendar.ts";
import type { Agreement } from "../state.ts";
import type { Citation, PlannedYear } from "./explanation.ts";
import { cite, type Ground } from "./ground.ts";

/*
 * Where an agreement says what: version 0 came inside the selection, the others are facts of their own.
 */

const rootOf = ({ version }: Agreement): string => (version === 0 ? "/agreement" : "");

/** The version and date of an agreement. */
export const citeVersion = (ground: Ground, agreement: Agreement): Citation[] =>
  cite(
    ground,
    agreement.fact,
    ...(agreement.version === 0 ? ["/agreement/signedOn", "/selectedOn"] : ["/version", "/signedOn"]),
  );

/** A field of a stream in an agreement. */
export const citeStream = (
  ground: Ground,
  agreement: Agreement,
  streamId: string,
  ...fields: readonly string[]
): Citation[] => {
  const index = agreement.streams.findIndex((stream) => stream.streamId === streamId);
  if (index < 0) return [];
  return cite(ground, agreement.fact, ...fields.map((field) => `${rootOf(agreement)}/streams/${index}/${field}`));
};

/** What makes a stream expected: the greatest signed version that names it. */
export const citeExpectation = (ground: Ground, streamId: string): Citation[] => {
  const naming = ground.signed.findLast(({ streams }) => streams.some((stream) => stream.streamId === streamId));
  return naming === undefined ? [] : citeStream(ground, naming, streamId, "streamId", "nature", "from", "to");
};

/** The planned years that the months `from`..`to` of a stream come from; beyond the last one, its rate goes on. */
export const citePlan = (
  ground: Ground,
  agreement: Agreement,
  streamId: string,
  from: Month,
  to: Month,
): Citation[] => {
  const stream = agreement.streams.find((one) => one.streamId === streamId);
  if (stream?.firstYear === undefined) return [];
  const { firstYear } = stream;
  const lastYear = firstYear + stream.plan.length - 1;
  const first = Math.max(firstYear, Math.min(yearOf(Math.max(from, stream.from)), lastYear));
  const last = Math.min(yearOf(Math.min(to, stream.to ?? to)), lastYear);
  const fields: string[] = [];
  for (let year = first; year <= last; year += 1) fields.push(`annualPlan/${String(year).padStart(4, "0")}`);
  return citeStream(ground, agreement, streamId, ...fields);
};

/** The planned years among citations of a plan. */
export const yearsOf = (citations: readonly Citation[]): PlannedYear[] =>
  citations.flatMap(({ path, value }) => {
    const year = /\/annualPlan\/(\d{4})$/.exec(path)?.[1];
    return year === undefined || typeof value !== "number" ? [] : [{ year: Number(year), cents: value }];
  });
