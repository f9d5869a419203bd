// A meeting from its invitation to what came of it. Activations are counted against what was promised to each persona.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";
import { readMail } from "./harness/mail.mjs";

const MERAL = "meral.yildiz@";

/** The agenda in its order. */
const agenda = (person) => person.page.locator(".agenda .entry-title").allInnerTexts();

/** Waits until what was typed is kept. */
const saved = async (person, text) => {
  await person.page.waitForFunction((expected) => document.querySelector("input[name=base]").value.includes(expected), text);
};

const play = async (story) => {
  // The next meeting is prepared from what is still to be done, and everybody is invited.
  const jutta = await story.signIn("coordinator");
  const entry = jutta.page.getByRole("main").getByRole("link", { name: /^Zu „Netzwerktreffen/ }).first();
  await jutta.activateElement(entry);
  const meeting = jutta.page.url();
  await jutta.activate("button", /^\d+ offene.* übernehmen$/, { exact: false });
  await jutta.activate("link", "Einladen");
  await jutta.activate("button", /^Einladung senden an/, { exact: false });
  assert.ok(jutta.activations <= 4, `preparing and inviting took ${jutta.activations} activations`);
  assert.ok((await agenda(jutta)).includes("Offene Punkte"));
  await jutta.everybodyCan({ phone: true });

  // A member says yes from the mail, without an account and without a script.
  const invitation = await readMail(jutta, { to: MERAL, subject: "Netzwerktreffen" });
  const guest = await story.visitor({ javaScript: false });
  await guest.open(invitation.link);
  await guest.activate("button", "Ich komme");
  await guest.see("Danke, Ihre Antwort ist angekommen.");
  assert.ok(guest.activations + 1 <= 2, "the link in the mail and one button");

  // Two write at once about the same item, and nobody loses a word.
  const meral = await story.signIn("partner");
  await jutta.open(meeting);
  await jutta.activate("link", "Protokoll schreiben");
  const notes = jutta.page.url();
  await meral.open(notes);
  await jutta.type("Was wird festgehalten?", "Alle sind da.");
  await saved(jutta, "Alle sind da.");
  await meral.page.waitForFunction(() => document.querySelector("textarea").value === "Alle sind da.");
  // While the answer to the one is still on its way, the other one writes: she sees it all the same.
  let release;
  const released = new Promise((resolve) => { release = resolve; });
  await jutta.page.route(notes, async (route) => {
    const response = await route.fetch();
    await released;
    await route.fulfill({ response });
  }, { times: 1 });
  const answered = jutta.page.waitForRequest((request) => request.method() === "POST");
  await jutta.type("Was wird festgehalten?", "Alle sind da.\nHerzlich willkommen.");
  await answered;
  await meral.page.waitForFunction(() => document.querySelector("textarea").value.includes("willkommen"));
  await meral.type("Was wird festgehalten?", "Alle sind da.\nHerzlich willkommen.\nDanke.");
  await saved(meral, "Danke.");
  await jutta.see(/^Meral .* schreibt/);
  release();
  await jutta.page.waitForFunction(() => document.querySelector("textarea").value.includes("Danke."));
  await Promise.all([
    jutta.type("Was wird festgehalten?", "Alle sind da.\nHerzlich willkommen.\nDanke.\nB: Infoveranstaltung in jedem Gebiet im Mai\nF: Wer hat freie Räume?"),
    meral.type("Was wird festgehalten?", "Alle sind da.\nHerzlich willkommen.\nDanke.\nA: @vhs Auenburg bis Ende Dezember Folien an alle"),
  ]);
  for (const person of [jutta, meral]) {
    await person.page.waitForFunction(() => ["B: Info", "F: Wer", "A: @vhs"].every((words) => document.querySelector("textarea").value.includes(words)));
    await person.see("Erkannt: 1 Beschluss, 1 Aufgabe, 1 Frage");
  }
  await jutta.see(/^Aufgabe, (Meral Yildiz, )?Volkshochschule Auenburg/);
  await jutta.everybodyCan({ phone: true });

  // The wall of the room follows.
  await meral.activate("link", "Präsentieren");
  await meral.see("Infoveranstaltung in jedem Gebiet im Mai");
  const size = await meral.page.locator(".presentation p").first().evaluate((words) => Number.parseFloat(getComputedStyle(words).fontSize));
  assert.ok(size >= 24, `big type: ${size} px`);
  await meral.everybodyCan();
  await jutta.type("Was wird festgehalten?", `${await jutta.page.locator("textarea").inputValue()}\nZum Schluss: Dank an alle.`);
  await meral.see("Zum Schluss: Dank an alle.");

  // Whoever leaves in the middle of a sentence is asked nothing, and it is kept.
  const asked = [];
  const answer = async (dialog) => { asked.push(dialog.type()); await dialog.accept(); };
  jutta.page.on("dialog", answer);
  const leaving = jutta.page.waitForURL(`${meeting}/minutes`);
  await jutta.page.evaluate(() => {
    const area = document.querySelector("textarea");
    area.value += "\nBis bald.";
    area.dispatchEvent(new Event("input", { bubbles: true }));
    document.querySelector("main header a[href$='/minutes']").click();
  });
  await leaving;
  await jutta.open(notes);
  await jutta.page.waitForFunction(() => document.querySelector("textarea").value.includes("Bis bald."));
  assert.deepEqual(asked, []);
  jutta.page.off("dialog", answer);

  // Two megabytes from the clipboard: a sentence says so, the text stays in the box, and nobody leaves it by accident.
  const written = await jutta.page.locator("textarea").inputValue();
  const long = `${written}\n${"Aus der Zwischenablage. ".repeat(90_000)}`;
  const paste = (text) => jutta.page.evaluate((pasted) => {
    const area = document.querySelector("textarea");
    area.value = pasted;
    area.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  // A browser asks only whoever has typed.
  await jutta.type("Was wird festgehalten?", written);
  await paste(long);
  await jutta.see(/^Der Text ist zu lang und noch nicht gespeichert/);
  assert.equal((await jutta.page.locator("textarea").inputValue()).length, long.length);
  const question = jutta.page.waitForEvent("dialog");
  const click = jutta.page.evaluate(() => document.querySelector("main header a[href$='/minutes']").click());
  const dialog = await question;
  assert.equal(dialog.type(), "beforeunload");
  await dialog.dismiss();
  await click;
  assert.equal((await jutta.page.locator("textarea").inputValue()).length, long.length);
  await paste(written);

  // One act sends it: three activations from Heute.
  await jutta.open("/");
  jutta.activations = 0;
  await jutta.activateElement(jutta.page.getByRole("main").locator(`a[href="${new URL(meeting).pathname}"]`).first());
  await jutta.activate("link", "Protokoll senden");
  await jutta.see("Erkannt: 1 Beschluss, 1 Aufgabe, 1 Frage");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", /^Protokoll senden an/, { exact: false });
  assert.ok(jutta.activations <= 3, `sending the minutes took ${jutta.activations} activations`);
  await jutta.see("Das Protokoll ist verschickt.");
  await jutta.everybodyCan({ phone: true });
  for (const [name, opening] of [["PDF", "%PDF"], ["DOCX", "PK"]]) {
    const file = await jutta.download("link", name);
    assert.ok((await readFile(file.path)).subarray(0, opening.length).equals(Buffer.from(opening)), file.name);
  }

  // Her task is in the same mail, and done with the link and one button.
  const minutes = await readMail(jutta, { to: MERAL, subject: "Protokoll: Netzwerktreffen" });
  assert.match(minutes.text, /Folien an alle, bis 31\. Dezember/);
  const link = minutes.text.match(/https?:\/\/\S+\/task\/\S+/)[0];
  const doer = await story.visitor({ javaScript: false });
  await doer.open(link);
  await doer.firstLoad(PUBLIC_BYTES);
  await doer.activate("button", "Erledigt");
  await doer.see("Danke. Die Aufgabe ist als erledigt gemeldet.");
  assert.ok(doer.activations + 1 <= 2);

  // She objects on the page of her link.
  const reader = await story.visitor();
  await reader.open(minutes.link);
  await reader.see("Infoveranstaltung in jedem Gebiet im Mai");
  await reader.everybodyCan({ phone: true });
  await reader.type("Was stimmt nicht?", "Es waren nicht alle da.");
  await reader.activate("button", "Einwand schreiben");
  await reader.see("Die Koordination sieht Ihren Einwand");
  await jutta.open("/");
  await jutta.activate("link", /^Einwand beantworten: Netzwerktreffen/, { exact: false });
  await jutta.see("Es waren nicht alle da.");

  // The thread from both ends.
  await jutta.open("/decisions");
  await jutta.activateElement(jutta.page.getByRole("row").filter({ hasText: "Infoveranstaltung in jedem Gebiet im Mai" }).first().getByRole("link"));
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("link", /Punkt 1: /, { exact: false });
  await jutta.see("Infoveranstaltung in jedem Gebiet im Mai");
  await jutta.open("/tasks?state=done&q=Folien");
  await jutta.see("Folien an alle");
  await jutta.everybodyCan({ phone: true });
  await jutta.open("/questions");
  await jutta.activate("link", "Wer hat freie Räume?");
  await jutta.everybodyCan({ phone: true });
};

onEachDatabase("Ein Treffen: einladen, gemeinsam schreiben, Protokoll senden, und was daraus wird", play, { hands: { sqlite: "keyboard", postgres: "keyboard" } });
