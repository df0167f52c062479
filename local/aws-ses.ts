import type { IncomingMessage, ServerResponse } from "node:http";
import { type Mailbox, sendEmail } from "./mailbox.ts";

/** SES v2 names no operation: it is known by its path. */
export const isSes = ({ url = "" }: IncomingMessage): boolean => url.startsWith("/v2/email/");

const answer = (response: ServerResponse, status: number, body: unknown, error?: string): void => {
  response.writeHead(status, {
    "content-type": "application/json",
    ...(error === undefined ? {} : { "x-amzn-errortype": error }),
  });
  response.end(JSON.stringify(body));
};

/** SES v2's SendEmail, with simple content. Mail goes to the mailbox of this machine, and nowhere else. */
export const answerSes = async (
  mailbox: Mailbox,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> => {
  if (request.method !== "POST" || request.url !== "/v2/email/outbound-emails") {
    return answer(response, 404, { message: "Of SES, only SendEmail (v2) is imitated here." }, "NotFoundException");
  }
  let json: unknown;
  try {
    json = JSON.parse(body.toString());
  } catch {
    return answer(response, 400, { message: "The body is not JSON." }, "SerializationException");
  }
  const read = sendEmail.safeParse(json);
  if (!read.success) {
    const message = read.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
    return answer(response, 400, { message }, "BadRequestException");
  }
  const taken = await mailbox.take(read.data);
  if (taken === "down") {
    const message = "Maximum sending rate exceeded.";
    return answer(response, 429, { message }, "TooManyRequestsException");
  }
  return answer(response, 200, { MessageId: taken });
};
