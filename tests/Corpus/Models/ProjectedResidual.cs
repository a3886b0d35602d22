using Autoencoders;

/// <summary>A way around that changes size and channels with a convolution of its own.</summary>
[Model, Input(32, 32, 16)]
[Conv2D(32, 3, Padding.Same, Strides = 2, Name = "main"), Conv2D(32, 1, Strides = 2, From = "input_1"), Add("main"), ReLU]
[GlobalAveragePooling2D, Dense(10)]
public partial class ProjectedResidual;
