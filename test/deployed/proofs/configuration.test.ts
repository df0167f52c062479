import { expect, test } from "vitest";
import { theDeployment } from "../../journeys/deployment.ts";

test("a page is told of the issuer that signed the people's tokens, and of its own name there", async () => {
  const { api, token } = theDeployment();
  const { iss, client_id } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString("utf8"));
  const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Paris" }).format(new Date());
  const response = await fetch(`${api}/api/configuration`);
  expect(await response.json()).toEqual({ issuer: iss, clientId: client_id, today, isLocal: false });
});
