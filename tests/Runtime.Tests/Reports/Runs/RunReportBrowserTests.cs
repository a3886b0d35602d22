using System;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Threading;
using Autoencoders.Reports;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>What a reader of a run's page sees and does, in a real browser where one is installed.</summary>
public sealed class RunReportBrowserTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("runs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(1)]
    [InlineData(60)]
    public void Page_ShowsCurvesAndPictures_AndNothingGoesWrong(int epochs)
    {
        using Browser browser = Open(epochs, ends: true);

        Assert.Equal("Pictures", (string)browser.Value("document.title")!);
        Assert.True(Visible(browser, ".chart .curve"));
        Assert.True(Visible(browser, ".pictures img"));
        Assert.True((bool)browser.Value("[...document.images].every(image => image.complete && image.naturalWidth > 0)")!);
        Assert.True(Visible(browser, ".diagram svg"));
        Assert.False(Visible(browser, "#tip"));
        Assert.Empty(browser.Console());
    }

    [Fact]
    public void PointingAtACurve_ShowsEpochAndValues()
    {
        using Browser browser = Open(61, ends: true);
        browser.Point(".chart svg");

        Assert.True(Visible(browser, "#tip"));
        string text = (string)browser.Value("document.getElementById('tip').innerText")!;
        int epoch = int.Parse(text.Split('\n')[0]["Epoch ".Length..], CultureInfo.InvariantCulture);
        Assert.InRange(epoch, 27, 31);
        (double loss, double? validation) = MadeRun.Falling(61).ElementAt(epoch - 1);
        Assert.Contains(RunFormat.Value(loss), text, StringComparison.Ordinal);
        Assert.Contains(RunFormat.Value(validation), text, StringComparison.Ordinal);
        Assert.Equal(2, (int)browser.Value("document.querySelectorAll('.chart .at[visibility=visible]').length")!);

        browser.Point("h1");
        Assert.False(Visible(browser, "#tip"));
        Assert.Empty(browser.Console());
    }

    [Fact]
    public void TheMarkOfAValue_LiesOnItsCurve_OnBothScales()
    {
        using Browser browser = Open(20, ends: true);

        foreach (string scale in new[] { "linear", "log" })
        {
            browser.Point(".chart svg");
            Assert.True((bool)browser.Value($"(dot => [...document.querySelectorAll('.chart .{scale} .l0 circle')].some(circle => Math.abs(circle.cx.baseVal.value - dot.cx.baseVal.value) < 0.1 && Math.abs(circle.cy.baseVal.value - dot.cy.baseVal.value) < 0.5))(document.querySelector('.chart .l0 .at'))")!);
            browser.Point(".chart .scale", press: true);
        }
    }

    [Fact]
    public void TheSwitch_ShowsTheOtherScale()
    {
        using Browser browser = Open(20, ends: true);
        Assert.True(Visible(browser, ".chart .linear"));
        Assert.False(Visible(browser, ".chart .log"));

        browser.Point(".chart .scale", press: true);

        Assert.False(Visible(browser, ".chart .linear"));
        Assert.True(Visible(browser, ".chart .log"));
        Assert.Equal("true", (string)browser.Value("document.querySelector('.chart .scale').getAttribute('aria-pressed')")!);
    }

    [Fact]
    public void Page_IsLightAndDark()
    {
        using Browser browser = Open(60, ends: false);

        browser.Point("#theme", press: true);
        browser.Point(".chart svg");
        byte[] light = browser.Picture("run-light.png");
        Assert.True(Lightness(browser) > 600);
        browser.Point("#theme", press: true);
        browser.Point(".chart svg");
        Assert.True(Lightness(browser) < 150);
        Assert.NotEqual(light, browser.Picture("run-dark.png"));
        browser.Point(".pictures");
        browser.Picture("run-pictures.png");
        browser.Point(".groups");
        browser.Picture("run-settings.png");
    }

    [Fact]
    public void NarrowWindow_HasNothingBeside()
    {
        using Browser browser = Open(60, ends: true);

        browser.Resize(500, 900);

        Assert.True((bool)browser.Value("document.documentElement.scrollWidth <= innerWidth")!);
        browser.Picture("run-narrow.png");
    }

    [Fact]
    public void AnOpenPage_TakesUpWhatIsNew_AndStandsAsItStood()
    {
        MadeRun run = Made(60);
        run.Go(MadeRun.Falling(5));
        using Browser browser = Browser.Open(run.Html, _folder);
        browser.Point("#theme", press: true);
        browser.Point(".chart .scale", press: true);
        browser.Value("scrollTo(0, 300)");
        browser.Point("#epochs summary", press: true);
        int before = (int)browser.Value("scrollY")!;

        File.WriteAllText(Path.Combine(_folder, "page.html"), run.End().Html);
        for (int attempt = 0; attempt < 200 && (string)browser.Value("document.body.dataset.state")! == "running"; attempt++)
            Thread.Sleep(100);

        Assert.Equal("completed", (string)browser.Value("document.body.dataset.state")!);
        Assert.Equal("light", (string)browser.Value("document.documentElement.dataset.theme")!);
        Assert.True(Visible(browser, ".chart .log"));
        Assert.False((bool)browser.Value("document.getElementById('epochs').open")!);
        Assert.InRange((int)browser.Value("scrollY")!, before - 60, before + 60);
        Assert.Empty(browser.Console());
    }

    private MadeRun Made(int epochs) =>
        new(Path.Combine(_folder, "run.html"), new Pictures(), epochs, Digits.Load().Test.Images.Take(12).Reshape(28, 28, 1));

    private Browser Open(int epochs, bool ends)
    {
        MadeRun run = Made(ends ? epochs : epochs * 2).Go(MadeRun.Falling(epochs));
        return Browser.Open((ends ? run.End() : run).Html, _folder);
    }

    private static bool Visible(Browser browser, string selector) =>
        (bool)browser.Value($"document.querySelector('{selector}').checkVisibility() && document.querySelector('{selector}').getBoundingClientRect().height > 0")!;

    // Red, green and blue together, of 765.
    private static int Lightness(Browser browser) =>
        ((string)browser.Value("getComputedStyle(document.body).backgroundColor")!).Split('(', ',', ')').Skip(1).Take(3).Sum(static part => int.Parse(part, CultureInfo.InvariantCulture));
}
