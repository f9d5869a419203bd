// A list that somebody has: read, matched, looked at, brought in, and taken back.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { onEachDatabase } from "./browser.mjs";

/** As Excel saves it on a German Windows: semicolons, code page 1252, words above the table, headings of its own. */
const list = (rows) => ({
  name: "Träger Waldmark.csv",
  mimeType: "text/csv",
  buffer: Buffer.from(["Liste der Träger;;;;;", "Stand: März 2026;;;;;", "Wer;Typ;Strasse;PLZ;Stadt;Mail", ...rows, ""].join("\r\n"), "latin1"),
});

const ROWS = [
  "Nähwerkstatt Tannenburg e. V.;Ehrenamt;Gerbergasse 4;00170;Tannenburg;info@naehwerkstatt.example",
  "Bäckerei Grünwald;Betrieb;Marktstraße 9;00172;Kellbach;info@baeckerei-gruenwald.example",
  ";Betrieb;Ohne Namen 1;00172;Kellbach;",
];

/** The number behind an outcome in the table of what was found; 0 when it is not there. */
async function found(person, outcome) {
  const row = person.page.getByRole("row").filter({ has: person.page.getByRole("link", { name: outcome, exact: true }) });
  return (await row.count()) === 0 ? 0 : Number(await row.getByRole("cell").first().innerText());
}

/** Waits until the import is in this state; the page looks again by itself. */
const reaches = (person, state) => person.page.locator("h1").filter({ hasText: new RegExp(`(?<!wird )${state}`) }).waitFor({ timeout: 20_000 });

onEachDatabase("Eine Liste wird geprüft, eingelesen und zurückgenommen", async (story) => {
  const jutta = await story.signIn("coordinator");
  await jutta.open("/organisations");
  const before = await jutta.heading();

  await jutta.open("/imports");
  await jutta.upload("Datei", list(ROWS));
  await jutta.activate("button", "Datei prüfen");

  assert.equal(await jutta.heading(), "Spalten zuordnen");
  await jutta.choose("Inhalt", "Organisationen");
  await jutta.activate("button", "Inhalt wählen");
  await jutta.everybodyCan();
  const column = (name) => jutta.field(name).evaluate((select) => select.value);
  assert.deepEqual([await column("Art"), await column("Postleitzahl"), await column("Ort")], ["Typ", "PLZ", "Stadt"], "usual headings are known");
  const names = await jutta.field("Name").locator("option").allInnerTexts();
  await jutta.choose("Name", names.find((each) => each.startsWith("Wer")));
  await jutta.activate("button", "Zeilen prüfen");
  await reaches(jutta, "geprüft");
  await jutta.everybodyCan();
  assert.deepEqual([await found(jutta, "neu"), await found(jutta, "Fehler")], [2, 1]);

  // What is wrong is said with its row, and umlauts came through.
  await jutta.activate("link", "Fehler");
  await jutta.page.getByRole("row").filter({ hasText: "6" }).first().waitFor();
  await jutta.everybodyCan();
  await jutta.activate("link", "Zurück zur Datei");
  await jutta.activate("link", "neu");
  await jutta.see("Bäckerei Grünwald");
  await jutta.activate("link", "Zurück zur Datei");

  await jutta.activate("button", "Einlesen");
  await reaches(jutta, "eingelesen");
  await jutta.everybodyCan();
  const left = await jutta.download("link", "Zeilen mit Grund als XLSX herunterladen");
  assert.equal((await readFile(left.path)).subarray(0, 2).toString(), "PK");
  const written = jutta.page.url();
  await jutta.open("/organisations");
  assert.equal(await jutta.heading(), before.replace(/\d+/, (count) => Number(count) + 2));

  // A second run of the same file needs no matching of columns, and changes nothing.
  await jutta.open("/imports");
  await jutta.upload("Datei", list(ROWS));
  await jutta.choose("Inhalt", "Organisationen");
  await jutta.activate("button", "Datei prüfen");
  await reaches(jutta, "geprüft");
  assert.deepEqual([await found(jutta, "neu"), await found(jutta, "geändert"), await found(jutta, "unverändert")], [0, 0, 2]);
  await jutta.see("Es gibt nichts einzulesen.");
  await jutta.activate("button", "Abbrechen");

  // Taken back, except for what somebody has worked on since.
  await jutta.open("/organisations?q=Grünwald");
  await jutta.activate("link", "Bäckerei Grünwald");
  await jutta.activate("link", "Bearbeiten");
  await jutta.type("Telefon", "030 23125 888");
  await jutta.activate("button", "Speichern");
  await jutta.open(written);
  await jutta.activateElement(jutta.page.locator("summary").filter({ hasText: "Rückgängig machen" }));
  await jutta.activate("button", "Einlesen rückgängig machen");
  await reaches(jutta, "zurückgenommen");
  await jutta.page.getByRole("row").filter({ hasText: "Bäckerei Grünwald" }).waitFor();
  await jutta.everybodyCan();
  await jutta.open("/organisations");
  assert.equal(await jutta.heading(), before.replace(/\d+/, (count) => Number(count) + 1));
});

onEachDatabase("Zu jeder Datei, die nicht geht, steht ein Satz da", async (story) => {
  const jutta = await story.signIn("coordinator");
  await jutta.open("/imports");
  await jutta.activate("button", "Datei prüfen");
  assert.match(await jutta.page.title(), /^Fehler: /);
  await jutta.everybodyCan();

  const attempts = [
    { name: "bild.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("\x89PNG\r\n\x1a\n und kein Blatt", "latin1") },
    { name: "halb.xlsx", mimeType: "application/octet-stream", buffer: Buffer.from("PK\x03\x04abgebrochen", "latin1") },
    { name: "nichts.csv", mimeType: "text/csv", buffer: Buffer.from("\0\0\0\0\0\0", "latin1") },
  ];
  for (const file of attempts) {
    await jutta.open("/imports");
    await jutta.upload("Datei", file);
    await jutta.activate("button", "Datei prüfen");
    await reaches(jutta, "nicht lesbar");
    const said = await jutta.page.locator(".kern-alert--danger .kern-alert__body").innerText();
    assert.match(said, /\p{L}+ .*[.!]$/su, `${file.name}: "${said}" is no sentence`);
    assert.doesNotMatch(said, /import-|files-|problem-/, `${file.name}: "${said}" is a key`);
    await jutta.everybodyCan();
  }
});
