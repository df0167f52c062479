import type { Status } from "../../../shared/domain/status.ts";
import { useWords } from "../language/language.tsx";
import { statusWords } from "./status-words.ts";

const marks: Record<Status, string> = {
  none: "·",
  unplanned: "–",
  "on-track": "›",
  watch: "›",
  compromised: "›",
  achieved: "●",
  undocumented: "?",
  "to-confirm": "◌",
  missed: "✕",
  partial: "◐",
  "in-observation": "◔",
};

/** A status by its mark and its word, never by a colour alone. */
export const StatusTag = ({ status }: { readonly status: Status }) => (
  <span className={`status status-${status}`}>
    <span aria-hidden="true">{marks[status]}</span> {useWords(statusWords)[status]}
  </span>
);
