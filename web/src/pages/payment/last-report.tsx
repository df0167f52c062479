import { useHistory } from "../../api/use-history.ts";
import { useFormat, useWords } from "../../language/language.tsx";
import { useRights } from "../../shell/me.ts";
import { Link } from "../../ui/link.tsx";
import { addressOfReport } from "../reviews/address.ts";
import { countedCents } from "../reviews/declared.ts";
import { said } from "./words.ts";

/** What whoever pays must have in front of them: the report before the money, with the way to read it. */
export const LastReport = ({ projectId }: { readonly projectId: string }) => {
  const say = useWords(said);
  const format = useFormat();
  const { can } = useRights();
  const reports = useHistory(projectId, "SavingsReported");
  const reviews = useHistory(projectId, "SavingsReviewed");
  const [last] = [...reports].sort(
    (a, b) => b.data.period.to.localeCompare(a.data.period.to) || b.data.version - a.data.version,
  );
  if (last === undefined) return <p>{say.noReport}</p>;
  const { data } = last;
  const review = reviews.find((one) => one.data.reportId === data.reportId && one.data.version === data.version)?.data;
  const [period, on] = [format.period(data.period), format.date(data.submittedOn)];
  return (
    <p>
      {data.nil === true ? say.nil(period, on) : say.reported(period, on, format.amount(countedCents(data)))}{" "}
      {review === undefined ? say.unreviewed : say.review[review.decision](format.date(review.reviewedOn))}{" "}
      <Link
        to={
          can("read-reviews")
            ? addressOfReport(projectId, last.fact)
            : `/laureats/${encodeURIComponent(projectId)}/declarations`
        }
      >
        {say.readReport}
      </Link>
    </p>
  );
};
