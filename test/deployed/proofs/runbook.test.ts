import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { theDeployment } from "../../journeys/deployment.ts";
import { blocksOf, commandsOf, runbook } from "../../operations/read-runbook.ts";

const script = fileURLToPath(new URL("../check-commands.py", import.meta.url));

/** The words of a command line; quotes are single or double, and hold no other of their kind. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/(?:'([^']*)'|"([^"]*)"|([^\s'"]+))+/g)].map(([word]) => word.replaceAll(/^['"]|['"]$/g, ""));

const check = (commands: readonly (readonly string[])[]): string =>
  spawnSync(theDeployment().python, [script], { input: JSON.stringify(commands), encoding: "utf8" }).stdout;

test("every aws command of the runbook is one that AWS's models know, with these options", () => {
  const commands = blocksOf(runbook)
    .flatMap(commandsOf)
    .filter((command) => command.startsWith("aws "))
    .map(wordsOf);
  expect(commands.length).toBeGreaterThan(15);
  expect(check(commands)).toBe("");
});

test("a command that AWS does not know is found", () => {
  expect(
    check([wordsOf("aws sqs list-message-tasks"), wordsOf("aws events describe-replay --replay trajectoire-DATE")]),
  ).toBe(
    [
      "sqs has no operation list-message-tasks",
      "events describe-replay has no option --replay",
      "events describe-replay lacks --replay-name",
      "",
    ].join("\n"),
  );
});
