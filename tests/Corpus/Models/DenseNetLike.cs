using Autoencoders;

/// <summary>Each layer reads all that stand before it.</summary>
[Model, Input(16, 16, 8)]
[Conv2D(4, 3, Activation.Relu, Padding.Same, Name = "a"), Concatenate("input_1", Name = "one")]
[Conv2D(4, 3, Activation.Relu, Padding.Same), Concatenate("one", Name = "two")]
[Conv2D(4, 3, Activation.Relu, Padding.Same), Concatenate("two"), GlobalAveragePooling2D, Dense(2)]
public partial class DenseNetLike;
