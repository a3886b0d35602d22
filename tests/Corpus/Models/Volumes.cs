using Autoencoders;

/// <summary>Convolutions over volumes.</summary>
[Model, Input(16, 16, 16, 1)]
[Conv3D(8, 3, Activation.Relu, Padding.Same), MaxPooling3D(2), Code, UpSampling3D(2), Conv3D(1, 3, Padding.Same)]
public partial class Volumes;
