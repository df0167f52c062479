import { QueryErrorResetBoundary } from "@tanstack/react-query";
import { Component, type ReactNode, Suspense } from "react";
import { useWords, words } from "../language/language.tsx";
import { Failure } from "./failure.tsx";

const said = words({ loading: "Chargement…" }, { loading: "Loading…" });

type BoundaryProps = { readonly onRetry: () => void; readonly isPage: boolean; readonly children: ReactNode };

class FailureBoundary extends Component<BoundaryProps, { readonly error?: unknown }> {
  override state: { readonly error?: unknown } = {};

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    const retry = (): void => {
      this.props.onRetry();
      this.setState({ error: undefined });
    };
    return <Failure error={error} onRetry={retry} isPage={this.props.isPage} />;
  }
}

/** Holds the place of what is awaited: as many lines as it will about have, so that nothing jumps. */
export const Skeleton = ({ lines = 6 }: { readonly lines?: number }) => {
  const { loading } = useWords(said);
  return (
    <div className="skeleton" style={{ minBlockSize: `${2.25 * lines}rem` }}>
      <p role="status">{loading}</p>
      {Array.from({ length: lines }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are all the same
        <span key={line} aria-hidden="true" />
      ))}
    </div>
  );
};

/**
 * A part of a page that is awaited with what surrounds it, because it would push the rest down if it came later. When it fails it
 * says so in its place, and the rest stands.
 */
export const Guarded = ({ isPage = false, children }: Omit<LoadedProps, "lines">) => (
  <QueryErrorResetBoundary>
    {({ reset }) => (
      <FailureBoundary onRetry={reset} isPage={isPage}>
        {children}
      </FailureBoundary>
    )}
  </QueryErrorResetBoundary>
);

type LoadedProps = {
  readonly lines?: number;
  /** The whole page, its heading included. */
  readonly isPage?: boolean;
  readonly children: ReactNode;
};

/** A part of a page that asks the API: a skeleton while it waits, the reason and a retry when it fails. */
export const Loaded = ({ lines = 6, isPage = false, children }: LoadedProps) => (
  <Guarded isPage={isPage}>
    <Suspense fallback={<Skeleton lines={lines} />}>{children}</Suspense>
  </Guarded>
);
