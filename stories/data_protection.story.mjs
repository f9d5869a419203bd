// Two people release a deletion, and the officer asks who has seen what: three activations from Heute.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { onEachDatabase, STAFF_BYTES } from "./browser.mjs";

const play = async (story) => {
  // She wants to be deleted: the coach noted it. The lead of the unit finds it on her desk.
  const ines = await story.signIn("unit_lead");
  await ines.open("/");
  await ines.activate("link", "Standort Waldmark: eine Löschung freigeben");
  await ines.see("Nadja Petrow");
  await ines.see(/^Löschung verlangt am/);
  await ines.firstLoad(STAFF_BYTES);
  await ines.everybodyCan({ phone: true });
  await ines.activate("button", "Löschung freigeben");
  await ines.see("Jetzt muss eine zweite Person freigeben: die Leitung der Stelle oder der Datenschutz.");
  await ines.everybodyCan({ phone: true });

  // The officer sees no name, and releases it too.
  const frank = await story.signIn("dpo");
  await frank.open("/");
  await frank.activate("link", "Standort Waldmark: eine Löschung wartet auf Ihre Freigabe");
  assert.ok(!(await frank.page.content()).includes("Petrow"), "the officer reads a name");
  await frank.everybodyCan({ phone: true });
  await frank.activate("link", "Auch freigeben");
  await frank.see("Eine Person wird sofort und für immer gelöscht.");
  assert.ok(!(await frank.page.content()).includes("Petrow"), "the officer reads a name");
  await frank.everybodyCan({ phone: true });
  await frank.activate("button", "Freigeben und endgültig löschen");
  await frank.see(/eine Person gelöscht\. Freigegeben von Ines Klein und Frank Lorenz/);
  await frank.everybodyCan({ phone: true });
  await ines.open("/participants");
  assert.ok(!(await ines.page.content()).includes("Petrow"), "she is still there");

  // In an emergency the lead reads of somebody whom she does not help: for an hour, and told to the officer.
  await ines.activate("link", "Notzugriff");
  await ines.everybodyCan({ phone: true });
  await ines.type("Name", "Amira H.");
  await ines.activate("radio", "Gefahr für die Person oder andere");
  await ines.activate("radio", "1 Stunde");
  await ines.activate("button", "Zugriff öffnen");
  await ines.see("0170 5550101");
  await ines.see(/^Notzugriff bis/);
  assert.equal(await ines.page.getByRole("link", { name: "Bearbeiten" }).count(), 0, "she may change something");
  await ines.everybodyCan({ phone: true });

  // Who has seen what of somebody?
  await frank.open("/data-protection");
  await frank.everybodyCan({ phone: true });
  await frank.open("/");
  frank.activations = 0;
  await frank.activate("link", "Standort Waldmark: ein Notzugriff ist offen");
  await frank.everybodyCan({ phone: true });
  await frank.activate("link", "Wer hat was über eine Person gesehen?");
  await frank.type("Name der Person", "Amira H.");
  await frank.activate("button", "Anzeigen");
  await frank.see("Zugriffe: Amira H.");
  await frank.see("Notzugriff");
  assert.ok(frank.activations <= 3, `it took ${frank.activations} activations`);
  await frank.everybodyCan({ phone: true });
  assert.ok(!(await frank.page.content()).includes("0170"), "the officer reads a telephone number");

  // The papers, on the screen and to be taken along.
  const papers = [
    ["Verzeichnis der Verarbeitungen", "Standort Waldmark, Bildungswerk Mittelauen gGmbH", "Markt und Integration, Jobcenter Auenburg, Stadt"],
    ["Löschkonzept", "Regeln und Papiere", "12 Monate"],
  ];
  for (const [link, panel, words] of papers) {
    await frank.open("/data-protection");
    const within = frank.page.locator("section.panel").filter({ has: frank.page.getByRole("heading", { name: panel, exact: true }) });
    await frank.activate("link", link, { within });
    await frank.see(words);
    await frank.everybodyCan({ phone: true });
    const paper = await frank.download("link", "Als PDF");
    assert.equal((await readFile(paper.path)).subarray(0, 4).toString(), "%PDF");
  }
};

onEachDatabase("Datenschutz: zwei geben eine Löschung frei, und wer hat was gesehen?", play);
