import { mkdir } from "node:fs/promises";
import { resolve } from "node:path";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { topology as deployedTopology, physicalName, type Topology } from "../infra/topology.ts";
import { createApi } from "./api.ts";
import { createAwsEndpoint } from "./aws-endpoint.ts";
import { eventBridge } from "./aws-events.ts";
import { sqs } from "./aws-sqs.ts";
import { openBuckets } from "./bucket-store.ts";
import { createBus, createDefaultBus } from "./bus.ts";
import { checkTopology } from "./check-topology.ts";
import { type CrashAt, createReached } from "./crash-points.ts";
import { declaredQueues } from "./declared-queues.ts";
import { type Answer, close, createDoor, listen } from "./door.ts";
import { openDynamoDb } from "./dynamodb.ts";
import { setEnvironment } from "./environment.ts";
import { startEventSourceMapping } from "./event-source-mapping.ts";
import { createInvoke } from "./lambda.ts";
import { type Handlers, loadHandlers } from "./load-handlers.ts";
import { openMailbox } from "./mailbox.ts";
import { answerMailbox } from "./mailbox-page.ts";
import { bucketName } from "./names.ts";
import { createLocalIdentity, type LocalIdentity } from "./oidc/local-identity.ts";
import type { VerifyToken } from "./oidc/verify-token.ts";
import { openQueueStore, type QueueStore } from "./queue-store.ts";
import { startSchedules } from "./schedules.ts";
import { createTables } from "./tables.ts";

export type StartOptions = {
  readonly dataDirectory: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Answers everything that is neither the API nor AWS. */
  readonly page?: Answer;
  readonly onReady?: (url: string) => void;
  readonly topology?: Topology;
  /** Dies there, for the kill -9 test. */
  readonly crashAt?: CrashAt;
  /** Functions to use instead of importing their entry. */
  readonly handlers?: Handlers;
  /** Failures of functions, dead letters. */
  readonly report?: (sentence: string) => void;
};

export type Trajectoire = {
  readonly url: string;
  /** Takes no more work, finishes what is in flight, closes. */
  stop(): Promise<void>;
  /** Resolves when no message waits or is in flight, dead letters aside. */
  idle(): Promise<void>;
  /** Runs a schedule now. */
  runSchedule(name: string): Promise<void>;
};

/** The whole system in this process: the doors, the bus, the queues and their functions, the tables, the buckets. */
export const startTrajectoire = async (options: StartOptions): Promise<Trajectoire> => {
  const { port, page = noPage, topology = deployedTopology, crashAt, report = console.error } = options;
  checkTopology(topology);
  const dataDirectory = resolve(options.dataDirectory);
  await mkdir(dataDirectory, { recursive: true });
  // What is open so far, to be closed in reverse: by stop, or at once if the start fails half-way.
  const closers: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  };

  try {
    const store = await openQueueStore(dataDirectory, declaredQueues(topology), (queue, id) =>
      report(`Message ${id} of ${queue} was received too often: it is a dead letter now.`),
    );
    closers.push(() => store.close());
    const reached = createReached(crashAt);
    const dynamoDb = openDynamoDb(dataDirectory, crashAt && reached);
    closers.push(() => dynamoDb.close());
    const mailbox = await openMailbox(dataDirectory);
    const sayOnDefaultBus = createDefaultBus({ rules: topology.rules, store });
    const buckets = await openBuckets(dataDirectory, topology.buckets.map(bucketName));

    let loaded: (handlers: Handlers) => void = () => undefined;
    const handlers = new Promise<Handlers>((resolveHandlers) => {
      loaded = resolveHandlers;
    });
    const invoke = createInvoke(topology.functions, handlers);
    const bus = createBus({ name: topology.bus, rules: topology.rules, store, reached });
    let url = "";
    const services = {
      dynamoDb,
      buckets,
      eventBridge: eventBridge(bus),
      sqs: sqs(store, () => url),
      ses: { mailbox, mailReports: topology.mailReports, say: sayOnDefaultBus },
      lambda: { functions: Object.keys(topology.functions), invoke },
    };
    let identity: LocalIdentity | undefined;
    const verify: VerifyToken = async (authorization) => identity?.verify(authorization);
    const api = createApi({ routes: topology.routes, invoke, verify, report });
    const issuer: Answer = (request, response) => identity?.answer(request, response);
    const door = createDoor({
      aws: createAwsEndpoint(services),
      api,
      issuer,
      page,
      mailbox: (request, response) => answerMailbox(mailbox, request, response),
      report,
    });
    url = `http://127.0.0.1:${await listen(door, port)}`;
    closers.push(() => close(door));

    setEnvironment(topology, url);
    const client = new DynamoDBClient({});
    closers.push(async () => client.destroy());
    await createTables(client, topology.tables);
    identity = await createLocalIdentity({ url, dataDirectory, client });
    loaded(await loadHandlers(topology.functions, options.handlers ?? {}, url));

    const schedules = startSchedules({ schedules: topology.schedules, invoke, store, report });
    const mappings = Object.entries(topology.queues).map(([name, queue]) =>
      startEventSourceMapping({ store, queueName: physicalName(name), queue, invoke, reached, report }),
    );
    closers.push(async () => {
      await Promise.all([schedules.stop(), ...mappings.map((mapping) => mapping.stop())]);
    });

    options.onReady?.(url);
    const consumed = Object.keys(topology.queues).map(physicalName);
    return { url, stop, idle: () => untilEmpty(store, consumed), runSchedule: schedules.run };
  } catch (error) {
    await stop();
    throw error;
  }
};

const untilEmpty = (store: QueueStore, queues: readonly string[]): Promise<void> => {
  const isEmpty = (): boolean =>
    queues.every((queue) => {
      const { waiting, inFlight } = store.count(queue);
      return waiting + inFlight === 0;
    });
  return new Promise((resolveEmpty) => {
    const look = (): void => {
      if (!isEmpty()) return;
      stopListening();
      resolveEmpty();
    };
    const stopListening = store.onChange(look);
    look();
  });
};

const noPage: Answer = (_request, response) => {
  response.writeHead(404, { "content-type": "text/plain; charset=utf-8" }).end("There is no page here.\n");
};
