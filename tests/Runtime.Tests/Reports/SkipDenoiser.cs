namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>The example of docs/reports.md.</summary>
[Model, Input(28, 28, 1)]
[Use<ConvBlock>(Name = "encode"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same), UpSampling2D(2)]
[Concatenate("encode"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class SkipDenoiser;

/// <summary>Its block.</summary>
[Block, Conv2D(16, 3, Padding.Same, UseBias = false), BatchNormalization, ReLU]
public partial class ConvBlock;
