// Starts the built program in an empty folder, on either database, and stops it again.
import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";
import { promisify } from "node:util";

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, "../..");

/** The program as `./check` builds it; NAHTSTELLE_PROGRAM names another one. */
const binary = () => process.env.NAHTSTELLE_PROGRAM ?? path.join(process.env.CARGO_TARGET_DIR ?? path.join(root, "target"), "debug/nahtstelle");

/** How long a debug build may take to be ready on a busy machine. */
const READY_WITHIN = 60_000;

/** Makes an empty PostgreSQL database beside the one that NAHTSTELLE_TEST_POSTGRES names. */
async function freshPostgres() {
  const server = process.env.NAHTSTELLE_TEST_POSTGRES;
  const name = `story_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const say = (sql) => run("psql", [server, "--quiet", "--no-psqlrc", "--set=ON_ERROR_STOP=1", "--command", sql]);
  await say(`CREATE DATABASE ${name}`);
  return {
    url: server.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${name}`),
    drop: () => say(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`),
  };
}

/** What the first line of `demo --json` says. */
export function readDemo(line) {
  const { address, personas } = JSON.parse(line);
  return { address: address.replace(/\/$/, ""), personas };
}

/**
 * Starts `command` ("demo" or "serve") and waits for its first line that `ready` makes something of.
 *
 * What `ready` returned is part of the answer, so a demonstration has `address` and `personas`.
 */
export async function startProgram({ command = "demo", database = "sqlite", options = [], ready, patience = 10_000 } = {}) {
  if (!existsSync(binary())) throw new Error(`${binary()} is not built: run ./check stories, or cargo build first`);
  const folder = await mkdtemp(path.join(tmpdir(), "nahtstelle-story-"));
  const postgres = database === "postgres" ? await freshPostgres() : undefined;
  const where = ["--data", folder, ...(postgres ? ["--database-url", postgres.url] : [])];
  const json = command === "demo" ? ["--json"] : [];
  const child = spawn(binary(), [command, ...json, "--listen", "127.0.0.1:0", ...where, ...options], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
  });
  // Should this process die, the program must not stay behind.
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  const lines = [];
  const complaints = [];
  createInterface({ input: child.stderr }).on("line", (line) => complaints.push(line));
  const understand = ready ?? (command === "demo" ? readDemo : (line) => line.match(/(?<address>http:\/\/127\.0\.0\.1:\d+)/)?.groups);
  const exited = once(child, "exit");

  const stop = async () => {
    child.kill("SIGTERM");
    const end = setTimeout(kill, patience);
    const [code, signal] = await exited;
    clearTimeout(end);
    process.off("exit", kill);
    await postgres?.drop();
    await rm(folder, { recursive: true, force: true });
    if (code !== 0) throw new Error(`SIGTERM must end the program in peace, it ended with ${signal ?? `code ${code}`}:\n${complaints.slice(-20).join("\n")}`);
  };

  const first = new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on("line", (line) => {
      lines.push(line);
      const understood = understand(line);
      if (understood) resolve(understood);
    });
    child.once("error", reject);
    exited.then(([code]) => reject(new Error(`the program ended at once with code ${code}:\n${[...lines, ...complaints].slice(-20).join("\n")}`)));
    setTimeout(() => reject(new Error(`the program was not ready after ${READY_WITHIN / 1000} s:\n${[...lines, ...complaints].slice(-20).join("\n")}`)), READY_WITHIN).unref();
  });
  try {
    const told = await first;
    return {
      ...told,
      folder,
      lines,
      complaints,
      stop,
      /** Runs another command of the program on the same data, and gives what it printed. */
      command: async (...words) => (await run(binary(), [...words, ...where], { cwd: folder, maxBuffer: 64 * 1024 * 1024 })).stdout,
    };
  } catch (error) {
    await stop().catch(() => {});
    throw error;
  }
}
