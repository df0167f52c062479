import type { ComponentProps, ReactNode } from "react";

type Props = Omit<ComponentProps<"button">, "type"> & {
  readonly children: ReactNode;
  readonly priority?: "primary" | "secondary" | "tertiary";
  readonly type?: "button" | "submit";
  /** Under way: it says so, and a second press does nothing. */
  readonly isBusy?: boolean;
};

export const Button = ({
  priority = "primary",
  type = "button",
  isBusy = false,
  className = "",
  onClick,
  ...props
}: Props) => (
  <button
    type={type}
    className={`button button-${priority} ${className}`}
    aria-disabled={isBusy || undefined}
    aria-busy={isBusy || undefined}
    onClick={isBusy ? (event) => event.preventDefault() : onClick}
    {...props}
  />
);
