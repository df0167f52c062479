import { spawn } from "node:child_process";

export type Ended = { readonly code: number | null; readonly output: string };

/** Runs a program to its end; `output` is what it said, both streams together. */
export const runProcess = (
  program: string,
  args: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly cwd?: string; readonly isShown?: boolean } = {},
): Promise<Ended> =>
  new Promise((resolve, reject) => {
    const { isShown = false, ...where } = options;
    const child = spawn(program, args, { ...where, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        output += chunk;
        if (isShown) process.stdout.write(chunk);
      });
    }
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output }));
  });

/** What it said; refused unless it ended well. */
export const outputOf = async (...[program, args, options]: Parameters<typeof runProcess>): Promise<string> => {
  const { code, output } = await runProcess(program, args, options);
  if (code !== 0) throw new Error(`${[program, ...args].join(" ")} ended with ${code}:\n${output}`);
  return output;
};
