using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Autoencoders.Generator.Tests.Comparing;

/// <summary>One mistake as Keras meets it.</summary>
/// <param name="Mistake">Its file in <c>tests/Corpus</c>.</param>
/// <param name="Title">What goes wrong.</param>
/// <param name="Keras">The code for Keras.</param>
/// <param name="Stage">When Keras, as it was run, finds it.</param>
/// <param name="Says">What it says.</param>
/// <param name="Remark">What is fair to add.</param>
/// <param name="Keras3">What the Keras that was read says, and earlier.</param>
internal sealed record KerasMistake(string Mistake, string Title, string Keras, FindingStage Stage, string Says, string? Remark, string? Keras3);

/// <summary>The file <c>tests/golden/keras_mistakes.json</c>.</summary>
/// <param name="Oracle">What was run.</param>
/// <param name="Read">What was read only.</param>
/// <param name="MadeBy">How the file is made.</param>
/// <param name="Mistakes">The mistakes.</param>
internal sealed record KerasMistakes(string Oracle, string Read, string MadeBy, IReadOnlyList<KerasMistake> Mistakes)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    public static KerasMistakes Load() =>
        JsonSerializer.Deserialize<KerasMistakes>(File.ReadAllText(Path.Combine(Here(), "..", "..", "golden", "keras_mistakes.json")), Options)!;

    private static string Here([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
