import * as z from "zod";
import type { Entry } from "../../events/envelope.ts";
import { mailIdTag } from "../../shared/adapters/ses-mailer.ts";

/*
 * What SES says of a mail after it took it, by EventBridge's default bus.
 * https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html (the same fields under `detail`)
 */

const mail = z.object({ messageId: z.string(), tags: z.record(z.string(), z.array(z.string())).default({}) });
const schema = z.discriminatedUnion("eventType", [
  z.object({
    eventType: z.literal("Bounce"),
    mail,
    bounce: z.object({
      bounceType: z.string(),
      bounceSubType: z.string(),
      bouncedRecipients: z.array(z.object({ status: z.string().nullish(), diagnosticCode: z.string().nullish() })),
    }),
  }),
  z.object({
    eventType: z.literal("Complaint"),
    mail,
    complaint: z.object({ complaintFeedbackType: z.string().nullish() }),
  }),
  z.object({ eventType: z.literal("Reject"), mail, reject: z.object({ reason: z.string() }) }),
]);
type Report = z.infer<typeof schema>;

const why = (report: Report): readonly (string | null | undefined)[] => {
  switch (report.eventType) {
    case "Bounce": {
      const { bounceType, bounceSubType, bouncedRecipients } = report.bounce;
      const [first] = bouncedRecipients;
      return [bounceType, bounceSubType, first?.diagnosticCode ?? first?.status];
    }
    case "Complaint":
      return [report.complaint.complaintFeedbackType];
    case "Reject":
      return [report.reject.reason];
  }
};

/** Servers like to repeat the address; the receipt must not outlive its erasure from the directory with it. */
const withoutAddresses = (text: string): string => text.replace(/[^\s<>"';,]+@[^\s<>"';,]+/g, "…");

export const isMailReport = ({ source }: Entry): boolean => source === "aws.ses";

/** Which of our mails, and why it came back; no mail when it is another sender's in the same account. */
export const readMailReport = ({ detail }: Entry): { readonly mailId?: string; readonly reason: string } => {
  const report = schema.parse(detail);
  const { tags, messageId } = report.mail;
  const mailId = tags[mailIdTag]?.[0];
  const reason = [report.eventType, ...why(report), messageId].filter(Boolean).join(", ");
  return { ...(mailId === undefined ? {} : { mailId }), reason: withoutAddresses(reason).slice(0, 500) };
};
