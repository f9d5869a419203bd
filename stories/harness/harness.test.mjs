// Every check that the stories lean on, shown a page that it must refuse.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch } from "../browser.mjs";
import { axe, forcedColours, idsAreUnique, noSideScroll, paper, targetsAreLarge } from "./accessibility.mjs";
import { codeOf } from "./code.mjs";
import { addressKind, crawl } from "./crawl.mjs";
import { Person } from "./person.mjs";
import { readDemo } from "./program.mjs";
import { serveSample } from "./sample.mjs";

let browser;
let sample;
before(async () => {
  [browser, sample] = await Promise.all([launch(), serveSample()]);
});
after(async () => {
  await browser?.close();
  sample?.stop();
});

/** Somebody at a page of the sample; what her browser complains of at the end is given back. */
async function at(path, deed, options) {
  const person = await Person.arrive(browser, sample.address, options);
  let fault;
  try {
    await person.open(path);
    await deed(person);
  } finally {
    fault = await person.leave().catch((error) => error);
  }
  return fault?.message ?? "";
}

const fillIn = async (person, file) => {
  await person.type("Name", "Volkshochschule Auenburg");
  await person.choose("Art", "Betrieb");
  await person.activate("checkbox", "Kern");
  await person.activate("radio", "SGB III");
  await person.upload("Datei", file);
  await person.activate("summary", "Mehr");
  await person.see("Noch etwas");
};

for (const hand of ["mouse", "keyboard"]) {
  test(`a form is filled in and sent with the ${hand}, and every activation is counted`, async () => {
    const fault = await at(
      "/",
      async (person) => {
        await fillIn(person, import.meta.filename);
        const kept = await person.page.evaluate(() => {
          const form = document.forms[0];
          return [form.name.value ?? form.elements.name.value, form.kind.value, form.core.checked, form.sphere.value, form.file.files[0].name];
        });
        assert.deepEqual(kept.slice(1), ["Betrieb", true, "3", "harness.test.mjs"]);
        assert.equal(await person.page.inputValue("#name"), "Volkshochschule Auenburg");
        await person.activate("button", "Speichern");
        assert.equal(await person.heading(), "Weiter");
        assert.equal(person.activations, 6, "select, checkbox, radio, file, details, button");
        assert.equal(person.keys > 0, hand === "keyboard");
        await person.everybodyCan();
      },
      { hand },
    );
    assert.equal(fault, "");
  });
}

test("a control that only a mouse reaches stops the keyboard", async () => {
  await at("/click-only", (person) => assert.rejects(person.activate("button", "Nur Maus"), /is not reached with Tab; the stops were:.*Davor/), { hand: "keyboard" });
  await at("/click-only", (person) => person.activate("button", "Nur Maus"));
});

test("a stop that looks the same with focus stops the keyboard", async () => {
  await at("/blind", (person) => assert.rejects(person.activate("button", "Ziel"), /Unsichtbar gewählt.*looks the same/), { hand: "keyboard" });
});

test("a stop that is covered stops the keyboard", async () => {
  await at("/covered", (person) => assert.rejects(person.activate("button", "Ziel"), /Darunter.*is covered by div\.lid/), { hand: "keyboard" });
});

test("a swap that loses the focus is found, one that keeps it is not", async () => {
  await at("/swap", (person) => assert.rejects(person.activate("button", "Laden"), /the focus is nowhere/), { hand: "keyboard" });
  await at("/swap-kept", (person) => person.activate("button", "Laden"), { hand: "keyboard" });
});

test("axe finds a field without a label and a contrast that is too low", async () => {
  await at("/nolabel", (person) => assert.rejects(axe(person.page), /label: /));
  await at("/pale", (person) => assert.rejects(axe(person.page), /color-contrast: /));
});

test("a contrast that axe cannot compute is a finding until somebody has looked at it", async () => {
  await at("/gradient", async (person) => {
    await assert.rejects(axe(person.page), /nobody has looked at it/);
    await axe(person.page, { seen: [{ path: /^\/gradient$/, selector: ".over", why: "a sample" }] });
    await assert.rejects(axe(person.page, { seen: [{ path: /^\/elsewhere$/, selector: ".over", why: "a sample" }] }));
  });
});

test("a fault that only the dark scheme has is found there", async () => {
  await at("/night", async (person) => {
    await axe(person.page, { schemes: ["light"] });
    await assert.rejects(axe(person.page, { schemes: ["light", "dark"] }), /in dark:\ncolor-contrast/);
  });
});

test("a page that scrolls sideways is found, a labelled region may", async () => {
  await at("/wide", (person) => assert.rejects(noSideScroll(person.page), /is 9\d\d pixels wide in a window of 320: div\.wide/));
  await at("/region", (person) => noSideScroll(person.page));
  await at("/loose-region", (person) => assert.rejects(noSideScroll(person.page), /div\.region scrolls sideways without a label/));
  await at("/silent-region", (person) => assert.rejects(noSideScroll(person.page), /div\.region\.silent does not show that it scrolls/));
  await at("/long-word", (person) => assert.rejects(noSideScroll(person.page), /"Qualifizierungspartnerschaften" lies over the next cell/));
});

test("two elements of one id are found", async () => {
  await at("/twins", (person) => assert.rejects(idsAreUnique(person.page), /two elements of one id: one/));
  await at("/", (person) => idsAreUnique(person.page));
});

test("a target that is too small is found", async () => {
  await at("/tiny", (person) => assert.rejects(targetsAreLarge(person.page), /button "x" 12×12/));
  await at("/", (person) => targetsAreLarge(person.page));
  await at("/", (person) => assert.rejects(targetsAreLarge(person.page, 44)));
});

test("what somebody with colours of their own does not see is found", async () => {
  await at("/", (person) => forcedColours(person.page));
  await at("/frameless", (person) => assert.rejects(forcedColours(person.page), /button "Ohne Rand" has no edge/));
  await at("/drowned", (person) => assert.rejects(forcedColours(person.page), /p "Untergegangen" has the colour of its ground/));
  await at("/blind", (person) => assert.rejects(forcedColours(person.page), /button "Unsichtbar gewählt" has the focus and no outline/));
});

test("what is missing on paper is found, and what does not belong there", async () => {
  await at("/sheet", async (person) => {
    await paper(person.page, { shows: [".code"], hides: ["nav"] });
    await assert.rejects(paper(person.page, { shows: [".lost"] }), /\.lost cannot be seen/);
    await assert.rejects(paper(person.page, { shows: [".picture"] }), /\.picture is not there/);
    await assert.rejects(paper(person.page, { hides: [".code"] }), /\.code is printed/);
  });
});

test("a request to a third party is found", async () => {
  assert.match(await at("/foreign", (person) => person.settle()), /third party: http:\/\/third\.example\/count/);
});

test("what the page's own policy forbids is found", async () => {
  assert.match(await at("/policy", () => {}), /Content Security Policy/);
});

test("a missing part, a broken script and an answer of 500 are found", async () => {
  assert.match(await at("/part-missing", () => {}), /no-such\.png answered 404/);
  assert.match(await at("/broken-script", () => {}), /the script failed: nothing is not defined/);
  assert.match(await at("/crash", () => {}), /crash answered 500/);
});

test("a page waits for what it asked for, the next one does not wait for it", async () => {
  await at("/", async (person) => {
    await assert.rejects(person.open("/waiting"), /does not come to rest: GET .*\/never/);
    await person.page.getByRole("link", { name: "Datei" }).click();
    await person.open("/next");
  });
});

test("the first load is weighed as it comes over the wire", async () => {
  await at("/", async (person) => {
    const light = await person.firstLoad(5_000);
    assert.ok(light > 500, `${light} bytes are too few for a page and its style`);
    await assert.rejects(person.firstLoad(100_000, "/heavy"), /heavy weighs \d{6} bytes, 100000 is the most:\n +\d{6} .*heavy\.js/);
  });
});

test("an address is one kind whatever record, page or filter value it names", () => {
  const kind = (path) => addressKind(`http://127.0.0.1:1${path}`);
  assert.equal(kind("/organisations/018f0000-0000-7000-8000-000000000001?page=2"), "/organisations/{id}?page");
  assert.equal(kind("/territories/06433"), "/territories/{id}");
  assert.equal(kind("/confirm/ZmVzdGUgVGVpbGUgZGVyIEFkcmVzc2U"), "/confirm/{id}");
  assert.equal(kind("/organisations?kind=x&district=y"), kind("/organisations?district=a&kind=b"));
  assert.notEqual(kind("/organisations"), kind("/offices"));
});

test("the crawl sees each kind of page once, the forms' errors too, and names what is wrong", async () => {
  await at("/", async (person) => {
    const { visited, problems } = await crawl(person, { start: ["/list", "/ask"] });
    assert.deepEqual([...visited.keys()].sort(), ["/", "/ask", "/ask (form 1 with errors)", "/list", "/next", "/pale", "/things/{id}?page"]);
    const found = (pattern) => assert.ok(problems.some((each) => pattern.test(each)), `${pattern} in:\n${problems.join("\n")}`);
    found(/^\/pale: [^]*color-contrast/);
    found(/^\/ask \(form 1 with errors\): [^]*label: /);
    found(/^\/pale: has the same title as \/: "Muster"/);
    assert.equal(problems.length, 3, problems.join("\n"));
  });
});

test("a link that leads nowhere is named", async () => {
  await at("/", async (person) => {
    const { problems } = await crawl(person, { start: ["/gone"] });
    assert.deepEqual(problems, ["/gone: a link leads here, and the answer is 404"]);
  });
});

test("the first line of the demonstration is read", () => {
  const line = '{"address":"http://127.0.0.1:4711/","personas":[{"name":"Jutta Sommer","role":"coordinator","link":"http://127.0.0.1:4711/x"}]}';
  assert.equal(readDemo(line).address, "http://127.0.0.1:4711");
  assert.equal(readDemo(line).personas[0].role, "coordinator");
  assert.throws(() => readDemo("Die Adresse ist http://127.0.0.1:4711"));
});

test("the app shows the codes of RFC 6238", () => {
  const key = "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ";
  assert.equal(codeOf(key, 59_000), "287082");
  assert.equal(codeOf(key, 1_111_111_109_000), "081804");
  assert.equal(codeOf(key, 20_000_000_000_000), "353130");
});

test("a field is found by its label, with and without the word that it may stay empty", async () => {
  await at("/optional", async (person) => {
    await person.type("Ort", "Bruckau");
    await person.type("Ort (alt)", "Auenburg");
    assert.equal(await person.page.inputValue("#place"), "Bruckau");
    assert.equal(await person.page.inputValue("#before"), "Auenburg");
  });
});
