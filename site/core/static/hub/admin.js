// What Wagtail's screens need besides their own scripts.
"use strict";

// What to do in danger stands below what is read, in the part of the screen that scrolls.
document.addEventListener("DOMContentLoaded", () => {
  const line = document.querySelector(".hub-safe");
  if (line) document.querySelector("#main")?.append(line);
});

// Wagtail's editors save by themselves a moment after a change. Whoever presses a button just then, on something new,
// would make it twice: the button waits until what is on the way has arrived, and after it nothing is saved by itself.
const LONGEST = 10000;
const onTheWay = new WeakMap(); // the editor's form -> what to do when its save has ended
const sent = new WeakSet();

document.addEventListener("w-autosave:save", (event) => {
  const form = event.target;
  if (sent.has(form)) event.preventDefault();
  else if (!onTheWay.has(form)) onTheWay.set(form, null);
});

const ended = ({ target: form }) => {
  const goOn = onTheWay.get(form);
  onTheWay.delete(form);
  goOn?.();
};
document.addEventListener("w-autosave:success", ended);
document.addEventListener("w-autosave:error", ended);

// Before anybody else hears of it: this one is not sent.
window.addEventListener(
  "submit",
  (event) => {
    const form = event.target;
    if (event.defaultPrevented || sent.has(form)) return;
    if (!onTheWay.has(form)) {
      if (form.dataset.controller?.includes("w-autosave")) sent.add(form);
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    const goOn = () => {
      sent.add(form);
      clearTimeout(limit);
      // The button itself says “Publishing …” by now, and a button that is out of order is not sent.
      if (submitter?.name) form.append(hidden(submitter.name, submitter.value));
      form.requestSubmit();
    };
    const limit = setTimeout(() => ended({ target: form }), LONGEST);
    onTheWay.set(form, goOn);
  },
  true,
);

function hidden(name, value) {
  return Object.assign(document.createElement("input"), { type: "hidden", name, value });
}
