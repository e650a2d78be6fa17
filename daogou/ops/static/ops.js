// What the operator's pages do beyond links and forms: parts that change are fetched anew.

const EVERY = 4000; // milliseconds
const main = document.querySelector("#main");

document.documentElement.classList.add("js");

/** Takes the children of `fresh` over, keeping those of the same id that are no others. */
function take(part, fresh) {
  const known = new Map([...part.querySelectorAll("[data-keyed] > [id]")].map((one) => [one.id, one]));
  for (const one of fresh.querySelectorAll("[data-keyed] > [id]")) {
    const before = known.get(one.id);
    if (before?.isEqualNode(one)) one.replaceWith(before);
  }
  part.replaceChildren(...fresh.childNodes);
}

/** Puts what has changed in its place; focus, scrolling, open tables and what was typed stay. */
function put(name, { state, html }) {
  const part = document.getElementById(`part-${name}`);
  if (!part) return;
  const fresh = new DOMParser().parseFromString(html, "text/html").body;
  const focused = document.activeElement?.id;
  const typed = [...part.querySelectorAll("textarea[id], input[id]")].map((one) => [one.id, one.value]);
  const open = [...part.querySelectorAll("details[open][id]")].map((one) => one.id);
  const log = part.querySelector("[data-scroll]");
  const [top, atEnd] = log ? [log.scrollTop, log.scrollTop + log.clientHeight > log.scrollHeight - 40] : [0, true];
  take(part, fresh);
  part.dataset.state = state;
  for (const [id, value] of typed) {
    const one = document.getElementById(id);
    if (one) one.value = value;
  }
  for (const id of open) document.getElementById(id)?.setAttribute("open", "");
  const now = part.querySelector("[data-scroll]");
  if (now) now.scrollTop = atEnd ? now.scrollHeight : top;
  if (focused && document.activeElement?.id !== focused) document.getElementById(focused)?.focus();
}

/** Asks for the parts that have changed since. */
async function refresh() {
  const parts = [...document.querySelectorAll("[data-state]")];
  if (!parts.length) return;
  const have = parts.map((one) => `${one.id.replace("part-", "")}=${one.dataset.state}`).join(",");
  const answer = await fetch(location.href, { headers: { "X-Daogou-Have": have } });
  // Whoever is no longer signed in is shown where to.
  if (answer.status === 401) location.reload();
  if (!answer.ok) throw new Error(answer.statusText);
  for (const [name, told] of Object.entries(await answer.json())) put(name, told);
}

/** Looks again and again while the page is seen. */
async function watch() {
  const mark = document.querySelector("#live");
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, EVERY));
    if (document.hidden) continue;
    try {
      await refresh();
      mark?.classList.remove("off");
    } catch {
      mark?.classList.add("off");
    }
    if (mark) mark.textContent = mark.classList.contains("off") ? mark.dataset.off : mark.dataset.on;
  }
}

for (const log of document.querySelectorAll("[data-scroll]")) log.scrollTop = log.scrollHeight;

document.addEventListener("change", (event) => {
  if (event.target.closest("[data-auto]") && event.target.form?.reportValidity()) event.target.form.requestSubmit();
});

// A message goes out, and what it changes comes, without the page being left.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.hasAttribute("data-stay")) return;
  event.preventDefault();
  const button = form.querySelector("button");
  const box = form.querySelector("textarea");
  const notice = document.querySelector("#said");
  if (button.disabled) return;
  button.disabled = true;
  fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { "X-Daogou-Have": "" } })
    .then(async (answer) => {
      const told = await answer.json();
      if (!answer.ok) throw new Error(told.error);
      box.value = "";
      notice.hidden = true;
      await refresh().catch(() => {});
    })
    .catch((error) => {
      // Sent again by itself, what had arrived after all would be said twice.
      notice.textContent = error instanceof TypeError ? notice.dataset.lost : error.message;
      notice.hidden = false;
    })
    .finally(() => {
      button.disabled = false;
      box.focus();
    });
});

document.addEventListener("keydown", (event) => {
  const form = event.target.closest("form[data-stay]");
  // A key that an input method takes. Safari ends the composition before the key that ends it; the code alone still tells.
  const composing = event.isComposing || event.keyCode === 229;
  if (form && event.key === "Enter" && !event.shiftKey && !composing) {
    event.preventDefault();
    form.requestSubmit();
  }
});

if (main.querySelector("[data-state]")) watch();

const tip = Object.assign(document.createElement("div"), { className: "tip", hidden: true });
tip.setAttribute("aria-hidden", "true");
document.body.append(tip);

// What a chart says of the hour or day that is pointed at; its table says the same.
document.addEventListener("pointermove", (event) => {
  const band = event.target.closest?.("[data-tip]");
  tip.hidden = !band;
  if (!band) return;
  tip.textContent = band.dataset.tip;
  const { width, height } = tip.getBoundingClientRect();
  tip.style.left = `${Math.max(4, Math.min(event.clientX + 14, innerWidth - width - 8))}px`;
  tip.style.top = `${Math.max(4, event.clientY - height - 14)}px`;
});
document.addEventListener("scroll", () => { tip.hidden = true; }, { capture: true, passive: true });
