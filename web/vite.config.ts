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
  },
});
