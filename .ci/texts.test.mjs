import assert from "node:assert/strict";
import { test } from "node:test";
import { fileProblems, fluentSentences, sentenceProblems, templateSentences } from "./texts.mjs";

const words = (sentence) => sentenceProblems(sentence).map((each) => each.word);

test("the words of the list are found as whole words only", () => {
  assert.deepEqual(words("Nächstes Meeting im Dashboard"), ["Dashboard", "Meeting"]);
  assert.deepEqual(words("Nächstes Treffen der Teilnehmenden"), []);
  assert.deepEqual(words("Die Teamleitung ist im Kundencenter"), []);
  assert.deepEqual(words("Der Kunde ist da"), ["Kunde"]);
  assert.deepEqual(words("Aufgabe zuweisen"), ["zuweisen"]);
  assert.deepEqual(words("OK"), ["OK"]);
});

test("gender symbols of every kind are found", () => {
  for (const text of ["Teilnehmer*innen", "Teilnehmer:in", "Mentor_innen", "Partner/-innen", "Partner/in", "MentorInnen", "jede*r"]) {
    assert.equal(words(text).length, 1, text);
  }
  for (const text of ["Teilnehmende", "Treffen in Erbach", "Uhrzeit: in zwei Stunden", "Kreis/Stadt", "Mentorin oder Mentor", "GmbH in Gründung"]) {
    assert.deepEqual(words(text), [], text);
  }
});

test("of a Fluent file the values are read, not the keys, comments and placeables", () => {
  const file = [
    "# Dashboard is what others call it",
    "dashboard-title = Heute",
    "meeting-count = { $meetings ->",
    "    [one] Ein Treffen",
    "   *[other] { $meetings } Meetings",
    "}",
    "page =",
    "    .title = Ihre Agenda",
  ].join("\n");
  assert.deepEqual(fluentSentences(file), [
    [2, "Heute"],
    [4, "Ein Treffen"],
    [5, "…  Meetings"],
    [8, "Ihre Agenda"],
  ]);
  assert.deepEqual(
    fileProblems("network/texts/de.ftl", file).map((each) => each.split(": ")[0]),
    ["network/texts/de.ftl:5", "network/texts/de.ftl:8"],
  );
  assert.deepEqual(fileProblems("network/texts/en.ftl", file), [], "English may say Meeting");
});

test("of a template only the words between the tags are read", () => {
  const page = '{# Dashboard #}\n<a class="Team" href="{{ Meeting }}">Heute</a>\n{% if Ticket %}<p>Ihr\nTicket</p>{% endif %}';
  assert.deepEqual(templateSentences(page), [
    [2, "Heute"],
    [3, "Ihr"],
    [4, "Ticket"],
  ]);
  assert.equal(fileProblems("network/src/today.html", page).length, 1);
});

test("a folder whose name says nothing is refused", () => {
  assert.equal(fileProblems("foundation/web/src/utils/mod.rs", "").length, 1);
  assert.equal(fileProblems("foundation/web/src/helpers.rs", "").length, 1);
  assert.deepEqual(fileProblems("packaging/nahtstelle.service", ""), []);
});

test("a path of one machine is refused", () => {
  const path = ["", "home", "somebody", "x"].join("/");
  assert.equal(fileProblems("README.md", `run ${path}`).length, 1);
  assert.deepEqual(fileProblems("README.md", "see https://example.org/home/page and foundation/work/x"), []);
});
