// What a page must offer to everybody, as far as a machine can see it.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Contrasts that axe cannot compute and that somebody has looked at: path of the page, selector of the
 * element, and why it is readable.
 */
export const CONTRAST_SEEN = [
  { path: /^\/(organisations\/(map|relations)|gallery)$/, selector: ".map-label, .rel-label", why: "axe computes no contrast inside SVG; the words have a halo in the page's colour, looked at in light and dark" },
  { path: /^\/monitoring(\/(statements|indicators\/[^/]+))?$/, selector: ".matrix-label, .matrix-axis, .series-label", why: "axe computes no contrast inside SVG; dark words on light fields and the page's own colours, looked at in light and dark" },
  { path: /^\/access$/, selector: "th, td:nth-child(n + 9)", why: "the matrix is wider than the page, its last columns lie under the page's edge; it has the colours of the others" },
  { path: /^\/plans\/[^/]+$/, selector: ".timeline-word, .timeline-number", why: "axe computes no contrast inside SVG; the words have the page's own colours on its ground, looked at in light and dark" },
];

const describe = ({ id, help, nodes }) =>
  `${id}: ${help}\n${nodes.map((node) => `    ${node.target.flat().join(" ")}  ${node.html.slice(0, 160)}\n      ${(node.failureSummary ?? "").split("\n").slice(1, 3).join(" ").trim()}`).join("\n")}`;

/**
 * What axe finds on the page: each violation, and each contrast it could not compute and nobody has looked at.
 *
 * KERN gives `body` no text colour, and black on black was reported as "cannot compute" only: so what cannot be
 * computed counts as found.
 */
export async function axeProblems(page, { seen = CONTRAST_SEEN, contrastOnly = false, uncomputed = true } = {}) {
  // The page's own policy forbids foreign scripts; what the debugger brings in is not bound by it.
  await page.evaluate(axeSource);
  const where = new URL(page.url()).pathname;
  const looked = seen.filter((each) => each.path.test(where)).map((each) => each.selector);
  const { violations, contrasts } = await page.evaluate(
    async ([runOnly, selectors]) => {
      const options = { runOnly, resultTypes: ["violations", "incomplete"], elementRef: true };
      // What has been scrolled out of its table counts as covered, though its colours are those of its neighbours: laid open while it is measured.
      const regions = [...document.querySelectorAll(".table-region")];
      // So does the shadow that says that there is more: it lies where the words are not meant to be read yet.
      for (const region of regions) Object.assign(region.style, { overflow: "visible", backgroundImage: "none" });
      const { violations, incomplete } = await globalThis.axe.run(document, options);
      for (const region of regions) Object.assign(region.style, { overflow: "", backgroundImage: "" });
      const open = (node) => !selectors.some((selector) => node.element?.matches(selector));
      // Elements cannot leave the page, so only what a person needs to read does.
      const told = ({ id, help, nodes }) => ({ id, help, nodes: nodes.map(({ target, html, failureSummary }) => ({ target, html, failureSummary })) });
      return {
        violations: violations.map(told),
        contrasts: incomplete.filter(({ id }) => id === "color-contrast").map((each) => told({ ...each, nodes: each.nodes.filter(open) })),
      };
    },
    [contrastOnly ? { type: "rule", values: ["color-contrast"] } : { type: "tag", values: TAGS }, looked],
  );
  const unseen = (uncomputed ? contrasts : [])
    .filter((finding) => finding.nodes.length > 0)
    .map((finding) => ({ ...finding, help: "the contrast cannot be computed, and nobody has looked at it" }));
  return [...violations, ...unseen].map(describe);
}

/**
 * Fails with everything that `axeProblems` finds in each of the colour schemes.
 *
 * From the second scheme on only colours can differ, so only contrasts are looked at unless `whole` says otherwise.
 * `uncomputed: false` leaves out what axe could not compute, where the same colours were looked at in another width.
 */
export async function axe(page, { schemes = ["light"], seen, whole = false, uncomputed } = {}) {
  for (const [index, scheme] of schemes.entries()) {
    await page.emulateMedia({ colorScheme: scheme });
    const problems = await axeProblems(page, { seen, contrastOnly: index > 0 && !whole, uncomputed });
    if (problems.length > 0) throw new Error(`${page.url()} in ${scheme}:\n${problems.join("\n")}`);
  }
  await page.emulateMedia({ colorScheme: null });
}

/**
 * Fails when the page scrolls sideways at 320 CSS pixels (a 1280 pixel window at 400 %), and names what sticks out.
 *
 * Wide tables may scroll within a labelled region that the keyboard reaches and whose edge shows that there is more; no word in them lies over the next cell.
 */
export async function noSideScroll(page, width = 320) {
  const before = page.viewportSize();
  await page.setViewportSize({ width, height: 640 });
  const found = await page.evaluate(() => {
    const room = document.documentElement.clientWidth;
    const name = (element) => `${element.localName}${element.id ? `#${element.id}` : ""}${[...element.classList].map((each) => `.${each}`).join("")}`;
    const scrolls = (element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const inRegion = (element) => {
      for (let up = element.parentElement; up; up = up.parentElement) if (up !== document.body && scrolls(up)) return true;
      return false;
    };
    const all = [...document.body.querySelectorAll("*")];
    const problems = [];
    if (document.documentElement.scrollWidth > room) {
      const out = all.filter((element) => element.getBoundingClientRect().right > room + 1 && !inRegion(element)).map(name);
      problems.push(`is ${document.documentElement.scrollWidth} pixels wide in a window of ${room}: ${[...new Set(out)].slice(0, 6).join(", ")}`);
    }
    for (const region of all.filter((element) => scrolls(element) && element.scrollWidth > element.clientWidth + 1)) {
      if (["input", "textarea", "select"].includes(region.localName)) continue;
      const labelled = region.hasAttribute("aria-label") || region.hasAttribute("aria-labelledby");
      if (region.tabIndex < 0 || !labelled) problems.push(`${name(region)} scrolls sideways without a label or out of the keyboard's reach`);
      const drawn = [undefined, "::after"].some((part) => getComputedStyle(region, part).backgroundImage !== "none");
      if (!drawn) problems.push(`${name(region)} does not show that it scrolls`);
    }
    for (const cell of all.filter((element) => ["td", "th"].includes(element.localName) && element.scrollWidth > element.clientWidth + 1)) {
      problems.push(`"${cell.textContent.trim().slice(0, 40)}" lies over the next cell`);
    }
    return problems;
  });
  if (before) await page.setViewportSize(before);
  if (found.length > 0) throw new Error(`${page.url()} ${found.join("; ")}`);
}

/** Fails when two elements have one id: labels and links to a field lead to the first of them. */
export async function idsAreUnique(page) {
  const twice = await page.evaluate(() => {
    const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))];
  });
  if (twice.length > 0) throw new Error(`${page.url()}: two elements of one id: ${twice.join(", ")}`);
}

/** Fails when something one can activate is smaller than `side` pixels; links within a sentence may be (WCAG 2.5.8). */
export async function targetsAreLarge(page, side = 24) {
  const small = await page.evaluate((least) => {
    const found = [];
    for (const element of document.querySelectorAll("a[href], button, summary, select, input:not([type=hidden])")) {
      const style = getComputedStyle(element);
      if (style.display === "inline" || !element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
      if (boxes[0].width <= 1 || boxes[0].height <= 1) continue;
      if (!boxes.some((box) => box.width >= least - 0.5 && box.height >= least - 0.5)) {
        found.push(`${element.localName} "${(element.textContent || element.name || "").trim().slice(0, 40)}" ${Math.round(boxes[0].width)}×${Math.round(boxes[0].height)}`);
      }
    }
    return found;
  }, side);
  if (small.length > 0) throw new Error(`${page.url()}: smaller than ${side} pixels: ${small.join(", ")}`);
}

/** Presses of Tab with which the focus is looked at: the frame and the first controls of the page. */
const STOPS = 12;

/**
 * Fails when somebody with colours of their own (Windows: "Kontrastdesigns") misses something: words that have the colour of their ground, buttons
 * without an edge, a focus without an outline. Shadows and backgrounds are gone there, so nothing else can show it.
 */
export async function forcedColours(page) {
  await page.emulateMedia({ forcedColors: "active" });
  try {
    const found = await page.evaluate(() => {
      const problems = [];
      const visible = (element) => {
        const box = element.getBoundingClientRect();
        return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      };
      const probe = document.createElement("span");
      probe.style.cssText = "forced-color-adjust: none; background-color: Canvas";
      document.body.append(probe);
      const canvas = getComputedStyle(probe).backgroundColor;
      probe.remove();
      const ground = (element) => {
        for (let up = element; up; up = up.parentElement) {
          const { backgroundColor } = getComputedStyle(up);
          if (!/^(transparent|rgba\(.*, 0\))$/.test(backgroundColor)) return backgroundColor;
        }
        return canvas;
      };
      const name = (element) => `${element.localName} "${element.textContent.trim().replace(/\s+/g, " ").slice(0, 40)}"`;
      for (const element of document.body.querySelectorAll("*")) {
        if (element.closest("svg")) continue;
        const hasWords = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent.trim() !== "");
        if (hasWords && visible(element) && getComputedStyle(element).color === ground(element)) problems.push(`${name(element)} has the colour of its ground`);
      }
      for (const button of document.querySelectorAll(".kern-btn")) {
        const { borderTopStyle, borderTopWidth } = getComputedStyle(button);
        if (visible(button) && (borderTopStyle === "none" || parseFloat(borderTopWidth) === 0)) problems.push(`${name(button)} has no edge`);
      }
      return problems;
    });
    for (let stop = 0; stop < STOPS; stop += 1) {
      await page.keyboard.press("Tab");
      const blind = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return "";
        const outlined = [element, ...(element.labels ?? [])].some((each) => {
          const { outlineStyle, outlineWidth } = getComputedStyle(each);
          return outlineStyle !== "none" && parseFloat(outlineWidth) > 0;
        });
        return outlined ? "" : `${element.localName} "${(element.textContent || element.name || "").trim().slice(0, 40)}" has the focus and no outline`;
      });
      if (blind) found.push(blind);
    }
    if (found.length > 0) throw new Error(`${page.url()} with colours of one's own: ${found.join("; ")}`);
  } finally {
    await page.emulateMedia({ forcedColors: null });
  }
}

/** Fails when on paper something of `shows` cannot be seen, something of `hides` can, or words are not dark on white. */
export async function paper(page, { shows = [], hides = [] }) {
  await page.emulateMedia({ media: "print" });
  try {
    const found = await page.evaluate(
      ([wanted, unwanted]) => {
        const visible = (element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        };
        const dark = (colour) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).every((part) => Number(part) < 100);
        const problems = [];
        for (const selector of wanted) {
          const elements = [...document.querySelectorAll(selector)];
          if (elements.length === 0) problems.push(`${selector} is not there`);
          for (const element of elements) {
            if (!visible(element)) problems.push(`${selector} cannot be seen`);
            else if (element.localName === "img" && element.naturalWidth === 0) problems.push(`${selector} is an empty picture`);
            else if (element.localName !== "img" && !dark(getComputedStyle(element).color)) problems.push(`${selector} is ${getComputedStyle(element).color} on white`);
          }
        }
        for (const selector of unwanted) {
          if ([...document.querySelectorAll(selector)].some(visible)) problems.push(`${selector} is printed`);
        }
        return problems;
      },
      [shows, hides],
    );
    if (found.length > 0) throw new Error(`${page.url()} on paper: ${found.join("; ")}`);
  } finally {
    await page.emulateMedia({ media: null });
  }
}
