import { PageTitle } from "../../shell/page-title.tsx";

const LaureateHistory = () => <PageTitle>LaureateHistory</PageTitle>;

export default LaureateHistory;
