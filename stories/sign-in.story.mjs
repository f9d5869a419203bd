// Anmelden: by a link, with a second factor where the role needs one, and without losing what was typed.
import assert from "node:assert/strict";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";
import { codeOf } from "./harness/code.mjs";
import { readMail } from "./harness/mail.mjs";

const LINK_MAIL = "Ihr Link zum Anmelden";

/** Asks for a link on the page for signing in. */
async function ask(person, email) {
  await person.type("E-Mail-Adresse", email);
  await person.activate("button", "Link senden");
  assert.equal(await person.heading(), "Ihr Link zum Anmelden");
}

onEachDatabase("Ein Link meldet an, und nur durch einen Klick", async (story) => {
  const operator = await story.signIn("operator");
  const email = "meral.yildiz@vhs-auenburg.example";
  const meral = await story.visitor();
  await meral.open("/");
  await meral.everybodyCan();
  await meral.firstLoad(PUBLIC_BYTES);
  assert.deepEqual(await meral.context.cookies(), [], "no cookie before anybody signs in");

  await meral.activate("link", "Anmelden");
  await meral.everybodyCan();
  await meral.activate("button", "Link senden");
  await meral.see("Geben Sie eine E-Mail-Adresse ein");
  await ask(meral, email);
  await meral.everybodyCan();

  // Whoever has no account reads the same.
  const stranger = await story.visitor();
  await stranger.open("/sign-in");
  await ask(stranger, "niemand@nirgends.example");

  const { link } = await readMail(operator, { to: email, subject: LINK_MAIL });
  const scanner = await story.visitor({ javaScript: false });
  for (let visit = 0; visit < 3; visit += 1) {
    const answer = await scanner.open(link);
    assert.equal(answer.status(), 200);
  }
  assert.deepEqual(await scanner.context.cookies(), [], "opening a link signs nobody in");

  meral.activations = 0;
  await meral.open(link);
  await meral.everybodyCan();
  await meral.activate("button", "Anmelden");
  assert.equal(meral.activations, 1);
  assert.match(await meral.heading(), /Meral Yildiz$/);

  // Used up: the page says so and offers a new one, also without a script.
  await scanner.open(link);
  await scanner.see("Mit diesem Link hat sich schon jemand angemeldet");
  await ask(scanner, email);
  await stranger.open(link);
  await stranger.everybodyCan();

  // She sees where she is signed in, and ends it.
  await meral.activate("summary", "Meral Yildiz");
  await meral.activate("link", "Sitzungen");
  await meral.everybodyCan();
  await meral.activate("summary", "Meral Yildiz");
  await meral.activate("button", "Abmelden");
  await meral.open("/organisations");
  assert.match(meral.page.url(), /\/sign-in\?target=/);
});

onEachDatabase("Was geschrieben wurde, während die Sitzung endete, ist nach dem Anmelden da", async (story) => {
  const operator = await story.signIn("operator");
  const email = "jutta.sommer@jobcenter-waldmark.example";
  const jutta = await story.signIn("coordinator");
  await jutta.open("/organisations/new");
  await jutta.type("Name", "Nähwerkstatt Tannenburg e. V.");
  await jutta.choose("Art", "Ehrenamt");
  await jutta.type("Ort", "Tannenburg");

  // At another desk she ends every other session.
  const elsewhere = await story.visitor();
  await elsewhere.open("/sign-in");
  await ask(elsewhere, email);
  await elsewhere.open((await readMail(operator, { to: email, subject: LINK_MAIL })).link);
  await elsewhere.activate("button", "Anmelden");
  await elsewhere.open("/account/sessions");
  await elsewhere.activate("button", "Alle anderen abmelden");

  await jutta.activate("button", "Speichern");
  assert.match(jutta.page.url(), /\/sign-in/);
  await jutta.see("Ihre Eingabe ist aufgehoben");
  await ask(jutta, email);
  await jutta.open((await readMail(operator, { to: email, subject: LINK_MAIL })).link);
  await jutta.activate("button", "Anmelden");
  await jutta.see("Nähwerkstatt Tannenburg e. V.");
  await jutta.everybodyCan();
  await jutta.activate("button", "Eingabe absenden");
  assert.equal(await jutta.heading(), "Nähwerkstatt Tannenburg e. V.");
  await jutta.see("Tannenburg");
});

onEachDatabase(
  "Wer für andere entscheidet, braucht einen zweiten Faktor",
  async (story) => {
    const email = "jutta.sommer@jobcenter.example";
    const jutta = await story.visitor();
    await jutta.open(story.program.link);
    await jutta.type("Ihr Name", "Jutta Sommer");
    await jutta.type("Ihre E-Mail-Adresse", email);
    await jutta.type("Name des Netzwerks", "Netzwerk Ried");
    await jutta.activate("button", "Netzwerk gründen");
    await jutta.activate("summary", "Jutta Sommer");
    await jutta.activate("button", "Abmelden");

    /** The link that was printed last, because no mail goes out here. */
    const enter = async () => {
      const before = story.program.lines.length;
      await jutta.open("/sign-in");
      await ask(jutta, email);
      const line = story.program.lines.slice(before).find((each) => each.startsWith(`${email}: `));
      await jutta.open(line.slice(email.length + 2));
      await jutta.activate("button", "Anmelden");
    };

    await enter();
    assert.equal(await jutta.heading(), "Zweiten Faktor einrichten");
    await jutta.everybodyCan();
    await jutta.open("/organisations");
    assert.match(jutta.page.url(), /\/second-factor/, "without the second factor there is nothing to see");

    const key = await jutta.page.locator("main code").innerText();
    await jutta.type("Code der neuen App", "000000");
    await jutta.activate("button", "Einrichten");
    assert.match(await jutta.page.title(), /^Fehler: /);
    await jutta.everybodyCan();
    assert.equal(await jutta.page.locator("main code").innerText(), key, "the key stays the same after a slip");
    const first = codeOf(key);
    await jutta.type("Code der neuen App", first);
    await jutta.activate("button", "Einrichten");
    assert.match(jutta.page.url(), /\/organisations$/, "the way goes on to where she wanted");

    await jutta.activate("summary", "Jutta Sommer");
    await jutta.activate("button", "Abmelden");
    await enter();
    await jutta.everybodyCan();
    await jutta.type("Code", first);
    await jutta.activate("button", "Weiter");
    assert.match(await jutta.page.title(), /^Fehler: /, "a code is good for one sign-in");
    await jutta.type("Code", codeOf(key, Date.now() + 30_000));
    await jutta.activate("button", "Weiter");
    assert.match(await jutta.heading(), /Jutta Sommer$/);
  },
  {
    command: "serve",
    ready: (line) => line.match(/(?<link>(?<address>http:\/\/127\.0\.0\.1:\d+)\/set-up\/\S+)/)?.groups,
  },
);
