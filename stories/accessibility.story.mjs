// Every page that the people of the demonstration reach, looked at for everybody's sake.
import assert from "node:assert/strict";
import { onEachDatabase } from "./browser.mjs";
import { crawl } from "./harness/crawl.mjs";

/** With `./check --all` no page is passed over because one like it was seen, and dark is looked at as closely as light. */
const all = Boolean(process.env.NAHTSTELLE_STORIES_ALL);

/** What was looked at with one person need not be looked at again with the next: what differs between roles differs in structure. */
const structures = new Set();

/** Those who can change and end what others have, with the forms that the crawl sends, come last. */
const CHANGES = ["unit_lead", "operator", "coordinator"];

/** Pages that a coach has in one hand, and those of a participant's: fingers hit 44 pixels (ux.md §6, A5). The others keep 24. */
const THUMB = 44;
const IN_ONE_HAND = /^\/($|me\b|participants\b|steps\b|arrivals\b|units\/\{id\}\/(participants|steps|arrivals)\b)/;
const thumb = (kind) => (IN_ONE_HAND.test(kind) ? THUMB : undefined);

const look = async (context, name, arrive) => {
  await context.test(name, async (inner) => {
    const person = await arrive();
    const { visited, problems } = await crawl(person, all ? { all, thumb } : { structures, thumb });
    inner.diagnostic(`${visited.size} kinds of pages: ${[...visited.keys()].join(" ")}`);
    if (problems.length > 0) assert.fail(problems.join("\n"));
  });
};

// Pages do not depend on the database, so one is enough; what a page does is told by the other stories on both.
onEachDatabase(
  "Jede Seite ist für alle da",
  async (story, context) => {
    await look(context, "wer nicht angemeldet ist", () => story.visitor());
    for (const { name, role } of story.program.personas.toSorted((one, other) => CHANGES.indexOf(one.role) - CHANGES.indexOf(other.role))) {
      await look(context, `${name} (${role})`, () => story.signIn(name));
    }
  },
  { hands: { sqlite: "mouse" }, timeout: 3_600_000 },
);
