using Autoencoders;

/// <summary>The decoder starts where the encoder ended.</summary>
[Model, Input(10, 8, Name = "source"), Input(6, 8, Name = "target")]
[GRU(16, From = "source", Name = "state"), GRU(16, ReturnSequences = true, From = "target", InitialState = "state"), Dense(8)]
public partial class EncoderDecoderStates;
