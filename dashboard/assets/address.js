// A page completes its address with what it shows. That is no step of the reader's: the back button must not stop there.
(() => {
  const chosen = ["area", "period", "lang", "category"];
  const push = history.pushState.bind(history);

  const onlyCompletes = (url) => {
    const next = new URL(url, location.href);
    if (next.pathname !== location.pathname) return false;
    const now = new URLSearchParams(location.search);
    const added = [...next.searchParams.keys()].filter((name) => !now.has(name));
    const kept = [...now].every(([name, value]) => next.searchParams.get(name) === value);
    return kept && added.every((name) => chosen.includes(name));
  };

  history.pushState = (state, title, url) =>
    url && onlyCompletes(url) ? history.replaceState(state, title, url) : push(state, title, url);
})();
