using System;
using System.Collections.Generic;

namespace Autoencoders;

/// <summary>The mean intersection over union of what reaches a threshold (class 1) and what does not (class 0), as <c>keras.metrics.BinaryIoU</c>.</summary>
public sealed class BinaryIoU : IntersectionOverUnion
{
    /// <summary>Makes the metric.</summary>
    /// <param name="targetClassIds">Which of the classes 0 and 1 count; both unless given.</param>
    /// <param name="threshold">In 0…1: what a value has to reach to be class 1.</param>
    /// <exception cref="ArgumentException">A class is neither 0 nor 1, or there are none.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="threshold"/> is outside 0…1.</exception>
    public BinaryIoU(IEnumerable<int>? targetClassIds = null, float threshold = 0.5f)
        : base(targetClassIds ?? [0, 1], null, takesNumbers: false) => Threshold = Thresholds.Checked(threshold);

    /// <summary>What a value has to reach to be class 1.</summary>
    public float Threshold { get; }

    /// <inheritdoc/>
    public override string Name => "binary_io_u";

    private protected override int ClassesOf(Shape output) => 2;

    private protected override int AxisOf(Shape output) => 1;

    private protected override int Given(ReadOnlySpan<float> output) => output[0] >= Threshold ? 1 : 0;
}
