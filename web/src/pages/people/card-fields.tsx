import { roles } from "../../../../shared/domain/rights/rights.ts";
import { ChoiceField } from "../../fields/choice-field.tsx";
import { DateField } from "../../fields/date-field.tsx";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { IdOf, TypedCard, TypedRole } from "./card.ts";
import { cardWords } from "./card-words.ts";
import { roleWords } from "./words.ts";

type Props = {
  readonly typed: TypedCard;
  readonly idOf: IdOf;
  readonly errorOf: (name: string) => string | undefined;
  readonly onChange: (typed: TypedCard) => void;
  /** What a new role starts with: today. */
  readonly from: string;
};

/** Name, address, language and roles with their dates. */
export const CardFields = ({ typed, idOf, errorOf, onChange, from }: Props) => {
  const say = useWords(cardWords);
  const roleNames = useWords(roleWords);
  const field = (name: string) => ({ id: idOf(name), error: errorOf(name) });
  const setRole = (key: number, change: Partial<TypedRole>): void =>
    onChange({ ...typed, roles: typed.roles.map((one) => (one.key === key ? { ...one, ...change } : one)) });
  const add = (): void => {
    const key = 1 + Math.max(0, ...typed.roles.map((one) => one.key));
    onChange({ ...typed, roles: [...typed.roles, { key, role: "", from, to: "" }] });
  };
  return (
    <>
      <TextField
        {...field("name")}
        label={say.name}
        hint={say.nameHint}
        value={typed.name}
        onChange={(name) => onChange({ ...typed, name })}
        input={{ size: 40, autoComplete: "off" }}
      />
      <TextField
        {...field("email")}
        label={say.email}
        hint={say.emailHint}
        value={typed.email}
        onChange={(email) => onChange({ ...typed, email })}
        input={{ type: "email", size: 40, autoComplete: "off" }}
      />
      <ChoiceField
        {...field("language")}
        legend={say.language}
        value={typed.language}
        onChange={(language) => onChange({ ...typed, language: language === "en" ? "en" : "fr" })}
        choices={[
          { value: "fr", label: "français" },
          { value: "en", label: "English" },
        ]}
      />
      {typed.roles.map(({ key, role, from: first, to }, index) => (
        <fieldset key={key} className="role-fields">
          <legend>{say.roleNumber(index + 1)}</legend>
          <SelectField
            {...field(`role-${key}`)}
            label={say.role}
            value={role}
            onChange={(value) => setRole(key, { role: value })}
            placeholder={say.choose}
            choices={roles.map((value) => ({ value, label: roleNames[value] }))}
          />
          <DateField
            {...field(`from-${key}`)}
            label={say.from}
            value={first}
            onChange={(value) => setRole(key, { from: value })}
          />
          <DateField
            {...field(`to-${key}`)}
            label={say.to}
            hint={say.toHint}
            isOptional
            value={to}
            onChange={(value) => setRole(key, { to: value })}
          />
          <Button
            priority="tertiary"
            onClick={() => onChange({ ...typed, roles: typed.roles.filter((one) => one.key !== key) })}
          >
            {say.remove}
            <span className="hidden-text"> {say.roleNumber(index + 1)}</span>
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
