// Words and manners of the tree that no compiler looks after.
//
//   node .ci/texts.mjs
//
// What people read: the word list (one label for each thing, no Anglicisms), no gender symbols. What
// developers read: no names of folders that say nothing, no path of somebody's machine.
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

/** Words that may not stand in a German text, and the one that does. Capitals count, parts of words do not. */
const WORDS = {
  "Account|Company": "Betrieb oder Konto",
  "Agenda|TOP": "Tagesordnung, Punkt",
  "Allocation|Matching": "Qualifizierung planen",
  Analytics: "Auswertung",
  Assessment: "Kompetenzfeststellung",
  "Audit-Log|Audit": "Zugriff, Verlauf",
  "Backlog|Parking lot": "Frage (Themenspeicher)",
  "Check-in|Check-In": "Anwesenheit",
  "Clone|Template": "Vorlage",
  "Consent|Opt-in|Opt-In": "Freigabe oder Einwilligung",
  Contract: "Vereinbarung",
  Dashboard: "Heute",
  Deadline: "Frist",
  "Decision|Outcome": "Beschluss",
  Doodle: "Terminumfrage",
  "Events?": "Veranstaltung",
  "Insights?": "Befund oder Lagebild",
  "Job-Shadowing": "Lernen am Arbeitsplatz",
  "KPIs?": "Kennzahl",
  "Kund(e|en|in|innen)|Klient(en|in|innen)?": "Teilnehmende",
  "Kurs-Instanz": "Programm, Gruppe",
  "Leads?": "Betrieb",
  "Log-?in|Logout|einloggen|ausloggen": "Anmelden, Abmelden",
  "Meetings?": "Treffen",
  "Milestones?": "Schritt",
  "n/a|k-anonymisiert": "geschützt (kleine Zahl)",
  "Offering|Request": "Angebot, Bedarf",
  OK: "das Verb der Handlung",
  "Owner|Stakeholder": "Ansprechperson, Zuständigkeit",
  "Path|Warm intro": "Kontaktweg",
  Permissions: "sichtbar für",
  Purge: "Löschlauf",
  "Referral|Transfer": "Übergabe",
  "Region-Code": "Gebiet",
  "Registrierung|RSVP": "Anmeldung",
  Submit: "Senden",
  "Survey|Poll": "Befragung",
  Testimonial: "Erfolgsgeschichte",
  "Tickets?|[Zz]uweisen": "Anfrage, weitergeben",
  "To-?[Dd]os?": "Aufgabe",
  "Users?": "Person, Teilnehmende",
  Wiki: "Wissen",
  "Workspace|Team": "Netzwerk, Gremium, Arbeitsgruppe",
};

/** Places where such a word is right, each with its reason: "path: word" to why. */
const RIGHT_THERE = {};

/** Star, colon, underscore or slash before the ending, and the capital I inside a word. */
const GENDER_SYMBOL = /[a-zäöüß](?:[*:_]|\/-?)(?:innen|in|r|n)(?![\p{L}\p{N}])|\p{Ll}In(?:nen)?(?!\p{L})/u;

/** Folders and modules whose names say nothing about what lies in them. */
const EMPTY_NAMES = /(?:^|\/)(?:utils?|helpers?|common|manager|services?)(?:\.rs|\.mjs|\/)/;

// Put together from pieces, so that this file does not find itself.
const MACHINE_PATHS = new RegExp(`(?:^|[^\\w.~-])/(?:${["work", "root", "home"].join("|")})/[\\w.]`);

const WORD_RULES = Object.entries(WORDS).map(([words, instead]) => [
  new RegExp(`(?<![\\p{L}\\p{N}-])(?:${words})(?![\\p{L}\\p{N}])`, "u"),
  instead,
]);

/** What is wrong with one German sentence, as people will read it. */
export function sentenceProblems(sentence) {
  const problems = [];
  for (const [rule, instead] of WORD_RULES) {
    const found = sentence.match(rule);
    if (found) problems.push({ word: found[0], says: `"${found[0]}": the word is "${instead}"` });
  }
  const symbol = sentence.match(GENDER_SYMBOL);
  if (symbol) problems.push({ word: symbol[0], says: `"${symbol[0]}": no gender symbols, take a neutral word` });
  return problems;
}

/** The sentences of a Fluent file as [line, text]: values and continuation lines, without keys, comments and placeables. */
export function fluentSentences(text) {
  const sentences = [];
  text.split("\n").forEach((line, index) => {
    if (/^\s*(#|$)/.test(line)) return;
    const value = line
      .replace(/^-?[A-Za-z][\w-]*\s*=/, "")
      .replace(/^\s+(?:\.[A-Za-z][\w-]*\s*=|\*?\[[\w ]+\])/, "")
      .replace(/\{[^{}]*\}/g, " … ")
      .replace(/\{[^{}]*->\s*$/, "");
    if (/\p{L}/u.test(value)) sentences.push([index + 1, value.trim()]);
  });
  return sentences;
}

/** The words a template itself brings as [line, text]: neither tags, nor expressions, nor comments. */
export function templateSentences(text) {
  const blank = (found) => found.replace(/[^\n]/g, " ");
  const bare = text
    .replace(/\{#[\s\S]*?#\}/g, blank)
    .replace(/<!--[\s\S]*?-->/g, blank)
    .replace(/\{%[\s\S]*?%\}/g, blank)
    .replace(/\{\{[\s\S]*?\}\}/g, blank)
    .replace(/<[^>]*>/g, blank);
  return bare
    .split("\n")
    .map((line, index) => [index + 1, line.trim()])
    .filter(([, line]) => /\p{L}/u.test(line));
}

/** All problems of one file. */
export function fileProblems(path, text) {
  const problems = [];
  if (EMPTY_NAMES.test(path)) problems.push(`${path}: the name says nothing, name it after what it does`);
  const german = path.endsWith("de.ftl") ? fluentSentences(text) : path.endsWith(".html") ? templateSentences(text) : [];
  for (const [line, sentence] of german) {
    for (const { word, says } of sentenceProblems(sentence)) {
      if (!(`${path}: ${word}` in RIGHT_THERE)) problems.push(`${path}:${line}: ${says}`);
    }
  }
  text.split("\n").forEach((line, index) => {
    if (MACHINE_PATHS.test(line)) problems.push(`${path}:${index + 1}: names a path of one machine`);
  });
  return problems;
}

/** Paths of the text files in the tree: tracked, or new and not ignored. */
export function treeFiles() {
  return execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard", "-z"], { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 })
    .split("\0")
    .filter((path) => path !== "" && !/\.(png|jpg|ico|woff2|xlsx|ods|pdf|zip|db)$/.test(path));
}

/** The text of a file, or nothing when it went away between listing and reading. */
export function readText(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const problems = [];
  let files = 0;
  for (const path of treeFiles()) {
    const text = readText(path);
    if (text === undefined) continue;
    files += 1;
    problems.push(...fileProblems(path, text));
  }
  for (const problem of problems) console.error(problem);
  console.log(`${files} files read, ${problems.length} problems.`);
  process.exit(problems.length === 0 ? 0 : 1);
}
