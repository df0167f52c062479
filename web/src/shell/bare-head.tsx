/** What stands at the top of every page, while the rest is awaited; index.html has the same before the script runs. */
export const BareHead = () => (
  <header className="head">
    <div className="head-line">
      <p className="brand">
        <a href="/">Trajectoire</a>
      </p>
    </div>
  </header>
);
