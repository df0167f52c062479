import { useFormat, useWords } from "../../language/language.tsx";
import { Button } from "../../ui/button.tsx";
import type { Project, Tranche } from "../payments/queue.ts";
import type { OrderDraft } from "./order-draft.ts";
import { StepHeading } from "./step-heading.tsx";
import { useNamesOf } from "./use-order-errors.ts";
import { channelWords, said } from "./words.ts";

type Props = {
  readonly project: Project;
  readonly tranche: Tranche;
  readonly draft: OrderDraft;
  readonly amountCents: number;
  readonly missing: readonly string[];
  readonly isBusy: boolean;
  readonly onChange: () => void;
  readonly onTrigger: () => void;
};

/** The order once more, before it is triggered. */
export const OrderReview = (props: Props) => {
  const { project, tranche, draft, amountCents, missing, isBusy, onChange, onTrigger } = props;
  const say = useWords(said);
  const format = useFormat();
  const channelNames = useWords(channelWords);
  const namesOf = useNamesOf();
  return (
    <>
      <StepHeading>{say.reviewTitle}</StepHeading>
      <dl className="terms-list">
        <div>
          <dt>{say.laureate}</dt>
          <dd lang="fr">{project.title ?? project.projectId}</dd>
        </div>
        <div>
          <dt>{say.trancheLabel}</dt>
          <dd>{tranche.trancheId}</dd>
        </div>
        <div>
          <dt>{say.amountColumn}</dt>
          <dd>
            <strong className="amount">{format.money(amountCents)}</strong>
          </dd>
        </div>
        <div>
          <dt>{say.channel}</dt>
          <dd>{channelNames[draft.channel] ?? say.noChannel}</dd>
        </div>
        <div>
          <dt>{say.valueDate}</dt>
          <dd>{say.valueDateText}</dd>
        </div>
        {draft.isOverriding ? (
          <div>
            <dt>{say.override}</dt>
            <dd>
              {namesOf(missing)}
              <br />
              {say.motive(draft.reason.trim())}
            </dd>
          </div>
        ) : null}
      </dl>
      <p className="actions">
        <Button isBusy={isBusy} onClick={onTrigger}>
          {say.trigger}
        </Button>
        <Button priority="secondary" onClick={onChange}>
          {say.change}
        </Button>
      </p>
    </>
  );
};
