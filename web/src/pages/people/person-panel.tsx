import { type FormEvent, useId, useState } from "react";
import { useNavigate } from "react-router";
import { ask } from "../../api/ask.ts";
import { ApiProblem } from "../../api/problem.ts";
import { useAskAgain } from "../../api/use-answer.ts";
import { useDateError } from "../../fields/date-field.tsx";
import { ErrorSummary, type FormError } from "../../fields/error-summary.tsx";
import { useProblemErrors } from "../../fields/problem-errors.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useMe } from "../../shell/me.ts";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Button } from "../../ui/button.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Link, useAddress } from "../../ui/link.tsx";
import { useTell } from "../../ui/toasts.tsx";
import { readCard, type TypedCard } from "./card.ts";
import { CardFields } from "./card-fields.tsx";
import { cardWords } from "./card-words.ts";
import type { Person } from "./people.ts";
import { said } from "./words.ts";

/** Name, address and roles, from the version that was read; and the way to erase somebody. */
export const PersonPanel = ({ person }: { readonly person: Person }) => {
  const say = useWords(cardWords);
  const { yours } = useWords(said);
  const format = useFormat();
  const dateError = useDateError();
  const problemErrors = useProblemErrors();
  const askAgain = useAskAgain();
  const tell = useTell();
  const navigate = useNavigate();
  const list = useAddress()("/annuaire");
  const me = useMe();
  const from = format.date(useConfiguration().today);
  const id = useId();
  const idOf = (name: string): string => `${id}-${name}`;
  const { personId, version } = person;
  const [typed, setTyped] = useState<TypedCard>({
    name: person.name ?? "",
    email: person.email ?? "",
    language: person.language ?? "fr",
    roles: person.roles.map(({ role, from: first, to }, index) => ({
      key: index + 1,
      role,
      from: format.date(first),
      to: to === undefined ? "" : format.date(to),
    })),
  });
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const [isErasing, setErasing] = useState(false);
  const address = `/api/people/${encodeURIComponent(personId)}`;

  const leave = async (message: string): Promise<void> => {
    await askAgain("/api/people");
    tell({ message });
    await navigate(list);
  };
  const carryOut = async (work: () => Promise<void>): Promise<void> => {
    setBusy(true);
    try {
      await work();
    } catch (error) {
      const isStale = error instanceof ApiProblem && error.status === 412;
      if (isStale) void askAgain("/api/people");
      setErrors(isStale ? [{ message: say.stale }] : problemErrors(error));
    } finally {
      setBusy(false);
    }
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const { card, errors: found } = readCard(typed, say, idOf, dateError);
    setErrors(found);
    if (card === undefined) return;
    void carryOut(async () => {
      await ask<Person>(address, { method: "PUT", body: card, ifMatch: version });
      await leave(say.saved);
    });
  };
  const erase = (): void => {
    setErasing(false);
    void carryOut(async () => {
      await ask<Person>(`${address}/erasure`, { method: "POST" });
      await leave(say.erased);
    });
  };

  if (personId === me.personId) return <p>{yours}</p>;
  const name = person.name ?? personId;
  return (
    <form noValidate onSubmit={save} aria-label={say.changeTitle(name)}>
      <h2>{say.changeTitle(name)}</h2>
      <ErrorSummary errors={errors} />
      <CardFields
        typed={typed}
        idOf={idOf}
        errorOf={(wanted) => errors.find((error) => error.id === idOf(wanted))?.message}
        onChange={setTyped}
        from={from}
      />
      <p className="actions">
        <Button type="submit" isBusy={isBusy}>
          {say.save}
        </Button>
        <Link to="/annuaire">{say.cancel}</Link>
        <Button priority="tertiary" onClick={() => setErasing(true)}>
          {say.erase}
        </Button>
      </p>
      {isErasing ? (
        <Dialog title={say.eraseTitle} onClose={() => setErasing(false)}>
          <p>{say.eraseBody(name)}</p>
          <p className="actions">
            <Button priority="secondary" onClick={() => setErasing(false)}>
              {say.cancel}
            </Button>
            <Button onClick={erase}>{say.eraseDo}</Button>
          </p>
        </Dialog>
      ) : null}
    </form>
  );
};
