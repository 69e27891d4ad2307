// A page on paper. "打印" opens the page in a light column as wide as a sheet, where charts are drawn anew to fit; there it
// prints. What is wider than the sheet is shrunk to it: the table of a whole area, and the charts of a page printed as it
// stands on a wide screen, since they cannot be redrawn.
(() => {
  const SHEET = 718; // CSS pixels between the margins of A4 at 10 mm
  const address = new URL(location.href);
  const isPaper = address.searchParams.get("embed") === "true";
  if (isPaper) document.documentElement.classList.add("paper");

  addEventListener("click", (event) => {
    if (!event.target.closest("a[href='#print']")) return;
    event.preventDefault();
    if (isPaper) return print();
    const paper = new URL(location.href);
    paper.searchParams.set("embed", "true");
    paper.searchParams.set("embed_options", "light_theme");
    open(paper, "_blank");
  });

  const wide = () => document.querySelectorAll(".js-plotly-plot, .matrix table");
  addEventListener("beforeprint", () => wide().forEach((each) => {
    each.style.zoom = Math.min(1, SHEET / each.getBoundingClientRect().width);
  }));
  addEventListener("afterprint", () => wide().forEach((each) => each.style.removeProperty("zoom")));
})();
