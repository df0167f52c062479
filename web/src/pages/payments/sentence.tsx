import type { Envelope } from "../../../../shared/domain/envelope.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { type Row, rowsIn, totalOf } from "./queue.ts";
import { said } from "./words.ts";

/** How many payments wait, for what, and how much. */
export const Sentence = ({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const parts = (["ready", "blocked", "to-approve"] as const).flatMap((state) => {
    const { count, cents } = totalOf(rowsIn(rows, state));
    return count === 0 ? [] : [say.part[state](count, format.amount(cents))];
  });
  return (
    <p className="sentence">
      {parts.length === 0 ? say.noneToday(format.date(today)) : say.today(format.date(today), parts.join(" – "))}
    </p>
  );
};

/** What was paid this year against the payment credits that were voted. */
const Paid = ({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const { funds } = useAnswer<{ readonly funds: readonly Envelope[] }>("/api/funds");
  const year = Number(today.slice(0, 4));
  const ready = totalOf(rowsIn(rows, "ready")).cents;
  return funds.map(({ fundId, years }) => {
    const one = years.find((candidate) => candidate.year === year);
    const paid = one?.paidCents ?? 0;
    const voted = one?.votedPaymentCents ?? null;
    const left = voted === null ? null : voted - paid;
    return (
      <div key={fundId}>
        <p className="credits">
          {voted === null || left === null
            ? say.creditsUnknown(year, format.amount(paid))
            : say.credits(year, format.amount(paid), format.amount(voted), format.amount(left))}
        </p>
        {left !== null && ready > left ? <Alert severity="warning" title={say.beyond(format.amount(ready))} /> : null}
      </div>
    );
  });
};

export const Credits = (props: { readonly rows: readonly Row[]; readonly today: string }) =>
  useRights().can("read-funds") ? (
    <Loaded lines={1}>
      <Paid {...props} />
    </Loaded>
  ) : null;
