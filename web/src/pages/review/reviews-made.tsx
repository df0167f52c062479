import type { Said } from "../../api/use-history.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { natureWords } from "../report/natures.ts";
import type { Report } from "../reviews/declared.ts";
import { said } from "./words.ts";

type Props = { readonly reviews: readonly Said<"SavingsReviewed">[]; readonly report: Report };

/** What was decided of this version, by whom and why. */
export const ReviewsMade = ({ reviews, report }: Props) => {
  const say = useWords(said);
  const natures = useWords(natureWords);
  const format = useFormat();
  const nameOf = usePersonName();
  const labelOf = (streamId: string): string =>
    report.lines?.find((line) => line.streamId === streamId)?.label ?? streamId;
  return (
    <section>
      <h2>{say.reviewed}</h2>
      <ol className="order-steps">
        {reviews.map(({ fact, actor, data: { decision, reviewedOn, confidence, reason, accepted } }) => (
          <li
            key={fact}
            className={`order-step ${decision === "validated" ? "order-step-done" : "order-step-refused"}`}
          >
            <strong>{say.decided[decision]}</strong> {say.by(nameOf(actor), format.date(reviewedOn))}
            {confidence === undefined ? null : <p>{say.confidenceIs(say.confidences[confidence])}</p>}
            {reason === undefined ? null : <p lang="fr">{reason}</p>}
            {accepted === undefined ? null : (
              <p>
                {say.retained}{" "}
                {accepted
                  .map(
                    ({ streamId, nature, amountCents }) =>
                      `${labelOf(streamId)} ${format.money(amountCents)} (${natures[nature].toLowerCase()})`,
                  )
                  .join(", ")}
              </p>
            )}
          </li>
        ))}
      </ol>
    </section>
  );
};
