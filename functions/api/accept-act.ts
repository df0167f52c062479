import type { Fact } from "../../events/catalogue.ts";
import type { Entry } from "../../events/envelope.ts";
import { parseWrittenFact } from "../../events/parse-fact.ts";
import type { Finding } from "../../events/refusal.ts";
import { type Subject, subjectOf } from "../../events/subject.ts";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { checkAct } from "../../shared/domain/acts/check-act.ts";
import type { Receipt } from "../../shared/domain/acts/receipt.ts";
import { createSettle } from "../../shared/domain/acts/settle.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { foldFacts } from "../../shared/domain/fold.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import type { Clock, EvidenceStore, Ledger, Publisher, Receipts } from "../../shared/domain/ports.ts";
import { readFacts } from "../../shared/domain/read-facts.ts";
import { missingEvidence } from "../../shared/domain/reporting/evidence.ts";
import type { ActType } from "../../shared/domain/rights/rights.ts";
import type { ProjectState } from "../../shared/domain/state.ts";
import { commandIdOf, otherBody } from "./idempotency.ts";
import { conflict, refusedInput } from "./problem.ts";

/*
 * A request becomes a fact: checked, kept as a receipt with the exact event, said on the bus, marked (ARCHITECTURE.md section
 * 3, rule 9, and section 4). The same request again answers with the same receipt and says nothing twice.
 */

export type ActPorts = {
  readonly ledger: Pick<Ledger, "read">;
  readonly receipts: Receipts;
  readonly evidence: Pick<EvidenceStore, "isKept">;
  readonly publisher: Pick<Publisher, "publish">;
  readonly clock: Clock;
};

export type Act = {
  readonly type: ActType;
  readonly source: string;
  readonly personId: string;
  readonly key: string;
  readonly data: unknown;
  /** Key of the rejected input it mends. */
  readonly mends?: string | undefined;
  readonly reach: (subject: Subject) => Promise<void>;
};

/** `/detail/data/x` of the fact is `/data/x` of the request; the rest was written here. */
const placed = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => ({ ...finding, path: finding.path.replace(/^\/detail/, "") }));

export const createAcceptAct = ({ ledger, receipts, evidence, publisher, clock }: ActPorts) => {
  const settle = createSettle({ receipts, publisher });

  const answer = async (receipt: Receipt, requestHash: string): Promise<Receipt> => {
    if (receipt.requestHash !== requestHash) throw otherBody();
    await settle(receipt);
    return receipt;
  };

  const check = async (fact: Fact, subject: Subject, personId: string, today: string): Promise<void> => {
    const { facts } = readFacts(await ledger.read(subject));
    const project: ProjectState | undefined =
      subject.kind === "project" && facts.length > 0 ? foldFacts(subject.id, facts) : undefined;
    if (fact.type === "TranchePaid") throw new Error("A payment comes of an approved order alone.");
    const findings = checkAct(fact, { project, facts, personId, today });
    if (fact.type === "SavingsReported") {
      findings.push(...(await missingEvidence(fact, (file) => evidence.isKept(subject.id, file))));
    }
    if (findings.length > 0) throw conflict(findings);
  };

  return async ({ type, source, personId, key, data, reach, mends }: Act): Promise<Receipt> => {
    const receiptId = commandIdOf(personId, key);
    const requestHash = sha256(canonicalJson({ type, data, ...(mends === undefined ? {} : { mends }) }));
    const now = clock.now();
    const entry: Entry = {
      source,
      detailType: type,
      detail: {
        metadata: {
          id: `act-${receiptId}`,
          version: 1,
          occurredAt: now.toISOString(),
          actor: personId,
          ...(mends === undefined ? {} : { causationId: mends }),
        },
        data,
      },
    };
    const parsed = parseWrittenFact(entry);
    if ("refusal" in parsed) throw refusedInput(placed(parsed.refusal.findings));
    const subject = subjectOf(parsed.fact);
    await reach(subject);

    const earlier = await receipts.get(receiptId);
    if (earlier !== undefined) return answer(earlier, requestHash);
    await check(parsed.fact, subject, personId, parisDate(now));
    const receipt = { receiptId, personId, requestHash, entry, acceptedAt: now.toISOString(), isPublished: false };
    return answer((await receipts.keep(receipt)) ?? receipt, requestHash);
  };
};
