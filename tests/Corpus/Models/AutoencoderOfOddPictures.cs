using Autoencoders;

/// <summary>A transposed convolution that is told its size.</summary>
[Model, Input(29, 31, 3)]
[Conv2D(8, 3, Activation.Relu, Strides = 2), Code, Conv2DTranspose(3, 3, Activation.Sigmoid, Strides = 2, OutputLike = "input_1")]
public partial class AutoencoderOfOddPictures;
