import "../quiet-sdk.ts";
import * as z from "zod";
import { readOptions, runCommand } from "./arguments.ts";
import { connectionTo, connectionUsage, explainConnection } from "./connection.ts";
import { createInvoke } from "./invoke.ts";

const usage = `Usage: npm run digest [-- --endpoint URL] [--aws]
  Sends today's digest of alerts now, instead of waiting for its hour. What was told is not told again.
${connectionUsage}`;

const sent = z.object({ mails: z.int(), notices: z.int() });

await runCommand(async () => {
  const { endpoint, aws } = readOptions({ texts: ["endpoint"], flags: ["aws"] }, usage);
  const connection = connectionTo({ endpoint, aws });
  const invoked = await createInvoke(connection)("notify-secretariat", { task: "digest" }).catch((error: unknown) =>
    explainConnection(error, connection),
  );
  if ("fault" in invoked) {
    console.error(`The digest failed: ${invoked.fault}\nWhat was not told waits for the next one.`);
    return 1;
  }
  const { mails, notices } = sent.parse(invoked.answer);
  console.log(mails === 0 ? "Nothing to tell." : `${mails} mails, about ${notices} changes of alerts.`);
  return 0;
});
