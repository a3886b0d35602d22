using System;
using System.Collections.Generic;

namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The models whose reports are held against what the engine makes of them.</summary>
internal static class ReportedModels
{
    public static IReadOnlyDictionary<string, Func<ModelBase>> All { get; } = new Dictionary<string, Func<ModelBase>>
    {
        ["Blocks"] = static () => new Blocks(seed: 1),
        ["Pictures"] = static () => new Pictures(seed: 1),
        ["WideVectors"] = static () => new WideVectors(seed: 1),
        ["Watcher"] = static () => new Watcher(seed: 1),
        ["Sequences"] = static () => new Sequences(seed: 1),
        ["Tied"] = static () => new Tied(seed: 1),
        ["Windows"] = static () => new Windows(seed: 1),
        ["Volumes"] = static () => new Volumes(seed: 1),
        ["Signals"] = static () => new Signals(seed: 1),
        ["Labelled"] = static () => new Labelled(seed: 1),
    };
}
