// What lies around a meeting: a rhythm with exceptions, a date found by poll, a topic from the mail, a paper, and the day on which it is called off.
import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";
import { readMail } from "./harness/mail.mjs";

const MERAL = "meral.yildiz@";

/** A day of next year, as people type it. */
const nextYear = (day) => `${day}${new Date().getFullYear() + 1}`;

const play = async (story) => {
  const jutta = await story.signIn("coordinator");

  // The next dates by the rhythm: one falls out, and takes place after all. One activation each.
  await jutta.open("/meetings");
  await jutta.everybodyCan({ phone: true });
  const planned = jutta.page.getByRole("row").filter({ hasText: "nach Rhythmus" });
  const dates = await planned.count();
  assert.ok(dates > 0, "the demonstration has a body with a rhythm");
  jutta.activations = 0;
  await jutta.activateElement(planned.first().getByRole("button", { name: /^Fällt aus/ }));
  const out = jutta.page.getByRole("row").filter({ hasText: "fällt aus" }).filter({ has: jutta.page.getByRole("button", { name: /^Findet doch statt/ }) });
  await out.first().waitFor();
  await jutta.activateElement(out.first().getByRole("button", { name: /^Findet doch statt/ }));
  await jutta.page.waitForFunction((count) => [...document.querySelectorAll("#coming tr, table tr")].filter((row) => row.textContent.includes("nach Rhythmus")).length === count, dates);
  assert.equal(jutta.activations, 2);
  await jutta.activate("link", "Wie sich Gremien treffen");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("link", "Netzwerkversammlung");
  await jutta.everybodyCan({ phone: true });
  await jutta.type("Dauer in Minuten", "90");
  await jutta.activate("button", "Speichern");
  await jutta.open("/meetings");
  await jutta.see(/9:30 bis 11:00 Uhr/);

  // A meeting without a date: whoever is invited is asked when.
  await jutta.open("/meetings/new");
  await jutta.choose("Gremium", "Netzwerkversammlung");
  await jutta.type("Titel", "Sondertreffen Kinderbetreuung");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", "Speichern");
  const meeting = jutta.page.url();
  await jutta.activate("link", "Termin finden");
  for (const [at, day] of [nextYear("3.3."), nextYear("10.3.")].entries()) {
    const fields = jutta.page.getByRole("group", { name: `Vorschlag ${at + 1}` });
    await jutta.type("Tag", day, { within: fields });
    if (at === 0) {
      await jutta.type("Beginn", "9:30", { within: fields });
      await jutta.type("Ende", "11", { within: fields });
    }
  }
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", /Umfrage|senden/, { exact: false });
  const asked = await readMail(jutta, { to: MERAL, subject: "Terminumfrage" });
  const guest = await story.visitor({ javaScript: false });
  await guest.open(asked.link);
  await guest.firstLoad(PUBLIC_BYTES);
  const radios = await guest.page.locator("form[action$='/poll'] input[type=radio][value=yes]").all();
  assert.equal(radios.length, 2);
  await guest.activateElement(radios[0]);
  await guest.activateElement(guest.page.locator("form[action$='/poll'] input[type=radio][value=no]").nth(1));
  await guest.activate("button", "Antwort senden");
  await guest.see("Danke, Ihre Antwort ist angekommen.");
  await jutta.open(`${meeting}/poll`);
  await jutta.see("1 ja");
  await jutta.everybodyCan({ phone: true });
  await jutta.activateElement(jutta.page.getByRole("button", { name: /^Diesen Termin nehmen/ }).first());

  // It is invited to, and a member proposes a topic from the mail: the link, the title, one button.
  await jutta.open(meeting);
  await jutta.activate("link", "Einladen");
  await jutta.activate("button", /^Einladung senden an/, { exact: false });
  const invitation = await readMail(jutta, { to: MERAL, subject: "Einladung: Sondertreffen" });
  await guest.open(invitation.link);
  guest.activations = 0;
  await guest.type("Thema", "Randzeiten in der Kita");
  await guest.activate("button", "Thema vorschlagen");
  await guest.see("Danke, Ihr Thema liegt im Themenspeicher.");
  assert.ok(guest.activations + 1 <= 3, "the link in the mail and one button");

  // The coordination takes it onto the agenda, with a paper for everybody.
  await jutta.open(meeting);
  await jutta.activate("button", "„Randzeiten in der Kita“ übernehmen");
  await jutta.activateElement(jutta.page.getByRole("link", { name: /^Unterlage hinzufügen\s*: Randzeiten in der Kita/ }));
  await jutta.everybodyCan({ phone: true });
  const paper = path.join(tmpdir(), `Übersicht-${process.pid}.pdf`);
  await writeFile(paper, "%PDF-1.7\n%made for a story\n");
  await jutta.upload("Datei", paper);
  await jutta.activate("button", "Unterlage hinzufügen");
  await jutta.see(/Übersicht-\d+\.pdf/);
  await guest.open(invitation.link);
  await guest.see(/Übersicht-\d+\.pdf/);

  // Called off: whoever was invited learns it, and the calendars too.
  await jutta.activate("summary", "Mehr");
  await jutta.activate("link", "Treffen absagen");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", "Treffen absagen");
  await jutta.open("/outbox");
  await jutta.page.getByRole("row").filter({ hasText: MERAL }).filter({ hasText: "Abgesagt: Sondertreffen" }).first().waitFor();
  await guest.open(invitation.link);
  await guest.see("Dieses Treffen fällt aus.");
};

onEachDatabase("Rund um ein Treffen: Rhythmus, Umfrage, Thema aus der Mail, Unterlage, Absage", play, { hands: { sqlite: "keyboard", postgres: "keyboard" } });
