import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useEffect } from "react";
import type { Receipt } from "../api/act.ts";
import { ask } from "../api/ask.ts";
import { useAskAgain } from "../api/use-answer.ts";
import { useFormat, useWords, words } from "../language/language.tsx";
import { Alert } from "./alert.tsx";

const said = words(
  {
    pending: "Reçu, enregistrement en cours…",
    recorded: "Enregistré",
    on: "le",
    refused: "Refusé",
    blocked: "Retenu : nous sommes prévenus et nous regardons. Rien n’est perdu.",
    reference: "Référence du reçu :",
  },
  {
    pending: "Received, being recorded…",
    recorded: "Recorded",
    on: "on",
    refused: "Refused",
    blocked: "Held up: we are alerted and looking at it. Nothing is lost.",
    reference: "Receipt reference:",
  },
);

const everyMilliseconds = 400;

/** The receipt, asked again until it says what became of the request. */
export const useReceipt = (receiptId: string | undefined): Receipt | undefined =>
  useQuery({
    queryKey: [`/api/receipts/${receiptId}`],
    queryFn: ({ signal }) => ask<Receipt>(`/api/receipts/${receiptId}`, { signal }),
    enabled: receiptId !== undefined,
    retry: true,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === "pending" ? everyMilliseconds : false,
  }).data;

type Props = {
  readonly receiptId: string;
  /** What was asked, in a few words. */
  readonly what: string;
  /** Addresses whose answers change once it is recorded; all when absent. */
  readonly changes?: readonly string[];
  readonly onRecorded?: () => void;
  readonly children?: ReactNode;
};

/** Follows a request to "recorded", "refused, because" or "blocked", and then asks for the figures again. */
export const ReceiptFollowed = ({ receiptId, what, changes = [], onRecorded, children }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const receipt = useReceipt(receiptId);
  const askAgain = useAskAgain();
  const status = receipt?.status ?? "pending";
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is recorded
  useEffect(() => {
    if (status !== "recorded") return;
    void askAgain(...changes);
    onRecorded?.();
  }, [status]);
  const severity = { pending: "info", recorded: "success", refused: "error", blocked: "warning" } as const;
  const title = {
    pending: say.pending,
    recorded: `${say.recorded}${receipt?.recordedAt ? ` ${say.on} ${format.instant(receipt.recordedAt)}` : ""}`,
    refused: say.refused,
    blocked: say.blocked,
  }[status];
  return (
    <Alert severity={severity[status]} title={`${what} – ${title}`} isLive>
      {status === "refused"
        ? receipt?.because?.map((sentence) => (
            <p key={sentence} lang="en">
              {sentence}
            </p>
          ))
        : null}
      <p className="soft">
        {say.reference} <code>{receiptId}</code>
      </p>
      {status === "recorded" ? children : null}
    </Alert>
  );
};
