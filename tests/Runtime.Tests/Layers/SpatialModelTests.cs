using Autoencoders.Layers;
using Autoencoders.Runtime.Tests.Models;

namespace Autoencoders.Runtime.Tests.Layers;

#pragma warning disable AE0022 // The places of the maxima and the skip go around the code.
/// <summary>Odd sizes there and back: down by pooling, up by its places, by repetition, and to the size of a named layer.</summary>
[Model, Input(7, 5, 3)]
[Dense(9, Activation.Tanh, Name = "skip"), MaxPooling2D(2, Padding.Same, Strides = 2), Dense(9, Activation.Tanh)]
[AveragePooling2D([2, 3], Padding.Same, StridesByAxis = [2, 1]), Code]
[Dense(9, Activation.Tanh), UpSampling2D([2, 1], Interpolation = Interpolation.Bilinear), ResizeLike("max_pooling2d")]
[MaxUnpooling2D("max_pooling2d"), Dense(8, Activation.Tanh), ZeroPadding2D(1, 0, 2, 1), CropLike("skip"), Cropping2D([1, 0]), PadLike("skip")]
[Concatenate("skip"), Dense(3)]
[Output(7, 5, 3)]
public partial class ThereAndBack;
#pragma warning restore AE0022

public sealed class SpatialModelTests
{
    [Fact]
    public void GradientsOfAWholeModel_AreThoseOfSmallDifferences() =>
        WholeModelChecks.Gradients(new ThereAndBack(seed: 4), Numbers.Uniform(20, new Shape(7, 5, 3)));

    [Fact]
    public void Bits_DoNotDependOnThreads() => Assert.Equal(Trained(1), Trained(3));

    private static int[] Trained(int threads)
    {
        var model = new ThereAndBack(seed: 4);
        model.Fit(Numbers.Uniform(20, new Shape(7, 5, 3)), new FitOptions { Epochs = 2, BatchSize = 20, Threads = threads });
        return Numbers.WeightBits(model);
    }
}
