/** Journeys that run on `npm start` alone, each with its reason. Every other one must pass on the deployment too. */
export const localOnly: Readonly<Record<string, string>> = {
  "test/journeys/first-start.test.ts":
    "a first start loads its data when `npm start` is given none; a deployment starts empty",
  "test/journeys/local-door.test.ts":
    "what API Gateway and EventBridge refuse themselves, in the words of their local stand-ins",
  "test/journeys/rights.test.ts": "its people of each role and its forged tokens are the local issuer's",
  "test/journeys/acts.test.ts":
    "its people of each role are the local issuer's; proofs/acts.test.ts states a fact as a person of the deployment",
  "test/journeys/reporting.test.ts":
    "its people are the local issuer's; proofs/acts.test.ts states facts as the deployment's own people",
  "test/journeys/evidence.test.ts":
    "its people are the local issuer's; proofs/payments.test.ts uploads a file as a person of the deployment",
  "test/journeys/people.test.ts": "it signs tokens of strangers with the local issuer's key",
  "test/journeys/payments.test.ts":
    "its people are the local issuer's; proofs/payments.test.ts orders, approves and pays as people of the deployment",
  "test/journeys/alerts.test.ts":
    "it reads the mailbox of this machine and switches it off; proofs/alerts.test.ts reads a mail of the deployment",
  "test/journeys/mail-outage.test.ts":
    "it starts a system of its own, with an impatient queue, and switches its mail off",
  "test/journeys/mail-bounce.test.ts":
    "it starts a system of its own, and has its mailbox send mails back: the emulator's SES reports nothing",
  "test/journeys/audit.test.ts": "the auditor's commands read a file and ask no system",
};
