import { useFormat, useWords } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { Badge } from "../../ui/badge.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import type { Row } from "./queue.ts";
import { said } from "./words.ts";

/** By whom and when a payment was ordered, and what became of it. */
export const OrderSaid = ({ row: { order, state } }: { readonly row: Row }) => {
  const say = useWords(said);
  const format = useFormat();
  const nameOf = usePersonName();
  const { personId } = useMe();
  if (order === null) return <span className="soft">{say.noOrder}</span>;
  const { ordered, decided, status } = order;
  return (
    <>
      {say.ordered(nameOf(ordered.personId), format.date(ordered.at))}
      {decided === null ? null : (
        <>
          {", "}
          {(status === "refused" ? say.refused : say.approved)(nameOf(decided.personId), format.date(decided.at))}
        </>
      )}{" "}
      {order.override === null ? null : <Badge severity="warning">{say.override}</Badge>}
      {status === "approved" ? <Badge severity="info">{say.onTheWay}</Badge> : null}
      {state === "to-approve" && ordered.personId === personId ? (
        <>
          <br />
          <span className="soft">{say.own}</span>
        </>
      ) : null}
      {decided?.reason ? (
        <>
          <br />
          <span className="soft" lang="fr">
            {say.reason(decided.reason)}
          </span>
        </>
      ) : null}
    </>
  );
};
