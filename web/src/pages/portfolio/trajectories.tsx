import { PageTitle } from "../../shell/page-title.tsx";

const PortfolioTrajectories = () => <PageTitle>PortfolioTrajectories</PageTitle>;

export default PortfolioTrajectories;
