import { useId, useState } from "react";
import { ActSteps } from "../../fields/act-steps.tsx";
import { AmountField, centsOf, useAmountError } from "../../fields/amount-field.tsx";
import { CheckField } from "../../fields/check-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { type Application, idFrom } from "../applications/applications.ts";
import { selectWords } from "./select-words.ts";
import { defaultTerms, readTerms, termsWith, wholeTerms } from "./terms.ts";

/** A title or a name is seen whole. */
const wide = { size: 56 };

/** The application becomes a laureate: prefilled from the file, with the terms that will hold for it. */
export const SelectForm = ({ application }: { readonly application: Application }) => {
  const say = useWords(selectWords);
  const format = useFormat();
  const dateError = useDateError();
  const amountError = useAmountError();
  const { today } = useConfiguration();
  const id = useId();
  const at = (name: string): string => `${id}-${name}`;
  const { applicationId } = application;
  const own = `/candidatures/${encodeURIComponent(applicationId)}`;
  const amount = (cents: number | null): string =>
    cents === null ? "" : format.money(cents).replaceAll("€", "").trim();
  const [typed, setTyped] = useState({
    title: application.title ?? "",
    holder: application.holder ?? "",
    ministry: "",
    wave: application.wave ?? "",
    projectId: idFrom(application.title ?? applicationId),
    selectedOn: format.date(today),
    award: amount(application.requestedCents),
    coFinancing: "",
  });
  const [terms, setTerms] = useState(defaultTerms);
  const type = (change: Partial<typeof typed>): void => setTyped((before) => ({ ...before, ...change }));
  const day = readDate(typed.selectedOn);

  const read = () => {
    const errors: FormError[] = [];
    const wrong = (name: string, message: string | undefined): void => {
      if (message !== undefined) errors.push({ id: at(name), message });
    };
    for (const name of ["title", "holder", "wave", "projectId"] as const) {
      wrong(name, typed[name].trim() === "" ? say.required(say[name]) : undefined);
    }
    wrong("selectedOn", dateError(typed.selectedOn) ?? (day !== undefined && day > today ? say.future : undefined));
    wrong("award", typed.award.trim() === "" ? undefined : amountError(typed.award));
    wrong("coFinancing", typed.coFinancing.trim() === "" ? undefined : amountError(typed.coFinancing));
    const { changed, wrong: wrongTerms } = readTerms(terms);
    for (const { name, least, most } of wrongTerms) wrong(name, say.range(say.terms[name], least, most));
    const [awardCents, coFinancingCents] = [centsOf(typed.award), centsOf(typed.coFinancing)];
    const ministry = typed.ministry.trim();
    const data = {
      projectId: typed.projectId.trim(),
      title: typed.title.trim(),
      holder: { name: typed.holder.trim(), ...(ministry === "" ? {} : { ministry }) },
      wave: typed.wave.trim(),
      selectedOn: day,
      applicationId,
      ...(awardCents === undefined ? {} : { awardCents }),
      ...(coFinancingCents === undefined ? {} : { coFinancingCents }),
      ...(Object.keys(changed).length === 0 ? {} : { terms: changed }),
    };
    return { data, errors };
  };

  return (
    <>
      <h2>{say.heading}</h2>
      <p>{say.about}</p>
      <ActSteps
        type="ProjectSelected"
        what={say.heading}
        read={read}
        review={() => [
          [say.title, typed.title],
          [say.holder, typed.holder],
          [say.ministry, typed.ministry === "" ? format.missing : typed.ministry],
          [say.wave, typed.wave],
          [say.projectId, <code key="id">{typed.projectId}</code>],
          [say.selectedOn, format.date(day ?? null)],
          [say.award, format.money(centsOf(typed.award) ?? null)],
          [say.coFinancing, format.money(centsOf(typed.coFinancing) ?? null)],
          ...wholeTerms.map(({ name }) => [say.terms[name], terms[name]] as const),
          [say.reportEvery, say.everyMonths(Number(terms.reportEveryMonths))],
          [say.reviewRequired, terms.reviewRequired ? say.yes : say.no],
        ]}
        places={{
          "/data/projectId": { id: at("projectId"), label: say.projectId },
          "/data/title": { id: at("title"), label: say.title },
          "/data/holder": { id: at("holder"), label: say.holder },
          "/data/wave": { id: at("wave"), label: say.wave },
          "/data/selectedOn": { id: at("selectedOn"), label: say.selectedOn },
          "/data/awardCents": { id: at("award"), label: say.award },
          "/data/coFinancingCents": { id: at("coFinancing"), label: say.coFinancing },
        }}
        isUnsaved
        cancelTo={own}
        after={
          <p className="actions">
            <Link to={`/laureats/${encodeURIComponent(typed.projectId.trim())}`}>{say.see}</Link>
            <Link to={own}>{say.back}</Link>
          </p>
        }
        fields={(errorOf) => {
          const field = (name: string, label: string) => ({ id: at(name), label, error: errorOf(at(name)) });
          return (
            <>
              <TextField
                {...field("title", say.title)}
                value={typed.title}
                onChange={(title) => type({ title })}
                input={wide}
              />
              <TextField
                {...field("holder", say.holder)}
                value={typed.holder}
                onChange={(holder) => type({ holder })}
                input={wide}
              />
              <TextField
                {...field("ministry", say.ministry)}
                isOptional
                value={typed.ministry}
                onChange={(ministry) => type({ ministry })}
                input={wide}
              />
              <TextField {...field("wave", say.wave)} value={typed.wave} onChange={(wave) => type({ wave })} />
              <TextField
                {...field("projectId", say.projectId)}
                hint={say.projectIdHint}
                value={typed.projectId}
                onChange={(projectId) => type({ projectId })}
                input={wide}
              />
              <DateField
                {...field("selectedOn", say.selectedOn)}
                value={typed.selectedOn}
                onChange={(selectedOn) => type({ selectedOn })}
              />
              <AmountField
                {...field("award", say.award)}
                hint={say.awardHint}
                isOptional
                value={typed.award}
                onChange={(award) => type({ award })}
              />
              <AmountField
                {...field("coFinancing", say.coFinancing)}
                isOptional
                value={typed.coFinancing}
                onChange={(coFinancing) => type({ coFinancing })}
              />
              <fieldset className="terms">
                <legend>{say.termsTitle}</legend>
                <p className="field-hint">{say.termsHint}</p>
                {wholeTerms.map(({ name, least, most }) => (
                  <TextField
                    key={name}
                    {...field(name, say.terms[name])}
                    hint={say.bounds(least, most)}
                    value={terms[name]}
                    onChange={(value) => setTerms((before) => termsWith(before, name, value))}
                    input={{ inputMode: "numeric", size: 6 }}
                  />
                ))}
                <SelectField
                  {...field("reportEveryMonths", say.reportEvery)}
                  value={terms.reportEveryMonths}
                  onChange={(reportEveryMonths) => setTerms((before) => ({ ...before, reportEveryMonths }))}
                  choices={[1, 2, 3, 4, 6, 12].map((months) => ({
                    value: String(months),
                    label: say.everyMonths(months),
                  }))}
                />
                <CheckField
                  label={say.reviewRequired}
                  isChecked={terms.reviewRequired}
                  onChange={(reviewRequired) => setTerms((before) => ({ ...before, reviewRequired }))}
                />
              </fieldset>
            </>
          );
        }}
      />
    </>
  );
};
