import sparticuz from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

export const chromiumArguments = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];

/**
 * A real Chromium: the one npm brings on Linux, elsewhere the one CHROME_PATH names. Not with that package's own arguments: they are
 * for a Lambda, run everything in one process and turn the web's security off.
 */
export const openBrowser = async (): Promise<Browser> => {
  const given = process.env["CHROME_PATH"];
  if (given === undefined && process.platform !== "linux") {
    throw new Error(
      "The browser journeys need a Chromium: set CHROME_PATH to one, for example to Google Chrome's binary.",
    );
  }
  return chromium.launch({
    executablePath: given ?? (await sparticuz.executablePath()),
    args: chromiumArguments,
  });
};
