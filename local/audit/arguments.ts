import { parseArgs } from "node:util";
import { isCivilDate } from "../../shared/domain/calendar.ts";
import { type KnownAt, knownAtExpected, readKnownAt } from "../../shared/domain/known-at.ts";

/** A command line that cannot be understood: a sentence, and exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The options of a command line, all of them text. Anything else is a usage error. */
export const readOptions = <const Name extends string>(
  names: readonly Name[],
  usage: string,
  args: readonly string[] = process.argv.slice(2),
): Partial<Record<Name, string>> => {
  try {
    const options = Object.fromEntries(names.map((name) => [name, { type: "string" as const }]));
    const { values } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false });
    return Object.fromEntries(
      names.flatMap((name) => (typeof values[name] === "string" ? [[name, values[name]]] : [])),
    ) as Partial<Record<Name, string>>;
  } catch (cause) {
    throw new UsageError(`${cause instanceof Error ? cause.message : String(cause)}\n${usage}`, { cause });
  }
};

export const asOfOption = (text: string | undefined, usage: string): string => {
  if (text === undefined) throw new UsageError(`--as-of is missing.\n${usage}`);
  if (!isCivilDate(text))
    throw new UsageError(`--as-of: expected a date that exists, written YYYY-MM-DD, found "${text}".`);
  return text;
};

export const knownAtOption = (text: string | undefined): KnownAt | undefined => {
  if (text === undefined) return undefined;
  const knownAt = readKnownAt(text);
  if (knownAt !== undefined) return knownAt;
  throw new UsageError(`--known-at: expected ${knownAtExpected}, found "${text}".`);
};

/** Runs a command: usage errors and files that cannot be read are a sentence on standard error and exit code 2. */
export const runCommand = async (command: () => Promise<number>): Promise<void> => {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (error instanceof UsageError || isFileError(error)) {
      console.error(error.message);
      process.exitCode = 2;
    } else {
      throw error;
    }
  }
};

const isFileError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && ["ENOENT", "EACCES", "EISDIR"].includes(String(error.code));
