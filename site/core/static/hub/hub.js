// Conveniences only: every page works without this file.
"use strict";

document.addEventListener("DOMContentLoaded", () => {
  const summary = document.querySelector(".govuk-error-summary");
  if (summary) summary.focus();

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  // Where it cannot be copied, the link is followed, and the address stands in the browser's own field.
  const links = document.querySelectorAll("[data-copy]");
  if (links.length && navigator.clipboard) {
    const said = document.createElement("p");
    said.className = "hub-said";
    said.setAttribute("role", "status");
    document.body.append(said);
    for (const link of links) {
      link.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(link.href);
          said.textContent = link.dataset.copy;
        } catch {
          said.textContent = "";
        }
        setTimeout(() => (said.textContent = ""), 4000);
      });
    }
  }

  // A browser that knows no popovers shows the meanings after the text: a word leads there.
  if (!("popover" in HTMLElement.prototype)) {
    for (const word of document.querySelectorAll(".hub-term")) {
      word.addEventListener("click", () => location.assign(`#${word.getAttribute("popovertarget")}`));
    }
  }

  for (const area of document.querySelectorAll("textarea[maxlength]")) {
    const left = document.createElement("p");
    left.className = "govuk-hint";
    left.setAttribute("aria-live", "polite");
    const say = () => {
      const rest = area.maxLength - area.value.length;
      left.textContent = rest < 200 ? `${document.body.dataset.left}: ${rest}` : "";
    };
    area.after(left);
    area.addEventListener("input", say);
    say();
  }
});

// A second click while the first is on its way sends nothing; the server would refuse it anyway.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method === "post") form.dataset.sent = "yes";
});

window.addEventListener("pageshow", () => {
  for (const form of document.forms) delete form.dataset.sent;
});
