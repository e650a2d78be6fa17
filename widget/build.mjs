// Bundles the widget into the one file that the edge serves.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const OUT = "../daogou/edge/static/daogou-chat.js";

/** A fingerprint of the sources, which a test compares with the one in the built file. */
function fingerprint() {
  const hash = createHash("sha256");
  const files = readdirSync("src", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll("\\", "/"))
    .sort();
  for (const file of [...files, "package.json"]) hash.update(file + "\n" + readFileSync(file, "utf8"));
  return hash.digest("hex").slice(0, 16);
}

await build({
  entryPoints: ["src/daogou-chat.ts"],
  outfile: OUT,
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  legalComments: "eof",
  banner: { js: `/* daogou-chat ${fingerprint()} */` },
  define: { "process.env.NODE_ENV": '"production"' },
});

const code = readFileSync(OUT);
const size = gzipSync(code).length;
console.log(`${OUT}: ${code.length} bytes, ${size} gzipped`);
if (size > 60 * 1024) {
  console.error("More than 60 KB gzipped: leave something out.");
  process.exit(1);
}
