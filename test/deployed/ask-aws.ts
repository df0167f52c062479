import { fileURLToPath } from "node:url";
import { runProcess } from "./run-process.ts";

const script = fileURLToPath(new URL("ask-aws.py", import.meta.url));

/** A call of an AWS API for which the project has no client: the answer, or a throw that says what AWS said. */
export const askAws = async (
  { python, env = process.env }: { python: string; env?: NodeJS.ProcessEnv },
  service: string,
  operation: string,
  parameters: Readonly<Record<string, unknown>>,
): Promise<unknown> => {
  const { code, output } = await runProcess(python, [script, service, operation, JSON.stringify(parameters)], { env });
  const said = output.trim().split("\n").at(-1) ?? "";
  if (code !== 0) throw new Error(`${service} ${operation}: ${said}`);
  return JSON.parse(said);
};
