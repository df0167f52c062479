import { useFormat, useWords } from "../../language/language.tsx";
import type { Order, Project, Tranche } from "../payments/queue.ts";
import { Checklist, Evidence } from "./checklist.tsx";
import { useNamesOf } from "./use-order-errors.ts";
import { said } from "./words.ts";

/** The conditions of what is left; of a tranche that is ordered, what the order passed over. */
export const TrancheConditions = ({
  project,
  tranche,
  order,
}: {
  project: Project;
  tranche: Tranche;
  order: Order | undefined;
}) => {
  const say = useWords(said);
  const format = useFormat();
  const namesOf = useNamesOf();
  if (tranche.conditions.length > 0) return <Checklist project={project} tranche={tranche} />;
  if (order?.status !== "ordered") return <p className="soft">{say.nothingLeft}</p>;
  return (
    <>
      <p>{say.checkedAt(format.instant(order.ordered.at))}</p>
      <p>
        {order.override === null ? say.nothingPassedOver : `${say.passedOver} ${namesOf(order.override.conditions)}.`}
      </p>
      <p>{say.seeForYourself}</p>
      <ul>
        {(["agreement-signed", "milestone-validated", "reports-up-to-date"] as const)
          .filter((code) => code !== "milestone-validated" || tranche.milestoneId !== null)
          .map((code) => (
            <li key={code}>
              <Evidence code={code} project={project} tranche={tranche} />
            </li>
          ))}
      </ul>
    </>
  );
};
