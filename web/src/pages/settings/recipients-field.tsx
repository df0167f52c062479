import type * as z from "zod";
import type { people } from "../../../../shared/answers/people.ts";
import { isHeldOn } from "../../../../shared/domain/rights/rights.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useWords, words } from "../../language/language.tsx";

const said = words(
  {
    legend: "Destinataires des alertes",
    hint: "Sans choix, tout le secrétariat reçoit les messages. Ceux qui doivent agir sont prévenus de toute façon.",
  },
  {
    legend: "Recipients of alerts",
    hint: "Without a choice, all of the secretariat receives the mails. Those who must act are told anyway.",
  },
);

type Props = {
  readonly id: string;
  readonly today: string;
  readonly named: readonly string[] | null;
  readonly error: string | undefined;
  readonly onChange: (recipients: readonly string[]) => void;
};

/** People of the fund's offices who are told of every alert. */
export const RecipientsField = ({ id, today, named, error, onChange }: Props) => {
  const say = useWords(said);
  const offices = useAnswer<z.infer<typeof people>>("/api/people").people.filter(
    ({ personId, roles }) =>
      named?.includes(personId) || roles.some((held) => held.role !== "project-team" && isHeldOn(held, today)),
  );
  const chosen =
    named ??
    offices
      .filter(({ roles }) => roles.some((held) => held.role === "secretariat" && isHeldOn(held, today)))
      .map(({ personId }) => personId);
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={error ? "field field-wrong" : "field"}
      aria-describedby={error ? `${id}-error` : undefined}
    >
      <legend>{say.legend}</legend>
      <p className="field-hint">{say.hint}</p>
      {offices.map(({ personId, name }) => (
        <label key={personId} className="choice">
          <input
            type="checkbox"
            checked={chosen.includes(personId)}
            onChange={(event) =>
              onChange(event.target.checked ? [...chosen, personId] : chosen.filter((one) => one !== personId))
            }
          />
          <span>{name ?? personId}</span>
        </label>
      ))}
      {error ? (
        <p id={`${id}-error`} className="field-error">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
};
