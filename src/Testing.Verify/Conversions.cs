using System.Collections.Generic;
using System.IO;
using VerifyTests;

namespace Autoencoders.Snapshots;

/// <summary>What Verify writes and compares for a thing of ours.</summary>
internal static class Conversions
{
    public static ConversionResult OfArchitecture(Architecture architecture, IReadOnlyDictionary<string, object> context) =>
        context.ContainsKey(SnapshotSettings.JsonKey)
            ? new ConversionResult(null, "json", Snapshot.Json(architecture))
            : new ConversionResult(null, "txt", Snapshot.Text(architecture));

    public static ConversionResult OfModel(Network model, IReadOnlyDictionary<string, object> context) => OfArchitecture(model.GetArchitecture(), context);

    public static ConversionResult OfFigure(Figure figure, IReadOnlyDictionary<string, object> context) =>
        new(null, "png", new MemoryStream(figure.ToPng()));
}
