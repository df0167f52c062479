import { useQueries } from "@tanstack/react-query";
import { useEffect } from "react";
import type { Receipt } from "../../api/act.ts";
import { ask } from "../../api/ask.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { useWords } from "../../language/language.tsx";
import { Alert } from "../../ui/alert.tsx";
import { said } from "./words.ts";

const everyMilliseconds = 500;

/** Many receipts at once, counted until each says what became of it. */
export const ReceiptsFollowed = ({ addresses }: { readonly addresses: readonly string[] }) => {
  const say = useWords(said);
  const askAgain = useAskAgain();
  const receipts = useQueries({
    queries: addresses.map((address) => ({
      queryKey: [address],
      queryFn: ({ signal }: { signal: AbortSignal }) => ask<Receipt>(address, { signal }),
      retry: true,
      refetchInterval: ({ state }: { state: { data: Receipt | undefined } }) =>
        state.data === undefined || state.data.status === "pending" ? everyMilliseconds : (false as const),
    })),
  });
  const statuses = receipts.map(({ data }) => data?.status ?? "pending");
  const recorded = statuses.filter((status) => status === "recorded").length;
  const refused = statuses.filter((status) => status === "refused" || status === "blocked").length;
  const isDone = recorded + refused === addresses.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the last one is settled
  useEffect(() => {
    if (isDone) void askAgain("/api/projects", "/api/payments", "/api/alerts");
  }, [isDone]);
  const title = isDone && refused === 0 ? say.receiptsDone(recorded) : say.receipts(recorded, addresses.length);
  return (
    <Alert severity={refused > 0 ? "error" : isDone ? "success" : "info"} title={title} isLive>
      {refused === 0 ? null : <p>{say.receiptsRefused(refused)}</p>}
      <details>
        <summary>{say.receiptsList}</summary>
        <ul>
          {addresses.map((address, index) => (
            <li key={address}>
              <code>{address.replace("/api/receipts/", "")}</code> {statuses[index]}
            </li>
          ))}
        </ul>
      </details>
    </Alert>
  );
};
