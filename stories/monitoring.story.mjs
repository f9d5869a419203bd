// The regional labour market: an official table is looked at and taken over, two periods are compared beside their picture, and it is taken back.
import assert from "node:assert/strict";
import { onEachDatabase } from "./browser.mjs";

/** As the regional database gives it: code page 1252, words above the table, a licence below it, and signs where there is no number. */
const TABLE = `GENESIS-Tabelle: 13211-02-05-4
Arbeitslose nach Personengruppen - Jahresdurchschnitt;;;;
Arbeitsmarktstatistik der Bundesagentur für Arbeit;;;;
;;;Arbeitslose;Arbeitslosenquote
;;;15 bis unter 25 Jahre;Jüngere
;;;Anzahl;Prozent
2025;17;  Auental;1000;.
2025;17001;      Auenburg, kreisfreie Stadt;480;8,1
2025;17002;      Rothental, Landkreis;210;3,9
2025;17003;      Steinbrück, Landkreis;.;x
2025;06001;      Anderswo;12;1,0
2024;17001;      Auenburg, kreisfreie Stadt;500;8,4
2024;17002;      Rothental, Landkreis;200;3,6
2024;17003;      Steinbrück, Landkreis;310;5,2
2023;17001;      Auenburg, kreisfreie Stadt;400;6,7
2023;17002;      Rothental, Landkreis;-;.
2023;17003;      Steinbrück, Landkreis;300;5,0
__________
"© Statistische Ämter, 2026.
Dieses Werk ist lizenziert unter der Datenlizenz Deutschland
- Namensnennung - Version 2.0."
Stand: 17.08.2026 / 19:38:04
`;

const file = { name: "13211-02-05-4.csv", mimeType: "text/csv", buffer: Buffer.from(TABLE.replaceAll("\n", "\r\n"), "latin1") };

const INDICATOR = "Arbeitslose, 15 bis unter 25 Jahre";

/** The rows of the comparison, each as its cells. */
const comparison = (person) => person.page.locator("#comparison tbody tr").evaluateAll((rows) => rows.map((row) => [...row.cells].map((cell) => cell.textContent.trim())));

const play = async (story) => {
  const jutta = await story.signIn("coordinator");

  // The table is looked at before anything is changed.
  await jutta.open("/monitoring");
  jutta.activations = 0;
  await jutta.activate("link", "Tabelle einlesen");
  await jutta.everybodyCan({ phone: true });
  await jutta.upload("Datei", file);
  await jutta.activate("button", "Ansehen, was darin steht");
  const delivery = jutta.page.url();
  for (const words of ["17. August 2026", "2023 bis 2025 (3)", INDICATOR, "Anderswo"]) await jutta.see(words);
  await jutta.see(/Datenlizenz Deutschland/);
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", "Werte übernehmen");
  await jutta.see("Die Werte sind übernommen.");
  assert.equal(jutta.activations, 4, "the way there, the file, a look, and the act");
  await jutta.everybodyCan({ phone: true });

  // The picture has its table beside it, and a sign is never a nought.
  await jutta.open("/monitoring");
  jutta.activations = 0;
  await jutta.activate("link", INDICATOR);
  assert.equal(jutta.activations, 1, "from the list to the figures");
  assert.deepEqual(await comparison(jutta), [
    ["Auenburg (kreisfreie Stadt)", "500", "480", "20 weniger (−4,0 %)"],
    ["Landkreis Rothental", "200", "210", "10 mehr (+5,0 %)"],
    ["Landkreis Steinbrück", "310", "unbekannt oder geheim", "nicht vergleichbar"],
    ["Netzwerk zusammen", "1.010", "nicht zu bilden", "nicht vergleichbar"],
  ]);
  const pictures = jutta.page.locator("figure.picture svg[role=img]");
  assert.equal(await pictures.count(), 3, "a picture for each district");
  await jutta.everybodyCan({ phone: true });

  // Two other periods: two choices and a button, and the address keeps them.
  jutta.activations = 0;
  await jutta.choose("Von", "2023");
  await jutta.choose("Bis", "2024");
  await jutta.activate("button", "Vergleichen");
  assert.equal(jutta.activations, 3);
  await jutta.see("2023 und 2024 im Vergleich");
  const between = await comparison(jutta);
  assert.deepEqual(between, [
    ["Auenburg (kreisfreie Stadt)", "400", "500", "100 mehr (+25,0 %)"],
    ["Landkreis Steinbrück", "300", "310", "10 mehr (+3,3 %)"],
    ["Landkreis Rothental", "nichts vorhanden", "200", "nicht vergleichbar"],
    ["Netzwerk zusammen", "700", "1.010", "310 mehr (+44,3 %)"],
  ]);
  assert.equal(new URL(jutta.page.url()).search, "?from=2023&to=2024");
  await jutta.activate("summary", "Alle Werte als Tabelle");
  await jutta.everybodyCan({ phone: true });

  // Who only reads sees the same, and has no way to bring anything in.
  const meral = await story.signIn("partner");
  await meral.open(jutta.page.url());
  assert.deepEqual(await comparison(meral), between);
  assert.equal(await meral.control("link", "Einschätzung schreiben").count(), 0);

  // The same table a second time brings nothing, and one act takes it all back.
  await jutta.open("/monitoring/deliveries");
  await jutta.upload("Datei", file);
  await jutta.activate("button", "Ansehen, was darin steht");
  await jutta.see("Alle Werte dieser Tabelle sind schon da.");
  await jutta.open(delivery);
  jutta.activations = 0;
  await jutta.activate("button", "Zurücknehmen");
  assert.equal(jutta.activations, 1);
  await jutta.see("Diese Tabelle ist zurückgenommen.");
  await jutta.open("/monitoring");
  assert.equal(await jutta.control("link", INDICATOR).count(), 0);
};

onEachDatabase("Lagebild: eine amtliche Tabelle ansehen, übernehmen, vergleichen und zurücknehmen", play, { hands: { sqlite: "keyboard", postgres: "keyboard" } });
