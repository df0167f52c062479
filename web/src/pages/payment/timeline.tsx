import type { ReactNode } from "react";
import { useHistory } from "../../api/use-history.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import type { Order } from "../payments/queue.ts";
import { useNamesOf } from "./use-order-errors.ts";
import { channelWords, said } from "./words.ts";

const Step = ({
  isDone,
  isRefused = false,
  title,
  children,
}: {
  readonly isDone: boolean;
  readonly isRefused?: boolean;
  readonly title: ReactNode;
  readonly children: ReactNode;
}) => (
  <li className={`order-step ${isRefused ? "order-step-refused" : isDone ? "order-step-done" : ""}`}>
    <strong>{title}</strong>
    <div>{children}</div>
  </li>
);

const Override = ({ override }: { readonly override: Order["override"] }) => {
  const say = useWords(said);
  const namesOf = useNamesOf();
  return override === null ? null : (
    <p>
      {say.override} {namesOf(override.conditions)}. <span lang="fr">{say.motive(override.reason)}</span>
    </p>
  );
};

const Matched = ({ order: { projectId, orderId } }: { readonly order: Order }) => {
  const say = useWords(said);
  const format = useFormat();
  const match = useHistory(projectId, "PaymentMatched").find(({ data }) => data.paymentId === orderId);
  return (
    <Step isDone={match !== undefined} title={say.steps.matched}>
      {match === undefined
        ? say.steps.unmatched
        : say.accounting(match.data.accountingReference, format.date(match.data.matchedOn))}
    </Step>
  );
};

const Payment = ({ order }: { readonly order: Order }) => {
  const say = useWords(said);
  const format = useFormat();
  const { payment = null, status } = order;
  if (payment === null) {
    return (
      <Step isDone={false} title={say.steps.paid}>
        {say.steps.paying}
      </Step>
    );
  }
  return (
    <>
      <Step isDone title={status === "withdrawn" ? say.steps.withdrawn : say.steps.paid}>
        {payment.recordedAt === null ? null : say.at(format.instant(payment.recordedAt))}
        <p>
          {say.reference} <code>{order.orderId}</code>
        </p>
      </Step>
      <Loaded lines={1}>
        <Matched order={order} />
      </Loaded>
    </>
  );
};

/** An order from who asked to the accounts. */
export const Timeline = ({ order }: { readonly order: Order }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const channelNames = useWords(channelWords);
  const { ordered, decided, status, amountCents, channel } = order;
  return (
    <ol className="order-steps">
      <Step isDone title={`${say.steps.ordered} – ${format.money(amountCents)}`}>
        {say.by(nameOf(ordered.personId), format.instant(ordered.at))}
        {channel === null ? "" : `, ${channelNames[channel] ?? channel}`}
        <Override override={order.override} />
        <p className="soft">
          {say.orderReference} <code>{order.orderId}</code>
        </p>
      </Step>
      {decided === null ? (
        <Step isDone={false} title={say.steps.waiting}>
          {say.steps.waitingText}
        </Step>
      ) : (
        <Step
          isDone
          isRefused={status === "refused"}
          title={status === "refused" ? say.steps.refused : say.steps.approved}
        >
          {say.by(nameOf(decided.personId), format.instant(decided.at))}
          {decided.reason === null ? null : <p lang="fr">{say.motive(decided.reason)}</p>}
          <Override override={decided.override} />
        </Step>
      )}
      {status === "approved" || status === "paid" || status === "withdrawn" ? <Payment order={order} /> : null}
    </ol>
  );
};
