import { ParameterValidationError, Router } from "@aws-lambda-powertools/event-handler/http";
import { compress } from "@aws-lambda-powertools/event-handler/http/middleware";
import type { Middleware } from "@aws-lambda-powertools/event-handler/types";
import type {
  AlertStore,
  Clock,
  DeadLetters,
  Directory,
  Drafts,
  EvidenceStore,
  HandlingStore,
  Ledger,
  MailReceipts,
  Orders,
  Publisher,
  Receipts,
  RejectedStore,
  Visits,
} from "../../shared/domain/ports.ts";
import { addAccountingRoutes } from "./accounting-routes.ts";
import { addActRoutes } from "./act-routes.ts";
import { addAgreementRoutes } from "./agreement-routes.ts";
import { addAlertRoutes } from "./alert-routes.ts";
import type { BodyLimits } from "./body.ts";
import { addContractRoutes } from "./contract-routes.ts";
import { addDraftRoutes } from "./draft-routes.ts";
import { addEvidenceRoutes } from "./evidence-routes.ts";
import { addFundRoutes } from "./fund-routes.ts";
import type { Guard } from "./guard.ts";
import { addHistoryRoutes } from "./history-routes.ts";
import { checkOrigin } from "./known-origin.ts";
import { addPaymentRoutes } from "./payment-routes.ts";
import { addPeopleRoutes } from "./people-routes.ts";
import { addPortfolioRoutes } from "./portfolio-routes.ts";
import { badParameter, notFound, Problem, problemResponse } from "./problem.ts";
import { addProjectRoutes } from "./project-routes.ts";
import { addPublicRoutes } from "./public-routes.ts";
import type { ReadStates } from "./read-states.ts";
import { addRejectedRoutes } from "./rejected-routes.ts";
import { addReviewRoutes } from "./review-routes.ts";
import { addSettingsRoutes } from "./settings-routes.ts";

export type ApiPorts = {
  readonly readStates: ReadStates;
  readonly ledger: Pick<Ledger, "read">;
  readonly rejected: Pick<RejectedStore, "list" | "find">;
  readonly deadLetters: DeadLetters;
  readonly receipts: Receipts;
  readonly orders: Pick<Orders, "get" | "put">;
  readonly publisher: Pick<Publisher, "publish">;
  readonly clock: Clock;
  readonly guard: Guard;
  readonly directory: Directory;
  readonly visits: Visits;
  readonly drafts: Drafts;
  readonly evidence: EvidenceStore;
  readonly alerts: Pick<AlertStore, "get" | "list">;
  readonly handlings: HandlingStore;
  readonly mails: Pick<MailReceipts, "list">;
  readonly signIn: { readonly issuer: string; readonly clientId: string };
  /** What the front before the API says to be known; undefined where there is none. */
  readonly originSecret: string | undefined;
  readonly bodyLimits: BodyLimits;
  /** Told of every fault; the caller sees a reference, never the fault. */
  readonly onFault: (error: Error) => void;
};

const gzip = compress({ encoding: "gzip" });

/** CloudFront compresses what it may keep alone, and it keeps no answer. Powertools would compress for who did not ask, too. */
const compressed: Middleware = async (options) => {
  const accepted = options.reqCtx.req.headers.get("accept-encoding");
  return accepted === null ? options.next() : gzip(options);
};

/** The HTTP routes of `infra/topology.ts`, as a Powertools router. */
export const createRoutes = (ports: ApiPorts): Router => {
  const app = new Router();
  app.use(compressed);
  app.use(async ({ reqCtx, next }) => {
    checkOrigin(ports.originSecret, reqCtx.req.headers);
    await next();
  });
  addContractRoutes(app);
  addPeopleRoutes(app, ports);
  addPortfolioRoutes(app, ports);
  addProjectRoutes(app, ports);
  addHistoryRoutes(app, ports);
  addPublicRoutes(app, ports);
  addReviewRoutes(app, ports);
  addDraftRoutes(app, ports);
  addEvidenceRoutes(app, ports);
  addAgreementRoutes(app, ports);
  addPaymentRoutes(app, ports);
  addAccountingRoutes(app, ports);
  addFundRoutes(app, ports);
  addRejectedRoutes(app, ports);
  addAlertRoutes(app, ports);
  addSettingsRoutes(app, ports);
  addActRoutes(app, ports);

  app.errorHandler(Problem, async (problem) => problemResponse(problem));
  app.notFound(async () =>
    problemResponse(notFound("There is nothing at this address. The API's addresses are in the README.")),
  );
  app.methodNotAllowed(async () =>
    problemResponse(new Problem(405, "Method not allowed", "This address answers to another method.")),
  );
  app.errorHandler(URIError, async () =>
    problemResponse(badParameter("path", "text encoded as in URLs", "text that cannot be decoded")),
  );
  app.errorHandler(ParameterValidationError, async () =>
    problemResponse(badParameter("path", "an id in each place of the path", "a blank")),
  );
  app.errorHandler(Error, async (error) => {
    ports.onFault(error);
    return problemResponse(
      new Problem(
        500,
        "Internal error",
        "Something failed on our side and was logged. Nothing was changed: try again.",
      ),
    );
  });
  return app;
};
