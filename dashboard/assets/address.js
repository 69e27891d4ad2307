// The address holds all that a reader has chosen.
(() => {
  const push = history.pushState.bind(history);

  // A page completes its address with what it shows. That is no step of the reader's: the back button must not stop
  // there. What a reader asks for on top of the page (the origin of a figure) is one.
  const steps = ["figure"];

  const onlyCompletes = (url) => {
    const next = new URL(url, location.href);
    if (next.pathname !== location.pathname) return false;
    const now = new URLSearchParams(location.search);
    const added = [...next.searchParams.keys()].filter((name) => !now.has(name));
    const kept = [...now].every(([name, value]) => next.searchParams.get(name) === value);
    return kept && !added.some((name) => steps.includes(name));
  };

  history.pushState = (state, title, url) =>
    url && onlyCompletes(url) ? history.replaceState(state, title, url) : push(state, title, url);

  // Our own links, but for files: Streamlit follows the address as it does after the back button, without loading the app again.
  addEventListener("click", (event) => {
    const link = event.target.closest("[data-testid=stHtml] a[href]");
    const asksForATab = event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
    if (!link || link.hash || link.hasAttribute("download")) return;
    if (asksForATab || link.origin !== location.origin) return;
    event.preventDefault();
    push({}, "", link.href);
    dispatchEvent(new PopStateEvent("popstate"));
  });
})();
