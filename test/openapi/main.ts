import { join } from "node:path";
import { parseArgs } from "node:util";
import { roles } from "../../shared/domain/rights/rights.ts";
import { CannotRun, installPython } from "../deployed/install.ts";
import { runProcess } from "../deployed/run-process.ts";
import { signedIn } from "../journeys/a-token.ts";
import { aDataDirectory, startLocal } from "../journeys/local-process.ts";

/*
 * `npm run test:openapi -- --examples 100`: Schemathesis asks every route what our OpenAPI document allows and forbids, as a
 * person of each role: no 5xx, no answer, media type, header or method that the document does not name, no route that
 * forgets who asks.
 */

const { values } = parseArgs({ options: { examples: { type: "string", default: "30" }, seed: { type: "string" } } });

const checks = [
  "not_a_server_error",
  "status_code_conformance",
  "content_type_conformance",
  "response_schema_conformance",
  "response_headers_conformance",
  "unsupported_method",
  "ignored_auth",
];

const tokenOf = async (url: string, role: (typeof roles)[number]): Promise<string> => {
  const project = role === "project-team" ? { project: "ned" } : {};
  return new Headers(await signedIn(url, { role, ...project })).get("authorization") ?? "";
};

const run = async (): Promise<boolean> => {
  const programs = await installPython(new URL("requirements.txt", import.meta.url), "schemathesis");
  const data = await aDataDirectory();
  const local = await startLocal({ data: data.path, isEmpty: false });
  try {
    let isRight = true;
    for (const role of roles) {
      const { code, output } = await runProcess(join(programs, "schemathesis"), [
        "run",
        `${local.url}/api/openapi.json`,
        ...["--header", `Authorization: ${await tokenOf(local.url, role)}`],
        ...["--checks", checks.join(",")],
        ...["--max-examples", values.examples],
        ...(values.seed === undefined ? [] : ["--seed", values.seed]),
        ...["--workers", "2", "--continue-on-failure", "--no-color"],
      ]);
      const [asked = "no case was made"] = /\d+ generated.*/.exec(output) ?? [];
      console.log(`${role}: ${asked}${code === 0 ? "" : `\n${output}`}`);
      isRight &&= code === 0 && /Selected: (\d+)\/\1/.test(output);
    }
    return isRight;
  } finally {
    await local.stop();
    await data.remove();
  }
};

try {
  const isRight = await run();
  console.log(isRight ? "No 5xx, and no answer that the document does not name." : "See above.");
  process.exitCode = isRight ? 0 : 1;
} catch (error) {
  if (!(error instanceof CannotRun)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
