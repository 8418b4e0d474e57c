
"use strict";
{
  const find = document.getElementById("find");
  const asked = document.getElementById("find-name");
  const rows = [...document.querySelectorAll("main table tbody tr")];
  const plain = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  asked.addEventListener("input", () => {
    const wanted = plain(asked.value.trim());
    rows.forEach(row => { row.hidden = !plain(row.cells[0].textContent).includes(wanted); });
    const found = rows.filter(row => !row.hidden).length;
    document.getElementById("find-count").textContent =
      find.dataset.found.replace("#1", found).replace("#2", rows.length);
  });
  find.hidden = false;
}
