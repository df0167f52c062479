/**
 * The "sometimes" list: every fault and every situation worth meeting. A run of many seeds that never met one of them proves
 * less than it says, and fails.
 */
export const situations = [
  "throttled",
  "request lost",
  "answer lost",
  "the SDK met its own write when it tried again",
  "worker crashed",
  "worker frozen",
  "frozen worker ended after its message was delivered again",
  "function out of time",
  "message delivered twice",
  "message came back",
  "partial batch failure",
  "batch of ten",
  "entry failed",
  "events sent again after a lost answer",
  "event not for us",
  "dead letter",
  "dead letter sent again",
  "one letter sent again twice",
  "deploy",
  "rollback",
  "newer fold replaced an older one",
  "state of a newer fold replaced by one of more facts",
  "guard refused a put",
  "duplicate append",
  "id reused",
  "refused as malformed",
  "refused as wrong-source",
  "refused as too-large",
  "refused as id-reused",
  "unknown type of fact",
  "fact of an application or a fund",
  "page boundary inside a subject",
  "empty last page",
  "sweep among traffic",
  "two workers at once",
] as const;

export type Situation = (typeof situations)[number];
