import { type ReactNode, useEffect, useRef } from "react";
import { useWords, words } from "../../language/language.tsx";

const said = words(
  { steps: "Étapes", done: "fait", of: (step: number, count: number) => `Étape ${step} sur ${count}\u00a0:` },
  { steps: "Steps", done: "done", of: (step: number, count: number) => `Step ${step} of ${count}:` },
);

type Props = {
  /** Each step by its name; those before the current one may lead back. */
  readonly steps: readonly ReactNode[];
  readonly current: number;
};

/** Where one is in a form of several steps. */
export const Steps = ({ steps, current }: Props) => {
  const say = useWords(said);
  return (
    <nav aria-label={say.steps}>
      <ol className="steps">
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the steps never move
          <li key={index} aria-current={index + 1 === current ? "step" : undefined}>
            <span className="step-number" aria-hidden="true">
              {index + 1 < current ? "✓" : index + 1}
            </span>
            <span>
              {step}
              {index + 1 < current ? <span className="hidden-text"> ({say.done})</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
};

type HeadingProps = {
  readonly step: number;
  readonly count: number;
  readonly children: ReactNode;
  /** One comes from another step of the same page. */
  readonly takesFocus?: boolean;
};

export const StepHeading = ({ step, count, children, takesFocus = false }: HeadingProps) => {
  const say = useWords(said);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <h2 ref={heading} tabIndex={-1} className="step-heading">
      <span className="soft">{say.of(step, count)}</span> {children}
    </h2>
  );
};
