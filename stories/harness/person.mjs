// Somebody in front of a browser, with a mouse or with nothing but a keyboard. Her activations are counted.
import { mkdirSync } from "node:fs";
import path from "node:path";
import { axe, forcedColours, idsAreUnique, noSideScroll, paper, targetsAreLarge } from "./accessibility.mjs";
import { arrowTo, press, tabTo } from "./keyboard.mjs";
import { Traffic, assertFirstLoad } from "./traffic.mjs";

const pictures = path.resolve(import.meta.dirname, "../../target/stories");

/** Roles that ARIA has no name for, and how they are found. */
const OWN_ROLES = {
  summary: (within, name) => within.locator("summary").filter({ hasText: name }),
};

export class Person {
  /** Clicks, taps, Enter or Space on a control, and choices made; typing is not counted. */
  activations = 0;
  /** Keys pressed to get somewhere and to activate; typing is not counted. */
  keys = 0;

  static async arrive(browser, address, { hand = "mouse", javaScript = true, colorScheme, viewport = { width: 1280, height: 900 } } = {}) {
    const context = await browser.newContext({
      baseURL: address,
      locale: "de-DE",
      timezoneId: "Europe/Berlin",
      reducedMotion: "reduce",
      javaScriptEnabled: javaScript,
      colorScheme,
      viewport,
    });
    context.setDefaultTimeout(10_000);
    const traffic = new Traffic(context, address);
    const page = await context.newPage();
    // Chromium is told to hand over its file dialogs from the beginning: told only when one is about to open, it may open it first.
    page.on("filechooser", () => {});
    return new Person({ browser, context, page, traffic, hand, address, javaScript });
  }

  constructor({ browser, context, page, traffic, hand, address, javaScript }) {
    Object.assign(this, { browser, context, page, traffic, hand, address, javaScript });
  }

  /** Goes to an address she knows; that is typing. */
  async open(address) {
    const answer = await this.page.goto(address);
    await this.settle();
    return answer;
  }

  /** Waits until nothing is on its way any more. */
  async settle() {
    let quiet = 0;
    for (let turn = 0; turn < 400 && quiet < 2; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve, 25));
      const swapping = await this.page
        .evaluate(() => document.readyState !== "complete" || document.querySelector(".htmx-request, .htmx-swapping, .htmx-settling") !== null)
        .catch(() => true); // between two pages there is nobody to ask
      quiet = this.traffic.open.length === 0 && !swapping ? quiet + 1 : 0;
    }
    if (quiet < 2) throw new Error(`${this.page.url()} does not come to rest: ${this.traffic.open.join(", ") || "something is being swapped"}`);
  }

  /** The one control of that role and name, within another element if one is given. */
  control(role, name, { within = this.page, exact = true } = {}) {
    return OWN_ROLES[role]?.(within, name) ?? within.getByRole(role, { name, exact });
  }

  /** The field with that label; the word that says it may stay empty is not part of its name. */
  field(label, { within = this.page } = {}) {
    const name = label.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
    // A form may be called as its only field is.
    return within.getByLabel(new RegExp(`^${name}(?: \\(freiwillig\\))?$`)).and(this.page.locator("input, select, textarea"));
  }

  /** Clicks a control, or goes there with Tab and presses Enter. One activation. */
  async activate(role, name, options) {
    await this.activateElement(this.control(role, name, options));
  }

  async activateElement(target) {
    await target.waitFor();
    await this.#act(target, async () => {
      if (this.hand === "keyboard") {
        this.keys += await tabTo(this.page, target);
        this.keys += await press(this.page, target);
      } else {
        await target.click();
      }
    });
  }

  /** Fills a field, named by its label. Not an activation. */
  async type(label, text, options) {
    const field = this.field(label, options);
    if (this.hand === "keyboard") {
      this.keys += await tabTo(this.page, field);
      await this.page.keyboard.press("Control+A");
      await this.page.keyboard.press("Delete");
      await this.page.keyboard.insertText(text);
    } else {
      await field.fill(text);
    }
  }

  /** Chooses an option of a native select by what it says. One activation. */
  async choose(label, option, options) {
    const select = this.field(label, options);
    await this.#act(select, async () => {
      if (this.hand === "keyboard") {
        this.keys += await tabTo(this.page, select);
        this.keys += await arrowTo(this.page, select, option);
      } else {
        await select.selectOption({ label: option });
      }
    });
  }

  /** Gives a file to an upload field. One activation; the system's own dialog is not ours. */
  async upload(label, file) {
    const field = this.field(label);
    await this.#act(field, async () => {
      if (this.hand === "keyboard") {
        this.keys += await tabTo(this.page, field);
        const [dialog] = await Promise.all([this.page.waitForEvent("filechooser"), this.page.keyboard.press("Space")]);
        this.keys += 1;
        await dialog.setFiles(file);
      } else {
        await field.setInputFiles(file);
      }
    });
  }

  /** Activates a link that gives a file, and returns the file's name and its path on this machine. */
  async download(role, name, options) {
    // The way to the link with Tab counts too, and is long on a page with ten years.
    const arriving = this.page.waitForEvent("download", { timeout: 60_000 });
    await this.activate(role, name, options);
    const file = await arriving;
    return { name: file.suggestedFilename(), path: await file.path() };
  }

  // One activation, and what must be true after each: the focus is not lost to nowhere by a swap.
  async #act(target, deed) {
    const mark = Math.random();
    await this.page.evaluate((value) => (globalThis.__mark = value), mark);
    await deed();
    this.activations += 1;
    await this.settle();
    const lost = await this.page.evaluate((value) => globalThis.__mark === value && (document.activeElement === document.body || document.activeElement === null), mark);
    // A mouse gives no focus to what it cannot focus; a keyboard comes from somewhere and must stay there.
    if (lost && this.hand === "keyboard") throw new Error(`${this.page.url()}: after ${target} the focus is nowhere`);
  }

  /** Waits until the text is to be seen. */
  async see(text) {
    await this.page.getByText(text).filter({ visible: true }).first().waitFor();
  }

  /** Waits until the status line says just this: what a screen reader speaks comes a moment after what is seen. */
  async hear(sentence) {
    await this.page.locator("#status").getByText(sentence, { exact: true }).waitFor({ state: "attached" });
  }

  /** The page's one heading of the first level. */
  async heading() {
    return (await this.page.getByRole("heading", { level: 1 }).innerText()).trim();
  }

  /** Everything a machine can say about this page being usable by everybody. `side`: how large controls are; `thumb`: how large on a phone. */
  async everybodyCan({ schemes = ["light", "dark"], side = 24, thumb = side, whole = false, phone = false } = {}) {
    // The checks are a script too, and would wait for ever.
    if (!this.javaScript) throw new Error(`${this.page.url()}: without JavaScript nothing can be looked at; send somebody who has it`);
    await axe(this.page, { schemes, whole });
    await idsAreUnique(this.page);
    await noSideScroll(this.page);
    await targetsAreLarge(this.page, side);
    if (!phone) return;
    // On a phone other parts of the frame are there; the colours are the same, and wide tables are cut by the window.
    const before = this.page.viewportSize();
    await this.page.setViewportSize({ width: 390, height: 844 });
    try {
      await axe(this.page, { uncomputed: false });
      await targetsAreLarge(this.page, thumb);
    } finally {
      await this.page.setViewportSize(before);
    }
  }

  /** Fails when somebody with colours of their own misses words, edges or the focus on this page. */
  async seesInForcedColours() {
    await forcedColours(this.page);
  }

  /** Fails when the printed page misses what `shows` names, or holds what `hides` names. */
  async prints(what) {
    await paper(this.page, what);
  }

  /** Fails when this page, opened for the first time, weighs more than `budget` bytes; gives the bytes. */
  async firstLoad(budget, address = this.page.url()) {
    return assertFirstLoad(this.browser, this.context, new URL(address, this.page.url()).href, budget);
  }

  /** A picture of the whole page in target/stories. */
  async screenshot(name) {
    mkdirSync(pictures, { recursive: true });
    await this.page.screenshot({ path: path.join(pictures, `${name}.png`), fullPage: true });
  }

  async leave() {
    await this.context.close();
    this.traffic.assertClean();
  }
}
