import * as z from "zod";
import type { Route } from "../../infra/topology.ts";
import { logicalName } from "./logical-name.ts";
import { ofType, type Resource } from "./resources.ts";

const apiRoute = z.object({
  RouteKey: z.string(),
  Target: z.string(),
  AuthorizationType: z.enum(["NONE", "JWT"]).default("NONE"),
  AuthorizerId: z.string().optional(),
});
const integration = z.object({ IntegrationUri: z.string() });
const authorizer = z.object({
  AuthorizerType: z.literal("JWT"),
  JwtConfiguration: z.object({ Issuer: z.string().min(1), Audience: z.tuple([z.string().min(1)]) }),
});
const lambda = z.object({
  FunctionName: z.string(),
  Environment: z.object({ Variables: z.object({ MAX_BODY_BYTES: z.string().optional() }) }),
});

const routeKey = z
  .string()
  .transform((key) => key.split(" "))
  .pipe(z.tuple([z.enum(["GET", "POST", "PUT", "DELETE"]), z.templateLiteral(["/api/", z.string()])]));

const bodyLimits = z.record(z.string(), z.number());

export const projectRoutes = (resources: readonly Resource[]): Route[] => {
  const integrations = ofType(resources, "AWS::ApiGatewayV2::Integration", integration);
  const authorizers = ofType(resources, "AWS::ApiGatewayV2::Authorizer", authorizer);
  const functions = ofType(resources, "AWS::Lambda::Function", lambda);

  const functionOf = (target: string): string => {
    const found = integrations.find(({ logicalId }) => target === `integrations/${logicalId}`);
    if (found === undefined) throw new Error(`No integration behind "${target}"`);
    return found.properties.IntegrationUri;
  };
  const bodyLimitOf = (uri: string, key: string): number => {
    const found = functions.find(({ properties }) => uri.endsWith(`:function:${properties.FunctionName}`));
    return bodyLimits.parse(JSON.parse(found?.properties.Environment.Variables.MAX_BODY_BYTES ?? "{}"))[key] ?? 0;
  };
  const accessOf = (type: "NONE" | "JWT", authorizerId: string | undefined): Route["access"] => {
    if (type === "NONE") return "public";
    if (!authorizers.some(({ logicalId }) => logicalId === authorizerId)) {
      throw new Error(`No token is checked by "${authorizerId}"`);
    }
    return "signed-in";
  };

  return ofType(resources, "AWS::ApiGatewayV2::Route", apiRoute).map(({ properties }) => {
    const [method, path] = routeKey.parse(properties.RouteKey);
    const uri = functionOf(properties.Target);
    return {
      method,
      path,
      fn: logicalName(uri),
      access: accessOf(properties.AuthorizationType, properties.AuthorizerId),
      maxBodyBytes: bodyLimitOf(uri, properties.RouteKey),
    };
  });
};
