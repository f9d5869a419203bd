// One fact, from the coach's keyboard to the caseworker's screen: she says yes to some of it, it goes as a copy, the receipt comes back, and she says no again.
import assert from "node:assert/strict";
import { onEachDatabase, STAFF_BYTES } from "./browser.mjs";

const play = async (story) => {
  // The coach has a phone in one hand.
  const weber = await story.signIn("coach");
  await weber.page.setViewportSize({ width: 390, height: 844 });
  await weber.open("/participants");
  await weber.activate("link", "Oksana M.");
  await weber.activate("link", "Weitergegeben und erhalten");
  await weber.see("Von dieser Person wurde nichts weitergegeben.");
  await weber.firstLoad(STAFF_BYTES);
  await weber.everybodyCan();
  const page = weber.page.url();

  // Without her yes nothing goes.
  weber.activations = 0;
  await weber.activate("link", "Weitergeben");
  await weber.choose("An welche Stelle?", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.choose("Wozu?", "Gemeinsam planen");
  await weber.activate("button", "Weiter");
  await weber.see("An diese Stelle darf zurzeit nichts gehen.");
  await weber.everybodyCan();
  await weber.activate("link", "Um Einwilligung bitten");
  await weber.see(/^Sie können jederzeit Nein sagen/);
  await weber.everybodyCan();
  const answer = (category, words) => weber.page.getByRole("group", { name: new RegExp(`das bekommen: ${category}`) }).getByLabel(words);
  for (const [category, words] of [["Erreichbarkeit", "Ja"], ["Können und Wünsche", "Ja"], ["Fortschritte", "Nein"], ["Familie", "Nein"]]) await weber.activateElement(answer(category, words));
  await weber.choose("Wie lange?", "6 Monate lang");
  await weber.activate("radio", "selbst, hier am Bildschirm");
  await weber.activate("button", "Antworten festhalten");
  await weber.see("Die Antworten sind festgehalten.");
  await weber.everybodyCan();

  // What the other unit will see is shown before it goes.
  await weber.activate("link", "Weitergeben");
  await weber.choose("An welche Stelle?", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.choose("Wozu?", "Gemeinsam planen");
  await weber.activate("button", "Weiter");
  await weber.activate("checkbox", /^Was sie sich wünscht/, { exact: false });
  await weber.activate("button", "Was sieht die Stelle dann?");
  await weber.see("Zurück in die Buchhaltung.");
  await weber.everybodyCan();
  await weber.choose("Auch spätere Änderungen weitergeben?", "3 Monate lang");
  await weber.activate("button", "Weitergeben");
  await weber.see("Es ist weitergegeben.");
  await weber.see("noch nicht gelesen");
  await weber.everybodyCan();

  // The caseworker finds it on her desk, without a name; opening it is noted on both sides.
  const becker = await story.signIn("caseworker");
  await becker.open("/");
  await becker.activate("link", /Übermittlung(en)? lesen/, { exact: false });
  assert.ok(!(await becker.page.content()).includes("Oksana"));
  await becker.everybodyCan({ phone: true });
  await becker.activateElement(becker.page.getByRole("main").locator(".entries a").first());
  await becker.everybodyCan({ phone: true });
  await becker.activate("button", "Öffnen");
  await becker.see("Oksana M.");
  await becker.see("Zurück in die Buchhaltung.");
  await becker.see("Nur für diesen Zweck verwenden.");
  await becker.everybodyCan({ phone: true });
  await becker.choose("Person", "Thomas Vogt");
  await becker.activate("button", "Zuordnen");
  await becker.see("Es ist zugeordnet.");
  await becker.everybodyCan({ phone: true });
  await weber.open(page);
  await weber.see(/^gelesen/);

  // What changes goes by itself, until she says no: then nothing goes any more, and the other unit is asked to delete what it has.
  await weber.open(page.replace("/transmissions", "/edit"));
  await weber.type("Was sie sich wünscht", "Buchhaltung, gern in Teilzeit.");
  await weber.activate("button", "Speichern");
  const sent = () => weber.page.getByText(/^(gelesen|noch nicht gelesen)/).count();
  for (let tries = 0; tries < 20 && (await sent()) < 2; tries += 1) await weber.open(page);
  assert.equal(await sent(), 2);
  weber.activations = 0;
  await weber.activate("button", "Einwilligung zurücknehmen");
  assert.ok(weber.activations <= 2, "saying no takes two taps at most");
  await weber.see(/^Die Einwilligung gilt nicht mehr/);
  await weber.see(/Löschen erbeten/);
  await weber.see(/^dort gelöscht/);
  await weber.everybodyCan();
  await becker.open("/");
  await becker.activate("link", /Übermittlung(en)? löschen/, { exact: false });
  await becker.activateElement(becker.page.getByRole("main").locator(".entries a").first());
  await becker.see("Bitte löschen");
  await becker.everybodyCan({ phone: true });
  await becker.activate("button", "Löschen");
  await becker.see("Es ist gelöscht.");

  // The rules are a page, and the data protection officer makes one stricter.
  const lorenz = await story.signIn("dpo");
  await lorenz.open("/transmissions/rules?frame=esf_project");
  await lorenz.everybodyCan({ phone: true });
  await lorenz.choose("Was", "C4 Können und Wünsche");
  await lorenz.choose("Wohin", "An Betriebe");
  await lorenz.activate("radio", "Sperren");
  await lorenz.activate("button", "Regel strenger machen");
  await lorenz.see("hier strenger");
};

onEachDatabase("Etwas weitergeben: einwilligen, zeigen, lesen, zurücknehmen", play);
