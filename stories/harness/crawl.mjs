// Walks through everything a person can reach by links, and looks at each kind of page once.

/** How long a file may take: a program that is not optimised makes a paper of many pages in some ten seconds on a busy machine. */
const PATIENCE = 60_000;

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** What stays of an address when the record and the values of the filters are taken out. */
export function addressKind(address) {
  const { pathname, searchParams } = new URL(address);
  const path = pathname
    .replace(UUID, "{id}")
    .split("/")
    // Codes of territories, tokens and numbers name a record too.
    .map((part) => (/^\d+$/.test(part) || /^[\w-]{24,}$/.test(part) ? "{id}" : part))
    .join("/");
  const keys = [...new Set(searchParams.keys())].sort().join("&");
  return keys ? `${path}?${keys}` : path;
}

// Runs in the page: which elements of which classes it is made of, so that two lists of different length are one.
function structure() {
  const parts = new Set();
  for (const element of document.body.querySelectorAll("*")) {
    const role = element.getAttribute("role") ?? "";
    parts.add(`${element.parentElement.localName}>${element.localName}.${[...element.classList].sort().join(".")}[${role}][${element.type ?? ""}]`);
  }
  return [...parts].sort().join("\n");
}

/**
 * Visits each kind of address that `person` reaches from `start`, and each form that answers an empty attempt with
 * its errors. Gives {visited, problems}: kinds of addresses with their titles, and everything found.
 *
 * A structure that was looked at before, by this person or by one who shares `structures`, is passed over unless `all` says otherwise.
 */
export async function crawl(person, { start = ["/"], all = false, limit = 400, structures = new Set() } = {}) {
  const { page } = person;
  const { origin } = new URL(person.address);
  const queue = start.map((path) => new URL(path, person.address).href);
  const seen = new Set(queue.map(addressKind));
  const visited = new Map();
  const problems = [];
  const linkedFrom = new Map();

  // Forms that were sent have changed something since the link was seen: only one that is still there leads nowhere.
  const isStillLinked = async (address) => {
    const from = linkedFrom.get(address);
    if (from === undefined) return true;
    await person.open(from);
    return (await page.$$eval("a[href]", (all) => all.map((each) => new URL(each.getAttribute("href"), document.baseURI).href.split("#")[0]))).includes(address);
  };

  const look = async (kind) => {
    const title = await page.title();
    if (title === "") problems.push(`${kind}: has no title`);
    for (const [other, otherTitle] of visited) {
      // The same address with other filters may keep its title.
      const [here, there] = [kind, other].map((each) => each.split(/[? ]/)[0]);
      if (otherTitle === title && here !== there) problems.push(`${kind}: has the same title as ${other}: "${title}"`);
    }
    visited.set(kind, title);
    const shape = await page.evaluate(structure);
    if (!all && structures.has(shape)) return;
    structures.add(shape);
    await person.everybodyCan({ whole: all, phone: true }).catch((error) => problems.push(`${kind}: ${error.message}`));
  };

  while (queue.length > 0) {
    if (visited.size >= limit) throw new Error(`more than ${limit} kinds of pages: an address that never repeats? ${[...visited.keys()].slice(-5).join(", ")}`);
    const address = queue.shift();
    const kind = addressKind(address);
    // Asked without the page first: a file to be downloaded is no page.
    const head = await person.context.request.get(address, { maxRedirects: 0, timeout: PATIENCE });
    if (head.status() >= 400) {
      if (await isStillLinked(address)) problems.push(`${kind}: a link leads here, and the answer is ${head.status()}`);
      continue;
    }
    if (head.ok() && !(head.headers()["content-type"] ?? "").startsWith("text/html")) continue;
    await person.open(address);
    // An address that leads on to another page is looked at as that one.
    const arrived = addressKind(page.url());
    if (arrived !== kind && seen.has(arrived)) continue;
    seen.add(arrived);
    await look(arrived);
    // In a drawing `href` is an object and not an address, so the attribute is read.
    const links = await page.$$eval("a[href]:not([download])", (all) => all.map((each) => new URL(each.getAttribute("href"), document.baseURI).href));
    for (const link of links) {
      const target = link.split("#")[0];
      if (new URL(target).origin !== origin || seen.has(addressKind(target))) continue;
      seen.add(addressKind(target));
      linkedFrom.set(target, address);
      queue.push(target);
    }
    const forms = await page.$$eval("main form[method=post]", (all) => all.map((form) => form.querySelector("input:not([type=hidden]), textarea, select") !== null && form.querySelector("[type=file]") === null));
    for (const [index, worth] of forms.entries()) {
      if (!worth) continue;
      await person.open(address);
      const form = page.locator("main form[method=post]").nth(index);
      // An earlier one was answered without an error and did something, so that this one is not offered any more.
      if ((await form.count()) === 0) continue;
      await form.evaluate((element) => {
        element.noValidate = true;
        for (const field of element.querySelectorAll("input[type=text], input[type=email], input[type=search], input:not([type]), textarea")) field.value = "";
      });
      const answered = page.waitForResponse((response) => response.request().method() === "POST", { timeout: 5_000 }).catch(() => undefined);
      await form.evaluate((element) => element.requestSubmit(element.querySelector("button:not([type=button]), input[type=submit]")));
      const status = (await answered)?.status();
      await person.settle();
      if (status === 422) await look(`${kind} (form ${index + 1} with errors)`);
    }
  }
  return { visited, problems };
}
