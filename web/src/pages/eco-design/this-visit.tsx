import { useEffect, useState } from "react";
import { useFormat, useWords, words } from "../../language/language.tsx";

const said = words(
  {
    title: "Mesuré à l’instant, dans votre navigateur",
    body: (files: string, answers: string, kB: string) =>
      `Depuis que cette page a été ouverte\u00a0: ${files} fichiers du site et ${answers} réponses de données, ${kB} ko compressés au total, ce que le cache a évité compris.`,
    elsewhere: (count: string) => `Demandes à un autre site\u00a0: ${count}.`,
  },
  {
    title: "Measured just now, in your browser",
    body: (files: string, answers: string, kB: string) =>
      `Since this page was opened: ${files} files of the site and ${answers} answers with data, ${kB} kB compressed in all, including what the cache saved.`,
    elsewhere: (count: string) => `Requests to another site: ${count}.`,
  },
);

type Measured = {
  readonly files: number;
  readonly answers: number;
  readonly bytes: number;
  readonly elsewhere: number;
};

const isResource = (entry: PerformanceEntry): entry is PerformanceResourceTiming =>
  entry instanceof PerformanceResourceTiming;

const measure = (): Measured => {
  const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")].filter(
    isResource,
  );
  const own = entries.filter(({ name }) => new URL(name).origin === location.origin);
  const answers = own.filter(({ name }) => new URL(name).pathname.startsWith("/api/")).length;
  return {
    files: own.length - answers,
    answers,
    bytes: own.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0),
    elsewhere: entries.length - own.length,
  };
};

/** What this very visit has weighed so far. */
export const ThisVisit = () => {
  const say = useWords(said);
  const { count } = useFormat();
  const [measured, setMeasured] = useState<Measured>(measure);
  useEffect(() => {
    const observer = new PerformanceObserver(() => setMeasured(measure()));
    observer.observe({ type: "resource" });
    return () => observer.disconnect();
  }, []);
  const { files, answers, bytes, elsewhere } = measured;
  return (
    <section>
      <h2>{say.title}</h2>
      <p>
        {say.body(count(files), count(answers), count(Math.round(bytes / 1_000)))} {say.elsewhere(count(elsewhere))}
      </p>
    </section>
  );
};
