import { useFindingWords } from "../../fields/problem-errors.tsx";
import { useWords } from "../../language/language.tsx";
import { actorOf, actorWords, conditionWords } from "./condition-words.ts";
import type { Condition, Row } from "./queue.ts";
import { said } from "./words.ts";

const isCeiling = ({ code }: Condition): boolean => code.endsWith("-ceiling");

/** Met, these go without saying: they would be the same on every row. */
const quiet: readonly Condition["code"][] = ["project-open", "no-order-waiting", "distinct-payment"];

/** A condition's short name; a milestone's says which. */
const useNameOf = (): ((code: Condition["code"], milestoneId: string | null) => string) => {
  const say = useWords(said);
  const words = useWords(conditionWords);
  return (code, milestoneId) => {
    if (code !== "milestone-validated") return words[code].short;
    return milestoneId === null ? say.noMilestone : `${words[code].short} ${milestoneId}`;
  };
};

/** The conditions by their marks, as short as a row allows: the ceilings are one while all hold. */
export const ConditionMarks = ({ row: { tranche } }: { readonly row: Row }) => {
  const say = useWords(said);
  const nameOf = useNameOf();
  const { conditions, milestoneId } = tranche;
  const holdsEveryCeiling = conditions.filter(isCeiling).every(({ isMet }) => isMet);
  const marks = conditions
    .filter((condition) => !condition.isMet || !(quiet.includes(condition.code) || isCeiling(condition)))
    .map(({ code, isMet }) => ({ key: String(code), isMet, name: nameOf(code, milestoneId) }));
  const ceilings = { key: "ceilings", isMet: true, name: say.ceilings };
  return (
    <ul className="condition-marks">
      {[...marks, ...(holdsEveryCeiling ? [ceilings] : [])].map(({ key, isMet, name }) => (
        <li key={key} className={isMet ? "mark-met" : "mark-unmet"}>
          <span aria-hidden="true">{isMet ? "✓" : "✕"}</span> {name}
          <span className="hidden-text"> – {isMet ? say.met : say.unmet}</span>
        </li>
      ))}
    </ul>
  );
};

/** Of a blocked tranche: what is missing, what is there instead, who can act. */
export const Missing = ({ row: { unmet, tranche } }: { readonly row: Row }) => {
  const words = useWords(conditionWords);
  const actors = useWords(actorWords);
  const inWords = useFindingWords();
  const nameOf = useNameOf();
  const say = useWords(said);
  return (
    <ul className="missing">
      {unmet.map(({ code, found }) => (
        <li key={code}>
          <span aria-hidden="true" className="mark-unmet">
            ✕
          </span>{" "}
          <strong>{nameOf(code, tranche.milestoneId)}</strong> – {inWords(found)}
          <br />
          <span className="soft">{say.acts(actors[actorOf[code]], words[code].act)}</span>
        </li>
      ))}
    </ul>
  );
};
