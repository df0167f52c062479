import { type ComponentProps, useState } from "react";
import type { FormError } from "../../fields/error-summary.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe, useRights } from "../../shell/me.ts";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import type { Order, Project, Tranche } from "../payments/queue.ts";
import { Approval } from "./approval.tsx";
import { type Ceiling, largestCents } from "./ceilings.ts";
import { Ceilings } from "./ceilings.tsx";
import { OrderForm } from "./order-form.tsx";
import { Timeline } from "./timeline.tsx";
import { WhileOnTheWay } from "./while-on-the-way.tsx";
import { said } from "./words.ts";

type Props = {
  readonly project: Project;
  readonly tranche: Tranche;
  /** Of this tranche, the last one first. */
  readonly orders: readonly Order[];
  readonly ceilings: readonly Ceiling[];
};

type ToApproveProps = Pick<Props, "ceilings"> & {
  readonly order: Order;
  /** It was ordered here a moment ago. */
  readonly isKept: boolean;
  readonly onApproved: () => void;
};

const ToApprove = ({ order, ceilings, isKept, onApproved }: ToApproveProps) => {
  const say = useWords(said);
  const { personId } = useMe();
  const { can } = useRights();
  const isOwn = order.ordered.personId === personId;
  return (
    <>
      {isKept ? (
        <Alert severity="success" title={say.orderKept} isLive>
          <p>{say.orderKeptText}</p>
        </Alert>
      ) : null}
      <h2>{isOwn ? say.ownHeading : say.approve}</h2>
      <Ceilings ceilings={ceilings} amountCents={order.amountCents} />
      {isOwn ? (
        <Alert severity="info" title={say.ownOrder}>
          <p>{say.ownOrderText}</p>
        </Alert>
      ) : null}
      {can("order-payments") ? (
        <Approval key={order.orderId} order={order} isOwn={isOwn} onApproved={onApproved} />
      ) : (
        <p className="soft">{say.othersOrder}</p>
      )}
    </>
  );
};

/** That the money left, with the reference to give to whoever asks. */
const Receipt = ({ order }: { readonly order: Order }) => {
  const say = useWords(said);
  const format = useFormat();
  return (
    <Alert severity="success" title={say.receipt(format.money(order.amountCents))} isLive>
      <p>
        {say.reference} <code>{order.orderId}</code>
      </p>
      <p>
        <Link to="/versements?onglet=a-co-signer">{say.backToQueue}</Link>
      </p>
    </Alert>
  );
};

const ToOrder = ({
  project,
  tranche,
  orders,
  ceilings,
  onOrdered,
  onRefused,
}: Props & Pick<ComponentProps<typeof OrderForm>, "onOrdered" | "onRefused">) => {
  const say = useWords(said);
  const { can } = useRights();
  const isClosed = tranche.conditions.some(({ code, isMet }) => code === "project-open" && !isMet);
  if (isClosed) return <Alert severity="warning" title={say.closed} />;
  if (!can("order-payments")) return <p className="soft">{say.othersOrder}</p>;
  if (largestCents(ceilings) === 0) {
    return (
      <>
        <h2>{say.order}</h2>
        <Alert severity="warning" title={say.noRoom} />
        <Ceilings ceilings={ceilings} amountCents={tranche.leftCents} />
      </>
    );
  }
  return (
    <OrderForm
      key={orders.length}
      project={project}
      tranche={tranche}
      ceilings={ceilings}
      onOrdered={onOrdered}
      onRefused={onRefused}
    />
  );
};

/** What can be done with the tranche now, and what became of its orders. */
export const Deciding = (props: Props) => {
  const { tranche, orders, ceilings } = props;
  const say = useWords(said);
  const [kept, setKept] = useState<string>();
  const [refused, setRefused] = useState<readonly FormError[]>([]);
  const [approved, setApproved] = useState<string>();
  const [last, ...earlier] = orders;
  const isWaiting = last?.status === "ordered";
  const isOnTheWay = last?.status === "approved";
  return (
    <>
      {isWaiting && refused.length > 0 ? (
        <Alert severity="warning" title={say.overtaken} isLive>
          {refused.map(({ message }) => (
            <p key={message}>{message}</p>
          ))}
        </Alert>
      ) : null}
      {last !== undefined && isWaiting ? (
        <ToApprove
          order={last}
          ceilings={ceilings}
          isKept={kept === last.orderId}
          onApproved={() => setApproved(last.orderId)}
        />
      ) : null}
      {last !== undefined && isOnTheWay ? <WhileOnTheWay order={last} /> : null}
      {last !== undefined && last.status === "paid" && approved === last.orderId ? <Receipt order={last} /> : null}
      {!isWaiting && !isOnTheWay && tranche.leftCents > 0 ? (
        <ToOrder {...props} onOrdered={({ orderId }) => setKept(orderId)} onRefused={setRefused} />
      ) : null}
      {last === undefined ? null : (
        <section aria-live="polite">
          <h2>{say.timeline}</h2>
          <Timeline order={last} />
        </section>
      )}
      {earlier.length === 0 ? null : (
        <details>
          <summary>{say.earlier}</summary>
          {earlier.map((order) => (
            <Timeline key={order.orderId} order={order} />
          ))}
        </details>
      )}
    </>
  );
};
