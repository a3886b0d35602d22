using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;
using Autoencoders.Reports;
using Autoencoders.Snapshots;

namespace Autoencoders.Integrations.Tests.Snapshots;

public sealed class SnapshotTests
{
    private static Architecture Broken => ModelChecker.Check(new ModelSpec(
        "Broken", [new Declaration("Model"), new Declaration("Input", new Argument("sizes", new EquatableArray<int>([4]))), new Declaration("Dense", new Argument("units", -3))]));

    private static JsonElement Parse(Architecture architecture) => JsonDocument.Parse(Snapshot.Json(architecture)).RootElement;

    [Fact]
    public void Text_IsTheTable() => Assert.Equal(SmallModel.Summary, Snapshot.Text(SmallModel.Architecture));

    [Fact]
    public void Text_OfABrokenModel_EndsWithWhatIsWrong()
    {
        string text = Snapshot.Text(Broken);

        Assert.StartsWith(Broken.ToString(), text, StringComparison.Ordinal);
        Assert.EndsWith("\n\n" + string.Join("\n", Broken.Issues), text, StringComparison.Ordinal);
        Assert.Contains("AE0", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_IsTheDocument() => Assert.Equal(ArchitectureJson.Write(SmallModel.Architecture), Snapshot.Json(SmallModel.Architecture));

    [Fact]
    public void Json_OfABrokenModel_SaysWhatIsWrong() =>
        Assert.Equal(Broken.Issues.Select(static issue => issue.Message), Parse(Broken).GetProperty("issues").EnumerateArray().Select(static issue => issue.GetProperty("message").GetString()!));

    [Fact]
    public void Culture_ChangesNothing()
    {
        string[] Texts() => [Snapshot.Text(SmallModel.Architecture), Snapshot.Json(SmallModel.Architecture)];
        string[] expected = Texts();
        CultureInfo culture = CultureInfo.CurrentCulture;
        try
        {
            var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.NumberFormat.NumberGroupSeparator) = (",", "~", " ");
            CultureInfo.CurrentCulture = other;

            Assert.Equal(expected, Texts());
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    [Fact]
    public void Lines_EndAsOnUnix_AndTheLastOneNotAtAll() =>
        Assert.All(new[] { Snapshot.Text(SmallModel.Architecture), Snapshot.Json(SmallModel.Architecture), Snapshot.Text(Broken) }, static text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.Equal(text.TrimEnd(), text);
        });
}
