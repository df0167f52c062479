import type { Entry } from "../../events/envelope.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The canonical text of an entry: what is kept when it is refused, and what its key is made of. */
export const inputOf = ({ source, detailType, detail }: Entry): string => canonicalJson({ source, detailType, detail });
