import * as z from "zod";
import { physicalName, type Queue, type Topology } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, type Resource } from "./resources.ts";

const queue = z.object({
  QueueName: z.string(),
  VisibilityTimeout: z.number(),
  RedrivePolicy: z.object({ maxReceiveCount: z.number() }),
});
const mapping = z.object({
  FunctionName: z.string(),
  EventSourceArn: z.string(),
  Enabled: z.literal(true).default(true),
  BatchSize: z.number(),
  MaximumBatchingWindowInSeconds: z.number(),
  ScalingConfig: z.object({ MaximumConcurrency: z.number() }),
});

/** By its mapping: a queue nobody reads is none, be it a dead-letter queue or a forgotten one. */
export const projectQueues = (resources: readonly Resource[]): Topology["queues"] =>
  Object.fromEntries(
    ofType(resources, "AWS::Lambda::EventSourceMapping", mapping).map(({ properties }): [string, Queue] => {
      const name = logicalName(properties.EventSourceArn);
      const own = resources.filter(
        ({ type, properties }) => type === "AWS::SQS::Queue" && properties["QueueName"] === physicalName(name),
      );
      const [source] = ofType(own, "AWS::SQS::Queue", queue);
      if (source === undefined) throw new Error(`No queue "${name}" behind the mapping`);
      return [
        name,
        {
          consumer: logicalName(properties.FunctionName),
          batchSize: properties.BatchSize,
          windowSeconds: properties.MaximumBatchingWindowInSeconds,
          visibilitySeconds: source.properties.VisibilityTimeout,
          maxReceives: source.properties.RedrivePolicy.maxReceiveCount,
          maxConcurrency: properties.ScalingConfig.MaximumConcurrency,
        },
      ];
    }),
  );
