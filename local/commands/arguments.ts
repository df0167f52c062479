import { parseArgs } from "node:util";
import { isCivilDate } from "../../shared/domain/calendar.ts";
import { type KnownAt, knownAtExpected, readKnownAt } from "../../shared/domain/known-at.ts";

/** A command line that cannot be understood: a sentence, and exit code 2. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** The options of a command line: texts and flags. Anything else is a usage error. */
export const readOptions = <const Text extends string, const Flag extends string = never>(
  { texts, flags = [] }: { texts: readonly Text[]; flags?: readonly Flag[] },
  usage: string,
): Partial<Record<Text, string>> & Record<Flag, boolean> => {
  try {
    const options = {
      ...Object.fromEntries(texts.map((name) => [name, { type: "string" as const }])),
      ...Object.fromEntries(flags.map((name) => [name, { type: "boolean" as const, default: false }])),
    };
    const { values } = parseArgs({ options, strict: true, allowPositionals: false });
    return { ...values } as Partial<Record<Text, string>> & Record<Flag, boolean>;
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
