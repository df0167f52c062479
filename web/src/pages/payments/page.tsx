import { PageTitle } from "../../shell/page-title.tsx";

const Payments = () => <PageTitle>Payments</PageTitle>;

export default Payments;
