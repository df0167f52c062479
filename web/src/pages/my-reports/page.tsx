import { PageTitle } from "../../shell/page-title.tsx";

const MyReports = () => <PageTitle>MyReports</PageTitle>;

export default MyReports;
