import type { Router } from "@aws-lambda-powertools/event-handler/http";
import { asyncApi } from "./contract/async-api.ts";
import { openApi } from "./contract/open-api.ts";
import { json } from "./request.ts";

/** What the API and the bus take and give, for machines. Made on the first request, then kept. */
export const addContractRoutes = (app: Router): void => {
  let documents: { readonly openApi: object; readonly asyncApi: object } | undefined;
  const made = () => {
    documents ??= { openApi: openApi(), asyncApi: asyncApi() };
    return documents;
  };
  app.get("/api/openapi.json", async () => json(made().openApi));
  app.get("/api/asyncapi.json", async () => json(made().asyncApi));
};
