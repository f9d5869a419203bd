// Which licences may come into the house, and which crates may come in two versions.
//
//   node .ci/dependencies.mjs
//
// It reads `cargo metadata` for this machine's target and the lock files of the npm packages: half a second, where
// a tool of its own would first have to be compiled. An allowance that nothing needs any more is an error
// too, so the lists below stay true.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Licences whose terms a work under the EUPL-1.2 can meet, by SPDX name. */
export const LICENCES = new Set([
  "0BSD",
  "Apache-2.0",
  "Apache-2.0 WITH LLVM-exception",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "BSL-1.0",
  "CC0-1.0",
  "CDLA-Permissive-2.0", // the root certificates of webpki-roots: data
  "EUPL-1.2",
  "ISC",
  "MIT",
  "MIT-0",
  "MPL-2.0", // named in the EUPL's own list of compatible licences
  "Unicode-3.0",
  "Unlicense",
  "Zlib",
]);

/** Crates that two of our dependencies want in different versions, and why we live with it. */
export const TWICE = {
  base64: "lettre and sqlx are a version apart",
  "bit-set": "typst's highlighter of code stands at the version before proptest's",
  "bit-vec": "comes with bit-set",
  "block-buffer": "comes with digest",
  cpufeatures: "comes with digest",
  "crypto-common": "comes with digest",
  digest: "sqlx stands at RustCrypto's previous generation",
  fearless_simd: "hayro, which sets PDFs into typst's PDFs, is a version apart in its own parts",
  getrandom: "ring stands at the previous version",
  hashbrown: "sqlx's ordered map stands at the previous version",
  "hayro-ccitt": "as fearless_simd",
  miniz_oxide: "png (typst's pictures) stands at the version before flate2's",
  phf: "scraper (tests) and calcard's time zones are a version apart",
  phf_generator: "comes with phf",
  phf_macros: "comes with phf",
  phf_shared: "comes with phf",
  "quick-error": "proptest and typst's reader of WebP are a version apart",
  "quick-xml": "typst's citation styles stand at a previous version",
  rand: "typst's blind text stands at a previous version",
  rand_core: "comes with rand",
  roxmltree: "typst's fonts and pictures are a version apart",
  serde_spanned: "comes with toml",
  sha2: "comes with digest",
  syn: "derive macros are half way between version 2 and 3",
  toml: "typst reads TOML with the previous version",
  toml_datetime: "comes with toml",
  toml_edit: "comes with toml",
  vello_common: "hayro's painter and its glyphs are a version apart",
  winnow: "comes with toml",
};

/** npm lock files whose packages end up in the program or run on a developer's machine. */
const LOCK_FILES = ["design/package-lock.json", "stories/package-lock.json"];

/**
 * Whether an SPDX expression can be met with the allowed licences; the old "MIT/Apache-2.0" reads as OR.
 * Throws on what is no expression, because a licence that nobody can read is not allowed.
 */
export function satisfied(expression, allowed = LICENCES) {
  const words = expression.replaceAll("/", " OR ").match(/\(|\)|[^\s()]+/g) ?? [];
  let at = 0;
  const either = () => {
    let holds = both();
    while (words[at] === "OR") {
      at += 1;
      holds = both() || holds;
    }
    return holds;
  };
  const both = () => {
    let holds = one();
    while (words[at] === "AND") {
      at += 1;
      holds = one() && holds;
    }
    return holds;
  };
  const one = () => {
    const word = words[at++];
    if (word === "(") {
      const holds = either();
      if (words[at++] !== ")") throw new Error(`"${expression}" lacks a closing bracket`);
      return holds;
    }
    if (word === undefined || /^(\)|OR|AND|WITH)$/.test(word)) throw new Error(`"${expression}" is no licence expression`);
    if (words[at] !== "WITH") return allowed.has(word);
    at += 2;
    return allowed.has(`${word} WITH ${words[at - 1]}`);
  };
  const holds = either();
  if (at !== words.length) throw new Error(`"${expression}" is no licence expression`);
  return holds;
}

/** What is wrong with the licences of `packages` ({name, version, license}). */
export function licenceProblems(packages) {
  const problems = [];
  for (const { name, version, license } of packages) {
    if (!license) {
      problems.push(`${name} ${version} names no licence`);
      continue;
    }
    try {
      if (!satisfied(license)) problems.push(`${name} ${version} is under ${license}, which is not on the list`);
    } catch (error) {
      problems.push(`${name} ${version}: ${error.message}`);
    }
  }
  return problems;
}

/** What is wrong with the versions: a crate in two of them without a reason, or a reason without need. */
export function duplicateProblems(packages, allowed = TWICE) {
  const versions = new Map();
  for (const { name, version } of packages) {
    versions.set(name, new Set([...(versions.get(name) ?? []), version]));
  }
  const problems = [];
  for (const [name, seen] of versions) {
    if (seen.size > 1 && !(name in allowed)) {
      problems.push(`${name} comes in ${seen.size} versions (${[...seen].join(", ")}): bring them together or give the reason in TWICE`);
    }
  }
  for (const name of Object.keys(allowed)) {
    if ((versions.get(name)?.size ?? 0) < 2) problems.push(`TWICE allows ${name}, which comes once at most: take it off the list`);
  }
  return problems;
}

/** Packages of an npm lock file, and what is wrong with the file itself. */
export function readNpmLock(path, text) {
  const lock = JSON.parse(text);
  const problems = [];
  const packages = [];
  for (const [folder, entry] of Object.entries(lock.packages ?? {})) {
    if (folder === "") continue;
    const name = folder.replace(/^.*node_modules\//, "");
    packages.push({ name, version: entry.version, license: entry.license });
    if (entry.resolved) problems.push(`${path}: ${name} names the address it was fetched from, which ties the lock file to one registry`);
    if (!entry.integrity && !entry.link) problems.push(`${path}: ${name} has no checksum`);
  }
  return { packages, problems };
}

function cargoPackages() {
  const cargo = process.env.CARGO ?? "cargo";
  const host = execFileSync("rustc", ["-vV"], { encoding: "utf8" }).match(/^host: (.+)$/m)[1];
  const metadata = JSON.parse(
    execFileSync(cargo, ["metadata", "--locked", "--format-version=1", "--filter-platform", host], {
      encoding: "utf8",
      maxBuffer: 256 * 1024 * 1024,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  const used = new Set(metadata.resolve.nodes.map((node) => node.id));
  return metadata.packages.filter((each) => used.has(each.id));
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  let crates;
  try {
    crates = cargoPackages();
  } catch (error) {
    console.error(`cargo metadata gave no answer (${error.message.split("\n")[0]}).`);
    process.exit(1);
  }
  const problems = [...licenceProblems(crates), ...duplicateProblems(crates)];
  let npm = 0;
  for (const path of LOCK_FILES.filter((each) => existsSync(each))) {
    const lock = readNpmLock(path, readFileSync(path, "utf8"));
    npm += lock.packages.length;
    problems.push(...lock.problems, ...licenceProblems(lock.packages));
  }
  for (const problem of problems) console.error(problem);
  console.log(`${crates.length} crates and ${npm} npm packages looked at, ${problems.length} problems.`);
  process.exit(problems.length === 0 ? 0 : 1);
}
