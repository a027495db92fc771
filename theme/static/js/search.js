// Search with Pagefind's index, when the site has one. Results are built as text, never as HTML.
const form = document.querySelector("form[data-search]");
const absent = document.querySelector("[data-search-absent]");
const status = form.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const more = document.querySelector("[data-search-more]");
const field = form.elements.q;
const base = form.dataset.search;
const STEP = 20;
// In the index a space parts an elided word from the next.
const PARTED = /((?<![\p{L}\d])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’])[\u200a ](?=\p{L}|$)/giu;
const whole = (text) => text.replace(PARTED, "$1");
const ELIDED = /(?<![\p{L}\d])(?:[cdjlmnst]|(?:jus|lors|puis|quoi)?qu)['’](?=\p{L})/giu;

let loading;
let waiting = []; // results that were not looked at yet
let asked = "";

const shards = await fetch(`${base}shards.json`, { cache: "no-cache" })
  .then((answer) => (answer.ok ? answer.json() : null))
  .catch(() => null);
if (shards) {
  form.hidden = false;
  absent.hidden = true;
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  // The program comes with the first sign of a search, not with the page.
  field.addEventListener("focus", load);
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value.trim())}`);
    search();
  });
  more.addEventListener("click", async () => {
    const from = list.childElementCount;
    await add(asked);
    list.children[from]?.querySelector("a").focus();
  });
  search();
}

function load() {
  loading ??= start().catch(() => {
    form.hidden = true;
    absent.hidden = false;
  });
  return loading;
}

// Fails where the host's policy lacks 'wasm-unsafe-eval' (Pagefind alone would wait for ever),
// or the index is damaged.
async function start() {
  await WebAssembly.compile(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0));
  const pagefind = await import(new URL(`${base}pagefind.js`, location.href));
  await pagefind.init();
  await Promise.all(shards.map((each) => pagefind.mergeIndex(`${base}${each}/`)));
  return pagefind;
}

async function search() {
  const words = field.value.trim();
  if (!words) return empty("");
  const pagefind = await load();
  const terms = words.replace(ELIDED, "");
  let answer = await pagefind?.debouncedSearch(terms, {}, 200);
  if (answer?.results.length === 0 && /oe/i.test(terms)) {
    answer = await pagefind.search(terms.replace(/oe/gi, "œ")); // few keyboards have the letter
  }
  if (!answer || words !== field.value.trim()) return;
  empty(words);
  waiting = answer.results;
  await add(words);
}

function empty(words) {
  asked = words;
  waiting = [];
  list.replaceChildren();
  status.textContent = "";
  more.hidden = true;
}

// The next results. For a word that it does not have Pagefind gives those of its longest
// beginning, which is a letter at worst: they come last and are left out.
async function add(words) {
  const pages = [];
  while (waiting.length && pages.length < STEP) {
    const batch = await Promise.all(waiting.slice(0, STEP).map((each) => each.data()));
    if (words !== asked) return;
    const sound = batch.filter((page) => answers(page, words));
    waiting = sound.length ? waiting.slice(STEP) : [];
    pages.push(...sound);
  }
  list.append(...pages.map(item));
  const count = list.childElementCount;
  const says = count ? `${waiting.length ? "Plus de " : ""}${count} article` : "Aucun article";
  status.textContent = `${says}${count > 1 ? "s" : ""} pour « ${words} ».`;
  more.hidden = !waiting.length;
}

// Every word asked for has a word of the page with the same beginning, three fifths of it.
function answers(page, words) {
  const content = page.raw_content.split(/\s+/);
  const matched = page.locations.flatMap((at) => plain(content[at] ?? ""));
  return plain(words.replace(ELIDED, "")).every((term) => {
    const stem = term.slice(0, Math.ceil(term.length * 0.6));
    return matched.some((word) => word.startsWith(stem));
  });
}

function plain(text) {
  const bare = text.toLowerCase().replaceAll("œ", "oe").replaceAll("æ", "ae");
  return bare.normalize("NFD").replace(/\p{M}/gu, "").match(/[\p{L}\d]+/gu) ?? [];
}

function item(page) {
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = whole(page.meta.title);
  const title = document.createElement("h2");
  title.append(link);
  const excerpt = document.createElement("p");
  excerpt.className = "excerpt";
  // Pagefind escapes the excerpt and marks the words found with <mark>.
  const parsed = new DOMParser().parseFromString(page.excerpt, "text/html");
  for (const node of parsed.body.childNodes) {
    const copy = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    copy.textContent = whole(node.textContent);
    excerpt.append(copy);
  }
  // It begins on a word and ends on one, or on the stop of a sentence.
  const { firstChild: first, lastChild: last } = excerpt;
  if (first) first.textContent = first.textContent.replace(/^[\s»”)\],.;:!?…–]+/u, "");
  if (last) last.textContent = last.textContent.replace(/[\s,;:–(«“-]+$/u, "");
  const words = excerpt.textContent;
  if (/^\p{Ll}/u.test(words)) excerpt.prepend("… ");
  if (!/[.!?…»]\s*$/u.test(words)) excerpt.append("…");
  const line = document.createElement("li");
  line.append(title, dateline(page.meta), excerpt);
  return line;
}

function dateline({ section, date }) {
  const line = document.createElement("p");
  line.className = "dateline";
  line.textContent = [section, date].filter(Boolean).join(" · ");
  return line;
}
