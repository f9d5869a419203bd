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
    const place = event.detail.target?.isConnected ? event.detail.target : document.getElementById("main-content");
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
    // Whoever can still send what is typed does so first.
    document.dispatchEvent(new Event("leaving"));
    if (document.querySelector("form[data-changed='1']")) event.preventDefault();
  });

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
