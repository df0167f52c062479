import { type FormEvent, useId, useState } from "react";
import type * as z from "zod";
import type { invited } from "../../../../shared/answers/people.ts";
import { ask } from "../../api/ask.ts";
import { useActKey } from "../../api/use-act-key.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { readCard, type TypedCard } from "./card.ts";
import { CardFields } from "./card-fields.tsx";
import { cardWords } from "./card-words.ts";
import { InvitationCode } from "./invitation-code.tsx";

type Invited = z.infer<typeof invited>;

/** A new person, and the code that is shown once. */
export const InviteForm = () => {
  const say = useWords(cardWords);
  const format = useFormat();
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const keyOf = useActKey();
  const askAgain = useAskAgain();
  const from = format.date(useConfiguration().today);
  const id = useId();
  const idOf = (name: string): string => `${id}-${name}`;
  const empty: TypedCard = { name: "", email: "", language: "fr", roles: [{ key: 1, role: "", from, to: "" }] };
  const [typed, setTyped] = useState(empty);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [made, setMade] = useState<Invited>();
  const [isBusy, setBusy] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const { card, errors: found } = readCard(typed, say, idOf, dateError);
    setErrors(found);
    if (card === undefined) return;
    setBusy(true);
    try {
      setMade(await ask<Invited>("/api/people", { method: "POST", body: card, idempotencyKey: keyOf(card) }));
      void askAgain("/api/people");
    } catch (error) {
      const places = {
        "/name": { id: idOf("name"), label: say.name },
        "/email": { id: idOf("email"), label: say.email },
        "/roles": { id: idOf("add"), label: say.role },
      };
      setErrors(problemErrors(error, places));
    } finally {
      setBusy(false);
    }
  };
  if (made !== undefined) return <InvitationCode name={made.name ?? ""} code={made.invitation} />;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} aria-label={say.inviteTitle}>
      <h2>{say.inviteTitle}</h2>
      <ErrorSummary errors={errors} />
      <CardFields
        typed={typed}
        idOf={idOf}
        errorOf={(name) => errors.find((error) => error.id === idOf(name))?.message}
        onChange={setTyped}
        from={from}
      />
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.invite}
        </Button>
        <Link to="/annuaire">{say.cancel}</Link>
      </p>
      <UnsavedGuard isUnsaved={typed.name !== "" || typed.email !== ""} />
    </form>
  );
};
