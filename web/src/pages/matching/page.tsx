import { useRef, useState } from "react";
import { lastDayOf, monthOf, monthText } from "../../../../shared/domain/calendar.ts";
import { ask } from "../../api/ask.ts";
import { useActKey } from "../../api/use-act-key.ts";
import type { FormError } from "../../fields/error-summary.tsx";
import { readDate } from "../../fields/parse-date.ts";
import { UnsavedGuard } from "../../fields/unsaved-guard.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { PageTitle } from "../../shell/page-title.tsx";
import { useConfiguration } from "../../shell/use-configuration.ts";
import { Alert } from "../../ui/alert.tsx";
import { Button } from "../../ui/button.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { type Compared, countsOf } from "./matched.ts";
import { Outcome } from "./outcome.tsx";
import { ReceiptsFollowed } from "./receipts-followed.tsx";
import { StatementForm } from "./statement-form.tsx";
import { StatementFormat } from "./statement-format.tsx";
import { type Statement, useRefusedCells, useStatementErrors } from "./use-statement-errors.ts";
import { said } from "./words.ts";

const Reconcile = () => {
  const say = useWords(said);
  const format = useFormat();
  const { today } = useConfiguration();
  const last = monthOf(today) - 1;
  const [statement, setStatement] = useState<Statement>(() => ({
    csv: "",
    from: format.date(`${monthText(last)}-01`),
    to: format.date(lastDayOf(last)),
  }));
  const [compared, setCompared] = useState<{ readonly of: Statement; readonly outcome: Compared }>();
  const [receipts, setReceipts] = useState<readonly string[]>([]);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setBusy] = useState(false);
  const isSending = useRef(false);
  const keyOf = useActKey();
  const statementErrors = useStatementErrors();
  const refusedCells = useRefusedCells();

  const send = async (record: boolean): Promise<void> => {
    if (isSending.current) return;
    const found = statementErrors(statement);
    setErrors([...found]);
    if (found.length > 0) return;
    isSending.current = true;
    setBusy(true);
    const body = { csv: statement.csv, from: readDate(statement.from), to: readDate(statement.to), record };
    try {
      const outcome = await ask<Compared>("/api/payments/matching", {
        method: "POST",
        body,
        ...(record ? { idempotencyKey: keyOf(body) } : {}),
      });
      if (record) setReceipts(outcome.receipts);
      else {
        setReceipts([]);
        setCompared({ of: statement, outcome });
      }
    } catch (error) {
      setErrors([...refusedCells(error)]);
    } finally {
      isSending.current = false;
      setBusy(false);
    }
  };

  const toRecord = compared === undefined ? 0 : countsOf(compared.outcome).toRecord;
  const isRecorded = receipts.length > 0;
  return (
    <>
      <UnsavedGuard isUnsaved={statement.csv !== "" && !isRecorded} />
      <div className="payment">
        <StatementForm
          statement={statement}
          onChange={setStatement}
          errors={errors}
          onCompare={() => void send(false)}
          isBusy={isBusy}
        />
        <StatementFormat />
      </div>
      {compared === undefined ? null : (
        <>
          <Loaded lines={16}>
            <Outcome compared={compared.outcome} isSent={isRecorded} />
          </Loaded>
          {isRecorded ? (
            <ReceiptsFollowed addresses={receipts} />
          ) : compared.of !== statement ? (
            <Notice>
              <p>{say.changed}</p>
            </Notice>
          ) : toRecord === 0 ? (
            <p>{say.nothingToRecord}</p>
          ) : (
            <p className="actions">
              <Button isBusy={isBusy} onClick={() => void send(true)}>
                {say.record(toRecord)}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  );
};

/** The accounting system's statement against the payments recorded here. */
const MatchingPage = () => {
  const say = useWords(said);
  const { mayState } = useRights();
  return (
    <>
      <nav aria-label={say.here} className="breadcrumb">
        <Link to="/execution">{say.execution}</Link>
      </nav>
      <PageTitle>{say.title}</PageTitle>
      <p className="sentence">{say.intro}</p>
      {mayState("PaymentMatched") ? <Reconcile /> : <Alert severity="info" title={say.onlyFinance} />}
    </>
  );
};

export default MatchingPage;
