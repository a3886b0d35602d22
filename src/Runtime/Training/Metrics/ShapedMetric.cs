using System;

namespace Autoencoders;

/// <summary>A metric that keeps several sums for each class or value, so that it has to know the outputs' shape before anything is measured.</summary>
public abstract class ShapedMetric : Metric
{
    private Shape? _output;

    private protected ShapedMetric()
    {
    }

    /// <inheritdoc/>
    public override bool IsBetterHigher => true;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The shape of the outputs was not told by <see cref="For"/>.</exception>
    public override int TermCount => TermsOf(Output);

    /// <inheritdoc/>
    public override Metric For(Shape output)
    {
        if (_output == output)
            return this;
        var bound = (ShapedMetric)MemberwiseClone();
        bound._output = output;
        return bound;
    }

    private protected Shape Output => _output ?? throw new InvalidOperationException($"{Name} keeps sums for each class or value; call For with the shape of the outputs first.");

    private protected abstract int TermsOf(Shape output);

    private protected void CheckLengths(int output, int target)
    {
        if (output != Output.ElementCount)
            throw new ArgumentException($"{Name} got an output of {output} values; {Output} has {Output.ElementCount}.", nameof(output));
        Check(output, target, (int)TargetShape(Output).ElementCount);
    }
}
