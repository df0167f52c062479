import { useQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import { ask } from "../../api/ask.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import type { Order } from "../payments/queue.ts";

const everyMilliseconds = 400;

/** Asks for an approved order until its payment is recorded, and then for every figure again. Draws nothing. */
export const WhileOnTheWay = ({ order: { projectId, orderId } }: { readonly order: Order }) => {
  const askAgain = useAskAgain();
  const address = `/api/projects/${encodeURIComponent(projectId)}/orders/${orderId}`;
  const status = useQuery({
    queryKey: [address],
    queryFn: ({ signal }) => ask<Order>(address, { signal }),
    retry: true,
    refetchInterval: ({ state }) =>
      state.data === undefined || state.data.status === "approved" ? everyMilliseconds : false,
  }).data?.status;
  useEffect(() => {
    if (status !== undefined && status !== "approved") void askAgain();
  }, [status, askAgain]);
  return null;
};
