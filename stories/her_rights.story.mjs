// Her rights while the work goes on: what is to be minded of her health goes with her yes and a second pair of eyes, what she restricts is read by nobody who works with
// her, and what she asks for has a day by which she is answered.
import assert from "node:assert/strict";
import { onEachDatabase } from "./browser.mjs";

/** What a finger hits, in pixels (ux.md §6, A5). */
const FINGER = 44;

const HEALTH = "Nicht schwer heben, alle zwei Stunden eine Pause";
const WISH = "Zurück in die Buchhaltung.";

const play = async (story) => {
  // The coach has a phone in one hand, and writes with her what the Jobcenter has to mind.
  const weber = await story.signIn("coach");
  await weber.page.setViewportSize({ width: 390, height: 844 });
  await weber.open("/participants");
  await weber.activate("link", "Oksana M.");
  const person = new URL(weber.page.url()).pathname;
  await weber.activate("link", "Weitergegeben und erhalten");
  await weber.activate("link", "Angabe zur Gesundheit weitergeben");
  await weber.everybodyCan({ side: FINGER });
  await weber.choose("An welche Stelle?", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.choose("Wozu?", "Gemeinsam planen");
  await weber.activate("button", "Weiter");
  await weber.activate("button", "Was sieht die Stelle dann?");
  await weber.see("Schreiben Sie, was beachtet werden muss.");
  await weber.everybodyCan({ side: FINGER });
  await weber.type("Was muss beachtet werden?", HEALTH);
  await weber.choose("Wie lange?", "3 Monate lang");
  await weber.activate("button", "Was sieht die Stelle dann?");
  await weber.see("Das sieht Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.everybodyCan({ side: FINGER });
  assert.equal(await weber.page.locator("main input[type=radio]:checked").count(), 0, "nothing is chosen before");
  await weber.activate("radio", "Ja");
  await weber.activate("radio", "selbst, hier am Bildschirm");
  await weber.activate("button", "Antwort festhalten");
  await weber.see("Es wartet jetzt auf eine zweite Person.");
  await weber.everybodyCan({ side: FINGER });
  assert.ok(!(await weber.page.content()).includes(HEALTH), "the text stands where it waits, and nowhere else");

  // Whoever leads the unit reads this one text, and it goes.
  const klein = await story.signIn("unit_lead");
  await klein.open("/");
  klein.activations = 0;
  // The demonstration has one that waits, too: hers is the newest.
  await klein.activateElement(klein.page.getByRole("link", { name: "Etwas lesen und freigeben, bevor es weitergeht" }).last());
  await klein.see(HEALTH);
  await klein.everybodyCan({ phone: true });
  await klein.activate("button", "Freigeben und weitergeben");
  await klein.see("Es ist weitergegeben. In dieser Stelle ist der Text gelöscht.");
  assert.ok(klein.activations <= 2, "two activations from Heute");
  const becker = await story.signIn("caseworker");
  await becker.open("/");
  await becker.activate("link", /Übermittlung(en)? lesen/, { exact: false });
  await becker.activateElement(becker.page.getByRole("main").locator(".entries a").first());
  await becker.activate("button", "Öffnen");
  await becker.see(HEALTH);
  await becker.everybodyCan({ phone: true });

  // She does not want that anybody works with a wish until it is cleared up: the coach cannot read it any more, and the rest of her record stays.
  await weber.open(person);
  await weber.see(WISH);
  await weber.activate("link", "Mit einer Angabe soll vorerst niemand arbeiten");
  await weber.activate("button", "Einschränken");
  await weber.see("Wählen Sie, welche Angabe.");
  await weber.everybodyCan({ side: FINGER });
  await weber.choose("Welche Angabe?", "Was sie sich wünscht");
  await weber.activate("radio", "Die Person sagt, es stimmt nicht. Das wird geprüft.");
  await weber.activate("button", "Einschränken");
  await weber.see("Die Angabe ist eingeschränkt.");
  await weber.everybodyCan({ side: FINGER });
  await weber.open(person);
  assert.ok(!(await weber.page.content()).includes(WISH));
  await weber.everybodyCan({ side: FINGER });

  // She asks for everything that is known; the month counts from that day. Her answer comes from the officer, because words of hers are restricted.
  await weber.activate("link", "Anträge der Person: Auskunft und anderes");
  await weber.activate("radio", "Auskunft: alles, was hier über sie steht");
  await weber.type("Verlangt am", "1.1.2020");
  await weber.everybodyCan({ side: FINGER });
  await weber.activate("button", "Festhalten");
  await weber.see("Der Antrag ist festgehalten.");
  await weber.see("Die Frist ist vorbei.");
  const lorenz = await story.signIn("dpo");
  await lorenz.open("/");
  lorenz.activations = 0;
  await lorenz.activate("link", /ein Antrag ist zu beantworten/, { exact: false });
  await lorenz.everybodyCan({ phone: true });
  assert.ok(!(await lorenz.page.content()).includes("Oksana"), "the officer reads no name in a list");
  const late = lorenz.page.getByRole("row").filter({ hasText: "Die Frist ist vorbei." });
  await lorenz.activateElement(late.getByRole("link"));
  await lorenz.everybodyCan({ phone: true });
  assert.ok(lorenz.activations <= 2);
  await weber.activate("link", /Auskunft: alles/, { exact: false });
  await weber.activate("radio", "erledigt, wie sie es wollte");
  await weber.activate("radio", "auf Papier gegeben");
  const today = new Date();
  await weber.type("Der Person gesagt am", `${today.getDate()}.${today.getMonth() + 1}.${today.getFullYear()}`);
  await weber.everybodyCan({ side: FINGER });
  await weber.activate("button", "Antwort festhalten");
  await weber.see("Die Antwort ist festgehalten.");
  await lorenz.open("/");
  assert.ok(!(await lorenz.page.getByRole("main").innerText()).includes("Antrag"));
};

onEachDatabase("Ihre Rechte: mit zwei Augenpaaren, eingeschränkt, und beantwortet", play);
