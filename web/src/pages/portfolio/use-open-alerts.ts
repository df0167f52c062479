import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { alerts } from "../../../../shared/answers/alerts.ts";
import { ask } from "../../api/ask.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { useRights } from "../../shell/me.ts";

type OpenAlerts = z.infer<typeof alerts>["byProject"];

/** How many alerts each laureate has open today; undefined in the past, where today's would mislead, and until they are known. */
export const useOpenAlerts = (): OpenAlerts | undefined => {
  const { asOf, knownAt } = useClocks();
  const isAsked = useRights().can("read-alerts") && asOf === null && knownAt === null;
  const path = "/api/alerts?limit=1";
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<z.infer<typeof alerts>>(path, { signal }),
    staleTime: 60_000,
    enabled: isAsked,
  });
  return isAsked ? data?.byProject : undefined;
};
