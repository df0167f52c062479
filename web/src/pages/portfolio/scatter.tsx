import { PageTitle } from "../../shell/page-title.tsx";

const PortfolioScatter = () => <PageTitle>PortfolioScatter</PageTitle>;

export default PortfolioScatter;
