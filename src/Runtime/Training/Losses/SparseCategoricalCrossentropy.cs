using System;
using System.Runtime.CompilerServices;
using Autoencoders.Engine;

namespace Autoencoders;

/// <summary>−ln p of the right class, as <c>keras.losses.SparseCategoricalCrossentropy</c>: targets are the numbers of classes, one for each position.</summary>
/// <remarks>
/// The same numbers as <see cref="CategoricalCrossentropy"/> gives for targets that are 1 at the class and 0 elsewhere. Where a
/// class is ignored, a sample's loss is the mean over its other positions, 0 where it has none; Keras takes that mean over the batch.
/// </remarks>
public sealed class SparseCategoricalCrossentropy : LastAxisLoss
{
    /// <summary>Makes the loss.</summary>
    /// <param name="ignoreClass">A number that marks positions without a class, such as −1; it need not be that of a class.</param>
    public SparseCategoricalCrossentropy(int? ignoreClass = null) => IgnoreClass = ignoreClass;

    /// <summary>The number that marks positions that do not count.</summary>
    public int? IgnoreClass { get; }

    /// <inheritdoc/>
    public override string Name => "sparse_categorical_crossentropy";

    private protected override bool HasLogits => true;

    /// <inheritdoc/>
    public override bool TakesLogits(Activation lastActivation) => lastActivation == Activation.Softmax;

    /// <summary>The output's shape without its last axis; (1) for a vector of classes.</summary>
    /// <param name="output">The shape of one sample's output.</param>
    public override Shape TargetShape(Shape output) => ClassNumbers.TargetShape(output);

    private protected override int TargetLength(int axis) => 1;

    private protected override int Counted(ReadOnlySpan<float> target, int positions) => positions - (IgnoreClass is { } ignored ? target.Count((float)ignored) : 0);

    private protected override double Position(ReadOnlySpan<float> output, ReadOnlySpan<float> target, Span<float> gradient, double scale, bool fromLogits)
    {
        if (IgnoreClass == target[0])
        {
            gradient.Clear();
            return 0;
        }

        int right = ClassNumbers.Read(target[0], output.Length, Name);
        return fromLogits ? OfLogits(right, output, gradient, scale) : OfOutputs(right, output, gradient, scale);
    }

    private static double OfLogits(int right, ReadOnlySpan<float> logits, Span<float> gradient, double scale)
    {
        SoftmaxSums softmax = SoftmaxSums.Of(logits);
        double below = (double)softmax.Peak - logits[right];
        if (gradient.Length != 0)
        {
            Elementwise.Map(new Share(softmax.Peak, (float)(scale / softmax.Sum)), logits, gradient);

            // 1 − p of the largest is the share of the rest, so that nothing cancels where the output is right.
            gradient[right] = (float)(right == softmax.Largest ? -scale * softmax.Rest / softmax.Sum : gradient[right] - scale);
        }

        return below + softmax.LogSum;
    }

    private static double OfOutputs(int right, ReadOnlySpan<float> output, Span<float> gradient, double scale)
    {
        double total = Sums.Sum(output);
        double share = output[right] / total;
        bool isClipped = share < ClassProbabilities.Least || share > ClassProbabilities.Greatest;
        gradient.Fill(isClipped ? 0 : (float)(scale / total));
        if (gradient.Length != 0 && !isClipped)
            gradient[right] = (float)(scale * (1 - 1 / share) / total);
        return -Math.Log(Math.Clamp(share, ClassProbabilities.Least, ClassProbabilities.Greatest));
    }

    private readonly struct Share(float peak, float factor) : IFunction
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public T Of<T>(T logit)
            where T : struct, ILanes<T> => LaneMath.Exp(logit - T.All(peak)) * T.All(factor);
    }
}
