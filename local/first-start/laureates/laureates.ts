import type { Storyline } from "../storyline.ts";
import { aCompleter09 } from "./a-completer-09.ts";
import { aCompleter10 } from "./a-completer-10.ts";
import { aCompleter11 } from "./a-completer-11.ts";
import { aCompleter12 } from "./a-completer-12.ts";
import { aCompleter13 } from "./a-completer-13.ts";
import { aCompleter14 } from "./a-completer-14.ts";
import { aCompleter15 } from "./a-completer-15.ts";
import { aCompleter16 } from "./a-completer-16.ts";
import { aCompleter17 } from "./a-completer-17.ts";
import { aifeInnovation } from "./aife-innovation.ts";
import { amueSaas } from "./amue-saas.ts";
import { cfvr } from "./cfvr.ts";
import { franceCloud } from "./france-cloud.ts";
import { franceconnectPhase2 } from "./franceconnect-phase-2.ts";
import { healthDataHub } from "./health-data-hub.ts";
import { intelligenceEmploi } from "./intelligence-emploi.ts";
import { ned } from "./ned.ts";

/** The seventeen laureates of the wave 2018-1, in its order. */
export const laureates: readonly Storyline[] = [
  intelligenceEmploi,
  cfvr,
  healthDataHub,
  franceconnectPhase2,
  ned,
  franceCloud,
  amueSaas,
  aifeInnovation,
  aCompleter09,
  aCompleter10,
  aCompleter11,
  aCompleter12,
  aCompleter13,
  aCompleter14,
  aCompleter15,
  aCompleter16,
  aCompleter17,
];
