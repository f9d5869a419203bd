// A coach takes up somebody, with a phone in one hand: first she is told, then her name, then what she says herself.
import assert from "node:assert/strict";
import { onEachDatabase, STAFF_BYTES } from "./browser.mjs";

const play = async (story) => {
  const weber = await story.signIn("coach");
  await weber.page.setViewportSize({ width: 390, height: 844 });
  await weber.open("/participants");
  await weber.see("Hier stehen die Menschen, denen Sie helfen.");
  await weber.firstLoad(STAFF_BYTES);
  await weber.everybodyCan();
  weber.activations = 0;
  await weber.activate("link", "Person aufnehmen");
  await weber.see("Wir brauchen das, damit wir Ihnen helfen können.");
  await weber.everybodyCan();
  await weber.activate("radio", "vorgelesen");
  await weber.activate("button", "Hinweis ist gegeben");
  await weber.type("Name", "Samira N.");
  await weber.choose("Rechtsrahmen", "ESF-Projekt");
  await weber.everybodyCan();
  await weber.activate("button", "Aufnehmen");
  await weber.see("Die Person ist aufgenommen.");
  assert.ok(weber.activations <= 5, `taking up somebody took ${weber.activations} activations`);
  await weber.activate("link", "Bearbeiten");
  await weber.type("Telefon", "0170 5550199");
  await weber.type("Was sie sich wünscht", "Sie war oft krank und möchte trotzdem arbeiten.");
  await weber.everybodyCan();
  await weber.activate("button", "Speichern");
  await weber.see("sichtbar für: Daniel Weber");
  await weber.see("Das klingt nach Gesundheit. Gehört es hierher?");
  await weber.everybodyCan();
  const page = weber.page.url();

  // Whoever leads the unit sees her name and who helps, and does not add herself.
  const klein = await story.signIn("unit_lead");
  await klein.open("/participants");
  await klein.see("Samira N.");
  await klein.everybodyCan({ phone: true });
  await klein.type("Name", "Samira");
  await klein.activate("button", "Filtern");
  await klein.activate("link", "Samira N.");
  await klein.see("Daniel Weber, Federführung");
  assert.ok(!(await klein.page.content()).includes("Ines Klein</option>"), "she is not to be chosen by herself");
  await klein.everybodyCan({ phone: true });

  // Whoever helps already takes her in.
  await weber.activate("link", "Wer hilft");
  await weber.choose("Wer soll helfen?", "Ines Klein");
  await weber.activate("button", "Jemanden dazunehmen");
  await weber.see("Ines Klein, hilft seit");
  await klein.page.goto(page);
  await klein.see("Sie war oft krank");
  await klein.everybodyCan({ phone: true });

  // Somebody of another unit learns nothing.
  const becker = await story.signIn("caseworker");
  await becker.page.goto(page);
  assert.ok(!(await becker.page.content()).includes("Samira"));
  await becker.open("/participants");
  assert.ok(!(await becker.page.content()).includes("Samira"));
};

onEachDatabase("Eine Person aufnehmen: informieren, aufschreiben, wer hilft", play);
