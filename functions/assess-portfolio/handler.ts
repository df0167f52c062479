import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import * as z from "zod";
import { dynamoClient, eventBridgeClient } from "../../shared/adapters/clients.ts";
import { businessClock } from "../../shared/adapters/clock.ts";
import { dynamoAlerts } from "../../shared/adapters/dynamo-alerts.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { dynamoHandlings } from "../../shared/adapters/dynamo-handlings.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoMailReceipts } from "../../shared/adapters/dynamo-mail.ts";
import { dynamoOrders } from "../../shared/adapters/dynamo-orders.ts";
import { dynamoReceipts } from "../../shared/adapters/dynamo-receipts.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { logger, metrics } from "../../shared/adapters/telemetry.ts";
import { createAssessAlerts } from "./assess-alerts.ts";
import { createPublishOwed } from "./publish-owed.ts";
import { createSweep, type Swept } from "./sweep.ts";

const { LEDGER_TABLE, WORK_TABLE, BUS_NAME } = environment("LEDGER_TABLE", "WORK_TABLE", "BUS_NAME");

const ledger = dynamoLedger(dynamoClient(), LEDGER_TABLE);
const publisher = eventBridgePublisher(eventBridgeClient(), BUS_NAME);

const sweep = createSweep({ ledger, states: dynamoStates(dynamoClient(), WORK_TABLE) });

const publishOwed = createPublishOwed({
  ledger,
  orders: dynamoOrders(dynamoClient(), WORK_TABLE),
  receipts: dynamoReceipts(dynamoClient(), WORK_TABLE),
  publisher,
});

const assessAlerts = createAssessAlerts({
  ledger,
  alerts: dynamoAlerts(dynamoClient(), WORK_TABLE),
  handlings: dynamoHandlings(dynamoClient(), WORK_TABLE),
  directory: dynamoDirectory(dynamoClient(), WORK_TABLE),
  mails: dynamoMailReceipts(dynamoClient(), WORK_TABLE),
  publisher,
  clock: businessClock(),
});

const task = z.object({ task: z.literal("sweep") });

/**
 * By the scheduler: the daily sweep, then every alert. By the queue: every alert, because the settings changed. A fault is
 * thrown: it is tried again, then kept as a dead letter.
 */
export const handler = middy<
  SQSEvent | z.infer<typeof task>,
  SQSBatchResponse | (Swept & { readonly published: number })
>()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .use(logMetrics(metrics))
  .handler(async (event) => {
    if ("Records" in event) {
      const assessed = await assessAlerts();
      logger.info("Looked at every alert again, because the settings changed.", assessed);
      return { batchItemFailures: [] };
    }
    task.parse(event);
    const published = await publishOwed();
    const swept = { ...(await sweep()), published };
    await assessAlerts();
    metrics.addMetric("RequestsPublishedLate", MetricUnit.Count, published);
    metrics.addMetric("StatesRepaired", MetricUnit.Count, swept.repaired);
    metrics.addMetric("SubjectsSwept", MetricUnit.Count, swept.subjects);
    logger.info("Swept the ledger.", swept);
    return swept;
  });
