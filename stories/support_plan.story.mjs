// Seed 1: provider and Jobcenter see the same goals, milestones and modules, because she says so, in Arabic and on her own phone.
import assert from "node:assert/strict";
import { onEachDatabase } from "./browser.mjs";

/** First load of a participant's page, in bytes over the wire. */
const PARTICIPANT_BYTES = 50_000;

/** What a finger hits, in pixels (ux.md §6, A5). */
const FINGER = 44;

const play = async (story) => {
  // The coach plans with her, with a phone in one hand.
  const weber = await story.signIn("coach");
  await weber.page.setViewportSize({ width: 390, height: 844 });
  await weber.open("/participants");
  await weber.activate("link", "Oksana M.");
  const person = weber.page.url();
  await weber.activate("link", "Plan");
  await weber.see("Noch nicht mit der Person vereinbart");
  await weber.everybodyCan({ side: FINGER });
  await weber.seesInForcedColours();
  const soon = new Date(Date.now() + 3 * 86_400_000);
  for (const [add, text, due] of [["Meilenstein eintragen", "Zeugnis ist anerkannt", "30.4.2030"], ["Modul eintragen", "Deutsch B2", ""], ["Schritt eintragen", "Antrag ausfüllen", `${soon.getDate()}.${soon.getMonth() + 1}.${soon.getFullYear()}`]]) {
    await weber.activate("link", add);
    await weber.type("Was?", text);
    if (due) await weber.type("Bis wann?", due);
    await weber.everybodyCan();
    await weber.activate("button", "Speichern");
    await weber.see("Es steht im Plan.");
  }
  await weber.activate("button", "Plan ist vereinbart");
  await weber.see("Der Plan ist vereinbart.");
  await weber.everybodyCan();

  // The text in Arabic is a draft until data protection has released it.
  const lorenz = await story.signIn("dpo");
  await lorenz.open("/transmissions/wording");
  await lorenz.everybodyCan({ phone: true });
  await lorenz.activate("button", "Freigeben: العربية");
  await lorenz.see("freigegeben", { exact: false });

  // She is asked on her own page, and gets a sheet of paper with a code.
  await weber.open(`${new URL(person).pathname}/consents/new`);
  await weber.choose("An welche Stelle?", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.choose("Wozu?", "Gemeinsam planen");
  await weber.activate("button", "Text zeigen");
  await weber.activate("button", "Auf ihrer eigenen Seite fragen");
  await weber.see("Die Person wird auf ihrer Seite gefragt.");
  await weber.open(`${new URL(person).pathname}/codes`);
  await weber.choose("Sprache des Blatts", "العربية");
  await weber.everybodyCan();
  await weber.activate("button", "Blatt mit Code machen");
  await weber.see("Drucken Sie das Blatt jetzt. Der Code wird nicht noch einmal gezeigt.");
  await weber.everybodyCan();
  // The sheet as it leaves the printer: her picture and her code, and nothing of the program around them.
  await weber.prints({ shows: ["article img", "article p.lead", "article h1"], hides: [".top", ".foot", ".breadcrumb", ".no-print"] });
  const code = await weber.page.locator("article p.lead").innerText();

  // Her phone has no script and no account; she reads Arabic, from right to left.
  const oksana = await story.visitor({ viewport: { width: 390, height: 844 } });
  await oksana.open("/me");
  await oksana.everybodyCan({ side: FINGER });
  await oksana.page.locator("input[name=code]").fill(code.toLowerCase());
  await oksana.activateElement(oksana.page.locator("form.form button"));
  assert.equal(await oksana.page.locator("html").getAttribute("dir"), "rtl");
  assert.equal(await oksana.page.locator("html").getAttribute("lang"), "ar");
  await oksana.firstLoad(PARTICIPANT_BYTES);
  await oksana.everybodyCan({ side: FINGER });
  await oksana.seesInForcedColours();
  const question = oksana.page.locator("#question");
  // German below it, for whoever reads it with her.
  await oksana.activateElement(question.locator("a[href^='/me?german']"));
  await question.locator("div[lang=de]").waitFor();
  await oksana.everybodyCan({ side: FINGER });
  assert.equal(await question.locator("input:checked").count(), 0, "nothing is chosen before");
  for (const code of ["C2", "C4", "C5", "C6"]) {
    const yes = code === "C4" || code === "C5";
    await oksana.activateElement(question.locator(`input[name=${code}][value=${yes ? "yes" : "no"}]`));
  }
  await question.locator("select").selectOption("6");
  await oksana.activateElement(question.locator("button"));
  await oksana.page.locator("#question").waitFor({ state: "detached" });
  await oksana.everybodyCan({ side: FINGER });

  // What the Jobcenter will see is shown before, and follows from then on.
  await weber.open(`${new URL(person).pathname}/transmissions/new`);
  await weber.choose("An welche Stelle?", "Markt und Integration, Jobcenter Auenburg, Stadt");
  await weber.choose("Wozu?", "Gemeinsam planen");
  await weber.activate("button", "Weiter");
  for (const what of [/^Meilensteine/, /^Module/]) await weber.activate("checkbox", what, { exact: false });
  await weber.activate("button", "Was sieht die Stelle dann?");
  await weber.see("Zeugnis ist anerkannt: geplant, bis 30. April 2030");
  await weber.everybodyCan();
  await weber.choose("Auch spätere Änderungen weitergeben?", "6 Monate lang");
  await weber.activate("button", "Weitergeben");
  await weber.see("Es ist weitergegeben.");

  // The caseworker says once whose it is, and sees the plan from then on.
  const becker = await story.signIn("caseworker");
  await becker.open("/");
  await becker.activate("link", /Übermittlung(en)? lesen/, { exact: false });
  await becker.activateElement(becker.page.getByRole("main").locator(".entries a").first());
  await becker.activate("button", "Öffnen");
  await becker.see("Zeugnis ist anerkannt: geplant, bis 30. April 2030");
  await becker.choose("Person", "Thomas Vogt");
  await becker.activate("button", "Zuordnen");
  await becker.open("/participants");
  await becker.activate("link", "Thomas Vogt");
  await becker.activate("link", "Plan");
  await becker.see("Plan von Standort Waldmark", { exact: false });
  await becker.see("Deutsch B2: geplant", { exact: false });
  await becker.everybodyCan({ phone: true });
  const plan = becker.page.url();

  // A step is reported as done with two taps from Heute.
  await weber.open("/");
  weber.activations = 0;
  await weber.activate("link", /Schritt(e)? (ist|sind) fällig/, { exact: false });
  const step = weber.page.getByRole("listitem").filter({ hasText: "Antrag ausfüllen" });
  await weber.activateElement(step.getByRole("button"));
  await weber.see("Als fertig gemeldet.");
  assert.ok(weber.activations <= 2, `${weber.activations} taps`);
  await weber.everybodyCan();
  const milestone = weber.page.getByRole("listitem").filter({ hasText: "Zeugnis ist anerkannt" });
  await weber.activateElement(milestone.getByRole("button"));
  await weber.see("Als fertig gemeldet.");
  for (let tries = 0; tries < 20; tries += 1) {
    await becker.open(plan);
    if (await becker.page.getByRole("button", { name: "Neuen Stand öffnen" }).isVisible()) break;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await becker.activate("button", "Neuen Stand öffnen");
  await becker.see("Zeugnis ist anerkannt: fertig", { exact: false });
  await becker.everybodyCan({ phone: true });

  // She reads who has seen it, and takes it back with one tap: the plan is gone there.
  await oksana.open("/me");
  assert.match(await oksana.page.getByRole("main").innerText(), /Markt und Integration, Jobcenter Auenburg/);
  await oksana.open("/me/seen");
  await oksana.everybodyCan({ side: FINGER });
  await oksana.open("/me");
  // In German too: other words, other breadths.
  await oksana.page.locator("select[name=language]").selectOption("de");
  await oksana.activateElement(oksana.page.locator(".me-language button"));
  await oksana.everybodyCan({ side: FINGER });
  oksana.activations = 0;
  await oksana.activateElement(oksana.page.locator("form[action^='/me/consents/'] button").first());
  assert.ok(oksana.activations <= 2, "saying no takes two taps at most");
  await oksana.everybodyCan({ side: FINGER });
  await becker.open(plan);
  assert.ok(!(await becker.page.getByRole("main").innerText()).includes("Zeugnis ist anerkannt"));
  const gone = await oksana.page.context().request.get(new URL("/me/away", oksana.address).href, { maxRedirects: 0 });
  assert.equal(gone.status(), 303);
  await oksana.open("/me");
  assert.equal(await oksana.page.getByRole("main").getByText("Oksana").count(), 0);
};

onEachDatabase("Gemeinsam planen: Ziele, Meilensteine und Module, mit ihrem Ja auf Arabisch", play);

onEachDatabase(
  "Meine Seite geht ohne Skript",
  async (story) => {
    const weber = await story.signIn("coach");
    await weber.open("/participants");
    await weber.activate("link", "Amira H.");
    await weber.activate("link", "Eigene Seite");
    await weber.activate("button", "Blatt mit Code machen");
    const code = (await weber.page.locator("article p.lead").innerText()).replaceAll(" ", "");
    const amira = await story.visitor({ javaScript: false, viewport: { width: 320, height: 700 } });
    await amira.page.goto(`/me/code/${code}`);
    await amira.page.locator("form.form button").click();
    await amira.page.getByRole("button", { name: "Ich komme" }).click();
    await amira.page.getByText("Sie kommen.").waitFor();
    await amira.page.getByRole("button", { name: /^Das ist fertig/ }).first().click();
    await amira.page.getByText("Gut gemacht. Der Schritt ist fertig.").waitFor();
    await amira.page.locator("select[name=language]").selectOption("uk");
    await amira.page.locator(".me-language button").click();
    assert.equal(await amira.page.locator("html").getAttribute("lang"), "uk");
  },
  { hands: { sqlite: "mouse" } },
);
