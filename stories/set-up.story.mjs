// From an empty folder to the first invitation.
import assert from "node:assert/strict";
import { PUBLIC_BYTES, STAFF_BYTES, onEachDatabase } from "./browser.mjs";

/** The most activations that an empty installation may take until the first invitation lies in the outbox. */
const ACTIVATIONS = 25;

const ORGANISATIONS = [
  ["Volkshochschule Groß-Gerau", "Volkshochschule"],
  ["Kommunales Jobcenter Groß-Gerau", "Jobcenter"],
  ["Bildungswerk Ried gGmbH", "Träger"],
  ["Brücke der Kulturen e. V.", "Migrantenorganisation"],
  ["Gewerkschaftsbund Ried", "Gewerkschaft"],
];

const play = async (story) => {
  const jutta = await story.visitor();
  await jutta.open(story.program.link);
  assert.equal(await jutta.heading(), "Nahtstelle einrichten");
  await jutta.everybodyCan();
  await jutta.firstLoad(PUBLIC_BYTES);

  // What is missing is said, and what was typed stays.
  await jutta.type("Ihr Name", "Jutta Sommer");
  await jutta.activate("button", "Netzwerk gründen");
  assert.match(await jutta.page.title(), /^Fehler: /);
  await jutta.see("Geben Sie den Namen des Netzwerks ein.");
  assert.equal(await jutta.field("Ihr Name").inputValue(), "Jutta Sommer");
  await jutta.everybodyCan();

  await jutta.type("Ihre E-Mail-Adresse", "jutta.sommer@jobcenter.example");
  await jutta.type("Name des Netzwerks", "Netzwerk Ried");
  await jutta.type("Absenderadresse", "netzwerk@jobcenter.example");
  await jutta.activate("button", "Netzwerk gründen");

  assert.equal(await jutta.heading(), "In welchen Kreisen arbeitet das Netzwerk?");
  await jutta.everybodyCan();
  await jutta.firstLoad(STAFF_BYTES);
  await jutta.type("Kreise eintippen", "06433 Groß-Gerau\n06437 Odenwaldkreis");
  await jutta.activate("button", "Weiter");

  assert.equal(await jutta.heading(), "Die ersten Organisationen");
  await jutta.everybodyCan();
  for (const [index, [name, kind]] of ORGANISATIONS.entries()) {
    const within = jutta.page.getByRole("group", { name: `${index + 1}. Organisation` });
    await jutta.type("Name", name, { within });
    await jutta.choose("Art", kind, { within });
  }
  await jutta.activate("button", "Weiter");

  assert.equal(await jutta.heading(), "Die erste Einladung");
  await jutta.everybodyCan();
  await jutta.type("Name der Person", "Meral Yildiz");
  await jutta.type("E-Mail", "meral.yildiz@vhs.example");
  await jutta.choose("Organisation", ORGANISATIONS[0][0]);
  await jutta.activate("button", "Einladung senden");

  assert.equal(await jutta.heading(), "Ihr Netzwerk steht");
  await jutta.see("Die Einladung liegt im Postausgang.");
  await jutta.everybodyCan();
  assert.ok(jutta.activations <= ACTIVATIONS, `${jutta.activations} activations until the first invitation, ${ACTIVATIONS} are the most`);

  await jutta.open("/outbox");
  const mail = jutta.page.getByRole("row").filter({ hasText: "meral.yildiz@vhs.example" });
  assert.equal(await mail.count(), 1, "the invitation stands in the outbox");
  await jutta.everybodyCan();

  // The link on the console founds one installation and no second one.
  const late = await story.visitor();
  await late.open(story.program.link);
  assert.equal(await late.heading(), "Dieser Link gilt nicht mehr");
  await late.everybodyCan();

  // Until mail goes out, links stand on the console. The invited partner needs nothing else.
  const line = story.program.lines.find((each) => each.includes("meral.yildiz@vhs.example"));
  const meral = await story.visitor();
  await meral.open(line.match(/http\S+/)[0]);
  await meral.everybodyCan();
  await meral.activate("button", "Einladung annehmen");
  await meral.see("Meral Yildiz");
  await meral.open("/organisations");
  assert.equal(await meral.heading(), "5 Organisationen");
};

onEachDatabase("Von der leeren Datenbank zur ersten Einladung", play, {
  command: "serve",
  ready: (line) => line.match(/(?<link>(?<address>http:\/\/127\.0\.0\.1:\d+)\/set-up\/\S+)/)?.groups,
});
