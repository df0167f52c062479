import { use } from "react";
import { type Configuration, configuration } from "../api/configuration.ts";

/** What this installation is; `today` is its business day. */
export const useConfiguration = (): Configuration => use(configuration());
