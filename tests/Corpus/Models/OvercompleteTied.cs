using Autoencoders;

/// <summary>A code as large as the input, whose decoder is tied to the encoder.</summary>
[Model, Input(64)]
[Dense(64, Activation.Tanh, Name = "outer"), Code, TiedDense("outer")]
public partial class OvercompleteTied;
