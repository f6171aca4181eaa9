// Saves an answer as it is given: a moment after each change, before leaving the page, and before the time is up.
// Without this file the buttons do the same.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.hub-question");
  const ends = document.querySelector("[data-ends]");
  if (ends) watchTheTime(ends, form ? saveAnswers(form) : async () => {});
  else if (form) saveAnswers(form);
});

// Returns a function that saves at once whatever was not saved yet.
function saveAnswers(form) {
  const word = form.querySelector("[data-saved]");
  const unsaved = new Map(); // the question's address -> {prefix, timer, change}
  const failed = new Set();
  let sending = Promise.resolve();
  let changes = 0;
  let onTheWay = 0;

  // Only what belongs to one question, under the names its own address knows.
  const fieldsOf = (prefix) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (name === "csrfmiddlewaretoken") fields.append(name, value);
      else if (name.startsWith(prefix)) fields.append(name.slice(prefix.length), value);
    }
    return fields;
  };

  const post = (url, prefix, keepalive = false) =>
    fetch(url, {
      method: "POST",
      headers: { "X-Requested-With": "fetch" },
      body: fieldsOf(prefix),
      redirect: "error",
      keepalive,
    });

  const save = async (url, { prefix, change }) => {
    word.textContent = word.dataset.saving;
    onTheWay += 1;
    try {
      const answer = await post(url, prefix);
      word.textContent = answer.ok
        ? word.dataset.isSaved
        : `${word.dataset.refused} ${(await answer.json()).error}`;
      failed.delete(url);
      if (unsaved.get(url)?.change === change) unsaved.delete(url);
    } catch {
      failed.add(url);
      word.textContent = word.dataset.offline;
    }
    onTheWay = Math.max(0, onTheWay - 1);
  };

  // One after the other, so that a slow first answer cannot overtake the second.
  const enqueue = (url) => {
    sending = sending.then(() => {
      const waiting = unsaved.get(url);
      return waiting && save(url, waiting);
    });
  };

  const note = (target, wait) => {
    const part = target.closest("[data-save]");
    if (!part) return;
    const { save: url, prefix } = part.dataset;
    clearTimeout(unsaved.get(url)?.timer);
    const timer = setTimeout(() => enqueue(url), wait);
    unsaved.set(url, { prefix, timer, change: ++changes });
  };

  const saveNow = async () => {
    for (const [url, { timer }] of unsaved) {
      clearTimeout(timer);
      enqueue(url);
    }
    await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, 3000))]);
  };

  form.addEventListener("input", (event) => note(event.target, 1000));
  form.addEventListener("change", (event) => note(event.target, 200));
  // On a slow line somebody has answered before this script came.
  for (const field of form.elements) if (differs(field)) note(field, 200);
  window.addEventListener("online", saveNow);

  // A link waits for what is on its way, so that the next page already knows of it.
  document.addEventListener("click", async (event) => {
    const link = event.target.closest("a[href]");
    const goesElsewhere = event.button || event.ctrlKey || event.metaKey || event.shiftKey || link?.target;
    if (!link || goesElsewhere || event.defaultPrevented || !unsaved.size) return;
    if (link.getAttribute("href").startsWith("#")) return;
    event.preventDefault();
    await saveNow();
    window.location.assign(link.href);
  });

  // The form carries everything; an older save must not come after it.
  form.addEventListener("submit", async (event) => {
    const { submitter } = event;
    for (const { timer } of unsaved.values()) clearTimeout(timer);
    unsaved.clear();
    failed.clear();
    if (!onTheWay) return;
    event.preventDefault();
    event.stopPropagation(); // this one is not sent, so it is no first of two clicks
    await Promise.race([sending, new Promise((resolve) => setTimeout(resolve, 3000))]);
    onTheWay = 0;
    // Not in the same breath: a form that is being submitted cannot be submitted.
    setTimeout(() => form.requestSubmit(submitter));
  });

  // The tab is closed, or the telephone put away: the browser may still send, but nobody waits for the answer.
  const leave = () => {
    for (const [url, { prefix, timer }] of unsaved) {
      clearTimeout(timer);
      post(url, prefix, true).catch(() => {});
    }
  };
  window.addEventListener("pagehide", leave);
  document.addEventListener("visibilitychange", () => document.hidden && leave());
  window.addEventListener("beforeunload", (event) => failed.size && event.preventDefault());
  return saveNow;
}

// Whether a field says something else than it did when the page came.
function differs(field) {
  if (field.type === "checkbox" || field.type === "radio") return field.checked !== field.defaultChecked;
  if (!field.options) return "defaultValue" in field && field.value !== field.defaultValue;
  const first = [...field.options].findIndex((option) => option.defaultSelected);
  return field.selectedIndex !== Math.max(0, first);
}

// Says the minutes left, aloud only at a few of them, and goes to the result when the last answer was due.
function watchTheTime(ends, saveNow) {
  const left = ends.querySelector("[data-left]");
  const aloud = document.querySelector("[data-announced]");
  const end = new Date(ends.dataset.ends).getTime();
  const due = new Date(ends.dataset.closes).getTime();
  const ALOUD = [30, 10, 5, 2, 1];
  let last = Infinity;

  const inWords = (minutes) =>
    minutes === 1 ? left.dataset.one : left.dataset.many.replace("{n}", minutes);

  const tell = () => {
    const minutes = Math.ceil((end - Date.now()) / 60000);
    if (minutes > 0) {
      left.textContent = inWords(minutes);
      if (ALOUD.includes(minutes) && minutes < last && last !== Infinity) aloud.textContent = inWords(minutes);
    } else if (last > 0) {
      ends.textContent = aloud.textContent = ends.dataset.up;
    }
    last = minutes;
  };

  const at = (moment, act) => {
    const wait = moment - Date.now();
    if (wait > 0 && wait < 2 ** 31) setTimeout(act, wait);
  };
  at(end - 5000, saveNow);
  at(end + 200, saveNow);
  at(end + 250, tell);
  at(due + 1500, () => window.location.assign(ends.dataset.attempt));
  setInterval(tell, 5000);
  tell();
}
