// Search with Pagefind's index, when the site has one. Results are built as text, never as HTML.
const form = document.querySelector("form[data-search]");
const status = form.querySelector("[data-search-status]");
const list = document.querySelector("[data-search-results]");
const field = form.elements.q;
const SHOWN = 20;

const pagefind = await start().catch(() => null);
if (pagefind) {
  form.hidden = false;
  document.querySelector("[data-search-absent]").remove();
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", search);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    history.replaceState(null, "", `?q=${encodeURIComponent(field.value)}`);
    search();
  });
  search();
}

// Fails where there is no index, or where the host's policy lacks 'wasm-unsafe-eval'.
async function start() {
  const module = await import(new URL(form.dataset.search, location.href));
  await module.init();
  return module;
}

async function search() {
  const words = field.value.trim();
  if (!words) return show([], "");
  const found = await pagefind.debouncedSearch(words, {}, 200);
  if (!found || words !== field.value.trim()) return;
  const pages = await Promise.all(found.results.slice(0, SHOWN).map((each) => each.data()));
  const count = found.results.length;
  show(pages, count ? `${count} article${count > 1 ? "s" : ""}` : "Aucun article ne contient ces mots.");
}

function show(pages, message) {
  status.textContent = message;
  list.replaceChildren(...pages.map(item));
}

function item(page) {
  const link = document.createElement("a");
  link.href = page.url;
  link.textContent = page.meta.title;
  const title = document.createElement("h2");
  title.append(link);
  const excerpt = document.createElement("p");
  excerpt.className = "excerpt";
  // Pagefind escapes the excerpt and marks the words found with <mark>.
  const parsed = new DOMParser().parseFromString(page.excerpt, "text/html");
  for (const node of parsed.body.childNodes) {
    const copy = document.createElement(node.nodeName === "MARK" ? "mark" : "span");
    copy.textContent = node.textContent;
    excerpt.append(copy);
  }
  const line = document.createElement("li");
  line.append(title, excerpt);
  return line;
}
