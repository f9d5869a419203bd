// A provider's spreadsheet: looked at row by row, taken up at once, and taken back.
import assert from "node:assert/strict";
import { onEachDatabase, STAFF_BYTES } from "./browser.mjs";

/** As Excel saves it on a German Windows; with a number, a birth date and somebody who is known already. */
const LIST = {
  name: "Kurs März.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(
    [
      "Teilnehmende Kurs;;;;",
      "TN-Nr;Name;Handy;Eintritt;Geburtsdatum",
      "0017;Marić, Jelena;0170 5550201;3.2.26;1.1.1990",
      "0018;Öztürk, Ayla;0170 5550202;2026-02-03;2.2.1991",
      "17;Marić, Jelena;0170 5550201;3.2.26;1.1.1990",
      "0019;Amira H.;;;",
      "0020;Noor, Samira;;31.2.2026;",
      "",
    ].join("\r\n"),
    "utf8",
  ),
};

onEachDatabase("Eine Teilnehmerliste wird angesehen, eingelesen und zurückgenommen", async (story) => {
  const weber = await story.signIn("coach");
  await weber.open("/participants");
  await weber.activate("link", "Liste einlesen");
  await weber.everybodyCan({ phone: true });
  await weber.activateElement(weber.page.getByRole("main").getByRole("link", { name: "Liste einlesen" }).first());
  await weber.firstLoad(STAFF_BYTES);
  await weber.everybodyCan({ phone: true });

  // Without a file and without the notice nothing happens, and what is missing is said.
  await weber.activate("button", "Zeilen ansehen");
  await weber.everybodyCan({ phone: true });
  await weber.upload("Datei", LIST);
  await weber.choose("Rechtsrahmen", "ESF-Projekt");
  await weber.choose("In welcher Sprache haben alle den Hinweis bekommen?", "Deutsch");
  await weber.activate("radio", "auf Papier gegeben");
  await weber.type("An welchem Tag?", "2.2.2026");
  await weber.activate("button", "Zeilen ansehen");
  await weber.see("Geburtsdatum und Alter: Für die Begleitung braucht sie hier niemand.");
  await weber.see(/31\.2\.2026.* ist kein Tag/);
  await weber.everybodyCan({ phone: true });

  await weber.activate("button", "Menschen aufnehmen");
  await weber.everybodyCan({ phone: true });
  await weber.activateElement(weber.page.locator("main header").getByRole("link", { name: "Teilnehmende", exact: true }));
  await weber.see("Ayla Öztürk");
  await weber.see("Jelena Marić");
  assert.equal(await weber.page.getByRole("link", { name: "Amira H." }).count(), 1, "she is there twice");

  // Taken back: nobody has worked with them.
  await weber.page.goBack();
  await weber.settle();
  await weber.activate("summary", /^Rückgängig machen/, { exact: false });
  await weber.activate("button", "Aufnahme rückgängig machen");
  await weber.see("Die Liste ist zurückgenommen.");
  await weber.everybodyCan({ phone: true });
  await weber.open("/participants");
  assert.equal(await weber.page.getByRole("link", { name: "Ayla Öztürk" }).count(), 0, "she is still there");
});
