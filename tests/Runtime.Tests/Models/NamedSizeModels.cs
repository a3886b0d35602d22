namespace Autoencoders.Runtime.Tests.Models;

/// <summary>A small U-Net for pictures of any size that can be halved twice.</summary>
[Model, Input("H", "W", 1), Dim("H", MultipleOf = 4), Dim("W", MultipleOf = 4)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Name = "outer"), BatchNormalization, MaxPooling2D(2)]
[Conv2D(6, 3, Activation.Relu, Padding.Same, Name = "inner"), MaxPooling2D(2), Conv2D(8, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("inner"), Conv2D(6, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("outer"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class AnySizeUNet;

/// <summary>The same for one size.</summary>
[Model, Input(8, 12, 1)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Name = "outer"), BatchNormalization, MaxPooling2D(2)]
[Conv2D(6, 3, Activation.Relu, Padding.Same, Name = "inner"), MaxPooling2D(2), Conv2D(8, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("inner"), Conv2D(6, 3, Activation.Relu, Padding.Same)]
[UpSampling2D(2), Concatenate("outer"), Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class OneSizeUNet;

#pragma warning disable AE0115 // What is thrown where it does not fit is looked at.
/// <summary>An autoencoder that does not say what it halves.</summary>
[Model, Input("H", "W", 1)]
[Conv2D(2, 3, Padding.Same), MaxPooling2D(2), Code]
[UpSampling2D(2), Conv2D(1, 3, Padding.Same)]
public partial class UndeclaredSizes;
#pragma warning restore AE0115

/// <summary>Steps of any number, seen one by one and by attention.</summary>
[Model, Input("steps", 6)]
[Dense(8, Activation.Tanh, TimeDistributed = true), MultiHeadAttention(2, 4), Dense(3), Code]
[Dense(6)]
public partial class AnySteps;
