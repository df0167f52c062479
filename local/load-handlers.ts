import type { Fn } from "../infra/topology.ts";
import type { LambdaHandler } from "./lambda.ts";

export type Handlers = Readonly<Record<string, LambdaHandler>>;

let loadedFor: string | undefined;

/** Imports each function's `handler`, once process.env is what the function expects; `given` ones are not imported. */
export const loadHandlers = async (
  functions: Readonly<Record<string, Fn>>,
  given: Handlers,
  url: string,
): Promise<Handlers> => {
  const wanted = Object.entries(functions).filter(([name]) => !Object.hasOwn(given, name));
  if (wanted.length > 0) {
    // A module is loaded once in a process, and its AWS clients keep the address they were made with.
    if (loadedFor !== undefined && loadedFor !== url) {
      throw new Error(
        `The functions of this process already talk to ${loadedFor}: start on that port, or in a new process.`,
      );
    }
    loadedFor = url;
  }
  const loaded = wanted.map(async ([name, { entry }]) => [name, await importHandler(entry)] as const);
  return { ...Object.fromEntries(await Promise.all(loaded)), ...given };
};

const importHandler = async (entry: string): Promise<LambdaHandler> => {
  const module: unknown = await import(new URL(`../${entry}`, import.meta.url).href);
  const handler = typeof module === "object" && module !== null && "handler" in module ? module.handler : undefined;
  if (!isHandler(handler)) throw new Error(`${entry} does not export a function called handler.`);
  return handler;
};

const isHandler = (value: unknown): value is LambdaHandler => typeof value === "function";
