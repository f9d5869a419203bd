// "Stimmt noch": one click from the mail, without an account and without a script.
import assert from "node:assert/strict";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";
import { readMail } from "./harness/mail.mjs";

const SUBJECT = "Stimmt Ihr Eintrag";

/** The coordinator asks an organisation from its page. */
async function ask(coordinator, name) {
  await coordinator.open(`/organisations?q=${encodeURIComponent(name)}`);
  await coordinator.activate("link", name);
  await coordinator.activate("summary", "Mehr");
  await coordinator.activate("button", "Angaben prüfen lassen");
  await coordinator.see("Die Bitte liegt im Postausgang.");
}

const play = async (story) => {
  const jutta = await story.signIn("coordinator");
  await ask(jutta, "Elektro Nowak e. K.");
  await jutta.everybodyCan();
  const address = "info@elektro-nowak.example";
  const { link, text } = await readMail(jutta, { to: address, subject: SUBJECT });
  assert.match(text, /Elektro Nowak e\. K\./);
  assert.match(text, /Sie brauchen kein Konto/);

  // A scanner opens the link before the person does; nothing is confirmed by that.
  const scanner = await story.visitor({ javaScript: false });
  for (let visit = 0; visit < 3; visit += 1) await scanner.open(link);
  const nowak = await story.visitor({ javaScript: false });
  await nowak.open(link);
  assert.equal(await nowak.heading(), "Stimmt der Eintrag von Elektro Nowak e. K. noch?");
  await nowak.firstLoad(PUBLIC_BYTES);
  await nowak.activate("button", "Stimmt noch");
  assert.equal(await nowak.heading(), "Danke");
  assert.equal(nowak.activations, 1);
  assert.deepEqual(await nowak.context.cookies(), [], "who confirms gets no cookie");

  await scanner.open(link);
  assert.equal(await scanner.heading(), "Der Eintrag ist schon bestätigt");

  // Another one has something to say instead.
  await ask(jutta, "Gasthof Zur alten Furt");
  const other = await readMail(jutta, { to: "info@gasthof-alte-furt.example", subject: SUBJECT });
  const furt = await story.visitor({ javaScript: false });
  await furt.open(other.link);
  await furt.activate("button", "Hinweis senden");
  assert.match(await furt.page.title(), /^Fehler: /);
  await furt.type("Was stimmt nicht?", "Die Telefonnummer ist jetzt 0221 4710 299.");
  await furt.activate("button", "Hinweis senden");
  assert.equal(await furt.heading(), "Danke für den Hinweis");
  const hint = await readMail(jutta, { to: "", subject: "Hinweis zum Eintrag von Gasthof Zur alten Furt" });
  assert.match(hint.text, /0221 4710 299/);

  // The same pages with a script, so that they can be looked at.
  await ask(jutta, "Gartenbau Lehmann GbR");
  const third = await readMail(jutta, { to: "info@gartenbau-lehmann.example", subject: SUBJECT });
  const lehmann = await story.visitor();
  await lehmann.open(third.link);
  await lehmann.everybodyCan();
  await lehmann.activate("button", "Hinweis senden");
  await lehmann.everybodyCan();
  await lehmann.activate("button", "Stimmt noch");
  await lehmann.everybodyCan();

  // The coordinator sees who said so, and since when.
  await jutta.open("/organisations?q=Elektro+Nowak");
  await jutta.activate("link", "Elektro Nowak e. K.");
  await jutta.see("von info@elektro-nowak.example");
};

onEachDatabase("Der Eintrag wird mit einem Klick aus der E-Mail bestätigt", play);
