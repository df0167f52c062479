import type { ReactNode } from "react";

/** A strip across the page that stands as long as what it says is true. */
export const Notice = ({
  tone = "info",
  children,
}: {
  readonly tone?: "info" | "past";
  readonly children: ReactNode;
}) => <div className={`notice notice-${tone}`}>{children}</div>;
