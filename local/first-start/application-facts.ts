import type { FactOf } from "../../events/catalogue.ts";
import { secretariat } from "./people.ts";
import { centsOf, type DatedLine, simulatedLine } from "./simulated-line.ts";

type Assessed = FactOf<"ApplicationAssessed">["data"];

type Candidate = {
  readonly title: string;
  readonly receivedOn: string;
  readonly requestedEuros?: number;
  readonly assessed?: Omit<Assessed, "applicationId">;
};

const wave = "appel-simule";

const scores = (strategic: number, quality: number, savings: number, governance: number): Assessed["scores"] => ({
  strategic,
  quality,
  savings,
  governance,
});

/*
 * A made-up call: of the 122 real applications of 2018 only the number is public. None became a laureate, because that
 * would be one laureate more in every total.
 */
const candidates: readonly Candidate[] = [
  {
    title: "Guichet unique des aides (candidature simulée)",
    receivedOn: "2018-02-12",
    requestedEuros: 6_400_000,
    assessed: { assessedOn: "2018-04-10", scores: scores(4, 5, 3, 4), opinion: "favourable" },
  },
  {
    title: "Archivage partagé (candidature simulée)",
    receivedOn: "2018-02-15",
    requestedEuros: 2_150_000.5,
    assessed: {
      assessedOn: "2018-04-12",
      scores: scores(3, 2, 4, 2),
      opinion: "reserved",
      note: "Économies à documenter poste par poste.",
    },
  },
  {
    title: "Parc automobile mutualisé (candidature simulée)",
    receivedOn: "2018-02-15",
    requestedEuros: 900_000,
    assessed: {
      assessedOn: "2018-04-17",
      scores: scores(1, 2, 1, 3),
      opinion: "unfavourable",
      note: "Aucune économie pérenne.",
    },
  },
  { title: "Accueil téléphonique commun (candidature simulée)", receivedOn: "2018-02-16" },
];

const by = { source: "trajectoire.fund", actor: secretariat } as const;

/** Applications of a made-up call: received, most of them assessed. */
export const applicationFacts = (): DatedLine[] =>
  candidates.flatMap(({ title, receivedOn, requestedEuros, assessed }, index) => {
    const applicationId = `candidature-simulee-${index + 1}`;
    const file = {
      applicationId,
      title,
      holder: "Porteur simulé",
      wave,
      receivedOn,
      ...(requestedEuros === undefined ? {} : { requestedCents: centsOf(requestedEuros) }),
    };
    const about = { ...by, about: applicationId };
    return [
      simulatedLine({ type: "ApplicationReceived", ...about, id: "dossier", on: receivedOn, data: file }),
      ...(assessed === undefined
        ? []
        : [
            simulatedLine({
              type: "ApplicationAssessed",
              ...about,
              id: "instruction",
              on: assessed.assessedOn,
              data: { applicationId, ...assessed },
            }),
          ]),
    ];
  });
