// The cells of a large table are sent short. Whoever comes to one finds it whole: its address with all that is chosen on
// the page, and before its place in the workbook the workbook's name, which the heading of its column holds.
(() => {
  const complete = (event) => {
    const link = event.target.closest?.(".matrix td a[href^='?figure=']");
    if (!link) return;
    const address = new URLSearchParams(location.search);
    address.set("figure", new URLSearchParams(link.search).get("figure"));
    link.setAttribute("href", `?${address}`);
    const heading = link.closest("table").rows[0].cells[link.closest("td").cellIndex].querySelector("a");
    const [, file] = heading.title.split("\n");
    const place = link.title.lastIndexOf("\n› ");
    if (file && place >= 0) link.title = `${link.title.slice(0, place)}\n${file} ${link.title.slice(place + 1)}`;
  };

  for (const coming of ["pointerover", "focusin", "click"]) addEventListener(coming, complete, true);
})();
