import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aPortfolio, shuffledWithRepeats } from "../a-portfolio.ts";
import { aDataDirectory, answerOf, putFacts, startLocal } from "../journeys/local-process.ts";

export type Order = {
  readonly seed: number;
  /** Lines put, repeats included. */
  readonly lines: number;
  /** What put-facts said at its end. */
  readonly summary: string;
  /** Every position, as the API wrote it. */
  readonly positions: string;
};

/** Puts the same facts in a random order with random repeats, into a system of its own. */
export const putInOrder = async (laureates: number, count: number, seed: number): Promise<Order> => {
  const facts = shuffledWithRepeats(aPortfolio(laureates, count), seed);
  const folder = await mkdtemp(join(tmpdir(), "trajectoire-order-"));
  const file = join(folder, "facts.ndjson");
  await writeFile(file, facts.map((fact) => JSON.stringify(fact)).join("\n"));
  const data = await aDataDirectory();
  const local = await startLocal({ data: data.path });
  const { output } = await putFacts(file, local.url);
  const positions = await answerOf(local.url, "/api/projects?asOf=2024-12-31&knownAt=2100-01-01");
  await local.stop();
  await data.remove();
  await rm(folder, { recursive: true });
  return { seed, lines: facts.length, summary: output.trim().split("\n").at(-1) ?? "", positions };
};
