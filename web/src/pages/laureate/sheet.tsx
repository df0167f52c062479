import { PageTitle } from "../../shell/page-title.tsx";

const LaureateSheet = () => <PageTitle>LaureateSheet</PageTitle>;

export default LaureateSheet;
