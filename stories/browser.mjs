// The door of the stories: a program, a browser, and people in front of it.
import { accessSync, constants } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { Person } from "./harness/person.mjs";
import { startProgram } from "./harness/program.mjs";

/** First load of a page for staff, and of a public one, in bytes over the wire. */
export const STAFF_BYTES = 150_000;
export const PUBLIC_BYTES = 80_000;

function chromiumPath() {
  const folders = (process.env.PATH ?? "").split(":");
  const names = process.env.CHROMIUM ? [process.env.CHROMIUM] : ["chromium", "chromium-browser", "google-chrome"];
  for (const name of names) {
    for (const candidate of name.includes("/") ? [name] : folders.map((folder) => path.join(folder, name))) {
      try {
        accessSync(candidate, constants.X_OK);
        return candidate;
      } catch {
        // not there: the next one
      }
    }
  }
  throw new Error("Chromium is missing. On Debian: apt-get install chromium fonts-liberation");
}

/** Starts a headless Chromium that can reach this machine and nothing else. */
export function launch() {
  return chromium.launch({
    executablePath: chromiumPath(),
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
    ],
  });
}

/** One program, one browser, and the people who came to it. */
class Story {
  #people = [];
  #browser;
  #hand;

  constructor(browser, program, hand, database) {
    this.#browser = browser;
    this.#hand = hand;
    this.program = program;
    this.database = database;
  }

  /** Somebody who is not signed in. */
  async visitor(options = {}) {
    const person = await Person.arrive(this.#browser, this.program.address, { hand: this.#hand, ...options });
    this.#people.push(person);
    return person;
  }

  /** A persona of the demonstration, signed in; what signing in took is not counted. */
  async signIn(role, options = {}) {
    const persona = this.program.personas.find((each) => each.role === role || each.name === role);
    if (!persona) throw new Error(`the demonstration has no "${role}", only ${this.program.personas.map((each) => each.role).join(", ")}`);
    const person = await this.visitor(options);
    await person.open(persona.link);
    // The link alone signs nobody in: scanners open links too. The page behind it has one button.
    await person.activateElement(person.page.locator("main form button").first());
    person.activations = 0;
    person.keys = 0;
    return person;
  }

  async end() {
    for (const person of this.#people) await person.leave();
  }

  async picture(name) {
    for (const [index, person] of this.#people.entries()) await person.screenshot(`${name}-${index}`).catch(() => {});
  }
}

/** With which hands a story is played on each database: so both are, without playing it four times. */
const HANDS = { sqlite: "keyboard", postgres: "mouse" };

/**
 * Plays a story against a program of its own, once on each database.
 *
 * `command` is "demo" or "serve"; `play` gets the story and node's test context.
 */
export function onEachDatabase(name, play, { command = "demo", hands = HANDS, options = [], ready, timeout = 300_000 } = {}) {
  for (const database of Object.keys(hands)) {
    const missing = database === "postgres" && !process.env.NAHTSTELLE_TEST_POSTGRES && process.env.CI !== "true";
    test(`${name} (${database}, ${hands[database]})`, { skip: missing && "NAHTSTELLE_TEST_POSTGRES names no server", timeout }, async (context) => {
      const program = await startProgram({ command, database, options, ready });
      let browser;
      try {
        browser = await launch();
        const story = new Story(browser, program, hands[database], database);
        try {
          await play(story, context);
        } catch (error) {
          await story.picture(`failed-${name.replace(/\W+/g, "-")}-${database}`);
          error.message += `\n${program.complaints.slice(-10).join("\n")}`;
          throw error;
        }
        await story.end();
      } catch (error) {
        // What went wrong first is what counts; that the program also ended badly does not replace it.
        await Promise.allSettled([browser?.close(), program.stop()]);
        throw error;
      }
      await browser.close();
      await program.stop();
    });
  }
}
