namespace Autoencoders.Reports;

/// <summary>What a page does: the colours' switch, sorting, folding, details beside the pointer.</summary>
internal static class HtmlScript
{
    /// <summary>The page's one script; the page stays readable without it.</summary>
    public const string Text = """

        "use strict";
        (() => {
          const all = (what, within = document) => [...within.querySelectorAll(what)];
          const theme = document.getElementById("theme"), themes = ["system", "light", "dark"];
          let chosen = 0;
          theme.addEventListener("click", () => {
            chosen = (chosen + 1) % themes.length;
            if (chosen) document.documentElement.dataset.theme = themes[chosen];
            else delete document.documentElement.dataset.theme;
            theme.textContent = "Theme: " + themes[chosen];
          });

          const table = document.getElementById("layers"), bodies = [...table.tBodies], heads = all("th", table);
          const key = (body, column) => {
            const cell = body.rows[0].cells[column];
            return cell.dataset.v !== undefined ? Number(cell.dataset.v) : cell.textContent.trim();
          };
          heads.forEach((head, column) => head.querySelector("button").addEventListener("click", () => {
            const way = { none: "ascending", ascending: "descending", descending: "none" }[head.getAttribute("aria-sort")];
            heads.forEach(other => other.setAttribute("aria-sort", "none"));
            head.setAttribute("aria-sort", way);
            const order = way === "none" ? bodies : bodies.toSorted((one, two) => {
              const a = key(one, column), b = key(two, column);
              return (typeof a === "number" ? a - b : a.localeCompare(b, "en", { numeric: true })) * (way === "ascending" ? 1 : -1);
            });
            order.forEach(body => table.append(body));
          }));

          const closed = new Set();
          const fold = () => all("tr", table).forEach(row => {
            if (row.dataset.in) row.hidden = row.dataset.in.split(" ").some(block => closed.has(block));
            row.querySelector(".fold")?.setAttribute("aria-expanded", String(!closed.has(row.dataset.id)));
          });
          all(".fold").forEach(button => button.addEventListener("click", () => {
            const block = button.closest("tr").dataset.id;
            if (!closed.delete(block)) closed.add(block);
            fold();
          }));
          document.getElementById("open")?.addEventListener("click", () => { closed.clear(); fold(); });
          document.getElementById("close")?.addEventListener("click", () => { all("tr.block").forEach(row => closed.add(row.dataset.id)); fold(); });

          const card = document.getElementById("card");
          const place = (x, y) => {
            const gap = 16, room = card.getBoundingClientRect();
            card.style.left = Math.max(gap, Math.min(x + gap, innerWidth - room.width - gap)) + "px";
            card.style.top = (y + gap + room.height < innerHeight ? y + gap : Math.max(gap, y - gap - room.height)) + "px";
          };
          const show = (row, x, y) => {
            if (card.shown !== row) card.replaceChildren(row.querySelector("template").content.cloneNode(true));
            card.shown = row;
            card.hidden = false;
            place(x, y);
          };
          const hide = () => { card.hidden = true; };
          all("tbody tr", table).forEach(row => {
            row.addEventListener("pointermove", event => show(row, event.clientX, event.clientY));
            row.addEventListener("pointerleave", hide);
            row.addEventListener("focus", () => {
              const box = row.getBoundingClientRect();
              if (row.matches(":focus-visible")) show(row, box.left + 200, box.bottom - 12);
            });
            row.addEventListener("blur", hide);
          });
          addEventListener("keydown", event => { if (event.key === "Escape") hide(); });
          addEventListener("scroll", hide, true);
        })();

        """;
}
