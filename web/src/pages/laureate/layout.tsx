import { Outlet } from "react-router";

const LaureateLayout = () => <Outlet />;

export default LaureateLayout;
