using System;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;
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
    public void Json_IsThis() =>
        Assert.Equal(
            """
            {
              "name": "SmallModel",
              "layers": [
                {
                  "name": "input_1",
                  "kind": "InputLayer",
                  "output": "(4, 4, 1)"
                },
                {
                  "name": "skip",
                  "kind": "Conv2D",
                  "inputs": [
                    "input_1"
                  ],
                  "output": "(4, 4, 2)",
                  "activation": "Relu",
                  "settings": {
                    "Strides0": 1,
                    "Strides1": 1,
                    "DilationRate0": 1,
                    "DilationRate1": 1,
                    "Before0": 1,
                    "Before1": 1,
                    "Groups": 1
                  },
                  "weights": [
                    {
                      "name": "kernel",
                      "shape": "(3, 3, 1, 2)",
                      "initializer": "GlorotUniform",
                      "trainable": true
                    },
                    {
                      "name": "bias",
                      "shape": "(2)",
                      "initializer": "Zeros",
                      "trainable": true
                    }
                  ],
                  "multiplyAdds": 288
                },
            """,
            string.Join("\n", Snapshot.Json(SmallModel.Architecture).Split('\n').Take(41)));

    [Fact]
    public void Json_CountsWhatTheArchitectureCounts()
    {
        JsonElement json = Parse(SmallModel.Architecture);

        Assert.Equal(SmallModel.Architecture.ParameterCount, json.GetProperty("parameters").GetInt64());
        Assert.Equal(SmallModel.Architecture.MultiplyAdds, json.GetProperty("multiplyAdds").GetInt64());
        Assert.Equal(SmallModel.Architecture.Nodes.Select(static node => node.Name), json.GetProperty("layers").EnumerateArray().Select(static layer => layer.GetProperty("name").GetString()!));
        Assert.Equal("leaky_re_lu", json.GetProperty("code").GetString());
        Assert.Equal(["Encoder", "Decoder"], json.GetProperty("parts").EnumerateArray().Select(static part => part.GetProperty("name").GetString()!));
        Assert.Equal(SmallModel.Architecture.Outputs.Select(static output => output.Name), json.GetProperty("outputs").EnumerateArray().Select(static name => name.GetString()!));
    }

    [Fact]
    public void Json_OfABrokenModel_SaysWhatIsWrong() =>
        Assert.Equal(Broken.Issues.Select(static issue => issue.ToString()), Parse(Broken).GetProperty("issues").EnumerateArray().Select(static issue => issue.GetString()!));

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
