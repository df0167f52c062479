import { request as httpRequest } from "node:http";
import { request as httpsRequest } from "node:https";
import { text } from "node:stream/consumers";
import { SQSClient } from "@aws-sdk/client-sqs";
import { physicalName } from "../../infra/topology.ts";
import type { Connection } from "./connection.ts";

/** What a function answered, or why it did not. */
export type Invoked = { readonly answer: unknown } | { readonly fault: string };

/** Lambda's address in a region, or the one that was given: by option, or by the variables every AWS SDK reads. */
const addressOf = ({ client: { endpoint } }: Connection, region: string): URL => {
  const { AWS_ENDPOINT_URL_LAMBDA: ofLambda, AWS_ENDPOINT_URL: ofAll } = process.env;
  return new URL(endpoint ?? ofLambda ?? ofAll ?? `https://lambda.${region}.amazonaws.com`);
};

/**
 * Calls a function of the topology and waits for its answer, up to the fifteen minutes a run may take. One request of one
 * API, signed by the SQS client that the commands have anyway: it saves a second SDK client.
 */
export const createInvoke =
  (connection: Connection) =>
  async (fn: string, event: unknown): Promise<Invoked> => {
    const { config } = new SQSClient(connection.client);
    const signingRegion = await config.region();
    const address = addressOf(connection, signingRegion);
    const signer = await config.signer({
      name: "sigv4",
      signingName: "lambda",
      signingRegion,
      properties: {},
    });
    const body = JSON.stringify(event);
    const signed = await signer.sign({
      method: "POST",
      protocol: address.protocol,
      hostname: address.hostname,
      ...(address.port === "" ? {} : { port: Number(address.port) }),
      path: `/2015-03-31/functions/${physicalName(fn)}/invocations`,
      query: {},
      headers: { host: address.host, "content-type": "application/json", "x-amz-invocation-type": "RequestResponse" },
      body,
    });
    return send(address, signed.path, signed.headers, body);
  };

/** Without a timeout of its own: `fetch` gives up on headers after five minutes. */
const send = (address: URL, path: string, headers: Record<string, string>, body: string): Promise<Invoked> =>
  new Promise((resolve, reject) => {
    const open = address.protocol === "http:" ? httpRequest : httpsRequest;
    const sent = open(new URL(path, address), { method: "POST", headers }, (response) => {
      text(response).then((said) => {
        const failed = response.statusCode !== 200 || response.headers["x-amz-function-error"] !== undefined;
        resolve(failed ? { fault: `${response.statusCode} ${said.slice(0, 500)}` } : { answer: JSON.parse(said) });
      }, reject);
    });
    sent.once("error", reject);
    sent.end(body);
  });
