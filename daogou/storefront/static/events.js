// What is looked at, searched for and pressed, told to the shop by those who have agreed (docs/events.md).

const chat = document.querySelector("daogou-chat");
const bar = document.querySelector("#consent");
/** What the question was asked by, where it was not the page itself. */
let asker;

/** Calls the shop in the visitor's name; undefined where that fails. */
async function call(method, path, body) {
  const headers = { Authorization: `Bearer ${chat.getAttribute("token")}`, "Content-Type": "application/json" };
  const options = { method, headers, body: body && JSON.stringify(body), keepalive: true };
  const answer = await fetch(path, options).catch(() => undefined);
  return answer?.ok ? answer.json() : undefined;
}

let agreed = false;

/** The shop's answer, undefined without one. */
async function tell(event) {
  if (!agreed) return undefined;
  const id = `${Date.now().toString(36)}-${Math.random().toString(36).slice(2)}`;
  const context = { page: location.pathname, language: chat.getAttribute("lang") };
  return call("POST", "/api/events", { events: [{ id, context, ...event }] });
}

/** What this page shows is what its visitor has searched for, or looks at. */
async function tellPage() {
  const listing = document.querySelector("#listing");
  const query = listing?.dataset.query;
  if (query) void tell({ kind: "search", query, value: Number(listing.dataset.total) });
  const product = document.querySelector("[data-viewed]")?.dataset.viewed;
  const answer = product && (await tell({ kind: "view", product }));
  if (answer?.offer) chat.offer?.(answer.offer);
}

/** Folds the question; the focus goes on where there is something to do. */
function leave() {
  const wasIn = bar.contains(document.activeElement);
  bar.hidden = true;
  if (!wasIn) return;
  if (chat.opened) chat.focus();
  else (asker ?? document.querySelector("#main")).focus({ preventScroll: true });
  asker = undefined;
}

async function choose(analytics) {
  const known = await call("PUT", "/api/consent", { analytics });
  if (!known) return;
  leave();
  const before = agreed;
  agreed = analytics;
  if (agreed && !before) void tellPage();
  if (!agreed && known.events) await call("DELETE", "/api/events");
}

document.addEventListener("click", (event) => {
  const choice = event.target.closest("[data-consent]");
  if (choice) void choose(choice.dataset.consent === "yes");
  const asking = event.target.closest("[data-privacy]");
  if (asking) {
    asker = asking;
    bar.hidden = false;
    bar.querySelector("button").focus();
  }
  const card = event.target.closest(".card[data-product]");
  if (card) void tell({ kind: "click", product: card.dataset.product });
});

const known = await call("GET", "/api/consent");
if (known) {
  agreed = known.analytics === true;
  bar.hidden = known.analytics !== null;
  void tellPage();
}
