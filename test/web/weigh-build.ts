import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import * as z from "zod";

const chunk = z.looseObject({
  file: z.string(),
  isEntry: z.boolean().optional(),
  imports: z.array(z.string()).optional(),
  css: z.array(z.string()).optional(),
});
const manifest = z.record(z.string(), chunk);

/** Bytes once gzipped: of what every page loads, of all styles, of the chunk of each page and of what is loaded when asked for. */
export type Weights = {
  readonly entry: number;
  readonly styles: number;
  readonly chunks: Readonly<Record<string, number>>;
};

/** Weighs a build of the site by its manifest. */
export const weighBuild = async (folder: string): Promise<Weights> => {
  const chunks = manifest.parse(JSON.parse(await readFile(join(folder, ".vite", "manifest.json"), "utf8")));
  const weigh = async (files: Iterable<string>): Promise<number> => {
    let bytes = 0;
    for (const file of new Set(files)) bytes += gzipSync(await readFile(join(folder, file))).length;
    return bytes;
  };
  /** A chunk and everything that it imports at once. */
  const withImports = (name: string, met: Set<string> = new Set()): Set<string> => {
    if (met.has(name)) return met;
    met.add(name);
    for (const imported of chunks[name]?.imports ?? []) withImports(imported, met);
    return met;
  };
  const filesOf = (names: Iterable<string>): string[] =>
    [...names].flatMap((name) => (chunks[name] === undefined ? [] : [chunks[name].file]));

  const names = Object.keys(chunks);
  const entries = names.filter((name) => chunks[name]?.isEntry === true);
  const always = new Set(entries.flatMap((name) => [...withImports(name)]));
  const own: Record<string, number> = {};
  for (const name of names.filter((one) => !always.has(one))) own[name] = await weigh(filesOf([name]));
  return {
    entry: await weigh(filesOf(always)),
    styles: await weigh(names.flatMap((name) => chunks[name]?.css ?? [])),
    chunks: own,
  };
};
