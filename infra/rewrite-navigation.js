/*
 * A CloudFront Function (cloudfront-js-2.0), before the cache: an address of the application, which no file has, is its one
 * page; a file is what it is, there or not. Ids hold dots ("impots.gouv"), so a file is known by what the site is made of.
 */
var file = /^\/assets\/|\.(?:css|gif|html|ico|jpe?g|js|json|map|mjs|pdf|png|svg|txt|webmanifest|webp|woff2?|xml)$/;

// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it.
function handler(event) {
  var request = event.request;
  if (!file.test(request.uri)) request.uri = "/index.html";
  return request;
}
