import { randomUUID } from "node:crypto";
import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { sha256 } from "../../shared/adapters/content-hash.ts";
import { canonicalJson } from "../../shared/domain/canonical-json.ts";
import { inParallel } from "../../shared/domain/in-parallel.ts";
import { parisDate } from "../../shared/domain/instant.ts";
import { knownAtInstant } from "../../shared/domain/known-at.ts";
import { approve, type Decided, orderPayment, refuseOrder } from "../../shared/domain/orders/decide.ts";
import type { Order, Stroke } from "../../shared/domain/orders/order.ts";
import { type Situation, tranchesToday } from "../../shared/domain/orders/situation.ts";
import { readJsonBody } from "./body.ts";
import { createCarryOutOrder, readSituation } from "./carry-out-order.ts";
import type { Asked } from "./guard.ts";
import { commandIdOf, readIdempotencyKey } from "./idempotency.ts";
import { askedApproval, askedOrder, askedRefusal } from "./order-request.ts";
import { orderAnswer, orderNow, paymentsAnswer } from "./payment-answers.ts";
import { notFound } from "./problem.ts";
import { readBody } from "./read-body.ts";
import { json, unknownProject } from "./request.ts";
import type { ApiPorts } from "./routes.ts";

const unknownOrder = () => notFound("This project has no payment order of this number.");

const found = ({ orders }: Situation, orderId: string): Order => {
  const order = orders.find((one) => one.orderId === orderId);
  if (order === undefined) throw unknownOrder();
  return order;
};

/** Payments: what may be paid and what stands in the way, orders, and their decision by a second person. */
export const addPaymentRoutes = (app: Router, ports: ApiPorts): void => {
  const { guard, clock, bodyLimits, readStates } = ports;
  const carryOut = createCarryOutOrder(ports);

  /** Who asks, and the request itself: what makes its repetition known. */
  const strokeOf = async (req: Request, asked: Asked, request: unknown): Promise<Stroke> => {
    const { person, token } = await guard(asked, "order-payments");
    const { personId } = person;
    return {
      by: { personId, ...token },
      at: clock.now().toISOString(),
      commandId: commandIdOf(personId, readIdempotencyKey(req)),
      requestHash: sha256(canonicalJson(request)),
    };
  };

  const decision = async (
    req: Request,
    asked: Asked,
    { projectId, orderId, request }: { projectId: string; orderId: string; request: object },
    decide: (order: Order, stroke: Stroke, situation: Situation) => Decided,
  ): Promise<Response> => {
    const stroke = await strokeOf(req, asked, { ...request, projectId, orderId });
    const order = await carryOut({
      projectId,
      stroke,
      decide: (situation) => decide(found(situation, orderId), stroke, situation),
    });
    const location = `/api/projects/${encodeURIComponent(projectId)}/orders/${order.orderId}`;
    return json({ ...orderAnswer(projectId, order), address: location }, { status: 202, headers: { location } });
  };

  app.get("/api/payments", async ({ event }) => {
    const reach = await guard({ event }, "read-payments");
    const knownAt = knownAtInstant(clock.now().toISOString());
    const today = parisDate(clock.now());
    const states = await reach.among(await readStates.list("project", knownAt));
    const planned = states.filter((state) => tranchesToday({ state, today }).length > 0);
    const read = await inParallel(planned, ({ projectId }) => readSituation(ports, projectId));
    return json({ today, projects: read.flatMap((one) => (one === undefined ? [] : [paymentsAnswer(one.situation)])) });
  });

  app.get("/api/projects/:projectId/payments", async ({ event, params: { projectId = "" } }) => {
    await (await guard({ event }, "read-payments")).project(projectId);
    const read = await readSituation(ports, projectId);
    if (read === undefined) throw unknownProject(projectId);
    return json(paymentsAnswer(read.situation));
  });

  app.get("/api/projects/:projectId/orders/:orderId", async ({ event, params: { projectId = "", orderId = "" } }) => {
    await (await guard({ event }, "read-payments")).project(projectId);
    const read = await readSituation(ports, projectId);
    if (read === undefined) throw unknownOrder();
    return json(orderNow(read.situation, found(read.situation, orderId)));
  });

  app.post("/api/projects/:projectId/orders", async ({ req, event, params: { projectId = "" } }) => {
    await guard({ event }, "order-payments");
    const asked = readBody(askedOrder, await readJsonBody(req, "POST /api/projects/{projectId}/orders", bodyLimits));
    const stroke = await strokeOf(req, { event }, { how: "order", ...asked, projectId });
    const orderId = randomUUID();
    const order = await carryOut({
      projectId,
      stroke,
      decide: (situation) => orderPayment({ orderId, ...asked }, stroke, situation),
    });
    const location = `/api/projects/${encodeURIComponent(projectId)}/orders/${order.orderId}`;
    return json({ ...orderAnswer(projectId, order), address: location }, { status: 201, headers: { location } });
  });

  app.post(
    "/api/projects/:projectId/orders/:orderId/approval",
    async ({ req, event, params: { projectId = "", orderId = "" } }) => {
      await guard({ event }, "order-payments");
      const route = "POST /api/projects/{projectId}/orders/{orderId}/approval";
      const asked = readBody(askedApproval, await readJsonBody(req, route, bodyLimits));
      const request = { how: "approve", ...asked };
      return decision(req, { event }, { projectId, orderId, request }, (order, stroke, situation) =>
        approve(order, asked, stroke, situation),
      );
    },
  );

  app.post(
    "/api/projects/:projectId/orders/:orderId/refusal",
    async ({ req, event, params: { projectId = "", orderId = "" } }) => {
      await guard({ event }, "order-payments");
      const route = "POST /api/projects/{projectId}/orders/{orderId}/refusal";
      const asked = readBody(askedRefusal, await readJsonBody(req, route, bodyLimits));
      const request = { how: "refuse", ...asked };
      return decision(req, { event }, { projectId, orderId, request }, (order, stroke) =>
        refuseOrder(order, asked.reason, stroke),
      );
    },
  );
};
