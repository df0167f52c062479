import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { CreateEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import * as z from "zod";
import { defaultMailFrom } from "../../infra/configuration.ts";
import type { Role } from "../../shared/domain/rights/rights.ts";
import type { Deployment } from "../journeys/deployment.ts";
import { assembly, bootstrap, deploy, outputsFile } from "./cdk.ts";
import { type Emulator, startEmulator } from "./emulator.ts";
import { CannotRun, installEmulator, installNode } from "./install.ts";
import { type Journey, listedJourneys, missingJourneys, passedTests } from "./journeys.ts";
import { localOnly } from "./local-only.ts";
import { root, thisRun } from "./places.ts";
import { outputOf, runProcess } from "./run-process.ts";
import { signIn } from "./sign-in.ts";

/*
 * The deployed tier: the real CDK application on an emulator of AWS, then the journeys and the proofs through it.
 */

const vitest = join(root, "node_modules", ".bin", "vitest");
const reportFile = join(thisRun, "report.json");
const deploymentFile = join(thisRun, "deployment.json");

const begun = performance.now();
const seconds = (since: number): number => Math.round((performance.now() - since) / 1000);
const step = async <Result>(words: string, work: () => Promise<Result>): Promise<Result> => {
  const start = performance.now();
  const result = await work();
  console.log(`${words}: ${seconds(start)} s`);
  return result;
};

const outputs = z.object({
  TrajectoireData: z.object({ UserPoolId: z.string(), UserPoolClientId: z.string() }),
  TrajectoireService: z.object({ ApiUrl: z.url() }),
});

/** What whoever keeps the domain does before mail can leave: an address that is not verified is refused by SES, and so here. */
const verifySender = async (endpoint: string): Promise<void> => {
  /* The emulator's administrator, as in `emulator.ts`. */
  const credentials = { accessKeyId: "test", secretAccessKey: "test" };
  const client = new SESv2Client({ endpoint, region: "eu-west-3", credentials });
  await client.send(new CreateEmailIdentityCommand({ EmailIdentity: defaultMailFrom }));
};

const deployed = async (python: string, { variables, url }: Emulator): Promise<Deployment> => {
  await step("cdk bootstrap", () => bootstrap(variables));
  await step("cdk deploy", () => deploy(variables));
  await step("Sender verified", () => verifySender(url));
  const { TrajectoireData: people, TrajectoireService: service } = outputs.parse(
    JSON.parse(await readFile(outputsFile, "utf8")),
  );
  // https://<id>.execute-api.<region>.amazonaws.com/ is found under the emulator's own address.
  const [id] = new URL(service.ApiUrl).hostname.split(".");
  const invited = async (role: Role, name: string) => {
    const token = await signIn({ python, env: variables }, people, `${name}@example.fr`);
    return { token, personId: await inviteTo(variables, token, role) };
  };
  const [secretariat, first, second, team] = await step(
    "People invited",
    async () =>
      [
        await invited("secretariat", "a.person"),
        await invited("finance", "b.person"),
        await invited("finance", "c.person"),
        await invited("project-team", "d.person"),
      ] as const,
  );
  return {
    api: `${url}/_aws/execute-api/${id}/$default`,
    token: secretariat.token,
    finance: [first.token, second.token],
    team,
    assembly,
    python,
  };
};

const claims = z.object({ iss: z.string(), sub: z.string() });

/** What the README tells whoever deploys to do for the first person -> their id in the directory. */
const inviteTo = async (env: NodeJS.ProcessEnv, token: string, role: Role): Promise<string> => {
  const { iss, sub } = claims.parse(JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8")));
  const person = ["--role", role, "--name", "A Person", "--email", "a.person@example.fr"];
  const invite = ["--import", "tsx", "local/commands/invite.ts", ...person, "--issuer", iss, "--subject", sub, "--aws"];
  const said = await outputOf(process.execPath, invite, { cwd: root, env });
  const personId = / is (person-\w+),/.exec(said)?.[1];
  if (personId === undefined) throw new Error(`Expected who was invited, found: ${said}`);
  return personId;
};

const localJourneys = async (): Promise<Journey[]> => {
  const listFile = join(thisRun, "local-journeys.json");
  await outputOf(vitest, ["list", "test/journeys", `--json=${listFile}`], { cwd: root });
  return listedJourneys(await readFile(listFile, "utf8"), root);
};

/** Runs journeys and proofs -> whether all is well. */
const prove = async (variables: NodeJS.ProcessEnv): Promise<boolean> => {
  const start = performance.now();
  const { code } = await runProcess(
    vitest,
    ["run", "--config", "test/deployed/vitest.config.ts", ...process.argv.slice(2)],
    {
      cwd: root,
      isShown: true,
      env: { ...variables, TRAJECTOIRE_DEPLOYMENT: deploymentFile },
    },
  );
  const local = await localJourneys();
  const passed = passedTests(await readFile(reportFile, "utf8"), root);
  const journeys = passed.filter(({ file }) => file.startsWith("test/journeys/"));
  /* Asked for some files only (`-- test/deployed/proofs`), it judges those. */
  const isPart = process.argv.length > 2;
  const missing = isPart ? [] : missingJourneys(local, passed, localOnly);

  console.log(`\nJourneys that passed on the deployment, of ${local.length} local ones:`);
  for (const { file, name } of journeys) console.log(`  ${file.replace("test/journeys/", "")}: ${name}`);
  console.log("Local only:");
  for (const [file, reason] of Object.entries(localOnly)) {
    const count = local.filter((journey) => journey.file === file).length;
    console.log(`  ${file} (${count}): ${reason}`);
  }
  for (const journey of missing) console.log(`MISSING on the deployment: ${journey}`);
  const proofs = passed.length - journeys.length;
  console.log(
    `\n${journeys.length} journeys and ${proofs} proofs passed in ${seconds(start)} s, ${missing.length} missing.`,
  );
  return code === 0 && missing.length === 0 && (isPart || (journeys.length > 0 && proofs > 0));
};

const run = async (): Promise<boolean> => {
  await rm(thisRun, { recursive: true, force: true });
  await mkdir(thisRun, { recursive: true });
  const python = await step("MiniStack installed", installEmulator);
  const nodeDirectory = await step("Node 24 installed", installNode);
  const emulator = await step("MiniStack started", () => startEmulator(python, nodeDirectory));
  const stopFor = (code: number) => () => void emulator.stop().finally(() => process.exit(code));
  process.once("SIGINT", stopFor(130));
  process.once("SIGTERM", stopFor(143));
  try {
    await writeFile(deploymentFile, JSON.stringify(await deployed(python, emulator)));
    return await prove(emulator.variables);
  } finally {
    await step("Stopped", () => emulator.stop());
  }
};

try {
  const isWell = await run();
  console.log(
    `The deployed tier ${isWell ? "is green" : `failed (the emulator's log is in ${thisRun})`}, ${seconds(begun)} s.`,
  );
  process.exitCode = isWell ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
