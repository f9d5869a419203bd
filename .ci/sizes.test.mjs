import assert from "node:assert/strict";
import { test } from "node:test";
import { BYTES, CRATE_LINES, LINES, sizeProblems } from "./sizes.mjs";

test("a long file of code is named, a long lock file is not", () => {
  const problems = sizeProblems([
    { path: "web/src/list.rs", lines: LINES + 1, bytes: 1 },
    { path: "web/src/fits.rs", lines: LINES, bytes: 1 },
    { path: "Cargo.lock", lines: 9_000, bytes: BYTES + 1 },
  ]);
  assert.deepEqual(problems, [`web/src/list.rs has ${LINES + 1} lines, ${LINES} is the most`]);
});

test("a heavy file is named whatever it holds", () => {
  assert.equal(sizeProblems([{ path: "docs/picture.png", lines: 3, bytes: BYTES + 1 }]).length, 1);
});

test("a crate that has grown too big is named by the sum of its files", () => {
  const files = Array.from({ length: CRATE_LINES / LINES + 1 }, (_, n) => ({ path: `institutions/example/src/m${n}.rs`, lines: LINES, bytes: 1 }));
  assert.match(sizeProblems(files)[0], /^institutions\/example has \d+ lines/);
});
