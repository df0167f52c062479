import { useId, useState } from "react";
import { ActSteps } from "../../fields/act-steps.tsx";
import { AmountField, centsOf, useAmountError } from "../../fields/amount-field.tsx";
import { DateField, useDateError } from "../../fields/date-field.tsx";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Link } from "../../ui/link.tsx";
import { type Application, idFrom } from "./applications.ts";

const said = words(
  {
    title: "Enregistrer une candidature",
    name: "Titre du projet",
    holder: "Porteur",
    holderHint: "L’administration ou l’opérateur qui dépose le dossier.",
    wave: "Vague",
    waveHint: "L’appel à projets, par exemple 2018-1.",
    receivedOn: "Reçue le",
    requested: "Montant demandé",
    total: "Coût total du projet",
    id: "Référence du dossier",
    idHint: "Proposée d’après le titre ; unique, elle ne change plus.",
    required: (label: string) => `${label} : à remplir.`,
    future: "La date ne peut pas être après aujourd’hui.",
    taken: "Cette référence est déjà celle d’un autre dossier.",
    see: "Voir la candidature",
    back: "Revenir aux candidatures",
  },
  {
    title: "Record an application",
    name: "Title of the project",
    holder: "Holder",
    holderHint: "The administration or public body that hands in the file.",
    wave: "Wave",
    waveHint: "The call for projects, for example 2018-1.",
    receivedOn: "Received on",
    requested: "Amount requested",
    total: "Total cost of the project",
    id: "Reference of the file",
    idHint: "Proposed from the title; unique, it never changes.",
    required: (label: string) => `${label}: to be filled in.`,
    future: "The date cannot be after today.",
    taken: "This is already the reference of another file.",
    see: "See the application",
    back: "Back to the applications",
  },
);

/** A title or a name is seen whole. */
const wide = { size: 56 };

/** A file that was handed in to a call for projects. */
export const ReceiveForm = ({ applications }: { readonly applications: readonly Application[] }) => {
  const say = useWords(said);
  const format = useFormat();
  const dateError = useDateError();
  const amountError = useAmountError();
  const { today } = useConfiguration();
  const id = useId();
  const at = (name: string): string => `${id}-${name}`;
  const [title, setTitle] = useState("");
  const [holder, setHolder] = useState("");
  const [wave, setWave] = useState(applications.at(-1)?.wave ?? "");
  const [receivedOn, setReceivedOn] = useState(format.date(today));
  const [requested, setRequested] = useState("");
  const [total, setTotal] = useState("");
  const [typedId, setTypedId] = useState<string>();
  const applicationId = (typedId ?? idFrom(title)).trim();

  const read = () => {
    const errors: FormError[] = [];
    const wrong = (name: string, message: string | undefined): void => {
      if (message !== undefined) errors.push({ id: at(name), message });
    };
    const day = readDate(receivedOn);
    wrong("title", title.trim() === "" ? say.required(say.name) : undefined);
    wrong("holder", holder.trim() === "" ? say.required(say.holder) : undefined);
    wrong("wave", wave.trim() === "" ? say.required(say.wave) : undefined);
    wrong("receivedOn", dateError(receivedOn) ?? (day !== undefined && day > today ? say.future : undefined));
    wrong("requested", requested.trim() === "" ? undefined : amountError(requested));
    wrong("total", total.trim() === "" ? undefined : amountError(total));
    const isTaken = applications.some((one) => one.applicationId === applicationId);
    wrong("id", applicationId === "" ? say.required(say.id) : isTaken ? say.taken : undefined);
    const [requestedCents, totalCostCents] = [centsOf(requested), centsOf(total)];
    const data = {
      applicationId,
      title: title.trim(),
      holder: holder.trim(),
      wave: wave.trim(),
      receivedOn: day,
      ...(requestedCents === undefined ? {} : { requestedCents }),
      ...(totalCostCents === undefined ? {} : { totalCostCents }),
    };
    return { data, errors };
  };

  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <ActSteps
        type="ApplicationReceived"
        what={say.title}
        read={read}
        review={() => [
          [say.name, title],
          [say.holder, holder],
          [say.wave, wave],
          [say.receivedOn, format.date(readDate(receivedOn) ?? null)],
          [say.requested, format.money(centsOf(requested) ?? null)],
          [say.total, format.money(centsOf(total) ?? null)],
          [say.id, <code key="id">{applicationId}</code>],
        ]}
        places={{
          "/data/title": { id: at("title"), label: say.name },
          "/data/holder": { id: at("holder"), label: say.holder },
          "/data/wave": { id: at("wave"), label: say.wave },
          "/data/receivedOn": { id: at("receivedOn"), label: say.receivedOn },
          "/data/requestedCents": { id: at("requested"), label: say.requested },
          "/data/totalCostCents": { id: at("total"), label: say.total },
          "/data/applicationId": { id: at("id"), label: say.id },
        }}
        isUnsaved={title !== "" || holder !== ""}
        cancelTo="/candidatures"
        after={
          <p className="actions">
            <Link to={`/candidatures/${encodeURIComponent(applicationId)}`}>{say.see}</Link>
            <Link to="/candidatures">{say.back}</Link>
          </p>
        }
        fields={(errorOf) => {
          const field = (name: string, label: string) => ({ id: at(name), label, error: errorOf(at(name)) });
          return (
            <>
              <TextField {...field("title", say.name)} value={title} onChange={setTitle} input={wide} />
              <TextField
                {...field("holder", say.holder)}
                hint={say.holderHint}
                value={holder}
                onChange={setHolder}
                input={wide}
              />
              <TextField {...field("wave", say.wave)} hint={say.waveHint} value={wave} onChange={setWave} />
              <DateField {...field("receivedOn", say.receivedOn)} value={receivedOn} onChange={setReceivedOn} />
              <AmountField
                {...field("requested", say.requested)}
                isOptional
                value={requested}
                onChange={setRequested}
              />
              <AmountField {...field("total", say.total)} isOptional value={total} onChange={setTotal} />
              <TextField
                {...field("id", say.id)}
                hint={say.idHint}
                value={applicationId}
                onChange={setTypedId}
                input={wide}
              />
            </>
          );
        }}
      />
    </>
  );
};
