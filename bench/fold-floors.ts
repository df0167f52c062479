import { catalogue, isFactType } from "../events/catalogue.ts";
import { metadata } from "../events/envelope.ts";
import { assess } from "../shared/domain/assess.ts";
import { foldFacts } from "../shared/domain/fold.ts";
import { readFacts } from "../shared/domain/read-facts.ts";
import { differences } from "../test/independent/compare.ts";
import { openFigures } from "../test/independent/figures.ts";
import { aLaureate, asOf } from "./a-wave.ts";
import { textsOf } from "./fold-stages.ts";

/*
 * What the fold is measured against: the cheapest that can be done with the same lines, and another engine's answer.
 */

const medianOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

const median = (runs: number, work: () => unknown): number =>
  medianOf(
    Array.from({ length: runs }, () => {
      const begun = performance.now();
      work();
      return performance.now() - begun;
    }),
  );

/** Rows: what, its microseconds a fact, and our check, fold and assess of the same facts over it. */
export const compareWithFloors = async (laureates: number): Promise<string[][]> => {
  const wave = Array.from({ length: laureates }, (_, index) => aLaureate(index));
  const lines = wave.flatMap((laureate) => laureate.lines);
  const texts = wave.map(textsOf);
  const entries = texts.map((own) => own.map((text): (typeof lines)[number] => JSON.parse(text)));
  const details = entries
    .flat()
    .map(({ detailType, detail }) => ({ detailType, ...(detail as { metadata: unknown; data: unknown }) }));

  const answer = () =>
    wave.map(({ projectId }, index) => assess(foldFacts(projectId, readFacts(entries[index] ?? []).facts), asOf));
  const ours = median(9, answer);
  const json = median(9, () => texts.map((own) => own.map((text): unknown => JSON.parse(text))));
  const zod = median(9, () =>
    details.map((detail) =>
      isFactType(detail.detailType)
        ? [metadata.safeParse(detail.metadata), catalogue[detail.detailType].reader.safeParse(detail.data)]
        : [],
    ),
  );

  const begun = performance.now();
  const figures = await openFigures(lines);
  const positions = await figures.positions(wave.map(({ projectId }) => ({ projectId, asOf })));
  const sql = performance.now() - begun;
  figures.close();
  const product = answer();
  const found = positions.flatMap((position, index) =>
    differences(position, JSON.parse(JSON.stringify(product[index]))),
  );
  if (found.length > 0) throw new Error(`The SQL disagrees: ${JSON.stringify(found[0])}`);

  return (
    [
      ["ours: check, fold, assess", ours],
      ["JSON.parse alone", json],
      ["zod alone", zod],
      ["DuckDB, the independent SQL", sql],
    ] as const
  ).map(([what, spent]) => [what, ((1000 * spent) / lines.length).toFixed(2), (ours / spent).toFixed(2)]);
};
