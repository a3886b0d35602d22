using Autoencoders;

/// <summary>Convolutions with a memory.</summary>
[Model, Input(6, 24, 24, 1)]
[ConvLSTM2D(8, 3, Padding.Same, ReturnSequences = true), ConvLSTM2D(8, 3, Padding.Same), Conv2D(1, 3, Activation.Sigmoid, Padding.Same), Output(24, 24, 1)]
public partial class NextFrame;
