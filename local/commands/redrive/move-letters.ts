import { setTimeout } from "node:timers/promises";
import { ListMessageMoveTasksCommand, type SQSClient, StartMessageMoveTaskCommand } from "@aws-sdk/client-sqs";
import type { Letters } from "../dead-letters/letters.ts";
import type { Redriven } from "./redriven.ts";

const pauseMilliseconds = 1000;

/**
 * SQS itself moves the letters of a queue back to it, and loses none when this command dies. It runs one task a queue: one
 * that is under way, of an earlier command perhaps, is followed instead of started again.
 */
export const moveLetters = async (client: SQSClient, letters: Letters): Promise<Redriven> => {
  const SourceArn = await letters.arn();
  const last = async () => {
    const { Results: [task] = [] } = await client.send(new ListMessageMoveTasksCommand({ SourceArn, MaxResults: 1 }));
    return task;
  };
  if ((await last())?.Status !== "RUNNING") await client.send(new StartMessageMoveTaskCommand({ SourceArn }));
  let task = await last();
  while (task?.Status === "RUNNING" || task?.Status === "CANCELLING") {
    await setTimeout(pauseMilliseconds);
    task = await last();
  }
  const sent = Number(task?.ApproximateNumberOfMessagesMoved ?? 0);
  if (task?.Status === "COMPLETED") return { sent, left: [] };
  return { sent, left: [`SQS stopped moving: ${task?.Status ?? "no task"}. ${task?.FailureReason ?? ""}`] };
};
