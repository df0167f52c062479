/*
 * What a browser lets the site's pages do. Said once: CloudFront sends it where the site is deployed, `local/` on one machine,
 * so that what the policy forbids is found before it is deployed. Plain functions, without CDK.
 */

export type Connections = {
  /** What scripts may call besides the site itself: origins (the token issuer's), or an origin with a path. */
  readonly connect: readonly string[];
};

export const contentSecurityPolicy = ({ connect }: Connections): string =>
  [
    // Scripts, styles and fonts: files of the site alone, nothing inline.
    "default-src 'self'",
    ["connect-src 'self'", ...connect].join(" "),
    // Build tools put small pictures into the style sheet.
    "img-src 'self' data:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    // No text becomes markup or script: what React does not need, an attacker does.
    "require-trusted-types-for 'script'",
  ].join("; ");

/** The others, the same wherever the site is. Strict-Transport-Security is the deployment's: one machine has no TLS. */
export const securityHeaders = {
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "same-origin",
  // The window that signs somebody in again must still know the page that opened it.
  "cross-origin-opener-policy": "same-origin-allow-popups",
  "permissions-policy": ["camera", "display-capture", "geolocation", "microphone", "payment", "usb"]
    .map((feature) => `${feature}=()`)
    .join(", "),
} as const;
