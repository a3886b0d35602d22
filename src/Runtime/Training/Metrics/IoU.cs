using System.Collections.Generic;

namespace Autoencoders;

/// <summary>The mean intersection over union of chosen classes, as <c>keras.metrics.IoU</c> with outputs of probabilities.</summary>
public sealed class IoU : IntersectionOverUnion
{
    /// <summary>Makes the metric.</summary>
    /// <param name="targetClassIds">The classes that count, from 0 up.</param>
    /// <param name="ignoreClass">A number that marks positions that do not count.</param>
    /// <param name="sparseTargets">Whether targets are the numbers of classes; otherwise they are as long as outputs.</param>
    /// <exception cref="System.ArgumentException">There are no classes, or one is below 0.</exception>
    public IoU(IEnumerable<int> targetClassIds, int? ignoreClass = null, bool sparseTargets = true)
        : base(targetClassIds, ignoreClass, sparseTargets)
    {
    }

    /// <inheritdoc/>
    public override string Name => "io_u";
}
