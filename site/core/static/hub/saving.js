// Saves an answer as it is given. Without this file the buttons do the same.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const form = document.querySelector("form.hub-question");
  if (!form) return;
  const word = form.querySelector("[data-saved]");
  const waiting = new Map();
  let sending = Promise.resolve();

  // Only what belongs to one question, under the names its own address knows.
  const fieldsOf = (url, prefix) => {
    const fields = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (name === "csrfmiddlewaretoken") fields.append(name, value);
      else if (name.startsWith(prefix)) fields.append(name.slice(prefix.length), value);
    }
    return fields;
  };

  const save = async (url, prefix) => {
    word.textContent = "Saving …";
    try {
      const answer = await fetch(url, {
        method: "POST",
        headers: { "X-Requested-With": "fetch" },
        body: fieldsOf(url, prefix),
        redirect: "error",
      });
      word.textContent = answer.ok ? "Saved." : `Not saved yet: ${(await answer.json()).error}`;
    } catch {
      word.textContent = "Not saved yet: no connection. The button below tries again.";
    }
  };

  form.addEventListener("change", (event) => {
    const part = event.target.closest("[data-save]");
    if (!part) return;
    const { save: url, prefix } = part.dataset;
    clearTimeout(waiting.get(url));
    // One after the other, so that a slow first answer cannot overtake the second.
    const later = () => (sending = sending.then(() => save(url, prefix)));
    waiting.set(url, setTimeout(later, 300));
  });

  const ends = document.querySelector("[data-ends]");
  if (ends) {
    const left = ends.querySelector("[data-left]");
    const tell = () => {
      const minutes = Math.ceil((new Date(ends.dataset.ends) - Date.now()) / 60000);
      left.textContent = minutes > 0 ? `${minutes} minute${minutes === 1 ? "" : "s"} left` : "the time is up";
    };
    setInterval(tell, 15000);
    tell();
  }
});
