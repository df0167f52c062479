import { PageTitle } from "../../shell/page-title.tsx";

const Alerts = () => <PageTitle>Alerts</PageTitle>;

export default Alerts;
