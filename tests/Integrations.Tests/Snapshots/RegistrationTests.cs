using System;
using System.IO;
using System.Threading.Tasks;
using Autoencoders.Snapshots;
using VerifyTests;

namespace Autoencoders.Integrations.Tests.Snapshots;

/// <summary>What Verify is told, through a stand-in that does with it what Verify does.</summary>
public sealed class RegistrationTests
{
    public RegistrationTests() => AutoencodersVerify.Initialize(tolerance: 2);

    private static Figure Figure(byte value) => Autoencoders.Figure.Grid(Samples.FromBytes([value, 0, 255, 255], new Shape(2, 2)));

    private static void IsText(string extension, string expected, object target, VerifySettings settings)
    {
        ConversionResult result = VerifierSettings.Convert(target, settings);

        Assert.Null(result.Info);
        Assert.Equal(extension, result.Extension);
        Assert.Equal(expected, result.Data);
    }

    private static Task<CompareResult> Compare(Figure received, Figure verified, VerifySettings? settings = null) =>
        VerifierSettings.Compare("png", new MemoryStream(received.ToPng()), new MemoryStream(verified.ToPng()), settings ?? new VerifySettings());

    [Fact]
    public void Architecture_BecomesItsTable() => IsText("txt", SmallModel.Summary, SmallModel.Architecture, new VerifySettings());

    [Fact]
    public void Architecture_BecomesJson_OnDemand() => IsText("json", Snapshot.Json(SmallModel.Architecture), SmallModel.Architecture, new VerifySettings().AsJson());

    [Fact]
    public void Models_AndTheirParts_AreTheirArchitectures()
    {
        var model = new SmallModel(seed: 1);

        IsText("txt", SmallModel.Summary, model, new VerifySettings());
        IsText("json", Snapshot.Json(SmallModel.Architecture), model, new VerifySettings().AsJson());
        IsText("txt", model.Encoder.GetArchitecture().ToString(), model.Encoder, new VerifySettings());
    }

    [Fact]
    public void Figure_BecomesItsPng()
    {
        ConversionResult result = VerifierSettings.Convert(Figure(7), new VerifySettings());

        Assert.Equal("png", result.Extension);
        Assert.Equal(Figure(7).ToPng(), Assert.IsType<MemoryStream>(result.Data).ToArray());
        Assert.Equal(0, ((Stream)result.Data).Position);
    }

    [Fact]
    public async Task Figures_AreComparedWithTheToleranceOfAll()
    {
        Assert.True((await Compare(Figure(10), Figure(12))).IsEqual);
        CompareResult result = await Compare(Figure(10), Figure(200));
        Assert.False(result.IsEqual);
        Assert.Contains("at most 2 was asked for", result.Message!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_AreComparedWithTheToleranceOfOne()
    {
        Assert.False((await Compare(Figure(10), Figure(12), new VerifySettings().WithTolerance(0))).IsEqual);
        Assert.True((await Compare(Figure(10), Figure(200), new VerifySettings().WithTolerance(60))).IsEqual);
    }

    [Fact]
    public void SettingsOfOneVerification_AreChained()
    {
        var verification = new SettingsTask();

        Assert.Same(verification, verification.AsJson().WithTolerance(1.5));
        IsText("json", Snapshot.Json(SmallModel.Architecture), SmallModel.Architecture, verification.CurrentSettings);
        Assert.Throws<ArgumentOutOfRangeException>(() => verification.WithTolerance(-1));
    }

    [Fact]
    public void SecondInitialization_ChangesNothing()
    {
        int before = VerifierSettings.ConverterCount;

        AutoencodersVerify.Initialize(tolerance: 100);

        Assert.Equal(before, VerifierSettings.ConverterCount);
    }

    [Fact]
    public void Tolerance_IsALevel() => Assert.Throws<ArgumentOutOfRangeException>(static () => AutoencodersVerify.Initialize(256));
}
