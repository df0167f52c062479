import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import { MetricUnit } from "@aws-lambda-powertools/metrics";
import { logMetrics } from "@aws-lambda-powertools/metrics/middleware";
import middy from "@middy/core";
import type { SQSBatchResponse, SQSEvent } from "aws-lambda";
import { dynamoClient, eventBridgeClient } from "../../shared/adapters/clients.ts";
import { businessClock } from "../../shared/adapters/clock.ts";
import { dynamoAlerts } from "../../shared/adapters/dynamo-alerts.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoRejected } from "../../shared/adapters/dynamo-rejected.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { s3Objects } from "../../shared/adapters/s3-objects.ts";
import { onceABatch, settingsReader } from "../../shared/adapters/settings-reader.ts";
import { logger, metrics } from "../../shared/adapters/telemetry.ts";
import { createReconcileAlerts } from "../../shared/domain/alerts/reconcile-alerts.ts";
import { failuresOf, messagesOf } from "./batch.ts";
import { createRecordFacts, type RecordedBatch } from "./record-facts.ts";

const { LEDGER_TABLE, WORK_TABLE, REFUSED_BUCKET, BUS_NAME } = environment(
  "LEDGER_TABLE",
  "WORK_TABLE",
  "REFUSED_BUCKET",
  "BUS_NAME",
);

const ledger = dynamoLedger(dynamoClient(), LEDGER_TABLE);
const states = dynamoStates(dynamoClient(), WORK_TABLE);
const publisher = eventBridgePublisher(eventBridgeClient(), BUS_NAME);

const settings = onceABatch(settingsReader({ states, ledger }));

const reconcileAlerts = createReconcileAlerts({
  ledger,
  alerts: dynamoAlerts(dynamoClient(), WORK_TABLE),
  settings,
  publisher,
  clock: businessClock(),
});

const recordFacts = createRecordFacts({
  ledger,
  states,
  rejected: dynamoRejected(dynamoClient(), WORK_TABLE, s3Objects(REFUSED_BUCKET)),
  clock: businessClock(),
  reconcileAlerts: reconcileAlerts.project,
  publisher,
  onFault: (error) => logger.error("A step failed: its messages are delivered again.", { error }),
});

const count = ({ recorded, alreadyKnown, refused, failed, stateBytes }: RecordedBatch): void => {
  metrics.addMetric("FactsRecorded", MetricUnit.Count, recorded);
  metrics.addMetric("FactsAlreadyKnown", MetricUnit.Count, alreadyKnown);
  metrics.addMetric("InputsRefused", MetricUnit.Count, refused);
  metrics.addMetric("MessagesFailed", MetricUnit.Count, failed.size);
  metrics.addMetric("LargestState", MetricUnit.Bytes, stateBytes);
};

/** Facts from the bus, by the queue. Reports as failed only the messages that a fault touched. */
export const handler = middy<SQSEvent, SQSBatchResponse>()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .use(logMetrics(metrics))
  .handler(async (batch: SQSEvent): Promise<SQSBatchResponse> => {
    settings.renew();
    const outcome = await recordFacts(messagesOf(batch));
    count(outcome);
    return failuresOf(outcome);
  });
