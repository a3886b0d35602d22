namespace Autoencoders;

/// <summary>The base of every class marked <c>[Model]</c> with several inputs or outputs; the generated class takes and gives them by name.</summary>
/// <remarks>One computation runs at a time; calls from several threads wait for each other.</remarks>
public abstract class MultiModel : ModelBase
{
    /// <summary>Makes a model with fresh weights.</summary>
    /// <param name="architecture">What the model consists of.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    protected MultiModel(Architecture architecture, int seed)
        : base(architecture, seed)
    {
    }
}
