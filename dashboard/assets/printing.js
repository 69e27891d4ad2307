// A page on paper. "打印" opens the page in a light column as wide as a sheet, where charts are drawn anew to fit; there it
// prints. A page printed as it stands on a wide screen gets its charts shrunk to the sheet, since they cannot be redrawn.
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

  const charts = () => document.querySelectorAll(".js-plotly-plot");
  addEventListener("beforeprint", () => charts().forEach((chart) => {
    chart.style.zoom = Math.min(1, SHEET / chart.getBoundingClientRect().width);
  }));
  addEventListener("afterprint", () => charts().forEach((chart) => chart.style.removeProperty("zoom")));
})();
