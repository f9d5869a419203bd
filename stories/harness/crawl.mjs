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

// Runs in a page, about another one that was only fetched: its title, which elements of which classes it is made of (so that two lists of
// different length are one), where its links lead, and which of its forms can be sent empty.
function read(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  const made = (root) => {
    const parts = new Set();
    for (const element of root.querySelectorAll("*")) {
      const role = element.getAttribute("role") ?? "";
      parts.add(`${element.parentElement.localName}>${element.localName}.${[...element.classList].sort().join(".")}[${role}][${element.getAttribute("type") ?? ""}]`);
    }
    return [...parts].sort().join("\n");
  };
  return {
    title: page.title,
    structure: made(page.body),
    // In a drawing `href` is an object and not an address, so the attribute is read.
    links: [...page.querySelectorAll("a[href]:not([download])")].map((link) => link.getAttribute("href")),
    forms: [...page.querySelectorAll("main form[method=post]")].map((form) =>
      form.querySelector("input:not([type=hidden]), textarea, select") !== null && form.querySelector("[type=file]") === null
        ? `${form.getAttribute("action")}\n${made(form)}` : undefined),
  };
}

/**
 * Visits each kind of address that `person` reaches from `start`, and each form that answers an empty attempt with
 * its errors. Gives {visited, problems}: kinds of addresses with their titles, and everything found.
 *
 * Every address is fetched; it is opened and looked at when no page of its structure was, by this person or by those who share `structures`,
 * or when `all` says so. A form of `structures` is not sent again either. `thumb` says of a kind of address how large its controls are on a phone.
 */
export async function crawl(person, { start = ["/"], all = false, limit = 400, structures = new Set(), thumb = () => undefined } = {}) {
  const { page } = person;
  const { origin } = new URL(person.address);
  const queue = start.map((path) => new URL(path, person.address).href);
  const seen = new Set(queue.map(addressKind));
  const visited = new Map();
  const problems = [];
  const linkedFrom = new Map();

  const isNew = (structure) => {
    const one = !structures.has(structure);
    structures.add(structure);
    return all || one;
  };
  // Asked without the page first: a file to be downloaded is no page.
  const fetched = async (address) => person.context.request.get(address, { maxRedirects: 0, timeout: PATIENCE });
  const follow = (link, from) => {
    const target = new URL(link, from).href.split("#")[0];
    if (new URL(target).origin !== origin || seen.has(addressKind(target))) return;
    seen.add(addressKind(target));
    linkedFrom.set(target, from);
    queue.push(target);
  };
  // Forms that were sent have changed something since the link was seen: only one that is still there leads nowhere.
  const isStillLinked = async (address) => {
    const from = linkedFrom.get(address);
    if (from === undefined) return true;
    const { links } = await page.evaluate(read, await (await fetched(from)).text());
    return links.some((link) => new URL(link, from).href.split("#")[0] === address);
  };
  const note = (kind, title) => {
    if (title === "") problems.push(`${kind}: has no title`);
    for (const [other, otherTitle] of visited) {
      // The same address with other filters may keep its title.
      const [here, there] = [kind, other].map((each) => each.split(/[? ]/)[0]);
      if (otherTitle === title && here !== there) problems.push(`${kind}: has the same title as ${other}: "${title}"`);
    }
    visited.set(kind, title);
  };
  const look = (kind) => person.everybodyCan({ whole: all, phone: true, thumb: thumb(kind) }).catch((error) => problems.push(`${kind}: ${error.message}`));

  while (queue.length > 0) {
    if (visited.size >= limit) throw new Error(`more than ${limit} kinds of pages: an address that never repeats? ${[...visited.keys()].slice(-5).join(", ")}`);
    const address = queue.shift();
    const kind = addressKind(address);
    const answer = await fetched(address);
    const { location, "content-type": type = "" } = answer.headers();
    if (answer.status() >= 400) {
      if (await isStillLinked(address)) problems.push(`${kind}: a link leads here, and the answer is ${answer.status()}`);
      continue;
    }
    // An address that leads on to another page is looked at as that one.
    if (location !== undefined) {
      follow(location, address);
      continue;
    }
    if (!type.startsWith("text/html")) continue;
    const { title, structure, links, forms } = await page.evaluate(read, await answer.text());
    note(kind, title);
    if (isNew(structure)) {
      await person.open(address);
      await look(kind);
    }
    for (const link of links) follow(link, address);
    for (const [index, made] of forms.entries()) {
      if (made === undefined || !isNew(`${kind}\n${made.replace(UUID, "{id}")}`)) continue;
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
      if (status !== 422) continue;
      // A form may stand on more than one page, and a page may have more than one: its errors have the title of one that is there.
      const errors = `${kind} (form ${index + 1} with errors)`;
      visited.set(errors, await page.title());
      if (isNew((await page.evaluate(read, await page.content())).structure)) await look(errors);
    }
  }
  return { visited, problems };
}
