using System;
using System.Collections.Generic;
using Autoencoders.Reports;

namespace Autoencoders.Tool.Formats;

/// <summary>A way to write something, by the name that <c>--format</c> takes.</summary>
/// <typeparam name="TWriter">What writes it.</typeparam>
/// <param name="Name">The name.</param>
/// <param name="Description">What it is, in a few words.</param>
/// <param name="Write">Writes it.</param>
internal sealed record Format<TWriter>(string Name, string Description, TWriter Write);

/// <summary>All that can be written: a new format is a line here. A command without formats is not offered.</summary>
/// <param name="Summaries">Tables of one model.</param>
/// <param name="Diagrams">Drawings of one model.</param>
/// <param name="Differences">What changed from one model to another; null where nothing did.</param>
internal sealed record Registry(
    IReadOnlyList<Format<Func<Architecture, KerasSummaryOptions, Content>>> Summaries,
    IReadOnlyList<Format<Func<Architecture, Content>>> Diagrams,
    IReadOnlyList<Format<Func<Architecture, Architecture, string?>>> Differences)
{
    /// <summary>What the tool offers.</summary>
    public static Registry Default { get; } = new(
        [
            Keras("keras2", KerasFormat.Keras2, "Keras 2.0 to 2.2"),
            Keras("keras20", KerasFormat.Keras20, "Keras 2.0 of 2017"),
            Keras("keras23", KerasFormat.Keras23, "Keras 2.3"),
            Keras("tf26", KerasFormat.Tf26, "tf.keras 1.14 to 2.6"),
            Keras("keras27", KerasFormat.Keras27, "Keras 2.7 to 2.12"),
            Keras("keras215", KerasFormat.Keras215, "Keras 2.13 to 2.15"),
            Keras("keras3", KerasFormat.Keras3, "Keras 3"),
        ],
        [],
        []);

    private static Format<Func<Architecture, KerasSummaryOptions, Content>> Keras(string name, KerasFormat format, string description) => new(name, description, (architecture, options) =>
    {
        options.Format = format;
        return KerasSummary.Write(architecture, options);
    });
}
