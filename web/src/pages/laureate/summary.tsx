import { PageTitle } from "../../shell/page-title.tsx";

const LaureateSummary = () => <PageTitle>LaureateSummary</PageTitle>;

export default LaureateSummary;
