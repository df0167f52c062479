import { PageTitle } from "../../shell/page-title.tsx";

const Accessibility = () => <PageTitle>Accessibility</PageTitle>;

export default Accessibility;
