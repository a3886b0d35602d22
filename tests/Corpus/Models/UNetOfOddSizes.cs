using Autoencoders;

/// <summary>Skips over pictures whose sizes do not halve.</summary>
[Model, Input(75, 51, 1)]
[Conv2D(8, 3, Activation.Relu, Padding.Same, Name = "enc1"), MaxPooling2D(2, Padding.Same)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "enc2"), MaxPooling2D(2, Padding.Same), Conv2D(32, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), CropLike("enc2"), Concatenate("enc2"), Conv2D(16, 3, Padding.Same)]
[UpSampling2D(2), CropLike("enc1"), Concatenate("enc1"), Conv2D(1, 1, Activation.Sigmoid), Output(75, 51, 1)]
public partial class UNetOfOddSizes;
