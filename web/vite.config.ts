import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

/** Of `npm run build:web`, and of the build that `npm start` makes for itself. */
export default defineConfig({
  root: new URL(".", import.meta.url).pathname,
  plugins: [react()],
  build: {
    outDir: new URL("../dist/web", import.meta.url).pathname,
    emptyOutDir: true,
    target: "es2022",
    // Nothing inline: the content security policy allows no `data:` but images.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    manifest: true,
    rolldownOptions: {
      output: {
        // A few files that pages share, not forty: a first visit asks ten things at most before its data (UI.md section 5).
        codeSplitting: {
          minShareCount: 2,
          groups: [
            {
              name: "common",
              test: /\/node_modules\/(react|react-dom|react-router|scheduler|@tanstack)\/|\/web\/src\/(api|clocks|export|fields|language|shell|ui)\/|\/explain\/(explained|explaining-address|explanation-asked)\.|\/(shared|events)\//,
              priority: 3,
            },
            { name: "charts", test: /\/web\/src\/charts\/|\/node_modules\/d3-/, priority: 2 },
            {
              name: "acts",
              test: /\/pages\/(alerts|import|matching|my-reports|payments?|report|reviews?|settings)\//,
              priority: 1,
            },
            { name: "figures", test: /\/web\/src\/(pages|explain)\//, priority: 0 },
          ],
        },
      },
    },
  },
});
