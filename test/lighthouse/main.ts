import { spawn } from "node:child_process";
import sparticuz from "@sparticuz/chromium";
import { signedIn } from "../journeys/a-token.ts";
import { chromiumArguments } from "../journeys/browser.ts";
import { aDataDirectory, startLocal } from "../journeys/local-process.ts";
import { measureAThousand } from "./a-thousand.ts";
import { faultsOf, type Measured, measured, tableOf } from "./report.ts";

/*
 * Lighthouse, as on a phone, on the main pages of a first start. Prints what it measured; fails on accessibility, best practices,
 * layout shift, bytes and requests, never on times.
 */

const today = "2027-01-04";

const secretariat = { role: "secretariat" } as const;
const finance = { role: "finance" } as const;
const team = { role: "project-team", project: "ned" } as const;

const pages = [
  ["/", undefined],
  ["/aide", undefined],
  ["/chiffres", undefined],
  ["/portefeuille", secretariat],
  ["/en/portefeuille", secretariat],
  ["/laureats/health-data-hub", secretariat],
  ["/alertes", secretariat],
  ["/versements", finance],
  ["/validations", finance],
  ["/execution", finance],
  ["/declarations", team],
  ["/laureats/ned/declarations/nouvelle?trimestre=2026-T4", team],
] as const;

const tokenOf = async (url: string, person: Parameters<typeof signedIn>[1]): Promise<string> =>
  new Headers(await signedIn(url, person)).get("authorization")?.replace("Bearer ", "") ?? "";

const audit = (input: object): Promise<Measured[]> =>
  new Promise((resolve, reject) => {
    const script = new URL("tool/audit.mjs", import.meta.url).pathname;
    const child = spawn(process.execPath, [script, JSON.stringify(input)], { stdio: ["ignore", "pipe", "inherit"] });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk;
    });
    child.once("close", (code) => {
      if (code !== 0) reject(new Error(`Lighthouse ended with ${code}.`));
      else
        resolve(
          output
            .trim()
            .split("\n")
            .map((line) => measured.parse(JSON.parse(line))),
        );
    });
  });

const data = await aDataDirectory();
const local = await startLocal({ data: data.path, isEmpty: false, variables: { TRAJECTOIRE_TODAY: today } });
try {
  const visits = [];
  for (const [path, person] of pages) {
    visits.push({ address: local.url + path, token: person === undefined ? null : await tokenOf(local.url, person) });
  }
  const results = await audit({
    browser: process.env["CHROME_PATH"] ?? (await sparticuz.executablePath()),
    arguments: chromiumArguments,
    visits,
  });
  console.log(tableOf(results));
  console.log(await measureAThousand(today));
  const faults = results.flatMap((page) =>
    faultsOf(page).map((fault) => `${new URL(page.address).pathname}: ${fault}`),
  );
  console.log(faults.length === 0 ? "Within every budget." : faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await local.stop();
  await data.remove();
}
