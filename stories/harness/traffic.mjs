// What a browser asked for and what went wrong on the way.

/** Watches everything the pages of a browser context ask for. */
export class Traffic {
  /** Each thing that must not have happened, in a sentence. */
  problems = [];
  #address;
  #open = new Set();
  // What was on its way when the newest document was asked for.
  #before = [];

  constructor(context, address) {
    this.#address = new URL(address).origin;
    context.on("request", (request) => {
      this.#look(request.url());
      if (request.isNavigationRequest()) this.#before = [...this.#open];
      // A stream of events never ends, so nobody can wait for it.
      if (request.resourceType() !== "eventsource") this.#open.add(request);
    });
    context.on("requestfinished", (request) => this.#open.delete(request));
    context.on("requestfailed", (request) => this.#open.delete(request));
    context.on("response", (response) => {
      const request = response.request();
      const status = response.status();
      const part = !["document", "fetch", "xhr"].includes(request.resourceType());
      if (status >= 500 || (part && status >= 400)) {
        this.problems.push(`${request.method()} ${response.url()} answered ${status}`);
      }
    });
    context.on("page", (page) => {
      // What an earlier document asked for is over when the next one is there. Chromium does not always say so: a
      // download that begins as a navigation may stay without an end.
      page.on("framenavigated", (frame) => {
        if (frame === page.mainFrame()) for (const request of this.#before) this.#open.delete(request);
      });
      page.on("websocket", (socket) => this.#look(socket.url()));
      page.on("pageerror", (error) => this.problems.push(`${page.url()}: the script failed: ${error.message}`));
    });
    context.on("console", (message) => {
      // Chromium repeats every refused answer here; those that matter were seen above.
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource")) {
        this.problems.push(`${message.page()?.url()}: ${message.text()}`);
      }
    });
  }

  #look(url) {
    if (/^(data|blob|about):/.test(url)) return;
    const origin = new URL(url).origin.replace(/^ws/, "http");
    if (origin !== this.#address) this.problems.push(`a request went to a third party: ${url}`);
  }

  /** The addresses of requests that have no answer yet. */
  get open() {
    return [...this.#open].map((request) => `${request.method()} ${request.url()}`);
  }

  assertClean() {
    if (this.problems.length > 0) throw new Error([...new Set(this.problems)].join("\n"));
  }
}

/**
 * Bytes that come over the wire, headers included, when the page is opened with an empty cache.
 *
 * The visitor's cookies come along; her page and its cache are left alone.
 */
export async function firstLoad(browser, context, url) {
  const fresh = await browser.newContext({ storageState: await context.storageState(), locale: "de-DE" });
  try {
    const page = await fresh.newPage();
    const wire = await fresh.newCDPSession(page);
    const addresses = new Map();
    const parts = [];
    await wire.send("Network.enable");
    wire.on("Network.responseReceived", ({ requestId, response }) => addresses.set(requestId, response.url));
    wire.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
      parts.push({ url: addresses.get(requestId) ?? "?", bytes: encodedDataLength });
    });
    await page.goto(url, { waitUntil: "networkidle" });
    parts.sort((a, b) => b.bytes - a.bytes);
    return { bytes: parts.reduce((sum, part) => sum + part.bytes, 0), parts };
  } finally {
    await fresh.close();
  }
}

/** Fails when the first load weighs more than `budget` bytes, and says what weighs most. */
export async function assertFirstLoad(browser, context, url, budget) {
  const { bytes, parts } = await firstLoad(browser, context, url);
  if (bytes > budget) {
    const list = parts.map((part) => `  ${String(part.bytes).padStart(8)}  ${part.url}`).join("\n");
    throw new Error(`the first load of ${url} weighs ${bytes} bytes, ${budget} is the most:\n${list}`);
  }
  return bytes;
}
