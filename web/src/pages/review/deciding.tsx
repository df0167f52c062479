import { useState } from "react";
import { streamsWithPosts, unprovenLines } from "../../../../shared/domain/alerts/rules/a23-without-proof.ts";
import { idOf } from "../../../../shared/domain/fact-ref.ts";
import type { Said } from "../../api/use-history.ts";
import { useWords } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import { ReceiptFollowed } from "../../ui/receipt-followed.tsx";
import { DecisionForm } from "./decision-form.tsx";
import type { Decision } from "./review-draft.ts";
import { said } from "./words.ts";

type Props = { readonly entry: Said<"SavingsReported">; readonly all: readonly Said<"SavingsReported">[] };

/** The form for who may review; else who will. */
export const Deciding = ({ entry, all }: Props) => {
  const say = useWords(said);
  const { personId } = useMe();
  const { mayState } = useRights();
  const [kept, setKept] = useState<{ readonly receiptId: string; readonly decision: Decision }>();
  if (kept !== undefined) {
    return (
      <ReceiptFollowed receiptId={kept.receiptId} what={say.receipt[kept.decision]}>
        <Link to="/validations">{say.next}</Link>
      </ReceiptFollowed>
    );
  }
  if (entry.actor === personId) {
    return (
      <Alert severity="info" title={say.own}>
        <p>{say.ownText}</p>
      </Alert>
    );
  }
  if (!mayState("SavingsReviewed")) return <p className="soft">{say.whoReviews}</p>;
  return (
    <DecisionForm
      report={entry.data}
      reportFactId={idOf(entry.fact)}
      unproven={unprovenLines({ data: entry.data }, undefined, streamsWithPosts(all))}
      onKept={({ receiptId }, decision) => setKept({ receiptId, decision })}
    />
  );
};
