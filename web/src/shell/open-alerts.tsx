import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { alerts } from "../../../shared/answers/alerts.ts";
import { ask } from "../api/ask.ts";
import { useWords, words } from "../language/language.tsx";

const said = words({ open: (count: number) => `${count} ouvertes` }, { open: (count: number) => `${count} open` });

/** How many alerts are open, beside the menu's word; only its room while it is not known, so that the menu does not move. */
export const OpenAlerts = () => {
  const say = useWords(said);
  const path = "/api/alerts?limit=1";
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<z.infer<typeof alerts>>(path, { signal }),
    staleTime: 60_000,
  });
  if (data === undefined || data.total === 0) {
    return (
      <span className="count count-none" aria-hidden="true">
        00
      </span>
    );
  }
  return (
    <span className="count">
      <span aria-hidden="true">{data.total}</span>
      <span className="hidden-text"> ({say.open(data.total)})</span>
    </span>
  );
};
