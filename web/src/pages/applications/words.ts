import { words } from "../../language/language.tsx";
import type { Criterion, Opinion } from "./applications.ts";

/** What both pages about applications have in common. */
export const applicationWords = words(
  {
    criteria: {
      strategic: "Stratégie",
      quality: "Qualité",
      savings: "Économies",
      governance: "Gouvernance",
    } satisfies Record<Criterion, string>,
    longCriteria: {
      strategic: "Caractère stratégique et novateur",
      quality: "Qualité du service et conditions de travail des agents",
      savings: "Économies substantielles et pérennes",
      governance: "Gouvernance et moyens du projet",
    } satisfies Record<Criterion, string>,
    opinions: { favourable: "favorable", reserved: "réservé", unfavourable: "défavorable" } satisfies Record<
      Opinion,
      string
    >,
    stages: { received: "reçue", assessed: "instruite", laureate: "lauréate" },
  },
  {
    criteria: { strategic: "Strategy", quality: "Quality", savings: "Savings", governance: "Governance" },
    longCriteria: {
      strategic: "Strategic and novel character",
      quality: "Quality of service and agents’ working conditions",
      savings: "Substantial and recurring savings",
      governance: "Governance and means of the project",
    },
    opinions: { favourable: "favourable", reserved: "reserved", unfavourable: "unfavourable" },
    stages: { received: "received", assessed: "assessed", laureate: "laureate" },
  },
);

export const said = words(
  {
    title: "Candidatures",
    sentence: (day: string, received: string, laureates: number, rate: string) =>
      `Au ${day}, ${received} ${received === "1" ? "dossier reçu" : "dossiers reçus"} ; ${laureates === 0 ? "aucun n’est devenu lauréat" : `${laureates} ${laureates > 1 ? "sont devenus lauréats" : "est devenu lauréat"} (${rate})`}.`,
    none: "Aucun dossier n’est enregistré à cette date.",
    empty:
      "Les dossiers d’un appel à projets s’enregistrent ici, s’instruisent sur les quatre critères, puis deviennent lauréats.",
    whoActs: "Le secrétariat enregistre, instruit et sélectionne ; vous lisez.",
    record: "Enregistrer une candidature",
    requested: "Demandé",
    awarded: "Attribué aux lauréats",
    byOpinion: "Avis",
    byStage: "Stades",
    caption: "Candidatures : quatre critères notés de 0 à 5, total sur 20",
    name: "Candidature, porteur",
    holder: "Porteur",
    wave: "Vague",
    receivedOn: "Reçue, vague",
    requestedColumn: "Demandé (M€)",
    total: "Total /20",
    opinion: "Avis",
    stage: "Stade",
    laureate: "Lauréat",
    see: "voir le lauréat",
    all: "Toutes",
    allOf: "Tous",
    notAssessed: "non noté",
    count: (count: number) => `${count} ${count > 1 ? "candidatures" : "candidature"}`,
    simulated: "Données simulées : certaines lignes ne décrivent rien de réel.",
    asOf: (asOf: string, knownAt: string) => `Situation au ${asOf}, telle que connue au ${knownAt}.`,
  },
  {
    title: "Applications",
    sentence: (day: string, received: string, laureates: number, rate: string) =>
      `On ${day}, ${received} ${received === "1" ? "file received" : "files received"}; ${laureates === 0 ? "none became a laureate" : `${laureates} became ${laureates === 1 ? "a laureate" : "laureates"} (${rate})`}.`,
    none: "No file is recorded at this date.",
    empty: "Files of a call for projects are recorded here, assessed on the four criteria, then become laureates.",
    whoActs: "The secretariat records, assesses and selects; you read.",
    record: "Record an application",
    requested: "Requested",
    awarded: "Awarded to laureates",
    byOpinion: "Opinions",
    byStage: "Stages",
    caption: "Applications: four criteria scored from 0 to 5, total out of 20",
    name: "Application, holder",
    holder: "Holder",
    wave: "Wave",
    receivedOn: "Received, wave",
    requestedColumn: "Requested (€m)",
    total: "Total /20",
    opinion: "Opinion",
    stage: "Stage",
    laureate: "Laureate",
    see: "see the laureate",
    all: "All",
    allOf: "All",
    notAssessed: "not scored",
    count: (count: number) => `${count} ${count === 1 ? "application" : "applications"}`,
    simulated: "Simulated data: some lines describe nothing real.",
    asOf: (asOf: string, knownAt: string) => `As of ${asOf}, as known on ${knownAt}.`,
  },
);
