import { excerpt, sentenceOf } from "../../../events/refusal.ts";
import { readMessage } from "../../../functions/record-facts/read-message.ts";
import type { DeadLetterQueue } from "../../../infra/dead-letters.ts";
import type { Letter } from "./letters.ts";

/** What a letter says: whose fact, of which type, under which id; or what stands there instead. */
const contentOf = ({ body, id }: Letter): string => {
  const reading = readMessage({ id, body });
  if ("accepted" in reading) {
    const { fact, subject } = reading.accepted;
    return `${subject.kind} ${subject.id}, ${fact.type}, id ${fact.metadata.id} (${fact.source})`;
  }
  const [finding] = reading.refusal.findings;
  return `${excerpt(body)}: it will be refused, ${reading.refusal.code}. ${finding === undefined ? "" : sentenceOf(finding)}`;
};

/** Why it came here, as far as the letter knows: SQS notes nothing, EventBridge, Scheduler and Lambda do. */
const reasonOf = ({ attributes }: Letter, { kind, of }: DeadLetterQueue): string => {
  const code = attributes["ERROR_CODE"] ?? attributes["ErrorCode"];
  const message = attributes["ERROR_MESSAGE"] ?? attributes["ErrorMessage"];
  if (code !== undefined || message !== undefined) return [code, message].filter(Boolean).join(": ");
  if (kind === "queue") return `every receive failed; the log of the consumer of ${of} says why`;
  return kind === "rule" ? `the rule ${of} could not deliver it` : `no run of ${of} succeeded; its log says why`;
};

export const ageOf = (from: Date, now: Date): string => {
  const minutes = Math.max(0, Math.floor((now.getTime() - from.getTime()) / 60_000));
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} days`;
};

/** One line a person can read: age, receives, content, reason. */
export const describeLetter = (letter: Letter, queue: DeadLetterQueue, now: Date): string => {
  const age = letter.sentAt === undefined ? "age unknown" : `sent ${ageOf(letter.sentAt, now)} ago`;
  const receives = `received ${letter.receives} ${letter.receives === 1 ? "time" : "times"}`;
  const content = queue.kind === "scheduled" ? `input ${excerpt(letter.body)}` : contentOf(letter);
  return `${age}, ${receives}: ${content}. Why: ${reasonOf(letter, queue)}.`;
};
