// The thread: what was recognised by mistake is taken back, a question leads to a finding, a task and an offer, and minutes that are final are corrected.
import assert from "node:assert/strict";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";
import { readMail } from "./harness/mail.mjs";

const QUESTION = "Wer hat freie Räume für Sprachkurse?";

/** Waits until the page of somebody who writes holds this text. */
const holds = (person, text) => person.page.waitForFunction((expected) => document.querySelector("textarea").value === expected, text);

/** What the meeting with this number decided, as the register tells it. */
const decisions = async (person, number) => {
  await person.open("/decisions");
  const rows = await person.page.locator("#decisions tbody tr").allInnerTexts();
  return rows.filter((row) => row.includes(`${number}-`)).map((row) => row.trim());
};

/** What is only said is no decision: each line is taken back with one activation, and whoever writes as well sees it. */
const takesBack = async (jutta, meral) => {
  const typed = ["Alle sind da.", "B: Man könnte Plakate drucken", "A: @vhs Auenburg Folien zeigen", `F: ${QUESTION}`, "F: Kommt noch jemand?"].join("\n");
  await jutta.type("Was wird festgehalten?", typed);
  await jutta.see("Erkannt: 1 Beschluss, 1 Aufgabe, 2 Fragen");
  await holds(meral, typed);
  jutta.activations = 0;
  await jutta.activate("button", "Doch kein Beschluss: Man könnte Plakate drucken");
  await jutta.see("Erkannt: 0 Beschlüsse, 1 Aufgabe, 2 Fragen");
  await jutta.activate("button", /^Doch keine Aufgabe: /);
  await jutta.see("Erkannt: 0 Beschlüsse, 0 Aufgaben, 2 Fragen");
  await jutta.activateElement(jutta.control("button", "Doch keine Frage: Kommt noch jemand?"));
  await jutta.see("Erkannt: 0 Beschlüsse, 0 Aufgaben, 1 Frage");
  assert.equal(jutta.activations, 3, "one activation for each line");
  const left = ["Alle sind da.", "Man könnte Plakate drucken", "@vhs Auenburg Folien zeigen", `F: ${QUESTION}`, "Kommt noch jemand?"].join("\n");
  await holds(jutta, left);
  await holds(meral, left);
  await meral.see("Erkannt: 0 Beschlüsse, 0 Aufgaben, 1 Frage");
  await jutta.everybodyCan({ phone: true });
};

/** From the question of the minutes to an offer, and from the offer back to the question. */
const followsTheThread = async (story, jutta) => {
  await jutta.open("/questions");
  jutta.activations = 0;
  await jutta.activate("link", QUESTION);
  const question = jutta.page.url();
  await jutta.activate("link", "Antwort");
  await jutta.everybodyCan({ phone: true });
  await jutta.type("Antwort", "Die Volkshochschule hat vormittags zwei Räume frei.");
  await jutta.activate("button", "Speichern");
  await jutta.see("Die Antwort ist gespeichert.");
  await jutta.activate("link", "Aufgabe daraus machen");
  await jutta.everybodyCan({ phone: true });
  await jutta.type("Aufgabe", "Kurs am Vormittag ausschreiben");
  await jutta.type("Wer", "Volkshochschule Auenburg");
  await jutta.activate("button", "Speichern");
  await jutta.see(/^Die Aufgabe ist gespeichert\./);
  await jutta.activate("link", "Angebot daraus machen");
  await jutta.see("Dieses Angebot kommt aus:");
  await jutta.type("Titel", "Deutsch am Vormittag in der Volkshochschule");
  await jutta.type("Was es ist", "Zwei Kurse bis B1, vormittags.");
  await jutta.type("Für wen", "Eltern, deren Kinder in der Kita sind");
  await jutta.type("Angeboten von", "Volkshochschule Auenburg");
  await jutta.type("Zugang", "Telefon 0471 55502");
  await jutta.activate("checkbox", "Öffentlich zeigen");
  await jutta.activate("button", "Speichern");
  await jutta.see("Das Angebot ist eingetragen.");
  assert.equal(jutta.activations, 8, "question, answer, task, offer: a link and a button each, and a tick for the public");
  await jutta.everybodyCan({ phone: true });
  const offer = jutta.page.url();

  // The page of the offer names the whole way, the meeting first.
  const origins = await jutta.page.locator(".panel").filter({ hasText: "Woher es kommt" }).getByRole("link").allInnerTexts();
  assert.match(origins[0], /^Netzwerktreffen .*, Punkt 1: /);
  assert.deepEqual(origins.slice(1), [`Frage: ${QUESTION}`, "Aufgabe: Kurs am Vormittag ausschreiben"]);
  jutta.activations = 0;
  await jutta.activate("link", `Frage: ${QUESTION}`);
  assert.equal(jutta.activations, 1, "back to the question");
  assert.equal(jutta.page.url(), question);
  await jutta.see("Die Volkshochschule hat vormittags zwei Räume frei.");
  const results = await jutta.page.locator(".panel").filter({ hasText: "Was daraus wurde" }).getByRole("link").allInnerTexts();
  assert.deepEqual(results, ["Aufgabe: Kurs am Vormittag ausschreiben", "Angebot: Deutsch am Vormittag in der Volkshochschule"]);
  await jutta.everybodyCan({ phone: true });

  // It goes onto the next agenda, and strangers read of it without an account and without a script.
  await jutta.open(offer);
  await jutta.activate("link", "Auf die Tagesordnung");
  await jutta.everybodyCan({ phone: true });
  await jutta.open(offer);
  const reader = await story.visitor({ javaScript: false });
  await reader.open(await jutta.control("link", "öffentliche Seite ansehen").getAttribute("href"));
  await reader.see("Deutsch am Vormittag in der Volkshochschule");
  await reader.firstLoad(PUBLIC_BYTES);
};

/** Minutes that nobody can object to any more are corrected all the same, as a version with its reason. */
const corrects = async (jutta) => {
  const number = `3/${new Date().getFullYear()}`;
  const before = await decisions(jutta, number);
  await jutta.open("/meetings");
  await jutta.activate("link", `Netzwerktreffen ${number}`);
  await jutta.see("Protokoll verbindlich");
  await jutta.activate("link", "Protokoll");
  const minutes = jutta.page.url();
  await jutta.activate("link", "Protokoll berichtigen");
  await jutta.see(/^Das Protokoll ist verschickt\./);
  await jutta.everybodyCan({ phone: true });
  const written = await jutta.page.locator("textarea").inputValue();
  await jutta.type("Was wird festgehalten?", `${written}\nEntschuldigt war auch die Kammer.`);
  await jutta.page.waitForFunction(() => document.querySelector("input[name=base]").value.includes("die Kammer"));
  await jutta.activate("link", "Protokoll ansehen");
  assert.equal(jutta.page.url(), minutes);
  await jutta.see("Aufgeschrieben ist etwas anderes, als verschickt wurde.");
  await jutta.everybodyCan({ phone: true });
  await jutta.type("Grund der Berichtigung", "Entschuldigung der Kammer nachgetragen");
  await jutta.activate("button", /^Berichtigung senden/, { exact: false });
  await jutta.see("Das Protokoll ist verschickt.");
  await jutta.see("Entschuldigung der Kammer nachgetragen");
  await jutta.see(/^Fassung 2 vom/);
  await jutta.activate("link", /^Fassung 1 vom/, { exact: false });
  await jutta.everybodyCan({ phone: true });
  assert.ok(!(await jutta.page.getByRole("main").innerText()).includes("die Kammer."), "what was sent first stays what it was");
  await jutta.activate("link", "Neueste Fassung");
  await jutta.see(/Entschuldigt war auch die Kammer\.$/);
  assert.deepEqual(await decisions(jutta, number), before, "the decisions keep their numbers and words");
};

const play = async (story) => {
  const jutta = await story.signIn("coordinator");
  const meral = await story.signIn("partner");
  await jutta.activateElement(jutta.page.getByRole("main").getByRole("link", { name: /^Zu „Netzwerktreffen/ }).first());
  const meeting = jutta.page.url();
  await jutta.activate("link", "Einladen");
  await jutta.activate("button", /^Einladung senden an/, { exact: false });
  await jutta.activate("link", "Protokoll schreiben");
  await meral.open(jutta.page.url());
  await takesBack(jutta, meral);

  // Only what was left is sent: three activations from Heute.
  await jutta.open("/");
  jutta.activations = 0;
  await jutta.activateElement(jutta.page.getByRole("main").locator(`a[href="${new URL(meeting).pathname}"]`).first());
  await jutta.activate("link", "Protokoll senden");
  await jutta.activate("button", /^Protokoll senden an/, { exact: false });
  assert.ok(jutta.activations <= 3, `sending the minutes took ${jutta.activations} activations`);
  await jutta.see("Das Protokoll ist verschickt.");
  const mail = await readMail(jutta, { to: "meral.yildiz@", subject: "Protokoll: Netzwerktreffen" });
  assert.doesNotMatch(mail.text, /Folien zeigen/, "what is no task any more is nobody's");

  await followsTheThread(story, jutta);
  await corrects(jutta);
};

onEachDatabase("Der Faden: zurückgenommen, gefragt, geantwortet, getan, angeboten, berichtigt", play, { hands: { sqlite: "keyboard", postgres: "keyboard" } });
