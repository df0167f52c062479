/** How a mark looks: a bar, a line or a tick, by the class that draws it. */
export type Swatch = {
  readonly kind: "bar" | "line" | "tick" | "hatch";
  readonly mark: string;
  readonly label: string;
};

/** What each mark of a drawing stands for, in text. */
export const Legend = ({ swatches }: { readonly swatches: readonly Swatch[] }) => (
  <ul className="legend">
    {swatches.map(({ kind, mark, label }) => (
      <li key={label}>
        <svg viewBox="0 0 24 14" width={24} height={14} aria-hidden="true">
          {kind === "bar" ? <rect className={mark} x={1} y={2} width={22} height={10} /> : null}
          {kind === "line" ? <path className={mark} d="M0 7H24" /> : null}
          {kind === "tick" ? <path className={mark} d="M12 1V13" /> : null}
          {kind === "hatch" ? <path className={mark} d="M1 12 9 2M8 12 16 2M15 12 23 2M1 12V2H23V12Z" /> : null}
        </svg>
        {label}
      </li>
    ))}
  </ul>
);
