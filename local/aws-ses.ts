import type { IncomingMessage, ServerResponse } from "node:http";
import type * as z from "zod";
import type { MailReport } from "../infra/topology.ts";
import { type Mailbox, sendEmail } from "./mailbox.ts";

export type Ses = {
  readonly mailbox: Mailbox;
  readonly mailReports: readonly MailReport[];
  /** Puts an event on the default bus. */
  readonly say: (source: string, detailType: string, detail: object) => Promise<void>;
};

/** What SES says on the default bus of a mail whose address does not exist. */
const bounceOf = (
  messageId: string,
  address: string,
  { FromEmailAddress, Destination, EmailTags, ConfigurationSetName }: z.infer<typeof sendEmail>,
): object => {
  const timestamp = new Date().toISOString();
  return {
    eventType: "Bounce",
    bounce: {
      bounceType: "Permanent",
      bounceSubType: "General",
      bouncedRecipients: [
        {
          emailAddress: address,
          action: "failed",
          status: "5.1.1",
          diagnosticCode: `smtp; 550 5.1.1 <${address}>: user unknown`,
        },
      ],
      timestamp,
    },
    mail: {
      timestamp,
      source: FromEmailAddress,
      messageId,
      destination: Destination.ToAddresses,
      tags: {
        "ses:configuration-set": [ConfigurationSetName],
        ...Object.fromEntries(EmailTags.map(({ Name, Value }) => [Name, [Value]])),
      },
    },
  };
};

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
  { mailbox, mailReports, say }: Ses,
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
  answer(response, 200, { MessageId: taken });
  /* Taken first: what becomes of it is known later, and told only under a configuration set. */
  const bouncing = read.data.Destination.ToAddresses.find((address) => mailbox.bouncing().includes(address));
  if (bouncing === undefined || read.data.ConfigurationSetName === undefined || !mailReports.includes("bounce")) return;
  await say("aws.ses", "Email Bounced", bounceOf(taken, bouncing, read.data));
};
