// Hands that have a keyboard and nothing else.

/** More stops than any page may have between two controls. */
const PATIENCE = 300;

// Runs in the page. Remembers how each control looks without focus, so that a look with focus can be told from it.
function remember() {
  const memory = (globalThis.__looks ??= new WeakMap());
  const properties = ["outlineStyle", "outlineWidth", "outlineColor", "boxShadow", "borderTopColor", "borderBottomColor", "borderTopWidth", "borderBottomWidth", "backgroundColor", "color", "textDecorationLine", "textDecorationThickness"];
  const one = (element, part) => {
    const style = getComputedStyle(element, part);
    return properties.map((property) => (property.startsWith("outline") && style.outlineStyle === "none" ? "" : style[property])).join("|");
  };
  globalThis.__look = (element) => {
    const parts = [element, element.parentElement, ...(element.labels ?? [])].filter(Boolean);
    return parts.flatMap((part) => [one(part), one(part, "::before"), one(part, "::after")]).join("\n");
  };
  for (const element of document.querySelectorAll("a[href], area[href], button, input, select, textarea, summary, [tabindex]")) {
    if (element !== document.activeElement && !memory.has(element)) memory.set(element, globalThis.__look(element));
  }
}

// Runs in the page. What is wrong with the stop that the keyboard has come to.
function stop() {
  const element = document.activeElement;
  if (!element || element === document.body || element === document.documentElement) return { body: true };
  for (const animation of document.getAnimations()) if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
  const name = `${element.localName} "${(element.getAttribute("aria-label") || element.labels?.[0]?.textContent || element.textContent || element.name || "").trim().replace(/\s+/g, " ").slice(0, 60)}"`;
  const area = (box) => box.width * box.height;
  // A styled checkbox may be one pixel large itself and show everything on its label.
  const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect()).sort((a, b) => area(b) - area(a));
  const box = boxes[0];
  if (area(box) < 16) return { name, problem: "has no visible size" };
  if (box.bottom <= 0 || box.right <= 0 || box.top >= innerHeight || box.left >= innerWidth) return { name, problem: "lies outside the window" };
  const before = globalThis.__looks?.get(element);
  if (before !== undefined && before === globalThis.__look(element)) return { name, problem: "looks the same with focus as without" };
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 1);
  const top = document.elementFromPoint(x, y);
  const related = [element, ...(element.labels ?? [])].some((each) => each.contains(top) || top?.contains(each));
  if (top && !related) return { name, problem: `is covered by ${top.localName}.${[...top.classList].join(".")}` };
  return { name };
}

/** Presses Tab until `target` has focus; every stop on the way must be visible. Gives the number of keys. */
export async function tabTo(page, target) {
  const wanted = await target.elementHandle();
  // One tab stop stands for all the radio buttons of a group.
  const arrived = () =>
    wanted.evaluate((element) => {
      const active = document.activeElement;
      return active === element || (element.type === "radio" && active?.type === "radio" && active.name === element.name && active.form === element.form);
    });
  let keys = 0;
  let ends = 0;
  const stops = [];
  while (!(await arrived())) {
    if (keys >= PATIENCE) throw new Error(`${target} is not reached after ${keys} presses of Tab`);
    await page.evaluate(remember);
    await page.keyboard.press("Tab");
    keys += 1;
    const found = await page.evaluate(stop);
    if (found.body) {
      // Past the last control the focus leaves the page once before it begins anew.
      ends += 1;
      if (ends > 1) throw new Error(`${target} is not reached with Tab; the stops were: ${stops.join(", ")}`);
      continue;
    }
    if (found.problem) throw new Error(`${page.url()}: the keyboard stops at ${found.name}, which ${found.problem}`);
    stops.push(found.name);
  }
  // Within a group of radio buttons the arrows move on, and choose.
  for (let turn = 0; turn < 50 && !(await wanted.evaluate((element) => element === document.activeElement)); turn += 1) {
    await page.keyboard.press("ArrowDown");
    keys += 1;
  }
  return keys;
}

/** Activates what has focus as its kind wants it: Enter for links, Space for what is ticked. */
export async function press(page, target) {
  const key = await target.evaluate((element) => {
    if (element.type === "radio") return element.checked ? null : "Space";
    return element.type === "checkbox" ? "Space" : "Enter";
  });
  if (key === null) return 0;
  await page.keyboard.press(key);
  return 1;
}

/** Chooses `option` in the select that has focus with the arrow keys. Gives the number of keys. */
export async function arrowTo(page, select, option) {
  const steps = await select.evaluate((element, label) => {
    const options = [...element.options].filter((each) => !each.disabled);
    const at = options.findIndex((each) => each.label.trim() === label || each.value === label);
    return at < 0 ? null : at - options.indexOf(element.options[element.selectedIndex]);
  }, option);
  if (steps === null) throw new Error(`${select} offers no "${option}"`);
  for (let step = 0; step < Math.abs(steps); step += 1) await page.keyboard.press(steps > 0 ? "ArrowDown" : "ArrowUp");
  return Math.abs(steps);
}
