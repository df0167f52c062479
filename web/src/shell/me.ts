import type * as z from "zod";
import type { me } from "../../../shared/answers/people.ts";
import { type Action, type ActType, actingRole, type Role, scopeOf } from "../../../shared/domain/rights/rights.ts";
import { useAnswer } from "../api/use-answer.ts";
import { useConfiguration } from "./use-configuration.ts";

type Me = z.infer<typeof me>;

export const useMe = (): Me => useAnswer<Me>("/api/me");

/** What the signed-in person may do, by the same table as the API's. */
export const useRights = () => {
  const { roles } = useMe();
  const { today } = useConfiguration();
  return {
    can: (action: Action): boolean => scopeOf(roles, action, today) !== undefined,
    mayState: (type: ActType): boolean => actingRole(roles, type, today) !== undefined,
    /** The widest role held, which says what the first page shows. */
    role: (["secretariat", "finance", "project-team", "auditor"] as const).find((role): role is Role =>
      roles.some((held) => held.role === role),
    ),
  };
};
