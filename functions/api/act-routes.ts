import type { Router } from "@aws-lambda-powertools/event-handler/http";
import * as z from "zod";
import { sentenceOf } from "../../events/refusal.ts";
import { text } from "../../events/values.ts";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import type { Receipt } from "../../shared/domain/acts/receipt.ts";
import { inputOf } from "../../shared/domain/input-of.ts";
import { contentOf, factOfLine } from "../../shared/domain/read-facts.ts";
import { actRights, isActType } from "../../shared/domain/rights/rights.ts";
import { createAcceptAct } from "./accept-act.ts";
import { readJsonBody } from "./body.ts";
import { readIdempotencyKey } from "./idempotency.ts";
import { badParameter, notFound } from "./problem.ts";
import { object, readBody } from "./read-body.ts";
import { json } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

/** After this long a message has had all its attempts: visibility times receives of the queue, in milliseconds. */
export const patienceMilliseconds = 60_000 * 5;

/** `mends`: the key of a rejected input that this fact is stated for, under its author's own name and source. */
export const askedAct = object({
  data: z.record(z.string(), z.unknown(), { error: "the fact's data, as an object" }),
  mends: text.optional(),
});

/** What became of an accepted request. */
const statusOf = async ({ ledger, rejected, clock }: ApiPorts, receipt: Receipt) => {
  const { fact, subject } = factOfLine(receipt.entry);
  const recorded = (await ledger.read(subject)).find(
    (line) => line.source === fact.source && factOfLine(line).fact.metadata.id === fact.metadata.id,
  );
  if (recorded !== undefined && contentOf(recorded) === contentOf(receipt.entry)) {
    return { status: "recorded", recordedAt: recorded.recordedAt ?? null };
  }
  const refused = await rejected.find(sha256(inputOf(receipt.entry)));
  if (refused !== undefined) return { status: "refused", because: refused.refusal.findings.map(sentenceOf) };
  const age = clock.now().getTime() - Date.parse(receipt.acceptedAt);
  if (age <= patienceMilliseconds) return { status: "pending" };
  return {
    status: "blocked",
    because: ["It could not be recorded yet: we are alerted and looking at it. Nothing is lost."],
  };
};

const shown = ({ receiptId, personId, acceptedAt, entry }: Receipt) => {
  const { fact, subject } = factOfLine(entry);
  return { receiptId, personId, acceptedAt, factType: fact.type, factId: fact.metadata.id, subject };
};

/** What people state: a request that is accepted becomes a fact, and its receipt says what became of it. */
export const addActRoutes = (app: Router, ports: ApiPorts): void => {
  const { guard, bodyLimits } = ports;
  const acceptAct = createAcceptAct(ports);

  app.post("/api/acts/:factType", async ({ req, event, params: { factType = "" } }) => {
    const type = factType;
    if (!isActType(type)) throw badParameter("factType", `one of ${Object.keys(actRights).join(", ")}`, type);
    const acting = await guard.acting({ event }, type);
    const key = readIdempotencyKey(req);
    const body = await readJsonBody(req, "POST /api/acts/{factType}", bodyLimits);
    const { data, mends } = readBody(askedAct, body);
    if (mends !== undefined) {
      await guard({ event }, "read-rejected");
      if ((await ports.rejected.find(mends)) === undefined) throw notFound("There is no rejected input of this key.");
    }
    const { source, personId, reach } = acting;
    const receipt = await acceptAct({ type, source, personId, key, data, reach, mends });
    const location = `/api/receipts/${receipt.receiptId}`;
    return json({ ...shown(receipt), status: "pending", receipt: location }, { status: 202, headers: { location } });
  });

  app.get("/api/receipts/:receiptId", async ({ event, params: { receiptId = "" } }) => {
    const reach = await guard({ event }, "read-receipts");
    const receipt = await ports.receipts.get(receiptId);
    const isOwn = receipt?.personId === reach.person.personId;
    if (receipt === undefined || !(isOwn || reach.scope === "all")) {
      throw notFound("You have no receipt of this number.");
    }
    return json({ ...shown(receipt), ...(await statusOf(ports, receipt)) });
  });
};
