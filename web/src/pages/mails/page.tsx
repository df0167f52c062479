import { PageTitle } from "../../shell/page-title.tsx";

const Mails = () => <PageTitle>Mails</PageTitle>;

export default Mails;
