// What the pages do beyond links and forms: everything here also works without it, more slowly.

const chat = document.querySelector("daogou-chat");
const toast = document.querySelector("#toast");
let hiding;
let loading = new AbortController();

document.documentElement.classList.add("js");

/** Says something in a corner for a while. */
function say(text) {
  clearTimeout(hiding);
  toast.textContent = text;
  toast.classList.add("shown");
  hiding = setTimeout(() => toast.classList.remove("shown"), 4000);
}

/** Opens or folds a part that small screens show only when asked. */
function fold(part, isOpen) {
  part?.classList.toggle("open", isOpen);
  part?.querySelector("[data-fold]")?.setAttribute("aria-expanded", String(isOpen));
}

/** Puts the parts of a fetched page that `selectors` name in place of this page's. */
function put(page, selectors) {
  const focused = document.activeElement;
  const within = selectors.find((one) => focused?.closest(one));
  const open = [...document.querySelectorAll(".open[id]")].map((one) => one.id);
  for (const selector of selectors) {
    const fresh = page.querySelector(selector);
    if (fresh) document.querySelector(selector)?.replaceWith(document.adoptNode(fresh));
  }
  if (location.pathname !== "/cart") document.querySelector("#cart-link").removeAttribute("aria-current");
  for (const id of open) fold(document.getElementById(id), true);
  if (!within || document.activeElement === focused) return;
  // What had the focus may be gone, as a line of the cart: its part's heading has it then.
  const again = (focused.id && document.getElementById(focused.id)) || document.querySelector(`${within} :is(h1, h2)`);
  if (again?.matches("h1, h2")) again.tabIndex = -1;
  again?.focus();
}

/** The shop gives no page: what is on show stays, and so does what was typed. */
class Unreachable extends Error {}

/** What another page is asked for with: one that is still on its way is not waited for any longer. */
function instead() {
  loading.abort();
  loading = new AbortController();
  return { signal: loading.signal };
}

/** Fetches a page and takes parts of it over; the whole page where that fails. */
async function swap(address, options, selectors) {
  const answer = await fetch(address, options).catch((error) => {
    throw options.signal?.aborted ? error : new Unreachable();
  });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const notice = page.querySelector("#notice");
  const parts = answer.ok ? selectors : selectors.filter((one) => page.querySelector(one));
  if (notice) say(notice.textContent);
  else if (!parts.length) throw new Unreachable();
  put(page, parts);
  return answer;
}

/** What is done where a page could not be taken over; nothing where another one is on its way. */
function failed(error, otherwise) {
  if (error instanceof Unreachable) say(toast.dataset.unreachable);
  else if (error.name !== "AbortError") otherwise();
}

/** Shows what the address asks for, where going back or forth has changed it without another page. */
async function follow() {
  const part = document.querySelector("[data-shows]");
  const options = instead();
  if (!part || part.dataset.shows === location.search.slice(1)) return;
  await swap(location.pathname + location.search, options, [`#${part.id}`, "#language"]).catch((error) =>
    failed(error, () => location.reload()),
  );
}

async function submit(form, button) {
  const fields = new URLSearchParams(new FormData(form, button));
  const selectors = form.dataset.swap.split(" ");
  if (form.method === "post") {
    const answer = await swap(form.action, { method: "POST", body: fields }, selectors);
    if (answer.ok && form.dataset.said) say(form.dataset.said);
    return;
  }
  for (const [name, value] of [...fields]) if (!value) fields.delete(name, value);
  const address = `${form.getAttribute("action")}?${fields}`;
  await swap(address, instead(), selectors);
  history.pushState(null, "", address);
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.dataset.swap) return;
  event.preventDefault();
  // A second press meanwhile is none for a second piece; another amount, or filter, is meant.
  const once = form.method === "post" && !form.querySelector("[data-auto]");
  if (once && form.ariaBusy === "true") return;
  form.ariaBusy = "true";
  submit(form, event.submitter)
    .catch((error) => failed(error, () => form.submit()))
    .finally(() => (form.ariaBusy = null));
});

document.addEventListener("change", (event) => {
  const { form } = event.target;
  if (form && (form.id === "filters" || event.target.hasAttribute("data-auto")) && form.reportValidity()) {
    form.requestSubmit();
  }
});

// What was changed before this script was there; while it is still being written its change is to come.
for (const field of document.querySelectorAll("input[data-auto]")) {
  if (field.value !== field.defaultValue && field !== document.activeElement && field.form.reportValidity()) {
    field.form.requestSubmit();
  }
}

document.addEventListener("click", (event) => {
  const link = event.target.closest("a[data-swap]");
  if (link && !event.metaKey && !event.ctrlKey && !event.shiftKey && event.button === 0) {
    event.preventDefault();
    swap(link.href, instead(), link.dataset.swap.split(" "))
      .then(() => history.replaceState(null, "", link.href))
      .catch((error) => failed(error, () => location.assign(link.href)));
  }
  const folding = event.target.closest("[data-fold]");
  if (folding) {
    event.preventDefault();
    const part = document.querySelector(folding.dataset.fold);
    fold(part, !part.classList.contains("open"));
  }
  const speaking = event.target.closest("[data-say], [data-open]");
  if (speaking && chat?.open) {
    chat.open();
    if (speaking.dataset.say) chat.send(speaking.dataset.say);
  }
});

addEventListener("popstate", follow);
// Who went back before this script was there has another address already.
follow();

// The assistant, or another page, has changed the cart.
chat?.addEventListener("daogou-cart", ({ detail }) => {
  if (document.querySelector("#cart-link")?.dataset.state === detail.state) return;
  const live = document.querySelector("[data-live]");
  swap(live ? location.pathname : "/cart", {}, live ? ["#cart-link", `#${live.id}`] : ["#cart-link"]).catch(() => {});
});
