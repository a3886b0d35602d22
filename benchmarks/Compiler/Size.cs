using System.Globalization;

namespace Autoencoders.Benchmarks.Compiler;

/// <summary>How much a measured project holds.</summary>
/// <param name="Models">How many models, each in a file of its own.</param>
/// <param name="Layers">How many layers each of them has.</param>
public sealed record Size(int Models, int Layers)
{
    /// <summary>Written <c>200x20</c>, so that a filter can name it.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Models}x{Layers}");
}
