(function () {
  "use strict";
  var box = document.getElementById("search");
  var field = document.getElementById("search-text");
  var told = document.getElementById("search-told");
  function fold(text) {
    return text.toLowerCase().replace(/[đð]/g, "d").normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "").replace(/[^a-z0-9]+/g, " ").trim();
  }
  function words(text) {
    return fold(text).split(" ").filter(Boolean);
  }
  var parts = Array.prototype.map.call(document.querySelectorAll("[data-period]"), function (part) {
    var period = part.getAttribute("data-period");
    var rows = Array.prototype.map.call(part.querySelectorAll("[data-place]"), function (row) {
      return { row: row, text: " " + fold(row.getAttribute("data-place") + " " + period) };
    });
    return { part: part, rows: rows };
  });
  function narrow() {
    var wanted = words(field.value);
    var shown = 0;
    parts.forEach(function (each) {
      var here = 0;
      each.rows.forEach(function (one) {
        var fits = wanted.every(function (word) { return one.text.indexOf(" " + word) >= 0; });
        one.row.hidden = !fits;
        if (fits) { here += 1; }
      });
      each.part.hidden = here === 0 && wanted.length > 0;
      shown += here;
    });
    document.documentElement.classList.toggle("narrowed", wanted.length > 0);
    told.textContent = !wanted.length ? "" : shown
      ? told.getAttribute("data-some").replace("{n}", shown) : told.getAttribute("data-none");
  }
  field.addEventListener("input", narrow);
  box.hidden = false;
  narrow();
})();
