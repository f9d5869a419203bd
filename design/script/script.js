// Comfort only: every page works without this file. It writes no styles and evaluates no text (the CSP forbids both).
(() => {
  "use strict";
  const status = () => document.getElementById("status");

  // The region stays where it is and only its text changes; a screen reader forgets a region that is replaced.
  const announce = (sentence) => {
    const region = status();
    if (!region || !sentence) return;
    region.textContent = "";
    setTimeout(() => { region.textContent = sentence; }, 50);
  };

  const say = (encoded) => {
    try { announce(decodeURIComponent(encoded)); } catch { announce(encoded); }
  };

  // --- Fragments: where the focus goes ---
  let pressed = null;
  document.addEventListener("htmx:beforeRequest", (event) => {
    pressed = document.activeElement;
    event.detail.target?.setAttribute("aria-busy", "true");
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    event.detail.target?.removeAttribute("aria-busy");
    const sentence = event.detail.xhr?.getResponseHeader("X-Announce");
    if (sentence) say(sentence);
    release(event.detail.elt?.closest("form"));
  });
  // A form that came back with its errors is shown like any other answer.
  document.addEventListener("htmx:beforeSwap", (event) => {
    if (event.detail.xhr.status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    const place = event.detail.target?.isConnected ? event.detail.target : document.getElementById("content");
    if (!place) return;
    const said = place.querySelector("[data-announce]") ?? (place.matches("[data-announce]") ? place : null);
    // A page that looks again by itself speaks only when there is news.
    const asked = event.detail.requestConfig?.triggeringEvent;
    if (said && (asked || said.dataset.announce !== status()?.textContent)) announce(said.dataset.announce);
    const errors = place.querySelector(".errors");
    if (errors) { errors.focus(); return; }
    const active = document.activeElement;
    if (active && active !== document.body) return;
    // Who had no focus loses none.
    if (!pressed || pressed === document.body) return;
    // The pressed control may have come back under the same id.
    const again = pressed?.id && document.getElementById(pressed.id);
    const next = again || place.querySelector("[autofocus], h1, h2, h3") || place;
    if (!next.matches("a, button, input, select, textarea, summary, [tabindex]")) next.setAttribute("tabindex", "-1");
    next.focus({ preventScroll: false });
  });

  // --- Sending once ---
  const release = (form) => {
    if (!form) return;
    delete form.dataset.sent;
    for (const button of form.querySelectorAll("button[aria-disabled='true']")) button.removeAttribute("aria-disabled");
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("method") !== "post") return;
    if (form.dataset.sent) { event.preventDefault(); event.stopImmediatePropagation(); return; }
    form.dataset.sent = "1";
    form.dataset.changed = "";
    // Not `disabled`: the pressed button's name and value must go along, and it must keep the focus.
    event.submitter?.setAttribute("aria-disabled", "true");
    // A download leaves the page where it is; nobody waits longer for the same answer.
    setTimeout(() => release(form), 8000);
  }, true);
  // Back from the browser's memory: nothing is on its way any more.
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) document.querySelectorAll("form[data-sent]").forEach(release);
  });

  // --- Long texts are not lost ---
  document.addEventListener("input", (event) => {
    const area = event.target;
    if (area.matches("textarea") && area.form?.getAttribute("method") === "post") {
      area.form.dataset.changed = [...area.form.querySelectorAll("textarea")].some((one) => one.value !== one.defaultValue) ? "1" : "";
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (document.querySelector("form[data-changed='1']")) event.preventDefault();
  });

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
    let saving = false;
    let saves = 0;
    let timer = null;
    let pause = 5000;
    // What was sent and never answered: it may have arrived all the same.
    let pending = "";
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
    const end = () => { clearTimeout(timer); news.close(); };
    const save = async () => {
      if (saving) { later(300); return; }
      const sent = area.value;
      if (sent === base.value) return;
      saving = true;
      saves += 1;
      try {
        const answer = await page(form.action, { method: "POST", body: new URLSearchParams({ base: base.value, notes: sent, pending }) });
        const fresh = answer.body.querySelector("form[data-live]");
        if ((answer.status === 409 || answer.status === 422) && fresh) {
          // A person has to look: both versions, or what is too long. What was typed since goes along.
          const typed = area.value;
          end();
          document.getElementById("content").replaceWith(answer.body.getElementById("content"));
          const next = document.querySelector("form[data-live]");
          if (typed !== sent) next.querySelector("textarea").value += `\n${typed.startsWith(sent) ? typed.slice(sent.length) : typed}`;
          (document.querySelector(".errors") ?? document.querySelector(".kern-alert") ?? next).scrollIntoView();
          share(next);
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
        [pending, pause] = ["", 5000];
        if (area.value !== base.value) later(800);
      } catch {
        pending = sent;
        state(form.dataset.failed);
        later(pause);
        pause = Math.min(pause * 2, 60000);
      } finally {
        saving = false;
      }
    };
    area.addEventListener("input", () => later(800));
    const news = new EventSource(form.dataset.live);
    news.addEventListener("message", async (event) => {
      const [item, ...name] = event.data.split(" ");
      if (name.join(" ") !== me && name.length > 0) document.getElementById("notes-others").textContent = `${name.join(" ")} ${form.dataset.others}`;
      if ((item && item !== form.dataset.item) || saving || pending || area.value !== base.value) return;
      const [sent, before] = [area.value, saves];
      try {
        const answer = await page(form.action);
        // A save that began meanwhile knows more.
        if (before === saves && !saving) take(answer.body, sent);
      } catch { /* the next one comes */ }
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

  // --- Keys: Ctrl+Enter sends from a text box, Escape closes a menu ---
  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      // As if the form's first button had been pressed, so that its name and value go along.
      event.target.form?.requestSubmit(event.target.form.querySelector("button[type='submit'], button:not([type])"));
    }
    if (event.key === "Escape") {
      const menu = event.target.closest?.("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); }
    }
  });
  const closeOthers = (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  };
  document.addEventListener("click", closeOthers);
  document.addEventListener("focusin", closeOthers);
})();
