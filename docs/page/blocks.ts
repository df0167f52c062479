import { spawnSync } from "node:child_process";
import type { Explanation } from "../../shared/domain/explain/explanation.ts";
import { statuses } from "../../shared/domain/status.ts";
import { termsOf } from "../../shared/domain/terms.ts";
import { statusWords } from "../../web/src/ui/status-words.ts";
import { monthEnds, points } from "./chart.ts";
import { explained } from "./examples.ts";
import { euros, frenchValue, monthWords } from "./french.ts";
import { anomalies, statusRules, terms } from "./words.ts";

/*
 * The parts of the page that are made whole: tables, commands and their output.
 */

const table = (head: readonly string[], rows: readonly (readonly string[])[], numbers = 0): string => {
  const rule = head.map((_, index) => (index >= head.length - numbers ? "--:" : "---"));
  return [head, rule, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
};

const partsOf = (explanation: Explanation) => explanation.parts ?? [];

const payments = (projectId: string, asOf: string): string =>
  table(
    ["versé le", "échu le", "montant", "reversé", "net"],
    partsOf(explained(projectId, "paidCents", asOf)).flatMap((part) =>
      part.kind === "payment"
        ? [
            [
              frenchValue(part.on),
              frenchValue(part.maturityOn),
              euros(part.amountCents),
              euros(part.repaidCents),
              euros(part.cents),
            ],
          ]
        : [],
    ),
    3,
  );

const known = { reported: "déclaré", nil: "rien à déclarer", ended: "poste arrêté", unknown: "inconnu" } as const;

const cells = (projectId: string, asOf: string, streamId: string): string =>
  table(
    ["mois", "connu par", "montant"],
    partsOf(explained(projectId, "validated.runRateCents", asOf)).flatMap((part) =>
      part.kind === "stream" && part.streamId === streamId
        ? [
            ...part.parts.map((cell) => [monthWords(cell.month), known[cell.known], euros(cell.cents)]),
            ["**total**", "", `**${euros(part.cents)}**`],
          ]
        : [],
    ),
    1,
  );

const steps: Record<string, string> = {
  "initial-plan": "plan initial",
  "current-plan": "plan actuel",
  "against-plan": "déclaré en premier, par rapport au plan",
  correction: "correction",
  figure: "**constaté et validé**",
};

const walk = (projectId: string, asOf: string, knownAt?: string): string =>
  table(
    ["étape", "motif", "montant"],
    (explained(projectId, "validated.runRateCents", asOf, knownAt).walk ?? []).map(({ step, cents, reason }) => [
      steps[step] ?? step,
      reason ?? "",
      euros(cents),
    ]),
    1,
  );

/** A command, and what it prints, fields left out but the ones named. */
const command = (script: string, ...rest: readonly string[]): string => {
  const shown = rest.indexOf("|");
  const args = shown < 0 ? rest : rest.slice(0, shown);
  const fields = shown < 0 ? [] : rest.slice(shown + 1);
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ["--import", "tsx", `local/commands/${script}.ts`, ...args],
    { cwd: new URL("../../", import.meta.url), encoding: "utf8", env: { ...process.env, NODE_ENV: "", VITEST: "" } },
  );
  if (status !== 0) throw new Error(`npm run ${script} ended with ${status}: ${stderr}`);
  const answer = JSON.parse(stdout);
  const excerpt = fields.map((field) => {
    const value = field.split(".").reduce((inside, key) => inside[key], answer);
    return `"${field}": ${JSON.stringify(value)}`;
  });
  return `\`\`\`sh\nnpm run --silent ${script} -- ${args.join(" ")}\n\`\`\`\n\nExtrait de la réponse :\n\n\`\`\`\n${excerpt.join("\n")}\n\`\`\``;
};

const blocks: Record<string, (...args: string[]) => string> = {
  termes: () =>
    table(
      ["terme", "par défaut", "sens"],
      Object.entries(termsOf(undefined)).map(([term, value]) => [
        `\`${term}\``,
        value === true ? "vrai" : String(value),
        terms[term as keyof typeof terms],
      ]),
    ),
  statuts: () =>
    table(
      ["", "statut", "règle", "pourquoi"],
      statuses.map((status, index) => [String(index + 1), `**${statusWords.fr[status]}**`, ...statusRules[status]]),
    ),
  anomalies: () =>
    table(
      ["situation", "règle", "code"],
      Object.entries(anomalies).map(([code, [situation, rule]]) => [situation, rule, `\`${code}\``]),
    ),
  versements: payments,
  mois: cells,
  chemin: walk,
  commande: command,
  courbe: () =>
    table(
      ["fin", "versé I", "requis R", "constaté E12", "cumul C"],
      points.flatMap(({ month, on, paidCents, requiredCents, validatedRunRateCents }) =>
        month.endsWith("-12")
          ? [
              [
                month.slice(0, 4),
                euros(paidCents),
                euros(requiredCents),
                frenchValue(validatedRunRateCents),
                euros(monthEnds.find((end) => end.on === on)?.cumulativeCents ?? 0),
              ],
            ]
          : [],
      ),
      4,
    ),
};

export const makeBlock = (name: string, args: readonly string[]): string => {
  const make = Object.hasOwn(blocks, name) ? blocks[name] : undefined;
  if (make === undefined) throw new Error(`Expected one of ${Object.keys(blocks).join(", ")}, found "${name}".`);
  return make(...args);
};
