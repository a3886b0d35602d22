namespace Autoencoders.Reports;

/// <summary>What a run's page does: values under the pointer, the scale's switch, and looking for news while the run goes on.</summary>
internal static class RunScript
{
    /// <summary>The page's second script; the page stays readable without it.</summary>
    public const string Text = """

        "use strict";
        (() => {
          const all = (what, within = document) => [...within.querySelectorAll(what)];
          const tip = document.getElementById("tip"), svg = "http://www.w3.org/2000/svg";

          all(".chart").forEach(chart => {
            const plot = chart.querySelector("svg"), cross = plot.querySelector(".cross"), number = name => Number(plot.dataset[name]);
            const left = number("left"), right = number("right"), top = number("top"), bottom = number("bottom"), count = number("count");
            const curves = all(".linear .curve", plot).map(curve => {
              const dot = plot.appendChild(document.createElementNS(svg, "g")), texts = curve.dataset.values.split(" ");
              dot.setAttribute("class", curve.getAttribute("class"));
              dot.innerHTML = "<circle class='at' r='5' visibility='hidden'/>";
              return { name: curve.dataset.name, color: curve.getAttribute("class").match(/l(\d)/)[1], dot: dot.firstChild, texts, values: texts.map(text => Number(text.replace("\u2212", "-"))) };
            });
            let at = null;
            const x = place => count === 1 ? (left + right) / 2 : left + place / (count - 1) * (right - left);
            const hide = () => {
              tip.hidden = true;
              at = null;
              cross.setAttribute("visibility", "hidden");
              curves.forEach(curve => curve.dot.setAttribute("visibility", "hidden"));
            };
            const show = place => {
              at = Math.max(0, Math.min(count - 1, place));
              const logged = chart.classList.contains("logged"), scale = plot.querySelector(logged ? ".log" : ".linear").dataset;
              cross.setAttribute("x1", x(at));
              cross.setAttribute("x2", x(at));
              cross.setAttribute("visibility", "visible");
              tip.replaceChildren(Object.assign(document.createElement("b"), { textContent: "Epoch " + (number("first") + at) }));
              curves.forEach(curve => {
                const value = curve.values[at], height = ((logged ? Math.log10(value) : value) - Number(scale.low)) / (Number(scale.high) - Number(scale.low));
                curve.dot.setAttribute("visibility", Number.isFinite(height) ? "visible" : "hidden");
                if (Number.isFinite(height)) {
                  curve.dot.setAttribute("cx", x(at));
                  curve.dot.setAttribute("cy", bottom - height * (bottom - top));
                }
                const line = document.createElement("div"), mark = document.createElement("i");
                mark.className = "c" + curve.color;
                line.append(mark, curve.name, Object.assign(document.createElement("span"), { textContent: curve.texts[at] === "-" ? "\u2013" : curve.texts[at] }));
                tip.append(line);
              });
              tip.hidden = false;
              const box = plot.getBoundingClientRect(), room = tip.getBoundingClientRect(), middle = box.left + x(at) / plot.viewBox.baseVal.width * box.width;
              tip.style.left = Math.max(8, middle + 16 + room.width > Math.min(innerWidth, box.right) ? middle - 16 - room.width : middle + 16) + "px";
              tip.style.top = Math.max(8, Math.min(innerHeight - room.height - 8, box.top + box.height * 0.2)) + "px";
            };
            plot.addEventListener("pointermove", event => {
              const box = plot.getBoundingClientRect(), inside = (event.clientX - box.left) / box.width * plot.viewBox.baseVal.width;
              show(count === 1 ? 0 : Math.round((inside - left) / (right - left) * (count - 1)));
            });
            plot.addEventListener("pointerleave", hide);
            plot.addEventListener("blur", hide);
            plot.addEventListener("focus", () => { if (plot.matches(":focus-visible")) show(count - 1); });
            plot.addEventListener("keydown", event => {
              const step = { ArrowLeft: -1, ArrowRight: 1, PageUp: -10, PageDown: 10, Home: -count, End: count }[event.key];
              if (step) {
                event.preventDefault();
                show((at ?? count - 1) + step);
              } else if (event.key === "Escape") hide();
            });
            chart.querySelector(".scale")?.addEventListener("click", event => {
              event.currentTarget.setAttribute("aria-pressed", String(chart.classList.toggle("logged")));
            });
            addEventListener("scroll", hide, true);
          });

          // A page that is loaded anew stands as it stood.
          const key = "run " + location.pathname, theme = document.getElementById("theme");
          const folds = () => all("details"), charts = () => all(".chart");
          addEventListener("pagehide", () => {
            try {
              sessionStorage.setItem(key, JSON.stringify({
                y: scrollY, theme: document.documentElement.dataset.theme ?? "", open: folds().map(fold => fold.open),
                logged: charts().map(chart => chart.classList.contains("logged")), scrolled: all(".scroll,.diagram").map(box => [box.scrollLeft, box.scrollTop]),
              }));
            } catch { }
          });
          try {
            const stood = JSON.parse(sessionStorage.getItem(key));
            if (stood) {
              for (let press = 0; press < 3 && (document.documentElement.dataset.theme ?? "") !== stood.theme; press++) theme.click();
              if (stood.open.length === folds().length) folds().forEach((fold, index) => { fold.open = stood.open[index]; });
              charts().forEach((chart, index) => { if (stood.logged[index]) chart.querySelector(".scale")?.click(); });
              all(".scroll,.diagram").forEach((box, index) => { if (stood.scrolled[index]) [box.scrollLeft, box.scrollTop] = stood.scrolled[index]; });
              history.scrollRestoration = "manual";
              scrollTo(0, stood.y);
            }
          } catch { }

          if (document.body.dataset.state !== "running") return;
          const age = Date.now() - Number(document.body.dataset.written), stale = document.getElementById("stale");
          if (age >= 120000) {
            const [size, unit] = [[86400000, "days"], [3600000, "hours"], [60000, "minutes"]].find(([size]) => age >= 2 * size);
            stale.textContent = `Nothing has been written for ${Math.floor(age / size)} ${unit}: the training takes its time, or was ended from outside.`;
            stale.hidden = false;
          }
          let busy = 0;
          addEventListener("pointermove", () => { busy = Date.now(); });
          setInterval(() => {
            if (!document.hidden && tip.hidden && document.getElementById("card").hidden && Date.now() - busy > 1500 && !String(getSelection())) location.reload();
          }, 3000);
        })();

        """;
}
