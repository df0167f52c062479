import * as oauth from "oauth4webapi";

/*
 * OIDC's code flow with PKCE. The token lives as long as the tab; nobody else is told of it.
 */

const tokenKey = "trajectoire.token";
const pendingKey = "trajectoire.sign-in";
const client: oauth.Client = { client_id: "trajectoire-local" };
const isLocal = { [oauth.allowInsecureRequests]: location.protocol === "http:" };

const home = (): string => `${location.origin}/`;

const issuer = async (): Promise<oauth.AuthorizationServer> => {
  const url = new URL("/oidc", location.origin);
  return oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, isLocal));
};

const leave = async (): Promise<never> => {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(pendingKey, JSON.stringify({ verifier, state, back: location.search }));
  const { authorization_endpoint: endpoint = "" } = await issuer();
  const address = new URL(endpoint);
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: home(),
    response_type: "code",
    scope: "openid",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
  }).toString();
  location.assign(address);
  return new Promise(() => undefined);
};

/** Comes back from the sign-in page: the code becomes a token, the address what it was before. */
const arrive = async (pending: string): Promise<string> => {
  sessionStorage.removeItem(pendingKey);
  const { verifier, state, back } = JSON.parse(pending);
  const server = await issuer();
  const parameters = oauth.validateAuthResponse(server, client, new URL(location.href), state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    parameters,
    home(),
    verifier,
    isLocal,
  );
  const { access_token: token } = await oauth.processAuthorizationCodeResponse(server, client, response);
  sessionStorage.setItem(tokenKey, token);
  history.replaceState(null, "", `/${back}`);
  return token;
};

/** The token of whoever uses this tab; goes to the sign-in page when there is none. */
export const token = async (): Promise<string> => {
  const pending = sessionStorage.getItem(pendingKey);
  const isBack = new URLSearchParams(location.search).has("code");
  if (pending !== null && isBack) return arrive(pending);
  return sessionStorage.getItem(tokenKey) ?? leave();
};

/** The token is no longer believed: sign in again. */
export const signInAgain = (): Promise<never> => {
  sessionStorage.removeItem(tokenKey);
  return leave();
};
