import { formatIn } from "../language/format.ts";

/*
 * The formulas and rules of an explanation, which the API says in English with the symbols of DOMAIN.md, in French. One that is not here
 * comes back as it was: `formula-in-french.test.ts` finds it.
 */

const french = formatIn("fr");
const { month, date } = french;
const lanes: Readonly<Record<string, string>> = { validated: "voie validée", declared: "voie déclarée" };

type Phrase = readonly [RegExp, (...parts: readonly string[]) => string];
const phrase = (english: string, said: string): Phrase => [
  new RegExp(`^${english.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`),
  () => said,
];
const atDay = (text: string): string => date(text);

const phrases: readonly Phrase[] = [
  phrase(
    'true when a fact that counts has the origin "simulation"',
    "vrai dès qu’un fait qui compte a pour origine « simulation »",
  ),
  phrase("the first rule that holds", "la première règle vérifiée"),
  phrase(
    "the first rule that holds, validated lane; comparisons are exact, never on rounded ratios",
    "la première règle vérifiée, voie validée ; les comparaisons sont exactes, jamais sur des ratios arrondis",
  ),
  phrase("the default term", "la valeur par défaut du fonds"),
  phrase("as stated when the project was selected", "tel que fixé à la sélection du projet"),
  phrase(
    "I(t) = sum of max(0, amount - repayments dated <= t) over the payments dated <= t",
    "I(t) = somme, sur les versements datés de t au plus tard, de max(0 ; montant − reversements datés de t au plus tard)",
  ),
  phrase(
    "M(t) = sum of net payments whose maturity (payment date + delay) is <= t",
    "M(t) = somme des versements nets dont l’échéance (date du versement + délai) est atteinte à t",
  ),
  [
    /^M at f = sum of net payments, as of t, whose maturity is <= (\S+)$/,
    (on) => `M à f = somme des versements nets, à t, dont l’échéance est au plus tard le ${atDay(on ?? "")}`,
  ],
  phrase(
    "M12(t) = sum of net payments whose maturity + 12 months is <= t",
    "M12(t) = somme des versements nets dont l’échéance date d’au moins 12 mois à t",
  ),
  phrase(
    "R = ratio x M / 100, in cents a year, rounded half away from zero",
    "R = ratio × M / 100, en centimes par an, arrondi au plus proche (moitié en s’éloignant de zéro)",
  ),
  phrase(
    "f = the earliest maturity after t among payments dated <= t whose net amount is above 0",
    "f = la plus proche échéance après t, parmi les versements datés de t au plus tard dont le montant net dépasse 0",
  ),
  phrase("no payment is still to mature", "plus aucun versement n’arrive à échéance"),
  phrase(
    "the greatest agreement version signed by t that states an award, else the selection's, else unknown",
    "la dernière version du contrat signée à t qui fixe un montant, sinon celui de la sélection, sinon inconnu",
  ),
  phrase(
    "sum of the commitments dated <= t (a negative one releases)",
    "somme des engagements datés de t au plus tard (un montant négatif désengage)",
  ),
  [
    /^o = (\S+), the last whole month at (\S+): without a date of knowledge every month is due$/,
    (o, at) =>
      `o = ${month(o ?? "")}, dernier mois entier au ${atDay(at ?? "")} : sans date de connaissance, tout mois est dû`,
  ],
  [
    /^o = (\S+), the latest month due on (\S+), moved on to (\S+) over months already complete in the validated lane$/,
    (o, on, to) =>
      `o = ${month(o ?? "")}, dernier mois dû au ${atDay(on ?? "")}, avancé jusqu’à ${month(to ?? "")} car ces mois sont déjà complets en voie validée`,
  ],
  [
    /^o = (\S+), the last whole month at (\S+), due on (\S+)$/,
    (o, at, on) => `o = ${month(o ?? "")}, dernier mois entier au ${atDay(at ?? "")}, dû au ${atDay(on ?? "")}`,
  ],
  [
    /^o = (\S+), the latest month due on (\S+) \(last day of its reporting period \+ due days\); the next one is not complete$/,
    (o, on) =>
      `o = ${month(o ?? "")}, dernier mois dû au ${atDay(on ?? "")} (fin de sa période + délai de déclaration) ; le suivant n’est pas complet`,
  ],
  [
    /^E12 = sum of the recurring cents of (\S+)\.\.(\S+), (\w+) lane; null when nothing recurring is known there$/,
    (from, to, lane) =>
      `E12 = somme des économies pérennes de ${month(from ?? "")} à ${month(to ?? "")}, ${lanes[lane ?? ""]} ; non renseigné si rien n’y est connu`,
  ],
  phrase(
    "known / expected stream-months of the window, for the recurring streams of the signed agreements",
    "mois connus / mois attendus de la fenêtre, pour les postes pérennes des contrats signés",
  ),
  phrase(
    "known / 12 months of the window: no agreement names a recurring stream",
    "mois connus / 12 mois de la fenêtre : aucun contrat ne nomme de poste pérenne",
  ),
  phrase(
    "RA = sum over recurring streams of 12 x cents / months, rounded, of the latest run of 3 to 12 known months that ends at most 5 months before the window's end; null when no stream has one",
    "RA = somme, sur les postes pérennes, de 12 × montant / mois, arrondi, de la dernière série de 3 à 12 mois connus finie depuis 5 mois au plus ; non renseigné si aucun poste n’en a",
  ),
  [
    /^C\(t\) = sum of recurring and one-off cents of every month up to (\S+), (\w+) lane$/,
    (to, lane) =>
      `C(t) = somme des économies pérennes et ponctuelles de tous les mois jusqu’à ${month(to ?? "")}, ${lanes[lane ?? ""]}`,
  ],
  phrase(
    "C / I, 4 decimals rounded half away from zero; null when I = 0",
    "C / I, à 4 décimales ; non renseigné si I = 0",
  ),
  phrase("the first month-end at which I > 0 and C >= I", "la première fin de mois où I > 0 et C ≥ I"),
  phrase(
    "the first month-end from which I > 0 and C >= I at every later one",
    "la première fin de mois à partir de laquelle I > 0 et C ≥ I à toutes les suivantes",
  ),
  phrase(
    "Y = E12 / M, validated lane, 4 decimals rounded half away from zero; null when M = 0 or E12 is null",
    "Y = E12 / M, voie validée, à 4 décimales ; non renseigné si M = 0 ou si E12 ne l’est pas",
  ),
  phrase(
    "gap = R as shown - E12 of the validated lane (null counts 0)",
    "écart = R affiché − E12 de la voie validée (non renseigné compte 0)",
  ),
  phrase("0: no agreement is signed by t", "0 : aucun contrat n’est signé à t"),
  [
    /^planned recurring cents of (\S+)\.\.(\S+) in version (\d+) of the agreement \(the (greatest|smallest) signed by t\)$/,
    (from, to, version, which) =>
      `économies pérennes prévues de ${month(from ?? "")} à ${month(to ?? "")} par la version ${version} du contrat (la ${which === "greatest" ? "dernière" : "première"} signée à t)`,
  ],
  [
    /^planned recurring cents of (\S+)\.\.(\S+), current plan, without the streams that end before f$/,
    (from, to) =>
      `économies pérennes prévues de ${month(from ?? "")} à ${month(to ?? "")}, plan actuel, sans les postes arrêtés avant f`,
  ],
  phrase(
    "planned recurring cents of the twelve months that end with the month of f, current plan",
    "économies pérennes prévues sur les douze mois qui finissent avec le mois de f, plan actuel",
  ),
  phrase("0, because RA is null", "0, car RA n’est pas renseigné"),
  phrase(
    "J = validated recurring cents / planned cents, over the known stream-months of the window whose plan is not 0",
    "J = pérenne validé / prévu, sur les mois connus de la fenêtre dont le plan n’est pas nul",
  ),
  phrase(
    "J is null though something was expected: ρ = 0, silence earns no credit",
    "J n’est pas renseigné alors que des économies étaient attendues : ρ = 0, le silence ne vaut pas crédit",
  ),
  phrase(
    "sum of the validated recurring cents where something was planned and the month is known",
    "somme du pérenne validé là où un montant était prévu et où le mois est connu",
  ),
  phrase(
    "sum of the plan where it is not 0 and the month is known",
    "somme du plan là où il n’est pas nul et où le mois est connu",
  ),
  phrase(
    "drift = (current - initial) / initial, of the last planned year's full-year amounts; null when initial is 0",
    "dérive = (actuel − initial) / initial, sur la dernière année prévue ramenée à douze mois ; non renseigné si l’initial est nul",
  ),
  phrase(
    "sum over recurring streams of the last planned year, over twelve months: cents x 12 / active months, rounded",
    "somme, sur les postes pérennes, de la dernière année prévue ramenée à douze mois : montant × 12 / mois actifs, arrondi",
  ),
  phrase(
    "low = RA, without the streams that end before the month of f (null counts 0)",
    "basse = RA, sans les postes arrêtés avant le mois de f (non renseigné compte 0)",
  ),
  phrase(
    "central = low + ρ x Δp, rounded; ρ = J clamped to 0..1; J null: the default realisation when nothing was expected in the window, else 0",
    "centrale = basse + ρ × Δp, arrondi ; ρ = J ramené entre 0 et 1 ; sans J : la réalisation présumée si rien n’était attendu dans la fenêtre, sinon 0",
  ),
  phrase("high = low + Δp", "haute = basse + Δp"),
  phrase(
    "Δp = max(0, plan12(month of f) - plan12(o)), plan12(o) being 0 when RA is null",
    "Δp = max(0 ; plan12(mois de f) − plan12(o)), plan12(o) valant 0 si RA n’est pas renseigné",
  ),

  // Rules of the stage and of the status
  phrase("not selected by t", "non sélectionné à t"),
  phrase("abandoned, dated <= t", "abandonné, à t au plus tard"),
  phrase("closed, dated <= t", "clos, à t au plus tard"),
  phrase("an agreement of version >= 1 signed by t", "un contrat (version 1 ou plus) signé à t"),
  phrase("selected by t", "sélectionné à t"),
  phrase("I > 0", "I > 0"),
  phrase("I = 0", "I = 0"),
  phrase("M = 0", "M = 0"),
  phrase(
    "M = 0, RA is null and plan12(month of f), ended streams included, is 0",
    "M = 0, RA non renseigné et plan12(mois de f), postes arrêtés compris, nul",
  ),
  phrase("M = 0 and central >= R_next", "M = 0 et prévision centrale ≥ R à la prochaine échéance"),
  phrase(
    "M = 0 and central >= (1 - tolerance) x R_next",
    "M = 0 et prévision centrale ≥ (1 − tolérance) × R à la prochaine échéance",
  ),
  phrase("E12 >= R", "E12 ≥ R"),
  phrase("coverage < the coverage term", "couverture < couverture minimale"),
  phrase("RA >= R", "RA ≥ R"),
  phrase(
    "E12 < half of ratio x M12, or E12 <= 0 and RA is null or <= 0",
    "E12 < la moitié de ratio × M12, ou E12 ≤ 0 et RA non renseigné ou ≤ 0",
  ),
  phrase("E12 < ratio x M12", "E12 < ratio × M12"),
  phrase("otherwise", "dans tous les autres cas"),
];

/** A formula or a rule in French; undefined when it is not known. */
export const formulaInFrench = (english: string): string | undefined => {
  for (const [pattern, said] of phrases) {
    const found = pattern.exec(english);
    if (found !== null) return said(...found.slice(1));
  }
  return undefined;
};

/** In English, with the signs that print has. */
export const formulaInEnglish = (english: string): string =>
  english.replaceAll(" x ", " × ").replaceAll(">=", "≥").replaceAll("<=", "≤").replaceAll(" - ", " − ");
