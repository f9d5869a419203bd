// The coordinator's directory: who there is, who is responsible for what, and what nobody is responsible for.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { STAFF_BYTES, onEachDatabase } from "./browser.mjs";

const NAME = "Nähwerkstatt Tannenburg e. V.";

onEachDatabase("Eine Organisation kommt dazu, ihr Amt wird besetzt und wieder frei", async (story) => {
  const jutta = await story.signIn("coordinator");
  assert.match(await jutta.heading(), /^Guten .*Jutta Sommer$/);
  await jutta.everybodyCan();
  await jutta.firstLoad(STAFF_BYTES);

  await jutta.activate("link", "Netzwerk");
  const all = await jutta.heading();
  assert.match(all, /^\d+ Organisationen$/);
  await jutta.firstLoad(STAFF_BYTES);

  // The filters stand in the address, and the answer is announced.
  await jutta.choose("Art", "Migrantenorganisation");
  await jutta.choose("Kreis", "Landkreis Waldmark");
  await jutta.activate("button", "Filtern");
  await jutta.see("Ukrainische Gemeinschaft Waldmark e. V.");
  assert.equal(await jutta.page.getByRole("row").count(), 2, "the heading and one organisation");
  const { searchParams } = new URL(jutta.page.url());
  assert.deepEqual([searchParams.get("kind"), searchParams.get("district")], ["migrant_org", "17004"]);
  await jutta.hear("1 Organisation");
  await jutta.everybodyCan();
  await jutta.activate("link", "Ukrainische Gemeinschaft Waldmark e. V.");
  await jutta.everybodyCan();
  await jutta.firstLoad(STAFF_BYTES);

  await jutta.open("/organisations");
  await jutta.activate("link", "Organisation eintragen");
  await jutta.activate("button", "Speichern");
  assert.match(await jutta.page.title(), /^Fehler: /);
  await jutta.see("Wählen Sie die Art der Organisation.");
  await jutta.type("Name", NAME);
  await jutta.choose("Art", "Ehrenamt");
  await jutta.type("Postleitzahl", "00170");
  await jutta.type("Ort", "Tannenburg");
  await jutta.type("Gebiete", "17004");
  await jutta.activate("button", "Speichern");
  assert.equal(await jutta.heading(), NAME);
  await jutta.see("Die Organisation ist eingetragen.");

  await jutta.activate("link", "Amt eintragen");
  await jutta.type("Bezeichnung", "Beratung zum Wiedereinstieg");
  await jutta.activate("button", "Speichern");
  await jutta.see("nicht besetzt");
  await jutta.everybodyCan();
  await jutta.activate("link", "Amt besetzen");
  await jutta.type("Vorname", "Rosa");
  await jutta.type("Nachname", "Lindner");
  await jutta.type("Telefon", "030 23125 777");
  await jutta.type("Ab", "1.3.2024");
  await jutta.activate("button", "Speichern");
  await jutta.see("Das Amt ist besetzt.");
  await jutta.see("Rosa Lindner");
  await jutta.everybodyCan();

  // She leaves; the office stays.
  await jutta.activate("link", "Rosa Lindner");
  await jutta.activate("summary", "Die Person scheidet aus");
  await jutta.activate("button", "Als ausgeschieden eintragen");
  await jutta.see("Ihre Ämter sind ab morgen nicht besetzt.");
  await jutta.activate("link", "Beratung zum Wiedereinstieg");
  assert.equal(await jutta.heading().then((heading) => heading.split("\n")[0]), "Beratung zum Wiedereinstieg");

  // The list goes out as it is seen.
  await jutta.open("/organisations?q=N%C3%A4hwerkstatt");
  const workbook = await jutta.download("link", "XLSX");
  assert.match(workbook.name, /\.xlsx$/);
  assert.equal((await readFile(workbook.path)).subarray(0, 2).toString(), "PK");
  const list = await jutta.download("link", "CSV");
  const text = await readFile(list.path, "utf8");
  assert.equal(text.charCodeAt(0), 0xfeff, "Excel reads umlauts only behind a mark");
  assert.match(text, /;/);
  assert.ok(text.includes(NAME));
  assert.ok(!text.includes("Volkshochschule Auenburg"), "only what the filter shows goes out");
});

onEachDatabase("Wer ist zuständig? Eine Postleitzahl in zwei Kreisen fragt nach, eine Lücke wird geschlossen", async (story) => {
  const jutta = await story.signIn("coordinator");
  await jutta.activate("link", "Netzwerk");
  await jutta.activate("link", "Wer ist zuständig?");
  await jutta.everybodyCan();

  await jutta.choose("Thema", "Wiedereinstieg");
  await jutta.type("Ort", "00128");
  await jutta.activate("radio", "SGB II");
  await jutta.activate("button", "Nachsehen");
  await jutta.see("Forsthain");
  await jutta.see("Wiesenfurt");
  await jutta.everybodyCan();
  await jutta.activateElement(jutta.page.locator("#list").getByRole("link", { name: /Forsthain/ }));
  const answer = jutta.page.locator("#list");
  await answer.getByText("Beauftragte für Chancengleichheit am Arbeitsmarkt").first().waitFor();
  await answer.getByText("Jobcenter Waldmark").first().waitFor();
  await answer.getByText("Jutta Sommer").first().waitFor();
  assert.match(await answer.innerText(), /Wiedereinstieg.*Waldmark/s, "it says why this office");
  await jutta.everybodyCan();
  await jutta.firstLoad(STAFF_BYTES);

  // Who is away is answered for.
  await jutta.open("/responsible?topic=&place=17003001&sphere=sgb2");
  await jutta.choose("Thema", "Wiedereinstieg");
  await jutta.activate("button", "Nachsehen");
  await answer.getByText(/abwesend bis/).waitFor();

  // A gap, a rule, another answer.
  await jutta.open("/responsible");
  const question = async () => {
    await jutta.choose("Thema", "Schuldnerberatung");
    await jutta.type("Ort", "00150");
    await jutta.activate("radio", "SGB II");
    await jutta.activate("button", "Nachsehen");
  };
  await question();
  const before = await answer.innerText();
  await jutta.open("/gaps");
  await jutta.everybodyCan();
  await jutta.choose("Thema", "Schuldnerberatung");
  await jutta.activate("button", "Filtern");
  const line = jutta.page.getByRole("row").filter({ hasText: "Schuldnerberatung" });
  await jutta.activateElement(line.getByRole("link", { name: /Regel anlegen/ }).first());
  await jutta.everybodyCan();
  await jutta.type("Amt oder Organisation", "Schuldnerberatung");
  await jutta.activate("button", "Ämter suchen");
  await jutta.type("Gebiet", "Landkreis Steinbrück");
  await jutta.activate("radio", "SGB II");
  await jutta.activateElement(jutta.page.getByRole("radio", { name: /Wohlfahrtsbund Mittelauen/ }).first());
  await jutta.activate("button", "Ausprobieren");
  await jutta.see("bisher");
  await jutta.see("künftig");
  await jutta.everybodyCan();
  await jutta.activate("button", "Speichern");
  await jutta.open("/responsible");
  await question();
  await answer.getByText("Wohlfahrtsbund Mittelauen e. V.").first().waitFor();
  assert.notEqual(await answer.innerText(), before);
});
