import type { Flag } from "../../charts/trajectory-scale.ts";
import { words } from "../../language/language.tsx";

export const flagWords = words(
  {
    payment: (number: number) => `Versement ${number}`,
    short: (number: number) => `V${number}`,
    agreement: (version: number) => (version <= 1 ? "Contrat" : `Avenant, version ${version}`),
    shortAgreement: (version: number) => (version <= 1 ? "C" : `A${version - 1}`),
    shortDecision: "D",
  },
  {
    payment: (number: number) => `Payment ${number}`,
    short: (number: number) => `P${number}`,
    agreement: (version: number) => (version <= 1 ? "Agreement" : `Amendment, version ${version}`),
    shortAgreement: (version: number) => (version <= 1 ? "C" : `A${version - 1}`),
    shortDecision: "D",
  },
);

type Happened = {
  readonly payments: readonly { readonly paidOn: string }[];
  readonly agreements: readonly { readonly version: number; readonly signedOn: string }[];
  readonly decisions: readonly { readonly data: { readonly decidedOn: string; readonly title: string } }[];
};

/** What happened along the curve: payments, agreements, decisions. */
export const flagsOf = ({ payments, agreements, decisions }: Happened, say: typeof flagWords.fr): readonly Flag[] => [
  ...payments.map(
    ({ paidOn }, index): Flag => ({
      kind: "tranche",
      on: paidOn,
      short: say.short(index + 1),
      label: say.payment(index + 1),
    }),
  ),
  ...agreements.map(
    ({ version, signedOn }): Flag => ({
      kind: "agreement",
      on: signedOn,
      short: say.shortAgreement(version),
      label: say.agreement(version),
    }),
  ),
  ...decisions.map(
    ({ data }): Flag => ({ kind: "decision", on: data.decidedOn, short: say.shortDecision, label: data.title }),
  ),
];
