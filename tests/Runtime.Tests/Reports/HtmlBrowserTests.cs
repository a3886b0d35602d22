using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.Json.Nodes;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>What a reader sees and does, in a real browser where one is installed.</summary>
public sealed class HtmlBrowserTests : IDisposable
{
    private const string Picture = """
        <?xml version="1.0"?>
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 320 60" width="320" height="60"><script>document.title = "taken";</script>
        <g fill="none" stroke="currentColor"><rect x="5" y="10" width="130" height="40" rx="8"/><rect x="185" y="10" width="130" height="40" rx="8"/><path d="M135 30h50"/></g></svg>
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("reports").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Page_ShowsTableAndPicture_AndNothingGoesWrong()
    {
        using Browser browser = Open();

        Assert.True(Visible(browser, "#layers"));
        Assert.True(Visible(browser, ".diagram svg"));
        Assert.Equal(Blocks.Architecture.Name, (string)browser.Value("document.title")!);
        Assert.False(Visible(browser, "#card"));

        // The script that the picture brought along was not run, and the refusal is all that the console holds.
        Assert.All(browser.Console(), static line => Assert.Contains("Content Security Policy", line, StringComparison.Ordinal));
    }

    [Fact]
    public void PageWithoutAPicturesScript_LeavesTheConsoleEmpty()
    {
        using Browser browser = Browser.Open(HtmlReport.Write(Blocks.Architecture, new HtmlReportOptions { Diagram = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"></svg>" }), _folder);

        browser.Point("tr.code");
        browser.Point("th button", press: true);

        Assert.Empty(browser.Console());
    }

    [Fact]
    public void PointingAtARow_ShowsItsDetails()
    {
        using Browser browser = Open();

        browser.Point("tr.code");

        Assert.True(Visible(browser, "#card"));
        string text = (string)browser.Value("document.getElementById('card').innerText")!;
        Assert.Contains("Conv2D", text, StringComparison.Ordinal);
        Assert.Contains("(3, 3, 8, 4), not trainable", text, StringComparison.Ordinal);
        Assert.True((bool)browser.Value("(b => b.left >= 0 && b.top >= 0 && b.right <= innerWidth && b.bottom <= innerHeight)(document.getElementById('card').getBoundingClientRect())")!);

        browser.Point("h1");
        Assert.False(Visible(browser, "#card"));
    }

    [Fact]
    public void FoldingABlock_HidesItsRows()
    {
        using Browser browser = Open();
        int all = Rows(browser);

        browser.Point("tr.block .fold", press: true);
        Assert.Equal(all - 5, Rows(browser));
        browser.Point("#close", press: true);
        Assert.Equal(DetailedTable.Of(Blocks.Architecture).Rows.Count, Rows(browser));
        browser.Point("#open", press: true);
        Assert.Equal(all, Rows(browser));
    }

    [Fact]
    public void PressingAHeading_SortsRows_AndTheThirdTimePutsThemBack()
    {
        using Browser browser = Open();
        string[] before = Names(browser);
        int column = DetailedTable.Of(Blocks.Architecture).Columns.ToList().IndexOf(DetailedColumn.Parameters) + 1;
        string heading = "th:nth-child(" + column.ToString(CultureInfo.InvariantCulture) + ") button";
        string[] sorted = [.. DetailedTable.Of(Blocks.Architecture).Rows.OrderByDescending(static row => row.Parameters).Take(2).Select(static row => row.Name)];

        browser.Point(heading, press: true);
        browser.Point(heading, press: true);
        Assert.Equal(sorted, Names(browser).Take(2));
        browser.Point(heading, press: true);
        Assert.Equal(before, Names(browser));
    }

    [Fact]
    public void Switch_TurnsThePageDarkAndLight()
    {
        using Browser browser = Open();

        browser.Point("#theme", press: true);
        browser.Point("tr.code");
        Assert.True(Lightness(browser) > 600);
        byte[] light = browser.Picture("report-light.png");
        browser.Point("#theme", press: true);
        browser.Point("tr.code");
        Assert.True(Lightness(browser) < 150);
        Assert.NotEqual(light, browser.Picture("report-dark.png"));
    }

    [Fact]
    public void Switch_TurnsTheDiagramToo()
    {
        using Browser browser = Browser.Open(HtmlReport.Write(Blocks.Architecture, new HtmlReportOptions { Diagram = Diagram.Svg(Blocks.Architecture) }), _folder);

        browser.Point("#theme", press: true);
        Assert.Equal("rgb(31, 35, 40)", Ink(browser));
        browser.Point("#theme", press: true);
        Assert.Equal("rgb(230, 237, 243)", Ink(browser));

        static string Ink(Browser browser) => (string)browser.Value("getComputedStyle(document.querySelector('.autoencoder-diagram .ink')).fill")!;
    }

    [Fact]
    public void NarrowWindow_ScrollsTheTableOnly()
    {
        using Browser browser = Open();

        browser.Resize(600, 900);

        Assert.True((int)browser.Value("innerWidth")! <= 600);
        Assert.True((bool)browser.Value("document.documentElement.scrollWidth <= innerWidth")!);
    }

    private Browser Open() => Browser.Open(HtmlReport.Write(Blocks.Architecture, new HtmlReportOptions { Diagram = Picture }), _folder);

    private static bool Visible(Browser browser, string selector) =>
        (bool)browser.Value($"document.querySelector('{selector}').checkVisibility() && document.querySelector('{selector}').getBoundingClientRect().height > 0")!;

    private static int Rows(Browser browser) => (int)browser.Value("[...document.querySelectorAll('tbody tr')].filter(row => row.checkVisibility()).length")!;

    private static string[] Names(Browser browser) =>
        [.. ((JsonArray)browser.Value("[...document.querySelectorAll('tr[data-in=\"\"] td:first-child .in')].map(cell => cell.firstElementChild.nextSibling.textContent)")!).Select(static name => (string)name!)];

    // Red, green and blue together, of 765.
    private static int Lightness(Browser browser) =>
        ((string)browser.Value("getComputedStyle(document.body).backgroundColor")!).Split('(', ',', ')').Skip(1).Take(3).Sum(static part => int.Parse(part, CultureInfo.InvariantCulture));
}
