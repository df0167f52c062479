import { PageTitle } from "../../shell/page-title.tsx";

const MonthEnd = () => <PageTitle>MonthEnd</PageTitle>;

export default MonthEnd;
