import { join } from "node:path";
import { root, thisRun } from "./places.ts";
import { type Ended, outputOf, runProcess } from "./run-process.ts";

/** The guards' archive and alarms stand apart because this emulator has no archive; see docs/deployed-tier.md. */
const stacks = ["TrajectoireData", "TrajectoireService"];

export const assembly = join(thisRun, "cdk.out");
export const outputsFile = join(thisRun, "outputs.json");

const command = join(root, "node_modules", ".bin", "cdk");
const deployArguments = [
  ...["deploy", ...stacks, "--exclusively", "--require-approval", "never", "--concurrency", "2"],
  ...["--progress", "events", "--ci"],
];

/** The plain `cdk` command, in the environment that leads to the emulator. */
export const bootstrap = (env: NodeJS.ProcessEnv): Promise<string> =>
  outputOf(command, ["bootstrap", "aws://000000000000/eu-west-3", "--output", join(thisRun, "cdk.bootstrap")], {
    cwd: root,
    env,
  });

export const deploy = (env: NodeJS.ProcessEnv): Promise<string> =>
  outputOf(command, [...deployArguments, "--output", assembly, "--outputs-file", outputsFile], { cwd: root, env });

/** Another version of the application, into an assembly of its own. */
export const deployVersion = (app: string, env: NodeJS.ProcessEnv): Promise<string> =>
  outputOf(command, [...deployArguments, "--app", app, "--output", join(thisRun, "cdk.next")], { cwd: root, env });

export const diff = (env: NodeJS.ProcessEnv): Promise<Ended> =>
  runProcess(command, ["diff", ...stacks, "--exclusively", "--fail", "--output", join(thisRun, "cdk.diff")], {
    cwd: root,
    env,
  });
