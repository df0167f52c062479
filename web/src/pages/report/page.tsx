import { PageTitle } from "../../shell/page-title.tsx";

const Report = () => <PageTitle>Report</PageTitle>;

export default Report;
