import { useParams } from "react-router";
import type { Position } from "../../../../shared/domain/position.ts";
import { useAnswer } from "../../api/use-answer.ts";
import { useClocks } from "../../clocks/clocks.ts";
import { ExportActions } from "../../export/export-actions.tsx";
import { useFormat, useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Alert } from "../../ui/alert.tsx";
import { Link } from "../../ui/link.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Notice } from "../../ui/notice.tsx";
import { usePersonName } from "../../ui/person-name.tsx";
import { SimulatedTag } from "../../ui/simulated-tag.tsx";
import { SimulationNotice } from "../../ui/simulation-notice.tsx";
import { type Order, ordersOf, type Project, type Tranche } from "../payments/queue.ts";
import { ceilingsOf } from "./ceilings.ts";
import { Deciding } from "./deciding.tsx";
import { LastReport } from "./last-report.tsx";
import { PaymentsMade } from "./payments-made.tsx";
import { TrancheConditions } from "./tranche-conditions.tsx";
import { TrancheFacts } from "./tranche-facts.tsx";
import { useNamesOf } from "./use-order-errors.ts";
import { said } from "./words.ts";

/** Where the tranche stands, in one sentence. */
const useSentence = (): ((tranche: Tranche, today: string, order?: Order) => string) => {
  const say = useWords(said).sentence;
  const format = useFormat();
  const nameOf = usePersonName();
  const namesOf = useNamesOf();
  return ({ leftCents, paidCents, amountCents, plannedOn, conditions }, today, order) => {
    if (order?.status === "ordered") {
      return say.ordered(
        format.money(order.amountCents),
        nameOf(order.ordered.personId),
        format.date(order.ordered.at),
      );
    }
    if (order?.status === "approved") return say.approved(format.money(order.amountCents));
    if (leftCents === 0) return say.paid(format.money(paidCents), format.money(amountCents));
    const missing = conditions.filter(({ isMet }) => !isMet).map(({ code }) => code);
    const left = format.money(leftCents);
    if (missing.includes("project-open")) return say.ended(left);
    if (missing.length > 0) return say.blocked(left, namesOf(missing));
    return plannedOn > today ? say.early(left, format.date(plannedOn)) : say.ready(left, format.date(plannedOn));
  };
};

const TrancheOf = ({ project, tranche }: { readonly project: Project; readonly tranche: Tranche }) => {
  const say = useWords(said);
  const format = useFormat();
  const sentence = useSentence();
  const { projectId } = project;
  const position = useAnswer<Position>(`/api/projects/${encodeURIComponent(projectId)}`);
  const orders = ordersOf(project, tranche.trancheId);
  const [order] = orders;
  return (
    <>
      <p className="sentence">{say.asOf(format.date(project.today), sentence(tranche, project.today, order))}</p>
      <div className="payment">
        <div>
          <section>
            <h2>{say.facts}</h2>
            <TrancheFacts project={project} tranche={tranche} />
          </section>
          <section>
            <h2>{say.conditions}</h2>
            <TrancheConditions project={project} tranche={tranche} order={order} />
          </section>
          <section>
            <h2>{say.lastReport}</h2>
            <Loaded lines={2}>
              <LastReport projectId={projectId} />
            </Loaded>
          </section>
        </div>
        <div>
          <Deciding
            project={project}
            tranche={tranche}
            orders={orders}
            ceilings={ceilingsOf(project, tranche, position, order)}
          />
        </div>
      </div>
      <Loaded lines={4}>
        <PaymentsMade projectId={projectId} trancheId={tranche.trancheId} />
      </Loaded>
      <ExportActions />
    </>
  );
};

const Found = ({ projectId, trancheId }: { readonly projectId: string; readonly trancheId: string }) => {
  const say = useWords(said);
  const clocks = useClocks();
  const project = useAnswer<Project>(`/api/projects/${encodeURIComponent(projectId)}/payments`, { everySeconds: 15 });
  const tranche = project.tranches.find((one) => one.trancheId === trancheId);
  const laureate = project.title ?? projectId;
  return (
    <>
      <nav aria-label={say.here} className="breadcrumb">
        <Link to="/versements">{say.all}</Link> ›{" "}
        <Link to={`/laureats/${encodeURIComponent(projectId)}/versements`} lang="fr">
          {laureate}
        </Link>
      </nav>
      <PageTitle window={say.title(trancheId, laureate)}>
        {say.title(trancheId, laureate)} <SimulatedTag isSimulated={project.simulation} />
      </PageTitle>
      <SimulationNotice isSimulated={project.simulation} />
      {clocks.asOf === null && clocks.knownAt === null ? null : (
        <Notice tone="past">
          <p>{say.past}</p>
        </Notice>
      )}
      {tranche === undefined ? (
        <Alert severity="warning" title={say.unknownTranche}>
          <Link to="/versements">{say.backToQueue}</Link>
        </Alert>
      ) : (
        <TrancheOf project={project} tranche={tranche} />
      )}
    </>
  );
};

/** Are the conditions met, and who has signed? */
const Payment = () => {
  const { projectId = "", trancheId = "" } = useParams();
  return (
    <Loaded lines={18} isPage>
      <Found key={`${projectId} ${trancheId}`} projectId={projectId} trancheId={trancheId} />
    </Loaded>
  );
};

export default Payment;
