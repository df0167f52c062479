import { useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { alerts } from "../../../shared/answers/alerts.ts";
import { ask } from "../api/ask.ts";
import { useWords, words } from "../language/language.tsx";

const said = words({ open: (count: number) => `${count} ouvertes` }, { open: (count: number) => `${count} open` });

/** How many alerts are open, beside the menu's word; nothing while it is not known. */
export const OpenAlerts = () => {
  const say = useWords(said);
  const path = "/api/alerts?limit=1";
  const { data } = useQuery({
    queryKey: [path],
    queryFn: ({ signal }) => ask<z.infer<typeof alerts>>(path, { signal }),
    staleTime: 60_000,
  });
  if (data === undefined || data.total === 0) return null;
  return (
    <span className="count">
      <span aria-hidden="true">{data.total}</span>
      <span className="hidden-text"> ({say.open(data.total)})</span>
    </span>
  );
};
