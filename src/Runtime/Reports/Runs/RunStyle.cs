namespace Autoencoders.Reports;

/// <summary>How a run's page looks, beside what every page has.</summary>
internal static class RunStyle
{
    /// <summary>The style sheet; curves of a chart differ in lightness, too.</summary>
    public const string Text = """

        :root{--good:#12744f;--goodtint:#e2f4ec;--warn:#8a5a00;--warntint:#fdf1d8}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--good:#5fd0a2;--goodtint:#17352a;--warn:#f0c264;--warntint:#3a2f15}}
        :root[data-theme=dark]{--good:#5fd0a2;--goodtint:#17352a;--warn:#f0c264;--warntint:#3a2f15}
        h1{display:flex;flex-wrap:wrap;align-items:center;gap:.2rem .9rem}h2.part{font-size:1.25rem;margin-top:1rem}h2+small,summary small{color:var(--soft);margin-left:.4rem}h3{font-size:.85rem;margin:0 0 .3rem}
        .state{font-size:.85rem;font-weight:600;letter-spacing:0;border-radius:99px;padding:.15rem .8rem;background:var(--tint);color:var(--mark)}
        .state.running::before{content:"";display:inline-block;width:.55rem;height:.55rem;border-radius:50%;background:currentColor;margin-right:.45rem;animation:pulse 1.6s ease-in-out infinite}
        @keyframes pulse{50%{opacity:.25}}@media (prefers-reduced-motion:reduce){.state::before{animation:none!important}}
        .completed{background:var(--goodtint);color:var(--good)}.stopped,.canceled,.stale{background:var(--warntint);color:var(--warn)}.failed{background:var(--badtint);color:var(--bad)}
        .reason{margin:0;border-radius:12px;padding:.7rem 1.25rem;overflow-wrap:anywhere}
        .progress>div:first-child{display:flex;flex-wrap:wrap;justify-content:space-between;gap:.2rem 1rem;font-variant-numeric:tabular-nums}.progress span{color:var(--soft)}
        .track{height:8px;border-radius:4px;background:var(--line);overflow:hidden;margin-top:.6rem}.track i{display:block;height:100%;background:var(--mark)}
        .track .completed{background:var(--good)}.track .stopped,.track .canceled{background:var(--warn)}.track .failed{background:var(--bad)}
        .charts{display:grid;gap:1.25rem;grid-template-columns:repeat(auto-fit,minmax(min(34rem,100%),1fr))}
        .chart .over{flex-wrap:wrap;min-height:2.1rem;gap:.3rem 1.1rem}.chart .legend{gap:.2rem 1rem;font-size:.85rem}.chart button[aria-pressed=true]{background:var(--tint);border-color:var(--mark);color:var(--mark)}
        .chart svg{display:block;width:100%;height:auto;touch-action:pan-y;cursor:crosshair;border-radius:6px}.chart text{font-size:11px;fill:var(--soft);font-variant-numeric:tabular-nums}
        .axis line{stroke:var(--line)}.chart text.best{fill:var(--ink)}line.best{stroke:var(--soft);stroke-dasharray:2 4}.cross{stroke:var(--soft)}
        .chart:not(.logged) .log,.chart.logged .linear{display:none}
        .curve path{fill:none;stroke-width:2;stroke-linejoin:round;stroke-linecap:round}.curve circle{stroke:none}.curve .at{stroke:var(--sheet);stroke-width:2}
        .l0 path{stroke:var(--c0)}.l0 circle{fill:var(--c0)}.l1 path{stroke:var(--c3)}.l1 circle{fill:var(--c3)}.l2 path{stroke:var(--c2)}.l2 circle{fill:var(--c2)}.l3 path{stroke:var(--c4)}.l3 circle{fill:var(--c4)}
        .chart .legend .c1{background:var(--c3)}.chart .legend .c3{background:var(--c4)}
        #tip{position:fixed;z-index:3;pointer-events:none;background:var(--sheet);border:1px solid var(--line);border-radius:8px;box-shadow:0 6px 24px #0003;padding:.5rem .8rem;font-size:.85rem;white-space:nowrap;font-variant-numeric:tabular-nums}
        #tip b{display:block;margin-bottom:.15rem}#tip div{display:flex;align-items:center;gap:.5rem}#tip i{width:.65rem;height:.65rem;border-radius:3px}#tip span{margin-left:auto;padding-left:1rem;font-weight:600}
        #tip .c1{background:var(--c3)}#tip .c3{background:var(--c4)}
        .pictures{display:grid;gap:.75rem;margin-top:.75rem}.pictures figure{margin:0}.pictures figcaption{color:var(--soft);font-size:.85rem;margin-bottom:.2rem}
        .pictures img{display:block;max-width:100%;border-radius:6px}.pictures .pixels{width:100%;max-width:70rem;image-rendering:pixelated}
        .groups{display:grid;gap:1.25rem 2.5rem;grid-template-columns:repeat(auto-fit,minmax(min(17rem,100%),1fr));margin-top:.75rem}
        .groups dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem 1.2rem;margin:0;font-size:.9rem}.groups dt{color:var(--soft)}.groups dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
        details .scroll{margin-top:.75rem}details:not([open]){margin-bottom:0}.plain th{padding:.55rem .65rem}.plain th:first-child,.plain td:first-child{padding-left:1.25rem}.plain td.n:first-child,.plain th.n:first-child{width:1%;text-align:left}
        .bestrow td{background:var(--goodtint)!important}.bestrow em{font-style:normal;font-weight:600;font-size:.72rem;color:var(--good);border:1px solid;border-radius:99px;padding:0 .45rem;margin-left:.3rem}
        @media print{.scale,#tip{display:none}}

        """;
}
