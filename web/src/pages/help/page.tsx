import { PageTitle } from "../../shell/page-title.tsx";

const Help = () => <PageTitle>Help</PageTitle>;

export default Help;
