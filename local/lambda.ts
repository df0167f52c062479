import { randomUUID } from "node:crypto";
import type { Context } from "aws-lambda";
import { physicalName } from "../infra/topology.ts";
import { functionArn } from "./names.ts";

/** A method, so that handlers typed for their own event fit: what a door sends is checked by the handler, as on AWS. */
export type LambdaHandler = { handle(event: unknown, context: Context): unknown }["handle"];

/** Calls a function of the topology with an event; rejects if it throws or does not answer in time. */
export type Invoke = (fn: string, event: unknown) => Promise<unknown>;

type Timed = { readonly timeoutSeconds: number };

/**
 * The functions are called in this process. `handlers` is awaited at the first call: the doors open before the functions are
 * loaded. AWS kills a function that is out of time; here nobody can, so its late answer is ignored.
 */
export const createInvoke =
  (functions: Readonly<Record<string, Timed>>, handlers: Promise<Readonly<Record<string, LambdaHandler>>>): Invoke =>
  async (fn, event) => {
    const handler = (await handlers)[fn];
    const seconds = functions[fn]?.timeoutSeconds;
    if (!handler || seconds === undefined) throw new Error(`There is no function ${fn}.`);
    const deadline = Date.now() + seconds * 1000;
    let timer: NodeJS.Timeout | undefined;
    const outOfTime = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${fn} did not answer within ${seconds} seconds.`)), seconds * 1000);
    });
    // In an async function, so that a handler that throws before its first await rejects like any other.
    const answer = (async () => handler(event, contextOf(fn, deadline)))();
    try {
      return await Promise.race([answer, outOfTime]);
    } finally {
      clearTimeout(timer);
    }
  };

const contextOf = (fn: string, deadline: number): Context => ({
  functionName: physicalName(fn),
  functionVersion: "$LATEST",
  invokedFunctionArn: functionArn(fn),
  memoryLimitInMB: "512",
  awsRequestId: randomUUID(),
  logGroupName: `/aws/lambda/${physicalName(fn)}`,
  logStreamName: "local",
  callbackWaitsForEmptyEventLoop: true,
  getRemainingTimeInMillis: () => Math.max(0, deadline - Date.now()),
  done: gone,
  fail: gone,
  succeed: gone,
});

/** Removed with the callbacks from the Node.js 24 runtime, which is the one in production. */
const gone = (): never => {
  throw new Error("done, fail and succeed do not exist on nodejs24.x: return a promise.");
};
