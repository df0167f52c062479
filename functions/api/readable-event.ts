import type { APIGatewayProxyEventV2 } from "aws-lambda";

/** What the bytes of a header may say; anything else cannot be put in a `Request`. */
const isHeaderValue = (value: string | undefined): boolean =>
  value !== undefined && /^[\t\x20-\x7e\x80-\xff]*$/.test(value);

/**
 * An event as the router can read it: a GET without the body some clients send, headers without the ones that no request
 * can carry, no field that is null where API Gateway leaves it out (emulators write it), and the characters of
 * a path that an address read as a URL loses, cuts at or turns (blanks, "?", "#", "\\") encoded: it would name something else. None of it
 * changes an answer.
 */
export const readableEvent = (event: APIGatewayProxyEventV2): APIGatewayProxyEventV2 => {
  const { body, headers, ...rest } = event;
  const isBodiless = ["GET", "HEAD"].includes(event.requestContext.http.method);
  for (const [name, value] of Object.entries(rest)) if (value === null) Reflect.deleteProperty(rest, name);
  return {
    ...rest,
    rawPath: rest.rawPath.replaceAll(/[\0-\x20?#\\]/g, encodeURIComponent),
    ...(isBodiless || body === undefined || body === null ? {} : { body }),
    headers: Object.fromEntries(Object.entries(headers ?? {}).filter(([, value]) => isHeaderValue(value))),
  };
};
