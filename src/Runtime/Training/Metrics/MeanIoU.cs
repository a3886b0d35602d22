namespace Autoencoders;

/// <summary>The mean intersection over union of all classes that occur, as <c>keras.metrics.MeanIoU</c> with outputs of probabilities.</summary>
public sealed class MeanIoU : IntersectionOverUnion
{
    /// <summary>Makes the metric.</summary>
    /// <param name="ignoreClass">A number that marks positions that do not count.</param>
    /// <param name="sparseTargets">Whether targets are the numbers of classes; otherwise they are as long as outputs.</param>
    public MeanIoU(int? ignoreClass = null, bool sparseTargets = true)
        : base(null, ignoreClass, sparseTargets)
    {
    }

    /// <inheritdoc/>
    public override string Name => "mean_io_u";
}
