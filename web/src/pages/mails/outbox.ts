import type * as z from "zod";
import type { mails } from "../../../../shared/answers/alerts.ts";

export type Mail = z.infer<typeof mails>["mails"][number];

export const outcomes = ["sent", "failed", "bounced"] as const;

const bare = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/** By `issue`, and by `texte` in the subject, the recipient's id, the alerts or the reason of a failure or a return. */
export const filtered = (all: readonly Mail[], search: URLSearchParams): readonly Mail[] => {
  const outcome = search.get("issue");
  const text = bare(search.get("texte") ?? "");
  return all.filter(
    (mail) =>
      (outcome === null || mail.outcome === outcome) &&
      bare([mail.subject, mail.personId, mail.detail, ...mail.alertIds].join(" ")).includes(text),
  );
};
