import * as z from "zod";
import type { Fact } from "../../events/catalogue.ts";
import type { Entry } from "../../events/envelope.ts";
import { maximumDetailBytes, parseFact, tooLarge } from "../../events/parse-fact.ts";
import { findingsOf, type Refusal } from "../../events/refusal.ts";
import { type Subject, subjectOf } from "../../events/subject.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { inputOf } from "../../shared/domain/input-of.ts";
import { readJson } from "../../shared/domain/read-json.ts";

/** A message of the queue: its id, for the partial batch response, and its body. */
export type Message = { readonly id: string; readonly body: string };

export type Accepted = { readonly entry: Entry; readonly fact: Fact; readonly subject: Subject };

/** What a message says, or why it is refused. `input` is what is kept of a refused one. */
export type Reading =
  | { readonly accepted: Accepted; readonly input: string }
  | { readonly refusal: Refusal; readonly input: string };

/** What EventBridge puts in the queue: the event, not the bare detail. */
const busEvent = z.object(
  {
    source: z.string({ error: "text" }),
    "detail-type": z.string({ error: "text" }),
    detail: z.unknown(),
  },
  { error: "an EventBridge event { source, detail-type, detail }" },
);

export const readMessage = ({ body }: Message): Reading => {
  const json = readJson(body);
  if ("finding" in json) return { refusal: { code: "malformed", findings: [json.finding] }, input: body };
  const event = busEvent.safeParse(json.value);
  if (!event.success) {
    return { refusal: { code: "malformed", findings: findingsOf(event.error, json.value, "") }, input: body };
  }
  const { source, "detail-type": detailType, detail } = event.data;
  const entry: Entry = { source, detailType, detail };
  const input = inputOf(entry);

  const bytes = Buffer.byteLength(canonicalJson(detail));
  if (bytes > maximumDetailBytes) return { refusal: tooLarge(bytes), input };
  const parsed = parseFact(entry);
  if ("refusal" in parsed) return { refusal: parsed.refusal, input };
  return { accepted: { entry, fact: parsed.fact, subject: subjectOf(parsed.fact) }, input };
};
