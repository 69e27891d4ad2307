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

  const mend = (node) => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = translated(node.nodeValue);
      if (text !== null && text !== node.nodeValue) node.nodeValue = text;
    } else if (node.nodeType === Node.ELEMENT_NODE && !/^(SCRIPT|STYLE|TEXTAREA)$/.test(node.tagName)) {
      for (const name of attributes) {
        const text = node.hasAttribute(name) ? translated(node.getAttribute(name)) : null;
        if (text !== null && text !== node.getAttribute(name)) node.setAttribute(name, text);
      }
      node.childNodes.forEach(mend);
    }
  };

  const setLanguage = () => {
    document.documentElement.lang = isEnglish() ? "en" : "zh-CN";
  };

  new MutationObserver((changes) => {
    setLanguage();
    if (isEnglish()) return;
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(mend);
      else mend(change.target);
    }
  }).observe(document, {
    subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: attributes,
  });
  setLanguage();
})();
