/** The fund's time zone: every date on a screen is a day there. */
export const paris = "Europe/Paris";
