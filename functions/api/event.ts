import type { APIGatewayProxyEventV2 } from "aws-lambda";

/**
 * API Gateway leaves out what a request does not have; the gateways that stand in for it may write null there, which the
 * router refuses. Only the event's own fields: nothing inside them is touched.
 */
export const withoutNulls = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { pathParameters, queryStringParameters, cookies, body, stageVariables, ...always } = event;
  return {
    ...always,
    ...(pathParameters ? { pathParameters } : {}),
    ...(queryStringParameters ? { queryStringParameters } : {}),
    ...(cookies ? { cookies } : {}),
    ...(body ? { body } : {}),
    ...(stageVariables ? { stageVariables } : {}),
  };
};
