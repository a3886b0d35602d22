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

    /// <summary>Makes a model for chosen sizes, with fresh weights or with those of the same model for other sizes.</summary>
    /// <param name="architecture">What the model consists of, in numbers.</param>
    /// <param name="source">The model whose weights this one takes, where they are; null for fresh ones.</param>
    /// <param name="seed">The same seed gives the same weights, to the bit.</param>
    protected MultiModel(Architecture architecture, MultiModel? source, int seed)
        : base(architecture, source, seed)
    {
    }
}
