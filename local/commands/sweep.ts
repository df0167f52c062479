import "../quiet-sdk.ts";
import * as z from "zod";
import { readOptions, runCommand } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";
import { createInvoke } from "./invoke.ts";

const usage = `Usage: npm run sweep [-- --endpoint URL] [--aws]
  Folds every project, application and fund again from the ledger. Exit code 0: no state was behind; 1: some were.
${connectionUsage}`;

const swept = z.object({ subjects: z.number(), repaired: z.number(), published: z.number() });

await runCommand(async () => {
  const { endpoint, aws } = readOptions({ texts: ["endpoint"], flags: ["aws"] }, usage);
  const connection = connectionTo({ endpoint, aws });
  const invoked = await createInvoke(connection)("assess-portfolio", { task: "sweep" }).catch((error: unknown) =>
    explainConnection(error, connection),
  );
  if ("fault" in invoked) {
    console.error(
      `The sweep failed: ${invoked.fault}\nIts log says why; what was folded stays, and it can be run again.`,
    );
    return 1;
  }
  const { subjects, repaired, published } = swept.parse(invoked.answer);
  console.log(`${subjects} projects, applications and funds folded again, ${repaired} states repaired.`);
  if (published > 0) console.log(`${published} accepted requests were not on the bus yet: they were put there.`);
  if (repaired === 0) return 0;
  console.error(
    "The right value is 0: a state was behind its facts, and is right now. After a deploy of another fold this is expected once; run the sweep again, then look for dead letters and errors of record-facts.",
  );
  return 1;
});
