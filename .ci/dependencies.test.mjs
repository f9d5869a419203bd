import assert from "node:assert/strict";
import { test } from "node:test";
import { duplicateProblems, licenceProblems, readNpmLock, satisfied } from "./dependencies.mjs";

test("a choice is met by one allowed licence, a sum only by all", () => {
  assert.equal(satisfied("MIT OR GPL-3.0-only"), true);
  assert.equal(satisfied("MIT/Apache-2.0"), true);
  assert.equal(satisfied("MIT AND GPL-3.0-only"), false);
  assert.equal(satisfied("(MIT OR GPL-3.0-only) AND Unicode-3.0"), true);
  assert.equal(satisfied("(GPL-2.0-only OR GPL-3.0-only) AND MIT"), false);
  assert.equal(satisfied("MIT OR GPL-2.0-only AND GPL-3.0-only"), true, "AND binds before OR");
});

test("an exception belongs to the licence before it", () => {
  assert.equal(satisfied("Apache-2.0 WITH LLVM-exception"), true);
  assert.equal(satisfied("Apache-2.0 WITH Made-up-exception"), false);
});

test("what nobody can read is refused", () => {
  for (const unreadable of ["", "MIT OR", "(MIT", "MIT Apache-2.0", ")"]) {
    assert.throws(() => satisfied(unreadable), undefined, unreadable);
  }
});

test("a package without a licence, or with a foreign one, is named", () => {
  const problems = licenceProblems([
    { name: "good", version: "1.0.0", license: "MIT" },
    { name: "silent", version: "1.0.0", license: null },
    { name: "closed", version: "2.0.0", license: "SSPL-1.0" },
  ]);
  assert.equal(problems.length, 2);
  assert.match(problems[0], /silent 1\.0\.0/);
  assert.match(problems[1], /closed 2\.0\.0 is under SSPL-1\.0/);
});

test("a second version needs a reason, and a reason needs a second version", () => {
  const crates = [
    { name: "syn", version: "2.0.0" },
    { name: "syn", version: "3.0.0" },
    { name: "once", version: "1.0.0" },
  ];
  assert.deepEqual(duplicateProblems(crates, { syn: "macros" }), []);
  assert.match(duplicateProblems(crates, {})[0], /syn comes in 2 versions/);
  assert.match(duplicateProblems(crates, { syn: "macros", once: "why" })[0], /once/);
});

test("a lock file that names a registry or lacks a checksum is refused", () => {
  const lock = JSON.stringify({
    packages: {
      "": { name: "ours" },
      "node_modules/plain": { version: "1.0.0", license: "MIT", integrity: "sha512-x" },
      "node_modules/@scope/tied": { version: "1.0.0", license: "MIT", integrity: "sha512-x", resolved: "https://registry.example/tied.tgz" },
      "node_modules/loose": { version: "1.0.0", license: "MIT" },
    },
  });
  const { packages, problems } = readNpmLock("package-lock.json", lock);
  assert.deepEqual(packages.map((each) => each.name), ["plain", "@scope/tied", "loose"]);
  assert.equal(problems.length, 2);
  assert.match(problems[0], /@scope\/tied/);
  assert.match(problems[1], /loose has no checksum/);
});
