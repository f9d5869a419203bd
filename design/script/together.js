// For pages on which several people work at the same time. Comfort only: the button does the same.
(() => {
  "use strict";
  // --- Written by several at once: what is typed is sent after a breath, what others write comes by itself ---
  const page = async (address, options = {}) => {
    const response = await fetch(address, { ...options, headers: { "X-Background": "1" } });
    return { status: response.status, body: new DOMParser().parseFromString(await response.text(), "text/html") };
  };
  const share = (form) => {
    const area = form.querySelector("textarea");
    const base = form.elements.base;
    const me = document.querySelector(".person-name")?.textContent;
    const state = (sentence) => { document.getElementById("notes-state").textContent = sentence; };
    // One request at a time: answers that overtake each other would bring back what is no longer so.
    let busy = false;
    // Others have written since the text in the box was asked for.
    let behind = false;
    let timer = null;
    let pause = 5000;
    // What was sent and never answered: it may have arrived all the same.
    let pending = "";
    // What is on its way, and what went out when the page was about to be left.
    let [sending, left] = ["", ""];
    // What came back with the page, such as what is too long, nobody has yet.
    const back = area.value;
    // Nobody takes what is typed here: then the browser asks before the page goes.
    let failing = back !== base.value;
    if (failing) {
      area.defaultValue = base.value;
      area.value = back;
      form.dataset.changed = "1";
    }
    const written = (text, unheard) => new URLSearchParams({ base: base.value, notes: text, pending: unheard });
    // The caret stays with the words that it stood behind; at the end of all it stays at the end.
    const write = (text) => {
      const old = area.value;
      if (text === old) return;
      let same = 0;
      while (same < text.length && text[same] === old[same]) same += 1;
      const moved = (at) => (at === old.length ? text.length : at <= same ? at : Math.max(same, at + text.length - old.length));
      const [start, end, top] = [moved(area.selectionStart), moved(area.selectionEnd), area.scrollTop];
      area.value = text;
      area.setSelectionRange(start, end);
      area.scrollTop = top;
    };
    const take = (body, sent) => {
      const text = body.querySelector("form[data-live] textarea")?.value;
      if (text === undefined) throw new Error("no page of ours");
      // Who typed on keeps it: the next time it goes into what is there by then.
      if (area.value === sent) write(text);
      base.value = area.value === text ? text : sent;
      area.defaultValue = base.value;
      form.dataset.changed = area.value === base.value ? "" : "1";
      for (const id of ["notes-lines", "notes-state"]) document.getElementById(id).replaceWith(body.getElementById(id));
    };
    const later = (time) => { clearTimeout(timer); timer = setTimeout(save, time); };
    const end = () => { clearTimeout(timer); news.close(); failing = true; };
    const save = async () => {
      if (busy) { later(300); return; }
      const sent = area.value;
      if (sent === base.value) return;
      const unheard = left || pending;
      [busy, behind, sending] = [true, false, sent];
      try {
        const answer = await page(form.action, { method: "POST", body: written(sent, unheard) });
        const fresh = answer.body.querySelector("form[data-live]");
        if ((answer.status === 409 || answer.status === 422) && fresh) {
          // A person has to look: both versions, or what is too long. What was typed since goes along.
          const typed = area.value;
          end();
          document.getElementById("main-content").replaceWith(answer.body.getElementById("main-content"));
          const next = document.querySelector("form[data-live]");
          if (typed !== sent) next.querySelector("textarea").value += `\n${typed.startsWith(sent) ? typed.slice(sent.length) : typed}`;
          (document.querySelector(".errors") ?? document.querySelector(".kern-alert") ?? next).scrollIntoView();
          share(next);
          // And it is kept like everything that is typed.
          if (typed !== sent) next.querySelector("textarea").dispatchEvent(new Event("input", { bubbles: true }));
          return;
        }
        if (answer.status === 403 || answer.status === 404 || answer.status === 409) {
          // Trying again changes nothing; the text stays in the box.
          end();
          state(form.dataset.stopped);
          return;
        }
        if (answer.status !== 200) throw new Error(String(answer.status));
        take(answer.body, sent);
        [pending, pause, failing] = ["", 5000, false];
        if (left === unheard) left = "";
        if (area.value !== base.value) later(800);
      } catch {
        [pending, failing] = [sent, true];
        form.dataset.changed = "1";
        state(form.dataset.failed);
        later(pause);
        pause = Math.min(pause * 2, 60000);
      } finally {
        [busy, sending] = [false, ""];
      }
      follow();
    };
    // Whoever leaves in the middle of a sentence has written it: the browser sends it while the page goes, as far as it sends so much.
    const leave = () => {
      const text = area.value;
      if (failing || form.dataset.sent || text === base.value || text === left) return;
      const body = written(text, sending || left || pending);
      if (!navigator.onLine || body.toString().length > 60000) return;
      left = text;
      form.dataset.changed = "";
      fetch(form.action, { method: "POST", body, keepalive: true, headers: { "X-Background": "1" } }).catch(() => {});
    };
    document.addEventListener("leaving", leave);
    window.addEventListener("pagehide", leave);
    // What is typed here goes first: its answer brings along what the others wrote.
    const follow = async () => {
      if (!behind || busy || pending || area.value !== base.value) return;
      [busy, behind] = [true, false];
      const sent = area.value;
      try {
        take((await page(form.action)).body, sent);
      } catch { /* the connection opens again, or somebody writes */ } finally {
        busy = false;
      }
      follow();
    };
    area.addEventListener("input", () => later(800));
    const news = new EventSource(form.dataset.live);
    // Nobody tells what was written before it opened.
    news.addEventListener("open", () => { behind = true; follow(); });
    news.addEventListener("message", (event) => {
      const [item, ...name] = event.data.split(" ");
      if (name.join(" ") !== me && name.length > 0) document.getElementById("notes-others").textContent = `${name.join(" ")} ${form.dataset.others}`;
      if (item && item !== form.dataset.item) return;
      behind = true;
      follow();
    });
  };
  document.querySelectorAll("form[data-live]").forEach(share);
  const wall = document.querySelector("[data-follow]");
  if (wall) {
    new EventSource(wall.dataset.follow).addEventListener("message", async () => {
      const answer = await page(location.href);
      const fresh = answer.body.querySelector("[data-follow]");
      if (answer.status === 200 && fresh) wall.innerHTML = fresh.innerHTML;
    });
  }
})();
