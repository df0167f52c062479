import { PageTitle } from "../../shell/page-title.tsx";

const Review = () => <PageTitle>Review</PageTitle>;

export default Review;
