import { DateField } from "../../fields/date-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { IdOf } from "./card.ts";
import type { Person } from "./people.ts";
import type { TypedMember } from "./team.ts";
import { teamWords } from "./team-words.ts";

type Props = {
  readonly typed: readonly TypedMember[];
  readonly people: readonly Person[];
  readonly idOf: IdOf;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (typed: readonly TypedMember[]) => void;
  /** What a new member starts with: today. */
  readonly from: string;
};

/** One line a member; whoever left keeps theirs, with its end. */
export const TeamFields = ({ typed, people, idOf, errorOf, onChange, from }: Props) => {
  const say = useWords(teamWords);
  const field = (name: string) => ({ id: idOf(name), error: errorOf(name) });
  const set = (key: number, change: Partial<TypedMember>): void =>
    onChange(typed.map((one) => (one.key === key ? { ...one, ...change } : one)));
  const add = (): void =>
    onChange([...typed, { key: 1 + Math.max(0, ...typed.map(({ key }) => key)), personId: "", from, to: "" }]);
  const teamPeople = people.filter(
    ({ erasedOn, roles }) => erasedOn === null && roles.some(({ role }) => role === "project-team"),
  );
  /** A member whom the directory no longer holds, or not as a team's, stays who they are. */
  const choicesFor = (personId: string) =>
    [
      ...teamPeople,
      ...(personId === "" || teamPeople.some((one) => one.personId === personId) ? [] : [{ personId, name: null }]),
    ].map((one) => ({ value: one.personId, label: one.name ?? one.personId }));
  return (
    <>
      {typed.map(({ key, personId, from: first, to }, index) => (
        <fieldset key={key} className="role-fields">
          <legend>{say.memberNumber(index + 1)}</legend>
          <SelectField
            {...field(`person-${key}`)}
            label={say.person}
            value={personId}
            onChange={(value) => set(key, { personId: value })}
            placeholder={say.choosePerson}
            choices={choicesFor(personId)}
          />
          <DateField
            {...field(`from-${key}`)}
            label={say.from}
            value={first}
            onChange={(value) => set(key, { from: value })}
          />
          <DateField
            {...field(`to-${key}`)}
            label={say.to}
            hint={say.toHint}
            isOptional
            value={to}
            onChange={(value) => set(key, { to: value })}
          />
          <Button priority="tertiary" onClick={() => onChange(typed.filter((one) => one.key !== key))}>
            {say.remove}
            <span className="hidden-text"> {say.memberNumber(index + 1)}</span>
          </Button>
        </fieldset>
      ))}
      <p>
        <Button id={idOf("add")} priority="secondary" onClick={add}>
          {say.add}
        </Button>
        {errorOf("add") === undefined ? null : <span className="field-error"> {errorOf("add")}</span>}
      </p>
    </>
  );
};
