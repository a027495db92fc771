/* Ties each sentence to its source; without it the links do the same. */
"use strict";
(() => {
  const text = document.querySelector(".copy");
  if (text) tie(text);
  const faults = document.querySelector(".faults");
  if (faults) faults.focus();
  follow();

  function tie(text) {
    const pieces = [...text.querySelectorAll(".piece")];
    const sources = document.querySelector(".sources");
    const slip = document.querySelector(".slip");
    const body = slip.querySelector(".slip-body");
    const place = slip.querySelector(".slip-place");
    const tools = document.querySelector(".tools");
    let current = null;
    let filter = "";
    slip.hidden = tools.hidden = false;

    const number = (piece) => piece.id.slice(1);
    const passages = (piece) =>
      sources.querySelectorAll(`[data-pieces~="${number(piece)}"]`);
    const wanted = (piece) => !filter || piece.classList.contains(filter);

    function only(piece) {
      for (const each of pieces) each.tabIndex = each === piece ? 0 : -1;
    }

    function show(piece) {
      for (const each of document.querySelectorAll(".seg.lit")) each.classList.remove("lit");
      const found = passages(piece);
      for (const each of found) each.classList.add("lit");
      if (found.length) reveal(found[0], found[found.length - 1]);
      const note = document.getElementById(`n${number(piece)}`);
      body.replaceChildren(...[...note.children].map((each) => each.cloneNode(true)));
      place.textContent = `Phrase ${number(piece)} sur ${pieces.length}`;
    }

    /* Scrolls the sources alone; the page stays where the reader is. */
    function reveal(first, last) {
      if (sources.scrollHeight <= sources.clientHeight) return;
      const frame = sources.getBoundingClientRect();
      const top = first.getBoundingClientRect().top - frame.top;
      const bottom = last.getBoundingClientRect().bottom - frame.top;
      if (top > 60 && bottom < frame.height - 20) return;
      sources.scrollTop += top - Math.max(70, (frame.height - (bottom - top)) / 3);
    }

    function choose(piece, focus = true) {
      if (current) current.removeAttribute("aria-current");
      current = piece;
      piece.setAttribute("aria-current", "true");
      only(piece);
      if (focus) piece.focus({ preventScroll: true });
      show(piece);
      slip.classList.remove("away");
      const box = piece.getBoundingClientRect();
      const covered = getComputedStyle(slip).position === "fixed" ? slip.offsetHeight : 0;
      const low = innerHeight - covered - 40;
      if (box.top < 130 || box.bottom > low) {
        scrollBy(0, (box.top + box.bottom) / 2 - (130 + low) / 2);
      }
    }

    function step(by, fits = wanted) {
      let at = current ? pieces.indexOf(current) : by > 0 ? -1 : pieces.length;
      do at += by;
      while (pieces[at] && !fits(pieces[at]));
      if (pieces[at]) choose(pieces[at]);
    }

    only(pieces[0]);
    text.addEventListener("click", (event) => {
      const piece = event.target.closest(".piece");
      if (!piece || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      choose(piece);
    });
    text.addEventListener("focusin", (event) => {
      const piece = event.target.closest(".piece");
      if (piece && piece !== current) choose(piece, false);
    });
    text.addEventListener("pointerover", (event) => {
      const piece = event.target.closest(".piece");
      if (piece && event.pointerType === "mouse") show(piece);
    });
    text.addEventListener("pointerleave", () => {
      if (current) show(current);
    });
    text.closest(".text").addEventListener("keydown", (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (!event.target.closest(".copy") && event.target.id !== "texte") return;
      const by = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1, n: 1, p: -1 }[event.key];
      if (!by) return;
      event.preventDefault();
      if ("np".includes(event.key)) step(by, (piece) => piece.classList.contains("doubt"));
      else step(by);
    });
    slip.addEventListener("click", (event) => {
      const button = event.target.closest("[data-step]");
      if (button) {
        step(Number(button.dataset.step));
        button.focus();
      }
    });
    sources.addEventListener("click", (event) => {
      const passage = event.target.closest("[data-pieces]");
      if (!passage || event.target.closest("a") || String(getSelection())) return;
      choose(document.getElementById(`p${passage.dataset.pieces.split(" ")[0]}`));
    });
    sources.addEventListener("pointerover", (event) => {
      near(event.target.closest("[data-pieces]"));
    });
    sources.addEventListener("pointerleave", () => near(null));

    function near(passage) {
      for (const each of text.querySelectorAll(".near")) each.classList.remove("near");
      for (const each of passage ? passage.dataset.pieces.split(" ") : [])
        document.getElementById(`p${each}`).classList.add("near");
    }

    tools.addEventListener("click", (event) => {
      const button = event.target.closest("[data-filter]");
      if (!button) return;
      filter = button.dataset.filter;
      for (const each of tools.children) each.setAttribute("aria-pressed", String(each === button));
      text.classList.toggle("filtered", Boolean(filter));
      for (const each of pieces) each.classList.toggle("wanted", wanted(each));
      if (filter) {
        const first = pieces.find(wanted);
        choose(first, false);
      }
    });
    /* On a phone the slip covers the page: not where there is no text to read. */
    new IntersectionObserver(([seen]) => {
      if (!seen.isIntersecting) slip.classList.add("away");
      else if (current) slip.classList.remove("away");
    }).observe(text);
    addEventListener("hashchange", named);
    named();

    function named() {
      const piece = /^#p\d+$/.test(location.hash) && document.getElementById(location.hash.slice(1));
      if (piece) choose(piece);
    }
  }

  /* Loads the page again after a build, never over a review that is being written. */
  function follow() {
    const form = document.querySelector(".sign-form form");
    const notice = document.querySelector(".changed");
    let dirty = Boolean(faults);
    if (form) form.addEventListener("input", () => (dirty = true));
    const events = new EventSource("/_depeche/events");
    events.onmessage = (event) => {
      if (event.data === document.body.dataset.generation) return;
      if (dirty && notice) notice.hidden = false;
      else location.reload();
    };
    addEventListener("pagehide", () => events.close());
  }
})();
