import type { ReactNode } from "react";

/** A word beside a thing; never told by its colour alone. */
export const Badge = ({
  severity = "neutral",
  children,
}: {
  readonly severity?: "neutral" | "info" | "success" | "warning" | "error";
  readonly children: ReactNode;
}) => <span className={`badge badge-${severity}`}>{children}</span>;
