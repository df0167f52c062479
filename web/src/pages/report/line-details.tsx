import { useId } from "react";
import { SelectField } from "../../fields/select-field.tsx";
import { TextField } from "../../fields/text-field.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import { controlOf } from "./check-form.ts";
import { type LineForm, unnamedStream } from "./draft-form.ts";
import { EvidenceField } from "./evidence-field.tsx";
import { lineDetailsWords } from "./line-details-words.ts";
import type { LineChange } from "./line-fields.tsx";
import { isNature, natureEffects, natures, natureWords } from "./natures.ts";

type Props = {
  readonly projectId: string;
  readonly line: LineForm;
  readonly index: number;
  readonly name: string;
  readonly isAdded: boolean;
  readonly lacksPosts: boolean;
  readonly errorAt: (id: string) => string | undefined;
  readonly streams: readonly { readonly streamId: string; readonly label: string }[];
  readonly onChange: LineChange;
  readonly onRemove: () => void;
};

/** An id for a stream that no agreement names, from its label. */
const idOf = (label: string): string =>
  label
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");

/** What is behind the amount of a line. */
export const LineDetails = (props: Props) => {
  const { projectId, line, index, name, isAdded, lacksPosts, errorAt, streams, onChange, onRemove } = props;
  const say = useWords(lineDetailsWords);
  const format = useFormat();
  const labels = useWords(natureWords);
  const effects = useWords(natureEffects);
  const methods = useId();
  const set =
    (field: "method" | "budgetLine" | "baseline" | "attribution" | "postsBefore" | "postsAfter" | "comment") =>
    (typed: string): void =>
      onChange((was) => ({ ...was, [field]: typed }));
  const isAgreed = streams.some(({ streamId }) => streamId === line.streamId);
  const [streamControl, postsControl] = [controlOf(index, "stream"), controlOf(index, "posts")];
  return (
    <div className="report-line-details">
      {isAdded ? (
        <StreamFields
          id={streamControl}
          error={errorAt(streamControl)}
          line={line}
          streams={streams}
          isAgreed={isAgreed}
          onChange={onChange}
        />
      ) : null}
      <SelectField
        label={say.nature}
        id={isAdded ? undefined : streamControl}
        error={isAdded ? undefined : errorAt(streamControl)}
        hint={effects[line.nature]}
        value={line.nature}
        choices={natures.map((nature) => ({ value: nature, label: labels[nature] }))}
        onChange={(value) => onChange((was) => (isNature(value) ? { ...was, nature: value } : was))}
      />
      <TextField
        label={say.method}
        id={controlOf(index, "method")}
        hint={say.methodHint}
        isOptional
        value={line.method}
        onChange={set("method")}
        input={{ list: methods }}
      />
      <datalist id={methods}>
        {say.methods.map((method) => (
          <option key={method} value={method} />
        ))}
      </datalist>
      <TextField
        label={say.baseline}
        hint={say.baselineHint}
        isOptional
        value={line.baseline}
        onChange={set("baseline")}
      />
      <TextField
        label={say.budgetLine}
        hint={say.budgetLineHint}
        isOptional
        value={line.budgetLine}
        onChange={set("budgetLine")}
      />
      <TextField
        label={say.postsBefore}
        id={postsControl}
        hint={lacksPosts ? say.postsNeeded : say.postsHint}
        error={errorAt(postsControl)}
        isOptional={!lacksPosts}
        value={line.postsBefore}
        onChange={set("postsBefore")}
        input={{ inputMode: "decimal" }}
      />
      <TextField
        label={say.postsAfter}
        hint={say.postsHint}
        isOptional={!lacksPosts}
        value={line.postsAfter}
        onChange={set("postsAfter")}
        input={{ inputMode: "decimal" }}
      />
      <TextField
        label={say.attribution}
        id={controlOf(index, "attribution")}
        hint={say.attributionHint}
        error={errorAt(controlOf(index, "attribution"))}
        isOptional
        value={line.attribution}
        onChange={set("attribution")}
        input={{ inputMode: "numeric" }}
      />
      <EvidenceField
        id={controlOf(index, "evidence")}
        projectId={projectId}
        line={name}
        evidence={line.evidence}
        onChange={(changed) => onChange((was) => ({ ...was, evidence: changed(was.evidence) }))}
      />
      <TextField
        label={say.comment}
        id={controlOf(index, "comment")}
        hint={say.commentHint(format.count(line.comment.length))}
        error={errorAt(controlOf(index, "comment"))}
        isOptional
        isLong
        value={line.comment}
        onChange={set("comment")}
      />
      <p className="report-line-remove">
        <Button priority="tertiary" aria-label={say.remove(name)} onClick={onRemove}>
          {say.removeShort}
        </Button>
      </p>
    </div>
  );
};

type StreamProps = {
  readonly id: string;
  readonly error: string | undefined;
  readonly line: LineForm;
  readonly streams: Props["streams"];
  readonly isAgreed: boolean;
  readonly onChange: LineChange;
};

/** Of which stream an added line is: one of the agreement, or another by its name. */
const StreamFields = ({ id, error, line, streams, isAgreed, onChange }: StreamProps) => {
  const say = useWords(lineDetailsWords);
  const isOther = !isAgreed && line.streamId !== "";
  const choose = (value: string): void =>
    onChange((was) => {
      const stream = streams.find(({ streamId }) => streamId === value);
      return { ...was, streamId: value, label: stream?.label ?? "" };
    });
  return (
    <>
      <SelectField
        label={say.stream}
        id={id}
        error={error}
        placeholder={say.choose}
        value={isOther ? unnamedStream : line.streamId}
        choices={[
          ...streams.map(({ streamId, label }) => ({ value: streamId, label })),
          { value: unnamedStream, label: say.other },
        ]}
        onChange={choose}
      />
      {isOther ? (
        <TextField
          label={say.otherLabel}
          value={line.label}
          onChange={(label) => onChange((was) => ({ ...was, label, streamId: idOf(label) || unnamedStream }))}
        />
      ) : null}
    </>
  );
};
