import { useRef, useState } from "react";
import { ask } from "../../api/ask.ts";
import { Field } from "../../fields/field.tsx";
import { useFormat, useWords, words } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { Evidence } from "./draft-form.ts";
import { evidenceEndings, evidenceFault, largestEvidenceMegabytes } from "./evidence-file.ts";
import { uploadEvidence } from "./evidence-upload.ts";

const said = words(
  {
    label: (line: string) => `Pièces justificatives, ${line}`,
    hint: `Facture, décompte ou tableau\u00a0: PDF, image, CSV, texte, tableur ou document, ${largestEvidenceMegabytes}\u00a0Mo au plus par fichier.`,
    sending: (name: string) => `Envoi de «\u00a0${name}\u00a0»`,
    cancel: "Annuler l’envoi",
    remove: (name: string) => `Retirer la pièce ${name}`,
    removeShort: "Retirer",
    open: (name: string) => `Ouvrir la pièce ${name}`,
    kept: (name: string) => `Pièce «\u00a0${name}\u00a0» ajoutée.`,
    cancelled: "Envoi annulé.",
    failed: (name: string) =>
      `«\u00a0${name}\u00a0» n’a pas pu être envoyé. Rien d’autre n’est perdu\u00a0; réessayez.`,
    unopened: "Cette pièce n’a pas pu être ouverte. Réessayez.",
    faults: {
      type: (name: string) =>
        `«\u00a0${name}\u00a0» n’est pas d’un format accepté\u00a0: PDF, PNG, JPEG, CSV, TXT, ODS, ODT, XLSX ou DOCX.`,
      size: (name: string) => `«\u00a0${name}\u00a0» dépasse ${largestEvidenceMegabytes}\u00a0Mo.`,
      empty: (name: string) => `«\u00a0${name}\u00a0» est vide.`,
    },
  },
  {
    label: (line: string) => `Evidence, ${line}`,
    hint: `An invoice, count or table: PDF, picture, CSV, text, spreadsheet or document, ${largestEvidenceMegabytes} MB a file at most.`,
    sending: (name: string) => `Sending “${name}”`,
    cancel: "Cancel sending",
    remove: (name: string) => `Remove evidence ${name}`,
    removeShort: "Remove",
    open: (name: string) => `Open evidence ${name}`,
    kept: (name: string) => `Evidence “${name}” added.`,
    cancelled: "Sending cancelled.",
    failed: (name: string) => `“${name}” could not be sent. Nothing else is lost; try again.`,
    unopened: "This evidence could not be opened. Try again.",
    faults: {
      type: (name: string) => `“${name}” is of no accepted format: PDF, PNG, JPEG, CSV, TXT, ODS, ODT, XLSX or DOCX.`,
      size: (name: string) => `“${name}” is above ${largestEvidenceMegabytes} MB.`,
      empty: (name: string) => `“${name}” is empty.`,
    },
  },
);

type Props = {
  readonly id: string;
  readonly projectId: string;
  /** What the line is called. */
  readonly line: string;
  readonly evidence: readonly Evidence[];
  readonly onChange: (changed: (before: readonly Evidence[]) => readonly Evidence[]) => void;
};

type Sending = { readonly name: string; readonly part: number; readonly stop: () => void };

/** The files that prove a line: sent at once, straight to the store, under the fingerprint of their content. */
export const EvidenceField = ({ id, projectId, line, evidence, onChange }: Props) => {
  const say = useWords(said);
  const format = useFormat();
  const input = useRef<HTMLInputElement>(null);
  const [sending, setSending] = useState<Sending>();
  const [error, setError] = useState<string>();
  const [news, setNews] = useState("");

  const add = async (file: File): Promise<void> => {
    const fault = evidenceFault(file);
    setNews("");
    setError(fault === undefined ? undefined : say.faults[fault](file.name));
    if (fault !== undefined) return;
    const stopping = new AbortController();
    const at = (part: number): void => setSending({ name: file.name, part, stop: () => stopping.abort() });
    at(0);
    try {
      const added = await uploadEvidence(projectId, file, { signal: stopping.signal, onProgress: at });
      onChange((before) => [...before.filter(({ uri }) => uri !== added.uri), added]);
      setNews(say.kept(file.name));
    } catch {
      if (stopping.signal.aborted) setNews(say.cancelled);
      else setError(say.failed(file.name));
    } finally {
      setSending(undefined);
      if (input.current !== null) input.current.value = "";
    }
  };

  return (
    <div className="evidence">
      <Field id={id} label={say.label(line)} hint={say.hint} error={error} isOptional>
        {(control) => (
          <input
            ref={input}
            type="file"
            {...control}
            accept={Object.keys(evidenceEndings)
              .map((ending) => `.${ending}`)
              .join(",")}
            disabled={sending !== undefined}
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file !== undefined) void add(file);
            }}
          />
        )}
      </Field>
      {sending === undefined ? null : (
        <p className="actions">
          <label>
            {say.sending(sending.name)} <progress value={sending.part} max={1} />{" "}
            {format.percent(Math.round(100 * sending.part), 100)}
          </label>
          <Button priority="tertiary" onClick={sending.stop}>
            {say.cancel}
          </Button>
        </p>
      )}
      <p role="status" className={news === "" ? "hidden-text" : "soft"}>
        {news}
      </p>
      {evidence.length === 0 ? null : (
        <ul className="evidence-list">
          {evidence.map((one) => (
            <li key={one.uri}>
              <OpenEvidence projectId={projectId} evidence={one} onFail={() => setError(say.unopened)} />
              <Button
                priority="tertiary"
                aria-label={say.remove(one.label)}
                onClick={() => onChange((before) => before.filter(({ uri }) => uri !== one.uri))}
              >
                {say.removeShort}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};

type OpenProps = { readonly projectId: string; readonly evidence: Evidence; readonly onFail?: () => void };

/** A file of our own store is given for some minutes, under its own name; another one is where it says. */
export const OpenEvidence = ({ projectId, evidence: { label, uri, sha256 }, onFail }: OpenProps) => {
  const say = useWords(said);
  if (uri.startsWith("https://")) {
    return (
      <a href={uri} rel="noreferrer" target="_blank">
        {label}
      </a>
    );
  }
  const open = async (): Promise<void> => {
    try {
      const { url } = await ask<{ readonly url: string }>(
        `/api/projects/${encodeURIComponent(projectId)}/evidence/${sha256}?${new URLSearchParams({ name: label })}`,
      );
      // In a window of its own: leaving this one would ask about what is not saved.
      const link = document.createElement("a");
      Object.assign(link, { href: url, target: "_blank", rel: "noreferrer" });
      link.click();
    } catch {
      onFail?.();
    }
  };
  return (
    <button type="button" className="link" aria-label={say.open(label)} onClick={open}>
      {label}
    </button>
  );
};
