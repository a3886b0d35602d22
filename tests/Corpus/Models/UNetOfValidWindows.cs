using Autoencoders;

/// <summary>Ronneberger and others, 2015: no padding, so the map shrinks and is padded back.</summary>
[Model, Input(60, 60, 1)]
[Conv2D(8, 3, Activation.Relu), Conv2D(8, 3, Activation.Relu, Name = "enc1"), MaxPooling2D(2), Conv2D(16, 3, Activation.Relu)]
[UpSampling2D(2), PadLike("enc1"), Concatenate("enc1"), Conv2D(1, 1, Activation.Sigmoid)]
public partial class UNetOfValidWindows;
