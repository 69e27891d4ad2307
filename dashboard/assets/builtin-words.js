// Replaces the texts that Streamlit itself writes in English, unless the page is in English (?lang=en).
// Whole texts are looked up; patterns (/…/ with $1) serve those that hold a number or a name.
(() => {
  const dictionary = __DICTIONARY__;
  const patterns = Object.entries(dictionary.patterns).map(([from, to]) => [new RegExp(`^${from}$`), to]);
  const attributes = ["aria-label", "title", "placeholder", "alt"];
  const isEnglish = () => new URLSearchParams(location.search).get("lang") === "en";

  const translated = (text) => {
    const trimmed = text.trim();
    if (!trimmed || !/[A-Za-z]/.test(trimmed)) return null;
    const whole = dictionary.texts[trimmed];
    if (whole !== undefined) return text.replace(trimmed, whole);
    for (const [from, to] of patterns) {
      if (from.test(trimmed)) return trimmed.replace(from, to);
    }
    return null;
  };

  // What stood in a text or an attribute before, so that a page can become English again.
  const replaced = new WeakMap();

  const put = (node, name, old, change) => {
    const known = replaced.get(node) ?? {};
    const entry = known[name];
    const isOurs = entry !== undefined && entry.chinese === old;
    const text = isEnglish() ? (isOurs ? entry.english : null) : translated(old);
    if (text === null || text === old) return;
    replaced.set(node, { ...known, [name]: isEnglish() ? undefined : { english: old, chinese: text } });
    change(text);
  };

  const mend = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      put(node, "text", node.nodeValue, (text) => { node.nodeValue = text; });
    } else if (node.nodeType === Node.ELEMENT_NODE && !/^(SCRIPT|STYLE|TEXTAREA)$/.test(node.tagName)) {
      for (const name of attributes) {
        if (node.hasAttribute(name)) put(node, name, node.getAttribute(name), (text) => node.setAttribute(name, text));
      }
      node.childNodes.forEach(mend);
    }
  };

  // Sets the language of the document; true if it has changed.
  const setLanguage = () => {
    const lang = isEnglish() ? "en" : "zh-CN";
    if (document.documentElement.lang === lang) return false;
    document.documentElement.lang = lang;
    return true;
  };

  new MutationObserver((changes) => {
    if (setLanguage()) mend(document.documentElement);
    else if (!isEnglish()) {
      for (const change of changes) {
        if (change.type === "childList") change.addedNodes.forEach(mend);
        else mend(change.target);
      }
    }
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes,
  });
  setLanguage();
})();
