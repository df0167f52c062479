import { PageTitle } from "../../shell/page-title.tsx";

const LaureatePayments = () => <PageTitle>LaureatePayments</PageTitle>;

export default LaureatePayments;
