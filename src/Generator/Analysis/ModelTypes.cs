using System.Collections.Concurrent;
using System.Threading;
using Autoencoders.Generator.Parsing;
using Autoencoders.Models;
using Microsoft.CodeAnalysis;

namespace Autoencoders.Generator.Analysis;

/// <summary>What the model classes of a compilation mean, each derived once.</summary>
internal sealed class ModelTypes(CancellationToken cancellation)
{
    private readonly ConcurrentDictionary<ITypeSymbol, Architecture?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The architecture of a model class with one output; null for another type, and for a model with a mistake, which is said elsewhere.</summary>
    public Architecture? Find(ITypeSymbol? type) => FindSound(type) is { Outputs.Count: 1 } sound ? sound : null;

    /// <summary>The architecture of a model class with any number of outputs.</summary>
    public Architecture? FindSound(ITypeSymbol? type) => type is null ? null : _known.GetOrAdd(type, Derive);

    /// <summary>What enters a model's method; null where that is unknown.</summary>
    public Shape? Input(ITypeSymbol? type, string method) =>
        Find(type) is not { } model ? null
        : method == "Decode" ? Part(model, "Decoder")?.InputShape
        : model.Inputs.Count == 1 ? model.InputShape : null;

    /// <summary>What leaves a model's method; null where that is unknown.</summary>
    public Shape? Output(ITypeSymbol? type, string method) =>
        Find(type) is not { } model ? null
        : method == "Encode" ? Part(model, "Encoder")?.OutputShape
        : method == "Decode" ? Part(model, "Decoder")?.OutputShape
        : model.OutputShape;

    private static Architecture? Part(Architecture model, string name)
    {
        foreach (PartPlan part in model.Parts)
        {
            if (part.Name == name && model.Part(name) is { Inputs.Count: 1 } found)
                return found;
        }

        return null;
    }

    private Architecture? Derive(ITypeSymbol type) =>
        type is INamedTypeSymbol named && ModelParser.MarkedPart(named, cancellation) is { } part
        && ModelChecker.Check(ModelParser.ReadSpec(named, part, cancellation).Spec) is { IsSound: true } sound
            ? sound
            : null;
}
