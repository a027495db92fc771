// The copy button needs a script, so it shows itself only where one runs.
for (const button of document.querySelectorAll("button[data-copy]")) {
  if (!navigator.clipboard) continue;
  const label = button.textContent;
  button.hidden = false;
  button.setAttribute("aria-live", "polite");
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = label), 3000);
  });
}

// What is less than a day old says so, and goes on saying so while the page is open.
const told = new Intl.RelativeTimeFormat(document.documentElement.lang, { numeric: "always" });
const fresh = [...document.querySelectorAll("time[data-fresh]")].map((time) => [time, time.textContent]);

function refresh() {
  for (const [time, written] of fresh) {
    const minutes = Math.floor((Date.now() - Date.parse(time.dateTime)) / 60000);
    const recent = minutes >= 1 && minutes < 24 * 60;
    time.textContent = !recent
      ? written
      : minutes < 60
        ? told.format(-minutes, "minute")
        : told.format(-Math.floor(minutes / 60), "hour");
    time.title = recent ? written : "";
  }
}

if (fresh.length) {
  refresh();
  setInterval(refresh, 60000);
}
