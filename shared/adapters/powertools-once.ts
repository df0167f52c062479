import { IdempotencyConfig, makeIdempotent } from "@aws-lambda-powertools/idempotency";
import { DynamoDBPersistenceLayer } from "@aws-lambda-powertools/idempotency/dynamodb";
import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { Context } from "aws-lambda";
import type { Once } from "../domain/ports.ts";

/** No message of ours is delivered again after so long. */
const expiresAfterSeconds = 90 * 86_400;

/**
 * Once, by Powertools' idempotency records. Work cut short by the end of its function may begin again when the function's time
 * is over: `watch` tells how long that is. Work that throws leaves no record.
 */
export const powertoolsOnce = (
  client: DynamoDBClient,
  tableName: string,
): { readonly once: Once; readonly watch: (context: Context) => void } => {
  const config = new IdempotencyConfig({ expiresAfterSeconds, throwOnNoIdempotencyKey: true });
  const persistenceStore = new DynamoDBPersistenceLayer({
    tableName,
    keyAttr: "PK",
    sortKeyAttr: "SK",
    staticPkValue: "ONCE",
    expiryAttr: "ttl",
    awsSdkV3Client: client,
  });
  return {
    watch: (context) => config.registerLambdaContext(context),
    once: async (key, work) =>
      String(
        await makeIdempotent(async (_: { readonly key: string }) => work(), {
          persistenceStore,
          config,
          keyPrefix: "mail",
        })({ key }),
      ),
  };
};
