/* The interactive reference: every route, tried with a token of `npm run --silent token -- --role ROLE`. */
SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#reference", docExpansion: "list", persistAuthorization: false });
