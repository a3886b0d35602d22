namespace Autoencoders.Reports;

/// <summary>How a page looks.</summary>
internal static class HtmlStyle
{
    /// <summary>The style sheet; the colours of the parts keep their order, and differ in lightness, too.</summary>
    public const string Text = """

        :root{color-scheme:light dark;--page:#f6f7f9;--sheet:#fff;--ink:#1b2330;--soft:#5b6675;--line:#e1e5ea;--tint:#f0f4fa;--mark:#2457c5;--bad:#b3261e;--badtint:#fdeceb;--shade:0 1px 2px #1b233014,0 4px 16px #1b23300a;
          --c0:#2457c5;--c1:#6f9bf2;--c2:#0f8a80;--c3:#d9a21b;--c4:#c2569b}
        @media (prefers-color-scheme:dark){:root:not([data-theme=light]){--page:#11151b;--sheet:#191f28;--ink:#e8ecf2;--soft:#9aa6b5;--line:#2b3441;--tint:#222b38;--mark:#86aefc;--bad:#ff9a91;--badtint:#3a2022;--shade:0 1px 2px #0006;
          --c0:#5b8cf7;--c1:#a9c4fb;--c2:#35b5a9;--c3:#e8bd4d;--c4:#df84bd}}
        :root[data-theme=dark]{color-scheme:dark;--page:#11151b;--sheet:#191f28;--ink:#e8ecf2;--soft:#9aa6b5;--line:#2b3441;--tint:#222b38;--mark:#86aefc;--bad:#ff9a91;--badtint:#3a2022;--shade:0 1px 2px #0006;
          --c0:#5b8cf7;--c1:#a9c4fb;--c2:#35b5a9;--c3:#e8bd4d;--c4:#df84bd}
        :root[data-theme=light]{color-scheme:light}
        *{box-sizing:border-box}
        body{margin:0;background:var(--page);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",sans-serif}
        header{display:flex;align-items:center;justify-content:space-between;gap:1rem;padding:1.5rem 2rem .5rem}
        main{padding:.5rem 2rem 4rem;display:grid;gap:1.25rem;grid-template-columns:minmax(0,1fr)}
        h1{font-size:1.6rem;margin:0;letter-spacing:-.01em;overflow-wrap:anywhere}h2{font-size:1rem;margin:0;display:inline}
        button{font:inherit;color:inherit;background:none;border:0;padding:0;cursor:pointer}
        header button,.over button{border:1px solid var(--line);background:var(--sheet);border-radius:8px;padding:.3rem .8rem;font-size:.85rem;white-space:nowrap}
        header button:hover,.over button:hover{border-color:var(--mark)}
        :focus-visible{outline:2px solid var(--mark);outline-offset:-2px}
        section:not(.tiles){background:var(--sheet);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shade);padding:1rem 1.25rem}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(11rem,1fr));gap:1rem}
        .tile{background:var(--sheet);border:1px solid var(--line);border-radius:12px;box-shadow:var(--shade);padding:.85rem 1.25rem;display:grid}
        .tile span{color:var(--soft);font-size:.85rem}.tile b{font-size:1.5rem;font-variant-numeric:tabular-nums;letter-spacing:-.01em}.tile small{color:var(--soft)}
        .bar{display:flex;height:14px;border-radius:7px;overflow:hidden;gap:2px;margin:.75rem 0 .6rem}
        .c0{background:var(--c0)}.c1{background:var(--c1)}.c2{background:var(--c2)}.c3{background:var(--c3)}.c4{background:var(--c4)}
        .legend{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.5rem;margin:0;padding:0;font-size:.9rem}.legend i{display:inline-block;width:.7rem;height:.7rem;border-radius:3px;margin-right:.45rem}
        summary{cursor:pointer}.diagram{overflow:auto;max-height:75vh;margin-top:.75rem;text-align:center}.diagram svg{max-width:100%;height:auto}
        .note{margin:0;color:var(--soft)}.over{display:flex;align-items:center;gap:.5rem;margin-bottom:.6rem}.over h2{margin-right:auto}
        .scroll{overflow:auto;max-height:85vh;margin:0 -1.25rem -1rem;border-top:1px solid var(--line);border-radius:0 0 12px 12px}
        table{border-collapse:separate;border-spacing:0;width:100%;font-size:.85rem}
        th{position:sticky;top:0;z-index:1;background:var(--sheet);text-align:left;color:var(--soft);font-weight:600;white-space:nowrap;border-bottom:1px solid var(--line)}
        th button{padding:.55rem .65rem;font-weight:600;width:100%;text-align:inherit}th.n{text-align:right}
        th button:hover{color:var(--mark)}th[aria-sort=ascending] button::after{content:" \2191"}th[aria-sort=descending] button::after{content:" \2193"}
        th:first-child,td:first-child{padding-left:.5rem;position:sticky;left:0}th:first-child{z-index:2}td:first-child{background:var(--sheet);font-weight:500}
        td{padding:.42rem .65rem;border-bottom:1px solid var(--line);white-space:nowrap;vertical-align:top}td.n{text-align:right;font-variant-numeric:tabular-nums}
        tbody:last-child tr:last-child td{border-bottom:0}
        tbody tr:hover td,tbody tr:focus td{background:var(--tint)}tr.block td{font-weight:600}tr.code td:first-child{box-shadow:inset 3px 0 var(--mark)}
        td.share{background:linear-gradient(var(--mark),var(--mark)) right .65rem bottom 3px/calc(var(--share)*.6) 2px no-repeat}
        .in{display:inline-flex;align-items:center;vertical-align:top;padding-left:calc(var(--depth)*1.15rem)}
        .leaf,.fold{flex:none;width:1.25rem;height:1.25rem;text-align:center;line-height:1.25rem}.fold::before{content:"\25BE";color:var(--soft)}.fold[aria-expanded=false]::before{content:"\25B8"}
        .in em{font-style:normal;font-weight:600;font-size:.72rem;color:var(--mark);border:1px solid;border-radius:99px;padding:0 .45rem;margin-left:.5rem}
        tr.bad td{background:var(--badtint)}.mistake{margin:.2rem 0 0 1.25rem;color:var(--bad);font-weight:400;white-space:normal;max-width:60ch}
        #card{position:fixed;z-index:2;max-width:min(30rem,calc(100vw - 2rem));background:var(--sheet);border:1px solid var(--line);border-radius:10px;box-shadow:0 8px 32px #0003;padding:.75rem 1rem;font-size:.85rem;pointer-events:none}
        #card h3{margin:0 0 .4rem;font-size:.95rem;overflow-wrap:anywhere}#card h3 span{color:var(--soft);font-weight:400}
        #card dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:.1rem 1rem;margin:0}#card dt{color:var(--soft)}#card dd{margin:0;overflow-wrap:anywhere;font-variant-numeric:tabular-nums}
        @media (max-width:40rem){header{padding:1rem 1rem .25rem}main{padding:.5rem 1rem 2rem}}
        @media print{header button,.over button,#card{display:none}.scroll,.diagram{max-height:none;overflow:visible}body{background:#fff}}

        """;
}
