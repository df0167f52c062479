import { PageTitle } from "../../shell/page-title.tsx";

const Payment = () => <PageTitle>Payment</PageTitle>;

export default Payment;
