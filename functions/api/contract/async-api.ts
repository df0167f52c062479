import * as z from "zod";
import { catalogue, factTypes } from "../../../events/catalogue.ts";
import { metadata, portfolioSource } from "../../../events/envelope.ts";
import { type AlertEventType, alertDetail, alertEventTypes } from "../../../shared/domain/alerts/alert-event.ts";

/*
 * The AsyncAPI 3 document of the bus: every fact that can be said, its sources, its schema and a sample.
 */

const schemaOf = (schema: z.ZodType): object => {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io: "input", unrepresentable: "any" });
  return rest;
};

const alertMessage = (type: AlertEventType): object => ({
  name: type,
  title: type,
  description: `Source: ${portfolioSource}. Said at least once; \`metadata.id\` is the same each time.`,
  contentType: "application/json",
  payload: schemaOf(alertDetail),
});

/** The whole document. */
export const asyncApi = (): object => ({
  asyncapi: "3.0.0",
  info: {
    title: "Trajectoire's bus",
    version: "1",
    description: "Facts on the EventBridge bus `trajectoire`. `Source` and `DetailType` of an entry, and its `Detail`.",
    license: { name: "EUPL-1.2" },
  },
  channels: {
    facts: {
      address: "trajectoire",
      messages: Object.fromEntries(factTypes.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    },
    alerts: {
      address: "trajectoire",
      messages: Object.fromEntries(alertEventTypes.map((type) => [type, { $ref: `#/components/messages/${type}` }])),
    },
  },
  operations: {
    sayFact: { action: "receive", channel: { $ref: "#/channels/facts" } },
    announceAlert: { action: "send", channel: { $ref: "#/channels/alerts" } },
  },
  components: {
    messages: {
      ...Object.fromEntries(alertEventTypes.map((type) => [type, alertMessage(type)])),
      ...Object.fromEntries(
        factTypes.map((type) => {
          const { sources, subject, writer, sample } = catalogue[type];
          return [
            type,
            {
              name: type,
              title: type,
              description: `Source: ${sources.join(" or ")}. Of a ${subject}.`,
              contentType: "application/json",
              payload: {
                type: "object",
                required: ["metadata", "data"],
                properties: { metadata: schemaOf(metadata), data: schemaOf(writer) },
              },
              examples: [{ name: type, payload: { metadata: sample.metadata, data: sample.data } }],
            },
          ];
        }),
      ),
    },
  },
});
