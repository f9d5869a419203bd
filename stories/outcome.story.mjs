// From what the figures say to what the network does: a statement goes onto the agenda, knowledge is found, an offer is public, a plan has its steps, and the chronicle tells it. Activations are counted against what was promised to each persona.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { PUBLIC_BYTES, onEachDatabase } from "./browser.mjs";

/** Nobody needs more activations for it than were promised. */
const within = (person, promised, deed) => {
  assert.ok(person.activations <= promised, `${deed} took ${person.activations} activations, promised were ${promised}`);
  person.activations = 0;
};

const play = async (story) => {
  const jutta = await story.signIn("coordinator");

  // The regional labour market: a figure, what the network sees in it, and onto the agenda with one click.
  await jutta.open("/monitoring");
  await jutta.everybodyCan({ phone: true });
  jutta.activations = 0;
  await jutta.activateElement(jutta.page.getByRole("main").locator('a[href^="/monitoring/indicators/"]').first());
  within(jutta, 1, "looking behind a figure");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("link", "Einschätzung schreiben");
  await jutta.activate("radio", "Risiko");
  await jutta.type("Titel", "Wer lange ohne Arbeit ist, bleibt es länger");
  for (const scale of ["likelihood", "effect"]) await jutta.activateElement(jutta.page.locator(`input[name=${scale}][value="3"]`));
  await jutta.type("Anderer Beleg", "Abfrage bei drei Trägern");
  await jutta.type("Verfasst von", "AG Wiedereinstieg");
  await jutta.type("Abweichende Meinung", "Die Kammer sieht den Markt in Bewegung.");
  await jutta.activate("button", "Speichern");
  await jutta.see("Die Einschätzung ist eingetragen.");
  for (const words of ["Abfrage bei drei Trägern", "Die Kammer sieht den Markt in Bewegung."]) await jutta.see(words);
  await jutta.everybodyCan({ phone: true });
  jutta.activations = 0;
  await jutta.activate("button", "Auf die Tagesordnung");
  within(jutta, 1, "putting a statement onto the agenda");
  await jutta.see("Das Thema steht auf der Tagesordnung des nächsten Treffens.");
  await jutta.open("/monitoring/statements");
  await jutta.see("Wer lange ohne Arbeit ist, bleibt es länger");
  await jutta.everybodyCan({ phone: true });

  // A member has a topic too, and does what she was asked for: both from Heute, without a mail.
  const meral = await story.signIn("partner");
  await meral.activate("link", "Termine");
  await meral.activateElement(meral.page.getByRole("main").getByRole("link", { name: /^Netzwerktreffen \d/ }).first());
  await meral.type("Thema", "Sprachkurse am Vormittag");
  await meral.activate("button", "Thema vorschlagen");
  await meral.see("Danke, Ihr Thema liegt im Themenspeicher.");
  within(meral, 3, "proposing a topic");
  await meral.open("/");
  await meral.activate("link", /erledigen$/, { exact: false });
  await meral.everybodyCan({ phone: true });
  await meral.activate("button", "Erledigt");
  await meral.see("Die Aufgabe ist erledigt.");
  within(meral, 2, "reporting a task as done");

  // What the network knows is found by a part of a compound, in the one search box.
  await jutta.open("/articles/new");
  await jutta.type("Titel", "Teilzeitausbildung: wer zahlt die Kita?");
  await jutta.type("Text", "Das Jugendamt, auf Antrag.\n\n## Wie lange\n\nSo lange die Ausbildung dauert.");
  await jutta.type("Verantwortlich", "Jobcenter Waldmark");
  await jutta.activate("button", "Speichern");
  await jutta.see("Der Artikel ist gespeichert.");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("link", "Bearbeiten");
  await jutta.type("Text", "Das Jugendamt, auf Antrag. Der Antrag liegt im Rathaus.");
  await jutta.activate("button", "Speichern");
  await jutta.activate("link", "Fassungen");
  await jutta.everybodyCan({ phone: true });
  // One letter too few, too: what was meant is named as what is only similar.
  for (const words of ["Ausbildung", "Teilzeitausbildng"]) {
    await jutta.open(`/search?q=${words}`);
    await jutta.see("Teilzeitausbildung: wer zahlt die Kita?");
  }
  await jutta.see("Ähnliche Treffer");

  // What came of it is there for everybody, without an account and without a script.
  await jutta.open("/offers/new");
  await jutta.type("Titel", "Sprechstunde: Ausbildung in Teilzeit");
  await jutta.type("Was es ist", "Jeden ersten Dienstag beraten wir Betriebe.");
  await jutta.type("Für wen", "Betriebe mit weniger als 50 Beschäftigten");
  await jutta.type("Angeboten von", "Jobcenter Waldmark");
  await jutta.type("Zugang", "Telefon 0471 55501");
  await jutta.activate("checkbox", "Öffentlich zeigen");
  await jutta.everybodyCan({ phone: true });
  await jutta.activate("button", "Speichern");
  await jutta.see("Das Angebot ist eingetragen.");
  await jutta.everybodyCan({ phone: true });
  const address = await jutta.control("link", "öffentliche Seite ansehen").getAttribute("href");
  const reader = await story.visitor({ javaScript: false });
  await reader.open(address);
  await reader.see("Sprechstunde: Ausbildung in Teilzeit");
  await reader.see("Telefon 0471 55501");
  await reader.firstLoad(PUBLIC_BYTES);

  // What the network has set itself, in steps with a day, and what became of one.
  await jutta.open("/plans/new");
  await jutta.type("Titel", "Qualifizierungspartnerschaften aufbauen");
  await jutta.type("Ziel", "Fünf Betriebe bilden gemeinsam aus.");
  await jutta.activate("button", "Speichern");
  await jutta.activateElement(jutta.control("link", "Schritt hinzufügen").first());
  await jutta.type("Schritt", "Das Konzept steht");
  await jutta.type("Bis wann", "Ende 2027");
  await jutta.type("Verantwortlich", "Jobcenter Waldmark");
  await jutta.activate("button", "Speichern");
  await jutta.see("Der Schritt ist hinzugefügt.");
  await jutta.everybodyCan({ phone: true });

  // Ten years on one page, and as a document to hand on.
  await jutta.open("/chronicle");
  await jutta.everybodyCan({ phone: true });
  jutta.activations = 0;
  const file = await jutta.download("link", "PDF");
  within(jutta, 1, "handing the chronicle on");
  assert.ok((await readFile(file.path)).subarray(0, 4).equals(Buffer.from("%PDF")), file.name);
};

onEachDatabase("Vom Lagebild zum Angebot: was das Netzwerk sieht, weiß, anbietet und sich vornimmt", play, { hands: { sqlite: "keyboard", postgres: "keyboard" } });
