// A unit's answer: keeps what is typed on this machine until the server has acknowledged it, saves it by itself, sums up.
// Without this file the form is saved by its buttons.
const form = document.querySelector("form[data-draft]");
const said = document.getElementById("kept");

const number = (text) => {
  const plain = text.trim().replaceAll(",", "").replaceAll("，", "");
  return plain !== "" && Number.isFinite(Number(plain)) ? Number(plain) : null;
};
const print = (value) => (value === null ? "—" : value.toLocaleString("en-US", { maximumFractionDigits: 12 }));
const isSlash = (input) =>
  ["/", "／", "不适用", "n/a", "N/A"].includes(input.value.trim()) ||
  (input.value.trim() === "" && input.closest("td").querySelector("input[type=checkbox]")?.checked);
const sum = (inputs) =>
  inputs.reduce((total, input) => {
    const value = isSlash(input) ? 0 : number(input.value);
    return total === null || value === null ? null : total + value;
  }, 0);
const valuesOf = (row) => [...row.querySelectorAll("input[data-version-of]")];

const showSums = (table) => {
  for (const row of table.querySelectorAll("tr[data-element]:not(.sum)")) {
    const across = row.querySelector("output[data-across]");
    if (across) {
      across.textContent = print(sum(valuesOf(row)));
    }
  }
  for (const row of table.querySelectorAll("tr.sum")) {
    const parts = [...table.querySelectorAll(`tr[data-element="${CSS.escape(row.dataset.element)}"]:not(.sum)`)].map(valuesOf);
    row.querySelectorAll("output[data-down]").forEach((output, i) => {
      output.textContent = print(sum(parts.map((of) => of[i])));
    });
    const all = row.querySelector("output[data-all]");
    if (all) {
      all.textContent = print(sum(parts.flat()));
    }
  }
};

// This page is the server's answer to a form sent by its buttons: it has, or shows, all that was typed. A form that was
// handed in may not be open any more, so what it kept is forgotten here, whatever the page shows.
const answered = document.querySelector(".notice.good, .notice.bad, .summary");
Object.keys(sessionStorage)
  .filter((key) => key.startsWith("draft:"))
  .forEach((key) => {
    if (answered) {
      localStorage.removeItem(key);
    }
    sessionStorage.removeItem(key);
  });

if (form) {
  const store = "draft:" + form.dataset.draft;
  const state = document.getElementById("draft-state");
  // With the version that it was typed upon: a value that somebody changed since then is told, not overwritten.
  const left = JSON.parse(localStorage.getItem(store) ?? "null");
  const changed = left?.fields ?? {};
  if (left) {
    form.elements.version.value = Math.min(left.version, Number(form.elements.version.value));
  }
  let timer = 0;
  let sending = false;
  let wait = 1000;

  const tell = (text, loud) => {
    state.textContent = text;
    said.hidden = !loud;
    said.textContent = loud ? text : "";
  };
  const partsOf = (name) => {
    const input = document.getElementById(name);
    const cell = input?.closest("td");
    return { input, box: cell?.querySelector("input[type=checkbox]"), note: cell?.querySelector("textarea") };
  };
  const read = (name) => {
    const { input, box, note } = partsOf(name);
    return { value: input.value, na: box?.checked ?? false, note: note?.value ?? "" };
  };
  // The machine keeps only what the server does not have; nothing of it stays once the server has it.
  const keep = () => {
    if (Object.keys(changed).length > 0) {
      localStorage.setItem(store, JSON.stringify({ version: Number(form.elements.version.value), fields: changed }));
    } else {
      localStorage.removeItem(store);
    }
  };
  const same = (a, b) => a && b && a.value === b.value && a.na === b.na && a.note === b.note;

  const showTheirs = (name, theirs) => {
    const { input } = partsOf(name);
    if (!input) {
      return;
    }
    const line = document.createElement("span");
    line.className = "problem";
    line.textContent = said.dataset.theirs.replace("#", theirs.notApplicable ? "/" : theirs.typed || "—").replace("@", theirs.by);
    input.closest("td").querySelectorAll(".problem").forEach((old) => old.remove());
    input.after(line);
  };

  const send = async () => {
    const sent = structuredClone(changed);
    if (sending || Object.keys(sent).length === 0) {
      return;
    }
    sending = true;
    tell(said.dataset.saving, false);
    const body = new URLSearchParams();
    body.set("_csrf", form.elements["_csrf"].value);
    body.set("version", form.elements.version.value);
    for (const [name, field] of Object.entries(sent)) {
      body.set(name, field.value);
      body.set("n" + name.slice(1), field.note);
      if (field.na) {
        body.set("a" + name.slice(1), "1");
      }
    }
    try {
      const answer = await fetch(form.dataset.draft, { method: "POST", body, redirect: "manual" });
      if (answer.status === 200 || answer.status === 409) {
        const kept = await answer.json();
        form.elements.version.value = kept.version;
        // Everything the server has, or was told of in conflict, is typed anew from the version it answered.
        form.elements.seen.value = "";
        const taken = Object.keys(sent).filter((name) => !(name in kept.theirs));
        for (const name of taken) {
          document.getElementById(name)?.classList.remove("kept");
          if (same(changed[name], sent[name])) {
            delete changed[name];
          }
        }
        const conflicts = Object.entries(kept.theirs);
        conflicts.forEach(([name, theirs]) => {
          showTheirs(name, theirs);
          // Kept in the field, sent again only when it is typed again.
          if (same(changed[name], sent[name])) {
            delete changed[name];
          }
        });
        keep();
        wait = 1000;
        if (conflicts.length > 0) {
          tell(said.dataset.conflict, true);
        } else {
          tell(said.dataset.saved.replace("#", kept.at), false);
        }
      } else if (answer.status === 422) {
        tell((await answer.json()).refused, true);
        wait = 60000;
      } else if (answer.status === 403 || answer.status === 401 || answer.type === "opaqueredirect") {
        tell(said.dataset.signedOut, true);
        wait = 60000;
      } else {
        throw new Error(answer.status);
      }
    } catch {
      tell(said.dataset.offline, true);
      wait = Math.min(wait * 2, 30000);
    } finally {
      sending = false;
    }
    if (Object.keys(changed).length > 0) {
      clearTimeout(timer);
      timer = setTimeout(send, wait);
    }
  };

  // What this person changed, and what was shown beside somebody else's value: a button sends no more than that once
  // the page is older than the last save, so that values of others are not taken back unseen.
  const mine = new Set([...form.querySelectorAll("td:has(.problem) input[data-version-of]")].map((input) => input.id));
  const setSent = (sent) =>
    form.querySelectorAll("input[data-version-of]").forEach((input) => {
      const cell = input.closest("td");
      cell.querySelectorAll("input, textarea").forEach((part) => {
        part.disabled = !sent && !mine.has(input.id);
      });
    });
  const touch = (name) => {
    mine.add(name);
    changed[name] = read(name);
    document.getElementById(name).classList.add("kept");
    keep();
    clearTimeout(timer);
    timer = setTimeout(send, Math.max(800, wait > 1000 ? wait : 0));
  };
  const nameOf = (target) => target.closest("td")?.querySelector("input[data-version-of]")?.id;

  // Restored first, so that sums and changes are shown of what is there.
  const restored = Object.keys(changed).filter((name) => {
    const { input, box, note } = partsOf(name);
    if (!input) {
      delete changed[name];
      return false;
    }
    input.value = changed[name].value;
    input.classList.add("kept");
    if (box) {
      box.checked = changed[name].na;
    }
    if (note) {
      note.value = changed[name].note;
    }
    return true;
  });
  restored.forEach((name) => mine.add(name));
  if (restored.length > 0) {
    tell(said.dataset.restored.replace("#", restored.length), true);
    timer = setTimeout(send, 1500);
  }

  form.addEventListener("input", (event) => {
    const name = nameOf(event.target);
    if (name) {
      if (event.target.type === "checkbox" && event.target.checked) {
        document.getElementById(name).value = "";
      }
      touch(name);
      showSums(event.target.closest("table"));
    }
  });
  globalThis.addEventListener("pageshow", () => setSent(true));
  globalThis.addEventListener("online", () => {
    wait = 1000;
    send();
  });
  // A page sent by its buttons carries every field; what it carries is no longer kept here once the answer has come.
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    sessionStorage.setItem(store, "sent");
    if (form.elements.seen.value === "") {
      setSent(false);
    }
  });
}

document.querySelectorAll(".answer-grid").forEach(showSums);
document.getElementById("faults")?.focus();
