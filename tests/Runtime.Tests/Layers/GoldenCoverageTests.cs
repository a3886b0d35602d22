using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Autoencoders.Models;

namespace Autoencoders.Runtime.Tests.Layers;

/// <summary>No kind of layer rests on its own differences alone unless no oracle has it.</summary>
public sealed class GoldenCoverageTests
{
    private const int Enough = 4;

    private const string Random = "random while training: its draws follow laws of their own, its gradients are compared with differences of the same draw";

    private const string Mirror = "in neither oracle: compared with a Dense of the transposed kernel, and with differences of the loss";

    private static readonly string[] Files =
    [
        "activations_golden.json", "attention_golden.json", "convlstm_golden.json", "convolution_golden.json", "keras_golden.json", "normalization_golden.json", "recurrent_golden.json", "spatial_golden.json",
    ];

    private static readonly Dictionary<string, string> WithoutOracleForward = new()
    {
        ["SpatialDropout2D"] = Random,
        ["SpatialDropout3D"] = Random,
        ["TiedDense"] = Mirror,
    };

    private static readonly Dictionary<string, string> WithoutOracleBackward = new()
    {
        ["AlphaDropout"] = Random,
        ["Dropout"] = Random,
        ["GaussianDropout"] = Random,
        ["GaussianNoise"] = Random,
        ["SpatialDropout1D"] = Random,
        ["SpatialDropout2D"] = Random,
        ["SpatialDropout3D"] = Random,
        ["TiedDense"] = Mirror,
    };

    [Fact]
    public void EveryKind_IsComparedWithAnOracle_InFourConfigurations()
    {
        List<(string Kind, string Configuration, bool HasGradient)> cases = [.. Files.SelectMany(Cases)];

        AssertCovered(Count(cases), WithoutOracleForward);
        AssertCovered(Count([.. cases.Where(static item => item.HasGradient)]), WithoutOracleBackward);
    }

    private static void AssertCovered(Dictionary<string, int> counts, Dictionary<string, string> without)
    {
        IEnumerable<string> lacking = LayerRules.Kinds.Where(kind => counts.GetValueOrDefault(kind) < Enough);
        Assert.Equal(without.Keys.Order(), lacking.Order());
        Assert.Empty(counts.Keys.Except(LayerRules.Kinds));
    }

    private static Dictionary<string, int> Count(List<(string Kind, string Configuration, bool HasGradient)> cases) =>
        cases.Distinct().GroupBy(static item => item.Kind).ToDictionary(static kind => kind.Key, static kind => kind.Count());

    // A file is a list of cases or holds such lists; what tells two cases of a kind apart is all that is no number of the computation.
    private static IEnumerable<(string Kind, string Configuration, bool HasGradient)> Cases(string file)
    {
        JsonElement root = Golden.Read(file);
        IEnumerable<JsonElement> lists = root.ValueKind == JsonValueKind.Array ? [root] : root.EnumerateObject().Select(static property => property.Value).Where(static value => value.ValueKind == JsonValueKind.Array);
        foreach (JsonElement item in lists.SelectMany(static list => list.EnumerateArray()).Where(static item => item.ValueKind == JsonValueKind.Object))
        {
            string kind = item.TryGetProperty("activation", out JsonElement activation) && !item.TryGetProperty("kind", out _) ? "Activation" : item.Text("kind");
            string configuration = string.Join(';', new[] { "arguments", "shape", "shapes", "kernel", "strides", "dilation", "padding", "outputPadding", "groups", "multiplier", "poolSize" }
                .Select(name => item.TryGetProperty(name, out JsonElement value) ? value.GetRawText() : "")) + activation + Shapes(item);
            yield return (kind, configuration, kind == "Activation" || HasGradient(item));
        }
    }

    // Where a file's inputs are not the values themselves.
    private static string Shapes(JsonElement item) =>
        !item.TryGetProperty("inputs", out JsonElement inputs) ? ""
        : inputs[0].ValueKind == JsonValueKind.Object ? string.Join(',', inputs.EnumerateArray().Select(static input => input.GetProperty("shape").GetRawText()))
        : item.TryGetProperty("x", out _) ? inputs.GetRawText()
        : "";

    private static bool HasGradient(JsonElement item) =>
        new[] { "dx", "dcode", "inputGradient", "inputGradients" }.Any(name => item.TryGetProperty(name, out _))
        || item.TryGetProperty("inputs", out JsonElement inputs) && inputs.EnumerateArray().Any(static input => input.ValueKind == JsonValueKind.Object && input.TryGetProperty("gradient", out _))
        || item.TryGetProperty("weights", out JsonElement weights) && weights.ValueKind == JsonValueKind.Array && weights.EnumerateArray().Any(static weight => weight.TryGetProperty("gradient", out _));
}
