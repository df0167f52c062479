import type { Persona } from "./a-web.ts";

/*
 * Every page as somebody meets it: who opens it, and at which address. A page that is not here fails routes.test.ts.
 */

export const team: Persona = "Équipe projet 1, Numérique en détention (NED)";

/** Who opens the pages at an address, and the address itself where it has parameters. */
type Meeting = readonly [persona: Persona | undefined, address?: string];

export const visits: Readonly<Record<string, Meeting>> = {
  "/": ["Secrétariat 1"],
  "/chiffres": [undefined],
  "/aide": [undefined],
  "/nouveautes": [undefined],
  "/accessibilite": [undefined],
  "/ecoconception": [undefined],
  "/preferences": [undefined],
  "/portefeuille": ["Secrétariat 1"],
  "/portefeuille/trajectoires": ["Secrétariat 1"],
  "/portefeuille/nuage": ["Secrétariat 1"],
  "/laureats/:projectId": ["Secrétariat 1", "/laureats/health-data-hub"],
  "/laureats/:projectId/versements": ["Secrétariat 1", "/laureats/health-data-hub/versements"],
  "/laureats/:projectId/economies": ["Secrétariat 1", "/laureats/health-data-hub/economies"],
  "/laureats/:projectId/jalons": ["Secrétariat 1", "/laureats/health-data-hub/jalons"],
  "/laureats/:projectId/historique": ["Secrétariat 1", "/laureats/health-data-hub/historique"],
  "/laureats/:projectId/fiche": ["Secrétariat 1", "/laureats/health-data-hub/fiche"],
  "/laureats/:projectId/avenant": ["Secrétariat 1", "/laureats/health-data-hub/avenant"],
  "/laureats/:projectId/decision": ["Secrétariat 1", "/laureats/health-data-hub/decision"],
  "/declarations": [team],
  "/laureats/:projectId/declarations": [team, "/laureats/ned/declarations"],
  "/laureats/:projectId/declarations/nouvelle": [team, "/laureats/ned/declarations/nouvelle?trimestre=2026-T4"],
  "/laureats/:projectId/declarations/:reportId": [team, "/laureats/ned/declarations/2026-T4"],
  "/import": [team],
  "/versements": ["Finances 1"],
  "/versements/:projectId/:trancheId": ["Finances 1", "/versements/france-cloud/t4"],
  "/execution": ["Finances 1"],
  "/execution/mois": ["Finances 1", "/execution/mois?mois=2019-12"],
  "/execution/rapprochement": ["Finances 1"],
  "/validations": ["Finances 1"],
  "/validations/:projectId/:reportFactId": ["Finances 1", "/validations/aife-innovation/constat-2026-T3-v1"],
  "/alertes": ["Secrétariat 1"],
  "/reglages": ["Secrétariat 1"],
  "/candidatures": ["Secrétariat 1"],
  "/candidatures/:applicationId": ["Secrétariat 1", "/candidatures/candidature-simulee-1"],
  "/annuaire": ["Secrétariat 1"],
  "/rejets": ["Secrétariat 1"],
  "/messages": ["Secrétariat 1"],
};
