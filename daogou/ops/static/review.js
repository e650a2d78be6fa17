// The inbox by keyboard, and labels without leaving the page. Without it the forms work as forms.

const list = document.querySelector(".review");
const notice = document.querySelector("#review-said");
const done = document.querySelector("#review-done");
const items = () => [...list.children];
let at = 0;

/** Goes to an entry of the list; beyond the ends it stays. */
function go(place) {
  const all = items();
  if (!all.length) return;
  at = Math.max(0, Math.min(place, all.length - 1));
  all[at].focus({ preventScroll: true });
  all[at].scrollIntoView({ block: "nearest" });
}

function refuse(text) {
  notice.textContent = text;
  notice.hidden = !text;
  if (text) notice.scrollIntoView({ block: "nearest" });
}

/** Sends the label of an entry; what is decided goes from the list, and the next one is looked at. */
async function send(form, button) {
  const entry = form.closest("li");
  if (entry.inert) return;
  entry.inert = true;
  const body = new URLSearchParams(new FormData(form, button));
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Daogou-Have": "" } });
    if (answer.status === 401) return location.reload();
    const told = await answer.json();
    if (!answer.ok) throw new Error(told.error);
    refuse("");
    const place = items().indexOf(entry);
    entry.remove();
    done.textContent = "";
    done.textContent = done.dataset.done;
    if (items().length) go(place);
    else location.reload();
  } catch (error) {
    entry.inert = false;
    refuse(error.message);
    go(items().indexOf(entry));
  }
}

list?.addEventListener("submit", (event) => {
  event.preventDefault();
  send(event.target, event.submitter);
});

list?.addEventListener("focusin", (event) => {
  at = items().indexOf(event.target.closest("li"));
});

// A question's intent alone says too little: its entry is asked for.
list?.addEventListener("click", (event) => {
  const button = event.target.closest('button[value="faq"], button[value="chitchat"]');
  if (!button) return;
  event.preventDefault();
  const box = button.form.elements.label;
  box.value = `${button.value}/`;
  box.focus();
});

document.addEventListener("keydown", (event) => {
  if (!list || event.ctrlKey || event.metaKey || event.altKey) return;
  // A key that an input method takes. Safari ends the composition before the key that ends it; the code alone still tells.
  if (event.isComposing || event.keyCode === 229) return;
  const typing = event.target.matches("input, textarea, select");
  if (typing) {
    if (event.key === "Escape") go(at);
    if (event.key === "Enter" && event.target.matches("textarea")) {
      event.preventDefault();
      event.target.form.requestSubmit(event.target.form.querySelector(".review-fields button"));
    }
    return;
  }
  if (event.key === "j" || event.key === "k") {
    event.preventDefault();
    go(document.activeElement?.closest(".review > li") ? at + (event.key === "j" ? 1 : -1) : at);
    return;
  }
  const entry = document.activeElement?.closest(".review > li");
  if (!entry) return;
  const key = event.key === "Enter" && document.activeElement === entry ? "1" : event.key;
  const wanted = entry.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (!wanted) return;
  event.preventDefault();
  if (wanted.matches("button")) wanted.click();
  else wanted.focus();
});
