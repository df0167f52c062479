import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import type { Context, SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { readBusMessage } from "../../shared/adapters/bus-message.ts";
import { dynamoClient, mailClient } from "../../shared/adapters/clients.ts";
import { businessClock } from "../../shared/adapters/clock.ts";
import { createCurrentState } from "../../shared/adapters/current-state.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoMailReceipts, dynamoNotices } from "../../shared/adapters/dynamo-mail.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { powertoolsOnce } from "../../shared/adapters/powertools-once.ts";
import { sesMailer } from "../../shared/adapters/ses-mailer.ts";
import { settingsReader } from "../../shared/adapters/settings-reader.ts";
import { logger, metrics } from "../../shared/adapters/telemetry.ts";
import { isMailReport } from "./mail-report.ts";
import { createNotify } from "./notify.ts";

const { LEDGER_TABLE, WORK_TABLE, IDEMPOTENCY_TABLE, MAIL_FROM, SITE_URL } = environment(
  "LEDGER_TABLE",
  "WORK_TABLE",
  "IDEMPOTENCY_TABLE",
  "MAIL_FROM",
  "SITE_URL",
);

const states = dynamoStates(dynamoClient(), WORK_TABLE);
const ledger = dynamoLedger(dynamoClient(), LEDGER_TABLE);
const { once, watch } = powertoolsOnce(dynamoClient(), IDEMPOTENCY_TABLE);

const notify = createNotify({
  directory: dynamoDirectory(dynamoClient(), WORK_TABLE),
  currentState: createCurrentState({ states, ledger }),
  settings: settingsReader({ states, ledger }),
  notices: dynamoNotices(dynamoClient(), WORK_TABLE),
  receipts: dynamoMailReceipts(dynamoClient(), WORK_TABLE),
  mailer: sesMailer(mailClient(), MAIL_FROM, process.env["MAIL_CONFIGURATION_SET"]),
  once,
  clock: businessClock(),
  site: SITE_URL,
});

const task = z.object({ task: z.literal("digest") });

/** Alert events from the bus, or SES's word on a mail it took -> the mails, or what became of one. */
const handleMessage = async (body: string): Promise<void> => {
  const said = readBusMessage(body);
  if (!isMailReport(said)) return notify.event(said);
  const outcome = await notify.report(said);
  if (outcome === "unknown") logger.warn("SES reports a mail that has no receipt.", { detailType: said.detailType });
  if (outcome === "bounced") metrics.addMetric("MailsBounced", MetricUnit.Count, 1);
};

/** The queue, message by message; or the day's digest, by the scheduler: a fault is thrown, and tried again. */
export const handler = middy<SQSEvent | z.infer<typeof task>, SQSBatchResponse | { mails: number; notices: number }>()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .use(logMetrics(metrics))
  .handler(async (event, context: Context) => {
    watch(context);
    if (!("Records" in event)) {
      task.parse(event);
      const sent = await notify.digest();
      metrics.addMetric("DigestMails", MetricUnit.Count, sent.mails);
      return sent;
    }
    const batchItemFailures: { itemIdentifier: string }[] = [];
    for (const { messageId, body } of event.Records) {
      try {
        await handleMessage(body);
      } catch (error) {
        logger.error("A message was not handled: it is delivered again.", { error });
        batchItemFailures.push({ itemIdentifier: messageId });
      }
    }
    metrics.addMetric("NotificationsFailed", MetricUnit.Count, batchItemFailures.length);
    return { batchItemFailures };
  });
