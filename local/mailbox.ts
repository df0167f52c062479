import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import * as z from "zod";

/*
 * Every mail that this machine's SES took, one file each: nothing leaves the machine.
 */

const part = z.object({ Data: z.string() });

/** The SendEmail of SES v2 that our mailer makes; another shape is refused, as SES refuses what it cannot send. */
export const sendEmail = z.object({
  FromEmailAddress: z.email(),
  ConfigurationSetName: z.string().optional(),
  EmailTags: z
    .array(z.object({ Name: z.string().regex(/^[\w-]{1,256}$/), Value: z.string().regex(/^[\w.@-]{1,256}$/) }))
    .default([]),
  Destination: z.object({ ToAddresses: z.array(z.email()).min(1).max(50) }),
  Content: z.object({
    Simple: z.object({
      Subject: part,
      Body: z.object({ Text: part, Html: part }),
      Headers: z
        .array(z.object({ Name: z.string().regex(/^[!-9;-~]{1,126}$/), Value: z.string().regex(/^[ -~]{1,870}$/) }))
        .max(15)
        .default([]),
    }),
  }),
});

const kept = z.object({
  messageId: z.string(),
  sentAt: z.string(),
  from: z.string(),
  to: z.array(z.string()),
  subject: z.string(),
  text: z.string(),
  html: z.string(),
  headers: z.record(z.string(), z.string()),
});
export type KeptMail = z.infer<typeof kept>;

export type Mailbox = {
  /** Takes the mail, or says that the service is down. */
  take(mail: z.infer<typeof sendEmail>): Promise<string | "down">;
  /** Newest first. */
  list(): Promise<readonly KeptMail[]>;
  /** Down: every mail is refused until it is up again. */
  setDown(isDown: boolean): void;
  isDown(): boolean;
  /** Bouncing: a mail to this address is taken, and comes back. */
  setBouncing(address: string, isBouncing: boolean): void;
  bouncing(): readonly string[];
};

export const openMailbox = async (dataDirectory: string): Promise<Mailbox> => {
  const folder = join(dataDirectory, "mailbox");
  await mkdir(folder, { recursive: true });
  let down = false;
  const bouncing = new Set<string>();
  let count = 0;
  return {
    isDown: () => down,
    setDown: (isDown) => {
      down = isDown;
    },
    setBouncing: (address, isBouncing) => {
      if (isBouncing) bouncing.add(address);
      else bouncing.delete(address);
    },
    bouncing: () => [...bouncing],
    async take({ FromEmailAddress, Destination, Content: { Simple } }) {
      if (down) return "down";
      const messageId = randomUUID();
      const sentAt = new Date().toISOString();
      const mail: KeptMail = {
        messageId,
        sentAt,
        from: FromEmailAddress,
        to: Destination.ToAddresses,
        subject: Simple.Subject.Data,
        text: Simple.Body.Text.Data,
        html: Simple.Body.Html.Data,
        headers: Object.fromEntries(Simple.Headers.map(({ Name, Value }) => [Name, Value])),
      };
      count += 1;
      const name = `${sentAt.replaceAll(":", "-")}-${String(count).padStart(6, "0")}-${messageId}.json`;
      await writeFile(join(folder, `.${name}`), JSON.stringify(mail), { flush: true });
      await rename(join(folder, `.${name}`), join(folder, name));
      return messageId;
    },
    async list() {
      const names = (await readdir(folder))
        .filter((name) => !name.startsWith("."))
        .sort()
        .reverse();
      return Promise.all(names.map(async (name) => kept.parse(JSON.parse(await readFile(join(folder, name), "utf8")))));
    },
  };
};
