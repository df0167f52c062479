import type { FactOf } from "../../events/catalogue.ts";
import type { Quarter } from "./calendar.ts";
import { chance } from "./chance.ts";
import { centsOf } from "./simulated-line.ts";
import type { ExtraLine, SavingsStream, Storyline } from "./storyline.ts";

export type DeclaredLine = NonNullable<FactOf<"SavingsReported">["data"]["lines"]>[number];

/** What the team declares for the quarter; a correction multiplies the recurring amounts by `percent`. */
export const declaredLines = (story: Storyline, quarter: Quarter, percent = 100): DeclaredLine[] => [
  ...story.streams
    .filter(({ from, ended }) => from <= quarter.from && (ended === undefined || quarter.to <= ended.lastMonth))
    .map((stream) => streamLine(story, stream, quarter, percent)),
  ...(story.reporting?.extraLines ?? [])
    .filter((line) => line.quarter === quarter.name)
    .map((line) => extraLine(story, line)),
];

const streamLine = (story: Storyline, stream: SavingsStream, quarter: Quarter, percent: number): DeclaredLine => {
  const { streamId, nature, attributionPercent, baseline, method, budgetLine, posts } = stream;
  const euros = quarterEuros(`${story.projectId} ${streamId} ${quarter.name}`, stream, quarter);
  const share = yearEuros(stream, quarter.year) / Math.max(...stream.declaredEuros);
  return {
    streamId,
    label: stream.label,
    nature,
    netAmountCents: centsOf((euros * percent) / 100),
    ...(attributionPercent !== undefined && { attributionPercent }),
    baseline,
    method,
    /* One line of one holder: "Titre 3" alone would be everybody's. */
    ...(budgetLine && { budgetLine: `${budgetLine} (${story.projectId})` }),
    ...(posts && { fte: { before: posts.before, after: halves(posts.before - (posts.before - posts.after) * share) } }),
    evidence: [simulatedEvidence(story, `${streamId}-${quarter.name}`)],
  };
};

const yearEuros = ({ from, declaredEuros }: SavingsStream, year: number): number =>
  declaredEuros[Math.min(year - Number(from.slice(0, 4)), declaredEuros.length - 1)] ?? 0;

/** The year's amount over its quarters, give or take 5 %: real savings never come in equal parts. */
const quarterEuros = (key: string, stream: SavingsStream, { year }: Quarter): number => {
  const isFirstYear = stream.from.startsWith(String(year));
  const quarters = isFirstYear ? (13 - Number(stream.from.slice(5))) / 3 : 4;
  return (yearEuros(stream, year) / quarters) * (0.95 + 0.1 * chance(key));
};

const halves = (posts: number): number => Math.round(posts * 2) / 2;

const extraLine = (story: Storyline, { quarter, streamId, nature, amountEuros, comment }: ExtraLine): DeclaredLine => ({
  streamId,
  nature,
  netAmountCents: centsOf(amountEuros),
  baseline: "Dépense de l'année précédente",
  method: "Écart constaté sur facture",
  evidence: [simulatedEvidence(story, `${streamId}-${nature}-${quarter}`)],
  comment,
});

/** A domain reserved for examples (RFC 2606): nobody can take the document for a real one. */
const simulatedEvidence = ({ projectId }: Storyline, name: string) => ({
  label: "Pièce simulée",
  uri: `https://example.org/simulation/${projectId}/${name}.pdf`,
});
