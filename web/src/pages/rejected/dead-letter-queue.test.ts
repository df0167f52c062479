import { expect, test } from "vitest";
import { queueOf } from "./dead-letter-queue.ts";

test.each([
  ["trajectoire-facts-dead", { kind: "queue", of: "facts", short: "facts" }],
  ["trajectoire-rule-alerts-dead", { kind: "rule", of: "alerts", short: "rule-alerts" }],
  [
    "trajectoire-scheduled-assess-portfolio-dead",
    { kind: "scheduled", of: "assess-portfolio", short: "scheduled-assess-portfolio" },
  ],
])("%s", (name, said) => {
  expect(queueOf(name)).toEqual(said);
});
