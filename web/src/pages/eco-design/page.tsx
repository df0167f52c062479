import { PageTitle } from "../../shell/page-title.tsx";

const EcoDesign = () => <PageTitle>EcoDesign</PageTitle>;

export default EcoDesign;
