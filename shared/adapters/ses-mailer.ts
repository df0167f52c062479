import { type SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";
import type { Mailer } from "../domain/ports.ts";

/** Header that names the mail, so that a second copy is known as one. */
export const mailIdHeader = "X-Trajectoire-Mail";
/** Header that names the alerts it speaks of. */
export const alertsHeader = "X-Trajectoire-Alerts";

/** Tag that names the mail in what SES says of it afterwards. */
export const mailIdTag = "trajectoire-mail";

/** Letters of the alphabet that a header can hold; the others by their code. A header value holds at most 870 characters. */
const inHeader = (text: string): string => encodeURIComponent(text).slice(0, 800);

/**
 * Mail through SES v2, one person a mail: nobody sees who else was told. A configuration set says where SES tells what became of
 * a mail it took; without one it tells nobody.
 */
export const sesMailer = (client: SESv2Client, from: string, configurationSet?: string): Mailer => ({
  async send({ mailId, to, subject, text, html, alertIds }) {
    const { MessageId } = await client.send(
      new SendEmailCommand({
        FromEmailAddress: from,
        ...(configurationSet === undefined ? {} : { ConfigurationSetName: configurationSet }),
        EmailTags: [{ Name: mailIdTag, Value: mailId }],
        Destination: { ToAddresses: [to] },
        Content: {
          Simple: {
            Subject: { Data: subject, Charset: "UTF-8" },
            Body: { Text: { Data: text, Charset: "UTF-8" }, Html: { Data: html, Charset: "UTF-8" } },
            Headers: [
              { Name: mailIdHeader, Value: mailId },
              { Name: alertsHeader, Value: inHeader(alertIds.join(" ")) },
              { Name: "Auto-Submitted", Value: "auto-generated" },
            ],
          },
        },
      }),
    );
    if (MessageId === undefined) throw new Error("SES took the mail and gave it no number.");
    return MessageId;
  },
});
