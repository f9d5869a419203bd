// What may not grow unseen: the length of a file, the weight of a file in the repository, a crate.
//
//   node .ci/sizes.mjs
//
// What a browser loads has its budgets where it can be measured, in stories/.
import { statSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { readText, treeFiles } from "./texts.mjs";

/** Lines a file of code may have; a longer one becomes a folder of modules. */
export const LINES = 400;
/** Bytes a file in the repository may have. Lock files are written by machines and may be longer. */
export const BYTES = 300_000;
/** Lines of Rust a crate may have before it takes too long to build after an edit. */
export const CRATE_LINES = 6_000;

const CODE = /\.(rs|mjs|js|html|scss|css)$|^check$|^\.ci\//;
const WRITTEN_BY_MACHINES = /(^|\/)(Cargo\.lock|package-lock\.json)$|\.snap$|^LICENSE$/;

/** What is too big, given each file as {path, lines, bytes}. */
export function sizeProblems(files) {
  const problems = [];
  const crates = new Map();
  for (const { path, lines, bytes } of files) {
    if (CODE.test(path) && lines > LINES) problems.push(`${path} has ${lines} lines, ${LINES} is the most`);
    if (bytes > BYTES && !WRITTEN_BY_MACHINES.test(path)) problems.push(`${path} weighs ${bytes} bytes, ${BYTES} is the most`);
    const crate = path.match(/^(.+?)\/src\/.+\.rs$/)?.[1];
    if (crate) crates.set(crate, (crates.get(crate) ?? 0) + lines);
  }
  for (const [crate, lines] of crates) {
    if (lines > CRATE_LINES) problems.push(`${crate} has ${lines} lines of Rust, ${CRATE_LINES} is the most: it wants to be two crates`);
  }
  return problems;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const files = [];
  for (const path of treeFiles()) {
    const text = readText(path);
    if (text !== undefined) files.push({ path, lines: text.split("\n").length - 1, bytes: statSync(path).size });
  }
  const problems = sizeProblems(files);
  for (const problem of problems) console.error(problem);
  const longest = files.filter((each) => CODE.test(each.path)).sort((a, b) => b.lines - a.lines)[0];
  console.log(`${files.length} files measured, the longest is ${longest?.path} with ${longest?.lines} lines, ${problems.length} problems.`);
  process.exit(problems.length === 0 ? 0 : 1);
}
