import { useInfiniteQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { ask } from "../../api/ask.ts";
import { SelectField } from "../../fields/select-field.tsx";
import { useWords } from "../../language/language.tsx";
import { PageTitle } from "../../shell/page-title.tsx";
import { Button } from "../../ui/button.tsx";
import { Failure } from "../../ui/failure.tsx";
import { Loaded, Skeleton } from "../../ui/loaded.tsx";
import { DeadLetters } from "./dead-letters.tsx";
import { codes, type Rejected, type RejectedPage } from "./rejected.ts";
import { RejectedFact } from "./rejected-fact.tsx";
import { said } from "./words.ts";

const firstPage = "/api/rejected";

const RejectedList = () => {
  const say = useWords(said);
  const [search, setSearch] = useSearchParams();
  const pages = useInfiniteQuery({
    queryKey: [firstPage],
    queryFn: ({ pageParam, signal }) =>
      ask<RejectedPage>(pageParam === null ? firstPage : `${firstPage}?${new URLSearchParams({ cursor: pageParam })}`, {
        signal,
      }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
  });
  if (pages.error !== null) return <Failure error={pages.error} onRetry={() => void pages.refetch()} />;
  if (pages.data === undefined) return <Skeleton lines={8} />;
  const all = pages.data.pages.flatMap(({ rejected }) => rejected);
  const code = codes.find((one) => one === search.get("code"));
  const shown = all.filter((one: Rejected) => code === undefined || one.code === code);
  return (
    <>
      <p className="sentence">{all.length === 0 ? say.none : say.sentence(all.length, pages.hasNextPage)}</p>
      {all.length === 0 ? <p className="empty">{say.empty}</p> : <p>{say.about}</p>}
      {all.length === 0 ? null : (
        <div className="filters">
          <SelectField
            label={say.why}
            isOptional
            value={code ?? ""}
            onChange={(value) =>
              setSearch(
                (before) => {
                  if (value === "") before.delete("code");
                  else before.set("code", value);
                  return before;
                },
                { preventScrollReset: true },
              )
            }
            placeholder={say.all}
            choices={codes.map((value) => ({ value, label: say.codes[value] }))}
          />
          <p role="status">{say.count(shown.length)}</p>
        </div>
      )}
      <ol className="rejected">
        {shown.map((one) => (
          <li key={one.key}>
            <RejectedFact rejected={one} />
          </li>
        ))}
      </ol>
      {pages.hasNextPage ? (
        <Button priority="secondary" isBusy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
          {say.more}
        </Button>
      ) : null}
    </>
  );
};

/** What was refused or is held up, why, and how to mend it: nothing is lost. */
const RejectedPageOfSite = () => {
  const say = useWords(said);
  return (
    <>
      <PageTitle>{say.title}</PageTitle>
      <RejectedList />
      <h2>{say.deadLetters}</h2>
      <Loaded lines={6}>
        <DeadLetters />
      </Loaded>
    </>
  );
};

export default RejectedPageOfSite;
