namespace Autoencoders.TorchSharp.Tests.Models;

// Sizes are odd, steps uneven and windows even wherever Keras and PyTorch could disagree.
#pragma warning disable AE0019, AE0022

[Model, Input(7, 9, 2)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2D(3, 2, Padding.Same), Conv2D(4, [2, 3], Activation.Tanh, StridesByAxis = [1, 2])]
[Conv2D(6, 2, Activation.Glu, Padding.Same, DilationRate = 2), Conv2D(3, 2, Padding.Same, Groups = 3, UseBias = false), Output(3, 2, 3)]
internal sealed partial class Convolutions2D;

[Model, Input(11, 3)]
[Conv1D(4, 3, Activation.Elu, Padding.Causal), Conv1D(4, 3, Padding.Causal, Strides = 2), Conv1D(5, 2, Padding.Same), Conv1D(4, 4, Padding.Same, Strides = 2), Conv1D(2, 2), Output(2, 2)]
internal sealed partial class Convolutions1D;

[Model, Input(5, 4, 6, 2), Conv3D(3, 3, Activation.Relu, Padding.Same), Conv3D(2, [1, 2, 3], StridesByAxis = [2, 1, 1]), Output(3, 3, 4, 2)]
internal sealed partial class Convolutions3D;

[Model, Input(6, 5, 3)]
[DepthwiseConv2D(3, Activation.Relu, Padding.Same, DepthMultiplier = 2), SeparableConv2D(4, 2, Padding.Same, DepthMultiplier = 2), DepthwiseConv2D(2, UseBias = false), SeparableConv2D(2, 3, UseBias = false), Output(3, 2, 2)]
internal sealed partial class ChannelConvolutions;

[Model, Input(3, 4, 2)]
[Conv2DTranspose(3, 3, Activation.Relu, Padding.Same, Strides = 2), Conv2DTranspose(3, 2, Padding.Same), Conv2DTranspose(2, 4, Padding.Same, Strides = 2)]
[Conv2DTranspose(2, 3, Strides = 2), Conv2DTranspose(2, 2, Strides = 3), Conv2DTranspose(2, 3, DilationRate = 2), Conv2DTranspose(2, 3, Padding.Same, Strides = 2, OutputPadding = 0), Conv2DTranspose(1, 3, Strides = 2, OutputPadding = 1, UseBias = false)]
internal sealed partial class TransposedConvolutions2D;

[Model, Input(3, 4, 2), Conv2DTranspose(3, [2, 3], Activation.Tanh, Padding.Same, StridesByAxis = [1, 2]), Conv2DTranspose(2, [3, 1], StridesByAxis = [2, 3], UseBias = false), Output(7, 24, 2)]
internal sealed partial class UnevenTransposedConvolutions;

[Model, Input(5, 2), Conv1DTranspose(3, 4, Activation.Relu, Padding.Same, Strides = 3), Conv1DTranspose(2, 2, Strides = 2), Output(30, 2)]
internal sealed partial class TransposedConvolutions1D;

[Model, Input(2, 3, 2, 2), Conv3DTranspose(2, 3, Padding.Same, Strides = 2), Conv3DTranspose(2, [1, 2, 3]), Output(4, 7, 6, 2)]
internal sealed partial class TransposedConvolutions3D;

[Model, Input(8, 9, 2), Conv2D(3, 3, Activation.Relu, Strides = 2, Name = "small"), Code, Conv2DTranspose(2, 3, Strides = 2, OutputLike = "input_1")]
internal sealed partial class LikeTransposedConvolution;

[Model, Input(7, 9, 2), MaxPooling2D(2, Padding.Same, Name = "first"), MaxPooling2D(3, Padding.Same, Strides = 1), MaxPooling2D([1, 2]), MaxPooling2D(4, Padding.Same, Strides = 1), Output(4, 2, 2)]
internal sealed partial class MaxPoolings2D;

[Model, Input(7, 9, 2), AveragePooling2D(2, Padding.Same, Name = "first"), AveragePooling2D(3, Padding.Same, Strides = 1), AveragePooling2D([1, 2]), AveragePooling2D(4, Padding.Same, Strides = 1), Output(4, 2, 2)]
internal sealed partial class AveragePoolings2D;

[Model, Input(11, 2), MaxPooling1D(2, Padding.Same), AveragePooling1D(3, Padding.Same, Strides = 1), AveragePooling1D(4, Padding.Same, Strides = 1), MaxPooling1D(2), AveragePooling1D(2), Output(1, 2)]
internal sealed partial class Poolings1D;

[Model, Input(5, 6, 7, 2), MaxPooling3D(2, Padding.Same), AveragePooling3D([1, 2, 2], Padding.Same), AveragePooling3D([2, 1, 1]), Output(1, 2, 2, 2)]
internal sealed partial class Poolings3D;

[Model, Input(4, 5, 3), GlobalAveragePooling2D(Name = "mean"), GlobalMaxPooling2D(Name = "top", From = "input_1"), Concatenate("mean"), Output(6)]
internal sealed partial class GlobalPoolings2D;

[Model, Input(6, 3), GlobalAveragePooling1D(Name = "mean"), GlobalMaxPooling1D(Name = "top", From = "input_1", KeepDimensions = true), Flatten, Concatenate("mean"), Output(6)]
internal sealed partial class GlobalPoolings1D;

[Model, Input(2, 3, 2, 3), GlobalAveragePooling3D(Name = "mean", KeepDimensions = true), Flatten(Name = "flat"), GlobalMaxPooling3D(Name = "top", From = "input_1"), Concatenate("flat"), Output(6)]
internal sealed partial class GlobalPoolings3D;

[Model, Input(7, 5, 2), AdaptiveAveragePooling2D([3, 2], Name = "mean"), AdaptiveMaxPooling2D([3, 2], From = "input_1"), Add("mean"), Output(3, 2, 2)]
internal sealed partial class AdaptivePoolings;

[Model, Input(7, 9, 2), MaxPooling2D(2, Padding.Same, Name = "pool"), Conv2D(2, 3, Padding.Same), MaxUnpooling2D("pool"), Output(7, 9, 2)]
internal sealed partial class Unpooling;

[Model, Input(3, 4, 2), UpSampling2D([2, 3]), UpSampling2D(2, Interpolation = Interpolation.Bilinear), ZeroPadding2D(1, 2, 0, 3), Cropping2D(2, 1, 3, 0), Output(12, 24, 2)]
internal sealed partial class Resizes2D;

[Model, Input(4, 2), UpSampling1D(3), ZeroPadding1D(2, 1), Cropping1D(1, 3), Output(11, 2)]
internal sealed partial class Resizes1D;

[Model, Input(2, 3, 2, 2), UpSampling3D(2), ZeroPadding3D(1), Cropping3D(1), Output(4, 6, 4, 2)]
internal sealed partial class Resizes3D;

[Model, Input(7, 9, 2), Conv2D(2, 3, Name = "skip"), MaxPooling2D(2, Padding.Same, Name = "low")]
[ResizeLike("skip", Interpolation = Interpolation.Bilinear), PadLike("input_1"), CropLike("skip"), ResizeLike("input_1"), Add("input_1"), Output(7, 9, 2)]
internal sealed partial class LikeLayers;

[Model, Input(4, 6, 2), SpatialDropout2D(0.5f), Flatten, Reshape(12, 4), SpatialDropout1D(0.5f), Reshape(2, 3, 2, 4), SpatialDropout3D(0.5f), Conv3D(1, 1), Output(2, 3, 2, 1)]
internal sealed partial class SpatialDropouts;
