import type { AuthorizationServer, Client } from "oauth4webapi";
import { configuration } from "./configuration.ts";

/*
 * OIDC's code flow with PKCE. The token lives as long as the tab and is told to nobody else. When it expires while somebody types,
 * they sign in again in a window of its own, so that the page keeps every word.
 */

const tokenKey = "trajectoire.token";
const pendingKey = "trajectoire.sign-in";
const channelName = "trajectoire.sign-in";

/** Only who signs in needs it: it comes then. */
const protocol = () => import("oauth4webapi");

type Pending = {
  readonly verifier: string;
  readonly state: string;
  /** Where to go back to. */
  readonly back: string;
  /** Whether another window waits for the token. */
  readonly isWindow: boolean;
};

const home = (): string => `${location.origin}/`;

type Issuer = {
  readonly server: AuthorizationServer;
  readonly client: Client;
  /** A system on one machine has no TLS. */
  readonly isLocal: Record<symbol, boolean>;
};

const issuer = async (): Promise<Issuer> => {
  const [oauth, { issuer, clientId }] = await Promise.all([protocol(), configuration()]);
  const url = new URL(issuer);
  const isLocal = { [oauth.allowInsecureRequests]: location.protocol === "http:" };
  return {
    server: await oauth.processDiscoveryResponse(url, await oauth.discoveryRequest(url, isLocal)),
    client: { client_id: clientId },
    isLocal,
  };
};

const begin = async (pending: Pick<Pending, "back" | "isWindow">, isAnother: boolean): Promise<URL> => {
  const [oauth, { server, client }] = await Promise.all([protocol(), issuer()]);
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(pendingKey, JSON.stringify({ verifier, state, ...pending } satisfies Pending));
  const address = new URL(server.authorization_endpoint ?? "");
  address.search = new URLSearchParams({
    client_id: client.client_id,
    redirect_uri: home(),
    response_type: "code",
    scope: "openid",
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    ...(isAnother ? { prompt: "login" } : {}),
  }).toString();
  return address;
};

export const currentToken = (): string | null => sessionStorage.getItem(tokenKey);

let leaving: Promise<never> | undefined;

/** Goes to the issuer's page, and comes back to this address. `isAnother`: asks who, even when somebody is signed in there. */
export const signIn = ({ isAnother = false } = {}): Promise<never> => {
  // Twice at once, the second would forget what the first needs when it comes back.
  leaving ??= leave(isAnother).catch((error: unknown) => {
    leaving = undefined;
    throw error;
  });
  return leaving;
};

const leave = async (isAnother: boolean): Promise<never> => {
  sessionStorage.removeItem(tokenKey);
  const isChoosing = new URLSearchParams(location.search).has("code");
  const back = isAnother || isChoosing ? "/" : location.pathname + location.search + location.hash;
  location.assign(await begin({ back, isWindow: false }, isAnother));
  return new Promise(() => undefined);
};

/** Forgets the token; the page that says so has no data of anybody. */
export const signOut = (): void => {
  sessionStorage.removeItem(tokenKey);
  location.assign("/");
};

/** Signs in again in another window; resolves once this tab has the new token. Call it from a click, or the window is blocked. */
export const signInAside = (): Promise<void> => {
  const aside = window.open("about:blank", "trajectoire-sign-in", "popup,width=520,height=720");
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    channel.onmessage = ({ data }: MessageEvent<{ readonly token: string }>) => {
      sessionStorage.setItem(tokenKey, data.token);
      sessionStorage.removeItem(pendingKey);
      channel.close();
      resolve();
    };
    begin({ back: "/", isWindow: true }, false).then((address) => {
      if (aside === null) {
        channel.close();
        reject(new Error("blocked"));
        return;
      }
      // The other window makes the exchange: it needs what this one keeps for it.
      aside.sessionStorage.setItem(pendingKey, sessionStorage.getItem(pendingKey) ?? "");
      aside.location.assign(address);
    }, reject);
  });
};

/**
 * At the start of the page: the code that the issuer sent us back with becomes a token, and the address what it was before. False
 * when this window was opened to sign in and can be closed.
 */
export const arrive = async (): Promise<boolean> => {
  const kept = sessionStorage.getItem(pendingKey);
  if (kept === null || !new URLSearchParams(location.search).has("state")) return true;
  sessionStorage.removeItem(pendingKey);
  const { verifier, state, back, isWindow }: Pending = JSON.parse(kept);
  const [oauth, { server, client, isLocal }] = await Promise.all([protocol(), issuer()]);
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
  if (isWindow) {
    const channel = new BroadcastChannel(channelName);
    channel.postMessage({ token });
    channel.close();
    window.close();
    return false;
  }
  sessionStorage.setItem(tokenKey, token);
  history.replaceState(null, "", back);
  return true;
};
