import { injectLambdaContext } from "@aws-lambda-powertools/logger/middleware";
import middy from "@middy/core";
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from "aws-lambda";
import { dynamoClient, eventBridgeClient, queueClient } from "../../shared/adapters/clients.ts";
import { businessClock } from "../../shared/adapters/clock.ts";
import { dynamoAlerts } from "../../shared/adapters/dynamo-alerts.ts";
import { dynamoDirectory } from "../../shared/adapters/dynamo-directory.ts";
import { dynamoDrafts } from "../../shared/adapters/dynamo-drafts.ts";
import { dynamoHandlings } from "../../shared/adapters/dynamo-handlings.ts";
import { dynamoLedger } from "../../shared/adapters/dynamo-ledger.ts";
import { dynamoMailReceipts } from "../../shared/adapters/dynamo-mail.ts";
import { dynamoOrders } from "../../shared/adapters/dynamo-orders.ts";
import { dynamoReceipts } from "../../shared/adapters/dynamo-receipts.ts";
import { dynamoRejectedReader } from "../../shared/adapters/dynamo-rejected.ts";
import { dynamoStates } from "../../shared/adapters/dynamo-states.ts";
import { dynamoVisits } from "../../shared/adapters/dynamo-visits.ts";
import { environment } from "../../shared/adapters/environment.ts";
import { eventBridgePublisher } from "../../shared/adapters/event-bridge-publisher.ts";
import { s3Evidence } from "../../shared/adapters/s3-evidence.ts";
import { sqsDeadLetters } from "../../shared/adapters/sqs-dead-letters.ts";
import { logger } from "../../shared/adapters/telemetry.ts";
import { readBodyLimits } from "./body.ts";
import { createGuard } from "./guard.ts";
import { createReadStates } from "./read-states.ts";
import { readableEvent } from "./readable-event.ts";
import { createRoutes } from "./routes.ts";

const { LEDGER_TABLE, WORK_TABLE, EVIDENCE_BUCKET, BUS_NAME, DEAD_LETTER_URLS, SIGN_IN_ISSUER, SIGN_IN_CLIENT_ID } =
  environment(
    "LEDGER_TABLE",
    "WORK_TABLE",
    "EVIDENCE_BUCKET",
    "BUS_NAME",
    "DEAD_LETTER_URLS",
    "SIGN_IN_ISSUER",
    "SIGN_IN_CLIENT_ID",
  );

const ledger = dynamoLedger(dynamoClient(), LEDGER_TABLE);
const readStates = createReadStates({ ledger, states: dynamoStates(dynamoClient(), WORK_TABLE) });
const clock = businessClock();
const directory = dynamoDirectory(dynamoClient(), WORK_TABLE);
const routes = createRoutes({
  readStates,
  ledger,
  rejected: dynamoRejectedReader(dynamoClient(), WORK_TABLE),
  deadLetters: sqsDeadLetters(queueClient(), DEAD_LETTER_URLS.split(" ")),
  receipts: dynamoReceipts(dynamoClient(), WORK_TABLE),
  orders: dynamoOrders(dynamoClient(), WORK_TABLE),
  publisher: eventBridgePublisher(eventBridgeClient(), BUS_NAME),
  drafts: dynamoDrafts(dynamoClient(), WORK_TABLE),
  evidence: s3Evidence(EVIDENCE_BUCKET),
  visits: dynamoVisits(dynamoClient(), WORK_TABLE),
  alerts: dynamoAlerts(dynamoClient(), WORK_TABLE),
  handlings: dynamoHandlings(dynamoClient(), WORK_TABLE),
  mails: dynamoMailReceipts(dynamoClient(), WORK_TABLE),
  clock,
  directory,
  guard: createGuard({ directory, readStates, clock }),
  signIn: { issuer: SIGN_IN_ISSUER, clientId: SIGN_IN_CLIENT_ID },
  originSecret: process.env["ORIGIN_SECRET"],
  bodyLimits: readBodyLimits(process.env["MAX_BODY_BYTES"]),
  onFault: (error) => logger.error("A request failed.", { error }),
});

/** The HTTP API, behind API Gateway's authoriser. */
export const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
  .use(injectLambdaContext(logger, { resetKeys: true, flushBufferOnUncaughtError: true }))
  .handler(
    (event: APIGatewayProxyEventV2, context: Context): Promise<APIGatewayProxyStructuredResultV2> =>
      routes.resolve(readableEvent(event), context),
  );
