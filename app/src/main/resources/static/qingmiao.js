// Comforts only: every page works without this file.
document.addEventListener("keydown", (event) => {
  const typing = event.target instanceof HTMLElement && event.target.matches("input, textarea, select, [contenteditable]");
  const search = document.getElementById("q");
  if (event.key === "/" && !typing && search) {
    event.preventDefault();
    search.focus();
  }
});

// Grids of values: arrows move between rows, a block copied from a spreadsheet fills the fields below and beside.
const fieldsOf = (row) => [...row.querySelectorAll("input:not([type=checkbox])")];
const showChange = (input) => {
  if (input.dataset.last === undefined) {
    return;
  }
  const output = input.parentElement.querySelector("output");
  const last = Number(input.dataset.last);
  const now = Number(input.value.replaceAll(",", ""));
  const known = output && input.dataset.last && input.value.trim() !== "" && Number.isFinite(now) && last !== 0;
  if (output) {
    const change = known ? Math.round(((now - last) / last) * 1000) / 10 : 0;
    output.textContent = known ? `${change > 0 ? "+" : ""}${change}%` : "";
  }
};
document.querySelectorAll(".grid input").forEach(showChange);
document.addEventListener("input", (event) => {
  if (event.target.matches(".grid input")) {
    showChange(event.target);
  }
});
document.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  if (!step || !event.target.matches(".grid input")) {
    return;
  }
  event.preventDefault();
  const row = event.target.closest("tr");
  let next = row;
  do {
    next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  } while (next && fieldsOf(next).length === 0);
  if (next) {
    fieldsOf(next)[fieldsOf(row).indexOf(event.target)]?.focus();
  }
});
document.addEventListener("paste", (event) => {
  const text = event.clipboardData?.getData("text") ?? "";
  if (!event.target.matches(".grid input") || !/[\t\n]/.test(text.trimEnd())) {
    return;
  }
  event.preventDefault();
  let row = event.target.closest("tr");
  const first = fieldsOf(row).indexOf(event.target);
  for (const line of text.trimEnd().split(/\r?\n/)) {
    if (!row) {
      break;
    }
    line.split("\t").forEach((value, i) => {
      const field = fieldsOf(row)[first + i];
      if (field) {
        field.value = value.trim();
        field.dispatchEvent(new Event("input", { bubbles: true }));
      }
    });
    do {
      row = row.nextElementSibling;
    } while (row && fieldsOf(row).length === 0);
  }
});

// Passkeys are asked of the browser, so their buttons show only where scripts run and the browser has them.
if (window.PublicKeyCredential && document.querySelector("[data-passkey]")) {
  import("./passkey.js");
}
// Printing needs a script, so its button shows only where there is one.
document.querySelectorAll("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
});
