import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import * as z from "zod";
import { dynamoClient, eventBridgeClient } from "../../shared/adapters/clients.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoOrders } from "../../shared/adapters/dynamo-orders.ts";
import { dynamoReceipts } from "../../shared/adapters/dynamo-receipts.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { logger, metrics } from "../../shared/adapters/telemetry.ts";
import { createPublishOwed } from "./publish-owed.ts";
import { createSweep, type Swept } from "./sweep.ts";

const { LEDGER_TABLE, WORK_TABLE, BUS_NAME } = environment("LEDGER_TABLE", "WORK_TABLE", "BUS_NAME");

const ledger = dynamoLedger(dynamoClient(), LEDGER_TABLE);
const sweep = createSweep({
  ledger,
  states: dynamoStates(dynamoClient(), WORK_TABLE),
});

const publishOwed = createPublishOwed({
  ledger,
  orders: dynamoOrders(dynamoClient(), WORK_TABLE),
  receipts: dynamoReceipts(dynamoClient(), WORK_TABLE),
  publisher: eventBridgePublisher(eventBridgeClient(), BUS_NAME),
});

const task = z.object({ task: z.literal("sweep") });

/** The daily sweep, by the scheduler. A fault is thrown: the scheduler tries again, then keeps it as a dead letter. */
export const handler = middy()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .use(logMetrics(metrics))
  .handler(async (event: unknown): Promise<Swept & { readonly published: number }> => {
    task.parse(event);
    const published = await publishOwed();
    const swept = { ...(await sweep()), published };
    metrics.addMetric("RequestsPublishedLate", MetricUnit.Count, published);
    metrics.addMetric("StatesRepaired", MetricUnit.Count, swept.repaired);
    metrics.addMetric("SubjectsSwept", MetricUnit.Count, swept.subjects);
    logger.info("Swept the ledger.", swept);
    return swept;
  });
