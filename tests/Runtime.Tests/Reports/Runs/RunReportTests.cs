using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using System.Threading;
using Autoencoders.Reports;
using Autoencoders.Runtime.Tests.EventFiles;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Runtime.Tests.Training;

namespace Autoencoders.Runtime.Tests.Reports;

public sealed class RunReportTests : IDisposable
{
    private static readonly Samples Ten = Numbers.Uniform(10, 12);
    private readonly string _folder = Directory.CreateTempSubdirectory("runs").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Report => Path.Combine(_folder, "reports", "run.html");

    [Fact]
    public void Page_TellsHowTheRunWasSetUp_AndHowItEnded()
    {
        Fit(new FitOptions { Epochs = 3, BatchSize = 4, Seed = 1234, Optimizer = new SGD(0.125f, 0.75f, nesterov: true), Loss = Loss.BinaryCrossentropy, Validation = Ten });

        string page = File.ReadAllText(Report);
        Assert.Contains("<title>ReluSigmoid</title>", page, StringComparison.Ordinal);
        Assert.Contains("data-state=\"completed\"", page, StringComparison.Ordinal);
        Assert.All(
            new[] { "<dt>Seed</dt><dd>1234</dd>", "<dt>Batch size</dt><dd>4</dd>", "<dd>0.125</dd>", "<dd>0.75, Nesterov</dd>", "<dd>binary_crossentropy</dd>", "<dd>10 samples</dd>", "<dd>embedded</dd>", "<dd>RunReport</dd>", "Epoch 3 of 3", "aria-valuenow=\"100\"" },
            fact => Assert.Contains(fact, page, StringComparison.Ordinal));
        Assert.Equal(3, Regex.Count(page, "<tr( class=\"bestrow\")?><td class=\"n\">"));
        AssertWellFormed(page);
    }

    [Fact]
    public void Page_ShowsTheHistorysValues()
    {
        History history = Fit(new FitOptions { Epochs = 3, Validation = Ten });

        string page = File.ReadAllText(Report);
        Assert.Equal(string.Join(' ', history["loss"].Select(static loss => RunFormat.Value(loss))), Regex.Match(page, "data-name=\"training\" data-values=\"([^\"]*)\"").Groups[1].Value);
        Assert.Equal(string.Join(' ', history["val_loss"].Select(static loss => RunFormat.Value(loss))), Regex.Match(page, "data-name=\"validation\" data-values=\"([^\"]*)\"").Groups[1].Value);
    }

    [Fact]
    public void Page_NeedsNothingElse_AndNamesNobody()
    {
        Fit(new FitOptions { Epochs = 2 }, Ten);

        string page = File.ReadAllText(Report);
        Assert.DoesNotMatch("(src|href)=\"(?!data:)", page);
        Assert.All(Regex.Matches(page, "https?://[^\"' )]*").Select(static match => match.Value), static address => Assert.Equal("http://www.w3.org/2000/svg", address));
        Assert.DoesNotMatch($@"\b{Regex.Escape(Environment.MachineName)}\b", Regex.Replace(page, "base64,[^\"]*", ""));
        Assert.DoesNotContain(_folder, page, StringComparison.Ordinal);
        Assert.Equal(3, Regex.Count(page, "<img"));
    }

    [Fact]
    public void Page_IsThereBeforeTheFirstStep_AndWholeAfterEach()
    {
        var states = new List<string>();
        var reader = new Recorder(_ => states.Add(State()));

        Fit(new FitOptions { Epochs = 2, BatchSize = 5 }, others: [reader], time: new Clock(TimeSpan.FromSeconds(30)));

        Assert.Equal(["running", "running", "running", "running"], states);
        Assert.Equal("completed", State());
        Assert.Equal([Report], Directory.GetFiles(Path.GetDirectoryName(Report)!));

        string State()
        {
            string page = File.ReadAllText(Report);
            AssertWellFormed(page);
            return Regex.Match(page, "data-state=\"(\\w+)\"").Groups[1].Value;
        }
    }

    [Fact]
    public void APageOfLongEpochs_IsWrittenWithinThem()
    {
        var seen = new List<bool>();
        var reader = new Recorder(step => seen.Add(File.ReadAllText(Report).Contains(FormattableString.Invariant($"Epoch 1 of 1, step {step.Step} of 5"), StringComparison.Ordinal)));

        Fit(new FitOptions { BatchSize = 2 }, others: [reader], time: new Clock(TimeSpan.FromSeconds(10)));

        Assert.Equal([true, true, true, true, true], seen);
    }

    [Fact]
    public void ShortEpochs_AreNotEachWritten()
    {
        var pages = new List<DateTime>();
        var reader = new AtEpochEnd(_ => pages.Add(File.GetLastWriteTimeUtc(Report)));

        Fit(new FitOptions { Epochs = 50 }, others: [reader], time: new Clock(TimeSpan.FromTicks(1)));

        Assert.Single(pages.Distinct());
        Assert.Contains("Epoch 50 of 50", File.ReadAllText(Report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(FitOutcome.Stopped, "stopped", "Stopped")]
    [InlineData(FitOutcome.Canceled, "canceled", "Cancelled")]
    [InlineData(FitOutcome.Failed, "failed", "Failed")]
    public void EveryEnd_IsSaid_WithItsReason(FitOutcome outcome, string state, string name)
    {
        string page = Made(9).Go(MadeRun.Falling(4)).End(outcome, "It was <enough>.").Html;

        Assert.Contains($"data-state=\"{state}\"", page, StringComparison.Ordinal);
        Assert.Contains($">{name}</span>", page, StringComparison.Ordinal);
        Assert.Contains("It was &lt;enough&gt;.", page, StringComparison.Ordinal);
        Assert.Contains("Epoch 4 of 9", page, StringComparison.Ordinal);
    }

    [Fact]
    public void ACancelledTraining_AndAFailedOne_SaySo()
    {
        using var source = new CancellationTokenSource();
        var cancel = new Recorder(_ => source.Cancel());
        Assert.Throws<TrainingCanceledException>(() => new ReluSigmoid().Fit(Ten, new FitOptions { Epochs = 5, Callbacks = { new RunReport(Report), cancel } }, source.Token));
        Assert.Contains("The training was cancelled.", File.ReadAllText(Report), StringComparison.Ordinal);

        var thrower = new Recorder(static _ => throw new InvalidOperationException("No more paper."));
        Assert.Throws<CallbackException>(() => Fit(new FitOptions(), others: [thrower]));
        Assert.Contains("No more paper.", File.ReadAllText(Report), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(1000)]
    [InlineData(10_000)]
    public void AnyNumberOfEpochs_MakesAPageOfModestSize(int epochs)
    {
        string page = new MadeRun(Report, new ReluSigmoid(), epochs, tick: TimeSpan.FromMicroseconds(1)).Go(MadeRun.Falling(epochs)).End().Html;

        AssertWellFormed(page);
        Assert.InRange(page.Length, 20_000, 1_000_000);
        Assert.DoesNotContain("NaN", Regex.Replace(page, "<script>.*?</script>", "", RegexOptions.Singleline), StringComparison.Ordinal);
        Assert.Equal(epochs <= 15, page.Contains("<details id=\"epochs\" open>", StringComparison.Ordinal));
    }

    [Fact]
    public void NoEpochYet_IsSaid() => Assert.Contains("The curves appear after the first epoch.", Made(3).Html, StringComparison.Ordinal);

    [Fact]
    public void TheSameRun_GivesTheSameBytes_InAnyCulture()
    {
        string first = Made(40).Go(MadeRun.Falling(40)).End().Html, second = "";
        OtherCulture.Run(() => second = Made(40).Go(MadeRun.Falling(40)).End().Html);

        Assert.Equal(first, second);
    }

    [Fact]
    public void ATitle_IsTextAndNotMarkup()
    {
        Fit(new FitOptions(), title: "<b>a & b</b>");

        Assert.Contains("<title>&lt;b&gt;a &amp; b&lt;/b&gt;</title>", File.ReadAllText(Report), StringComparison.Ordinal);
    }

    [Fact]
    public void APathThatCannotBeWritten_EndsTheTrainingBeforeItsFirstStep()
    {
        Directory.CreateDirectory(Report);
        var recorder = new Recorder();

        CallbackException refused = Assert.Throws<CallbackException>(() => Fit(new FitOptions(), others: [recorder]));

        Assert.Contains(Report, refused.Message, StringComparison.Ordinal);
        Assert.Empty(recorder.RunningLosses);
    }

    [Fact]
    public void WhatCannotBeWrittenForAWhile_DoesNotEndTheTraining()
    {
        var hinderer = new Recorder(step =>
        {
            if (step.Epoch == 1)
            {
                File.Delete(Report);
                Directory.CreateDirectory(Report);
            }
            else if (step.Epoch == 3 && Directory.Exists(Report))
            {
                Directory.Delete(Report);
            }
        });

        History history = Fit(new FitOptions { Epochs = 4, BatchSize = 10 }, others: [hinderer], time: new Clock(TimeSpan.FromSeconds(10)));

        Assert.Equal(4, history.Epochs.Count);
        Assert.Contains("data-state=\"completed\"", File.ReadAllText(Report), StringComparison.Ordinal);
    }

    [Fact]
    public void SamplesThatDoNotFit_AreRefusedAtTheBeginning()
    {
        CallbackException refused = Assert.Throws<CallbackException>(() => Fit(new FitOptions(), Numbers.Uniform(2, 13)));

        Assert.Contains("RunReport has Samples of (13) to reconstruct, where ReluSigmoid takes (12).", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("adam", "ε")]
    [InlineData("adamw", "Weight decay")]
    [InlineData("adamax", "β₂")]
    [InlineData("nadam", "β₁")]
    [InlineData("lion", "β₂")]
    [InlineData("sgd", "Momentum")]
    [InlineData("rmsprop", "ρ")]
    [InlineData("adadelta", "ρ")]
    [InlineData("adagrad", "Initial accumulator")]
    [InlineData("ftrl", "L2 shrinkage")]
    public void EveryOptimizer_IsToldWithItsNumbers(string name, string number) =>
        Assert.Contains(RunOptimizer.Facts(Optimizer.Parse(name)), fact => fact.Name == number && fact.Value.Length > 0);

    private MadeRun Made(int epochs) => new(Report, new ReluSigmoid(), epochs);

    private History Fit(FitOptions options, Samples? samples = null, Callback[]? others = null, TimeProvider? time = null, string? title = null)
    {
        options.Callbacks.Add(new RunReport(Report) { Samples = samples, Time = time ?? TimeProvider.System, Title = title });
        foreach (Callback other in others ?? [])
            options.Callbacks.Add(other);
        return new ReluSigmoid().Fit(Ten, options);
    }

    // Every element is closed where it was opened; scripts and styles are texts.
    private static void AssertWellFormed(string page)
    {
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.EndsWith("</html>\n", page, StringComparison.Ordinal);
        string markup = Regex.Replace(page, "<(script|style)>.*?</\\1>", "<$1></$1>", RegexOptions.Singleline);
        var open = new Stack<string>();
        foreach (Match tag in Regex.Matches(markup, "<(/?)([a-zA-Z][a-zA-Z0-9]*)((?:\\s[^<>]*?)?)(/?)>"))
        {
            string name = tag.Groups[2].Value;
            if (tag.Groups[1].Length > 0)
                Assert.Equal(open.Pop(), name);
            else if (tag.Groups[4].Length == 0 && name is not ("meta" or "img"))
                open.Push(name);
        }

        Assert.Empty(open);
    }
}
