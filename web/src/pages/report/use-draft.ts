import { useCallback, useEffect, useRef, useState } from "react";
import type * as z from "zod";
import type { draft as draftSchema } from "../../../../shared/answers/reporting.ts";
import { ask } from "../../api/ask.ts";
import { ApiProblem } from "../../api/problem.ts";
import { type Content, contentOf, formOf, isSameContent, type ReportForm, type WriteAmount } from "./draft-form.ts";
import { forget, keep, readKept } from "./kept-typing.ts";
import { fields, text } from "./unknown-content.ts";

export type DraftAnswer = z.infer<typeof draftSchema>;

/** What somebody else saved meanwhile. */
export type Theirs = {
  readonly form: ReportForm;
  readonly version: number;
  readonly savedAt: string;
  readonly savedBy: string;
  readonly isSubmitted: boolean;
};

const idleMilliseconds = 5_000;
const retryMilliseconds = 15_000;

type Options = {
  readonly path: string;
  readonly keptUnder: string;
  readonly draft: DraftAnswer;
  /** What the page starts from, where that is not the draft as it stands: a correction of what was submitted. */
  readonly start?: Content | undefined;
  /** The number the report will have. */
  readonly reportVersion: number;
  readonly write: WriteAmount;
};

/** The draft as the page started from it or saved it last. */
type Base = { readonly version: number; readonly form: ReportForm; readonly content: Content };

const theirsIn = (current: unknown, fallback: ReportForm, write: WriteAmount): Theirs => {
  const { content, version, savedAt, savedBy, receiptId } = fields(current);
  return {
    form: content === undefined ? fallback : formOf(fields(content), fallback.period, write),
    version: typeof version === "number" ? version : 0,
    savedAt: text(savedAt),
    savedBy: text(savedBy),
    isSubmitted: typeof receiptId === "string",
  };
};

/**
 * A draft that saves itself when nobody has typed for five seconds, from the version it was read at. What somebody else saved
 * meanwhile is given as `theirs`; nothing is saved until the two were put together.
 */
export const useDraft = ({ path, keptUnder, draft, start, reportVersion, write }: Options) => {
  const [opened] = useState(() => {
    const form = formOf(start ?? draft.content, draft.period, write);
    const base: Base = { version: draft.version, form, content: contentOf(form, reportVersion) };
    const kept = readKept(keptUnder);
    const typed = kept === undefined ? undefined : formOf(kept.content, draft.period, write);
    const isOther = typed !== undefined && !isSameContent(contentOf(typed, reportVersion), base.content);
    return { base, typed: isOther ? typed : undefined, kept: isOther ? kept : undefined };
  });
  const isMovedOn = opened.kept !== undefined && opened.kept.version !== draft.version;

  const [form, setForm] = useState(opened.typed ?? opened.base.form);
  const [base, setBase] = useState(opened.base);
  const [answer, setAnswer] = useState(draft);
  const [isStored, setStored] = useState(draft.version > 0 && start === undefined);
  const [isSaving, setSaving] = useState(false);
  const [error, setError] = useState<unknown>();
  const [restoredAt, setRestoredAt] = useState(opened.kept?.at);
  const [theirs, setTheirs] = useState<Theirs | undefined>(() =>
    isMovedOn && opened.typed !== undefined
      ? {
          form: opened.base.form,
          version: draft.version,
          savedAt: draft.savedAt,
          savedBy: draft.savedBy,
          isSubmitted: draft.receipt !== null,
        }
      : undefined,
  );

  const content = contentOf(form, reportVersion);
  const isChanged = !isSameContent(content, base.content);
  const now = useRef({ form, base, reportVersion });
  now.current = { form, base, reportVersion };
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  /** Saves what stands now, after whatever is being saved; undefined when it could not be. */
  const save = useCallback((): Promise<DraftAnswer | undefined> => {
    const attempt = async (): Promise<DraftAnswer | undefined> => {
      const sent = now.current.form;
      const body = contentOf(sent, now.current.reportVersion);
      setSaving(true);
      try {
        const saved = await ask<DraftAnswer>(path, {
          method: "PUT",
          body: { content: body },
          ifMatch: now.current.base.version,
        });
        const next = { version: saved.version, form: sent, content: body };
        now.current = { ...now.current, base: next };
        setBase(next);
        setAnswer(saved);
        setStored(true);
        setError(undefined);
        setRestoredAt(undefined);
        if (now.current.form === sent) forget(keptUnder);
        return saved;
      } catch (failure) {
        if (failure instanceof ApiProblem && failure.status === 412) {
          setTheirs(theirsIn(failure.current, now.current.base.form, write));
        } else setError(failure);
        return undefined;
      } finally {
        setSaving(false);
      }
    };
    const next = queue.current.then(attempt);
    queue.current = next;
    return next;
  }, [path, keptUnder, write]);

  const typed = JSON.stringify(content);
  useEffect(() => {
    if (isChanged) keep(keptUnder, { version: base.version, at: new Date().toISOString(), content: JSON.parse(typed) });
  }, [isChanged, typed, keptUnder, base.version]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each change of what is typed begins the wait anew
  useEffect(() => {
    if (!isChanged || isSaving || theirs !== undefined) return;
    const timer = setTimeout(() => void save(), error === undefined ? idleMilliseconds : retryMilliseconds);
    return () => clearTimeout(timer);
  }, [typed, isChanged, isSaving, theirs, error, save]);

  return {
    form,
    base: base.form,
    /** As the API answered last: what to compare with, and its checks. */
    answer,
    isChanged,
    /** Everything on the screen is in the draft. */
    isSaved: isStored && !isChanged,
    isSaving,
    error,
    theirs,
    restoredAt,
    change: (changed: (before: ReportForm) => ReportForm): void => setForm(changed),
    save,
    /** Back to the saved draft, without what was found again. */
    dropRestored: (): void => {
      setForm(base.form);
      setRestoredAt(undefined);
      forget(keptUnder);
    },
    /** Goes on from what both made, on the version the other saved. */
    resolve: (merged: ReportForm): void => {
      if (theirs === undefined) return;
      const next = { version: theirs.version, form: theirs.form, content: contentOf(theirs.form, reportVersion) };
      now.current = { ...now.current, base: next };
      setBase(next);
      setForm(merged);
      setTheirs(undefined);
      setRestoredAt(undefined);
    },
  };
};

export type DraftUnderWay = ReturnType<typeof useDraft>;
