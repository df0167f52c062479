import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import * as z from "zod";
import { dynamoClient } from "../../shared/adapters/clients.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { logger, metrics } from "../../shared/adapters/telemetry.ts";
import { createSweep, type Swept } from "./sweep.ts";

const { LEDGER_TABLE, WORK_TABLE } = environment("LEDGER_TABLE", "WORK_TABLE");

const sweep = createSweep({
  ledger: dynamoLedger(dynamoClient(), LEDGER_TABLE),
  states: dynamoStates(dynamoClient(), WORK_TABLE),
});

const task = z.object({ task: z.literal("sweep") });

/** The daily sweep, by the scheduler. A fault is thrown: the scheduler tries again, then keeps it as a dead letter. */
export const handler = middy()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .use(logMetrics(metrics))
  .handler(async (event: unknown): Promise<Swept> => {
    task.parse(event);
    const swept = await sweep();
    metrics.addMetric("StatesRepaired", MetricUnit.Count, swept.repaired);
    metrics.addMetric("SubjectsSwept", MetricUnit.Count, swept.subjects);
    logger.info("Swept the ledger.", swept);
    return swept;
  });
