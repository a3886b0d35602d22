using Autoencoders;

/// <summary>Skips over three levels of an even size.</summary>
[Model, Input(64, 64, 3)]
[Conv2D(8, 3, Activation.Relu, Padding.Same, Name = "enc1"), MaxPooling2D(2)]
[Conv2D(16, 3, Activation.Relu, Padding.Same, Name = "enc2"), MaxPooling2D(2)]
[Conv2D(32, 3, Activation.Relu, Padding.Same, Name = "enc3"), MaxPooling2D(2)]
[Conv2D(64, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("enc3"), Conv2D(32, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("enc2"), Conv2D(16, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("enc1"), Conv2D(8, 3, Activation.Relu, Padding.Same)]
[Conv2D(1, 1, Activation.Sigmoid), Output(64, 64, 1)]
public partial class UNet;
