// How a program is started and stopped, tried with a stand-in that behaves well or badly as it is told.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { startProgram } from "./program.mjs";

const run = promisify(execFile);
const noServer = !process.env.NAHTSTELLE_TEST_POSTGRES && process.env.CI !== "true" && "NAHTSTELLE_TEST_POSTGRES names no server";

const STAND_IN = `#!${process.execPath}
const words = process.argv.slice(2);
if (words[0] === "audit") { console.log(words.join(" ")); process.exit(0); }
if (words.includes("--refuse")) { console.error("the port is taken"); process.exit(3); }
process.on("SIGTERM", () => { if (!words.includes("--deaf")) process.exit(words.includes("--sore") ? 1 : 0); });
if (words[0] === "demo") console.log(JSON.stringify({ address: "http://127.0.0.1:1/", personas: [{ name: "A", role: "coordinator", link: words.join(" ") }] }));
else console.log("Nahtstelle hört auf http://127.0.0.1:2");
setInterval(() => {}, 1000);
`;

let folder;
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "nahtstelle-stand-in-"));
  process.env.NAHTSTELLE_PROGRAM = path.join(folder, "nahtstelle");
  await writeFile(process.env.NAHTSTELLE_PROGRAM, STAND_IN);
  await chmod(process.env.NAHTSTELLE_PROGRAM, 0o755);
});
after(() => rm(folder, { recursive: true, force: true }));

test("a demonstration tells its address and personas, and leaves nothing behind", async () => {
  const program = await startProgram();
  assert.equal(program.address, "http://127.0.0.1:1");
  assert.match(program.personas[0].link, /^demo --json --listen 127\.0\.0\.1:0 --data /);
  assert.match(await program.command("audit", "verify"), /^audit verify --data /);
  await program.stop();
  assert.equal(existsSync(program.folder), false);
});

test("of the real thing the first address on the console is taken", async () => {
  const program = await startProgram({ command: "serve" });
  assert.equal(program.address, "http://127.0.0.1:2");
  await program.stop();
});

test("a program that ends at once is reported with what it said", async () => {
  await assert.rejects(startProgram({ options: ["--refuse"] }), /ended at once with code 3:\nthe port is taken/);
});

test("a program that does not end in peace on SIGTERM is reported", async () => {
  const deaf = await startProgram({ options: ["--deaf"], patience: 300 });
  await assert.rejects(deaf.stop(), /must end the program in peace, it ended with SIGKILL/);
  const sore = await startProgram({ options: ["--sore"] });
  await assert.rejects(sore.stop(), /it ended with code 1/);
});

test("on PostgreSQL each program has a database of its own, which is gone afterwards", { skip: noServer }, async () => {
  // Other tests have databases on the same server at the same time; those of this process are its own.
  const names = async () => {
    const ours = `SELECT datname FROM pg_database WHERE datname LIKE 'story\\_${process.pid}\\_%'`;
    const { stdout } = await run("psql", [process.env.NAHTSTELLE_TEST_POSTGRES, "-Atc", ours]);
    return stdout.split("\n").filter(Boolean);
  };
  assert.deepEqual(await names(), []);
  const one = await startProgram({ database: "postgres" });
  const two = await startProgram({ database: "postgres" });
  const url = one.personas[0].link.match(/--database-url (\S+)/)[1];
  const { stdout } = await run("psql", [url, "-Atc", "SELECT current_database()"]);
  assert.equal((await names()).length, 2);
  assert.ok((await names()).includes(stdout.trim()));
  await one.stop();
  await two.stop();
  assert.deepEqual(await names(), []);
});
