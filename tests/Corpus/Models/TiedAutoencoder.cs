using Autoencoders;

/// <summary>The decoder is the encoder's mirror.</summary>
[Model, Input(784)]
[Dense(256, Activation.Elu, Name = "outer"), Dense(32, Name = "inner"), Code]
[TiedDense("inner", Activation.Elu), TiedDense("outer", Activation.Sigmoid)]
public partial class TiedAutoencoder;
