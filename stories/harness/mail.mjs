// The outbox of the demonstration, where the mails are read that nobody sends.

/** How long a mail may take that a job writes. */
const PATIENCE = 15_000;

/**
 * The newest mail to `to` with `subject` in its own: {subject, text, link}, the link being the first that leads to one of our pages.
 *
 * `reader` is somebody who is signed in; she is where she was afterwards, and nothing is counted.
 */
export async function readMail(reader, { to, subject }) {
  const page = await reader.context.newPage();
  try {
    const until = Date.now() + PATIENCE;
    const row = page.getByRole("row").filter({ hasText: to }).filter({ hasText: subject }).first();
    for (;;) {
      await page.goto("/outbox");
      if (await row.isVisible()) break;
      if (Date.now() > until) throw new Error(`no mail "${subject}" to ${to} in the outbox:\n${await page.getByRole("main").innerText()}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
    await row.getByRole("link").first().click();
    const body = page.locator("main .panel");
    return {
      subject: await page.getByRole("heading", { level: 1 }).innerText(),
      text: await body.innerText(),
      link: await body.locator("a[href]").first().evaluate((each) => each.href),
    };
  } finally {
    await page.close();
  }
}
