import type { ReactNode } from "react";

type Props = {
  readonly severity: "info" | "success" | "warning" | "error";
  readonly title?: ReactNode;
  readonly children?: ReactNode;
  /** Said to screen readers when it appears. */
  readonly isLive?: boolean;
};

const marks = { info: "i", success: "✓", warning: "!", error: "×" } as const;

/** A message in its place: what it is about, what to do. */
export const Alert = ({ severity, title, children, isLive = false }: Props) => (
  <div className={`alert alert-${severity}`} role={isLive ? (severity === "error" ? "alert" : "status") : undefined}>
    <span className="alert-mark" aria-hidden="true">
      {marks[severity]}
    </span>
    <div>
      {title === undefined ? null : <p className="alert-title">{title}</p>}
      {children}
    </div>
  </div>
);
