// Seed 2: shared responsibility at the places where people are handed from one organisation to the next.
import assert from "node:assert/strict";
import { onEachDatabase, PUBLIC_BYTES } from "./browser.mjs";
import { readMail } from "./harness/mail.mjs";

const play = async (story) => {
  const weber = await story.signIn("coach");
  await weber.open("/participants");
  await weber.activate("link", "Fatma Y.");
  await weber.activate("link", "Übergabe");
  await weber.see("Noch keine Übergabe.");
  await weber.everybodyCan({ phone: true });
  const page = weber.page.url();
  await weber.activate("link", "Übergeben");
  await weber.everybodyCan({ phone: true });

  // Nothing is asked of nobody.
  await weber.activate("button", "Anfragen");
  await weber.see("Wählen Sie, wie Sie übergeben.");
  await weber.everybodyCan({ phone: true });
  await weber.choose("Stelle", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.activate("radio", "Anruf zu dritt");
  await weber.activate("button", "Anfragen");
  await weber.see("Die andere Stelle ist gefragt.");
  await weber.see("Verantwortlich ist Ihre Stelle.");
  await weber.everybodyCan({ phone: true });

  // The other side answers from its mail, on a phone, without an account and without learning who it is.
  const coordinator = await story.signIn("coordinator");
  const mail = await readMail(coordinator, { to: "", subject: "bittet Sie um Hilfe" });
  assert.ok(!`${mail.subject} ${mail.text}`.includes("Fatma"));
  const sahin = await story.visitor({ viewport: { width: 390, height: 844 } });
  await sahin.open(mail.link);
  await sahin.firstLoad(PUBLIC_BYTES);
  await sahin.everybodyCan();
  assert.ok(!(await sahin.page.content()).includes("Fatma"));
  sahin.activations = 0;
  await sahin.type("Wer übernimmt bei Ihnen?", "Herr Sahin, Beratung");
  await sahin.activate("button", "Ja, wir übernehmen");
  await sahin.see("Ihre Antwort ist angekommen.");
  assert.ok(sahin.activations + 1 <= 3, "the link in the mail, and one button");
  await sahin.everybodyCan();
  await weber.open(page);
  await weber.see(/^angenommen .*Herr Sahin/);
  await weber.see("Verantwortlich ist Ihre Stelle.");
  await weber.everybodyCan({ phone: true });

  // Only once they have met is it theirs.
  await sahin.activate("button", "Das erste Treffen hat stattgefunden. Wir sind jetzt verantwortlich.");
  await sahin.everybodyCan();
  await weber.open(page);
  await weber.see("Verantwortlich ist jetzt: Markt und Integration, Jobcenter Auenburg, Stadt");

  // Somebody else is declined, and stays where she is.
  await weber.open("/participants");
  await weber.activate("link", "Marek S.");
  await weber.activate("link", "Übergabe");
  const other = weber.page.url();
  await weber.activate("link", "Übergeben");
  await weber.choose("Stelle", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.activate("radio", "gemeinsamer Termin");
  await weber.type("Tag", "12.3.2030");
  await weber.type("Uhrzeit", "10");
  await weber.type("Ort", "Rathaus Auenburg, Raum 3");
  await weber.activate("button", "Anfragen");
  const second = await readMail(coordinator, { to: "", subject: "bittet Sie um Hilfe" });
  await sahin.open(second.link);
  await sahin.type("Warum nicht, und wer wäre besser?", "Bis Mai ist kein Platz.");
  await sahin.activate("button", "Nein, wir können nicht");
  await sahin.see("abgelehnt");
  await sahin.everybodyCan();
  await weber.open(other);
  await weber.see("Die andere Stelle sagt: Bis Mai ist kein Platz.");
  await weber.see("Verantwortlich ist Ihre Stelle.");
};

onEachDatabase("Übergeben: gefragt, zugesagt, getroffen, und niemand fällt dazwischen", play);
