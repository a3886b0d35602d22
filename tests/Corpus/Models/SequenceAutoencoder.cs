using Autoencoders;

/// <summary>A sequence through one vector and back.</summary>
[Model, Input(12, 4)]
[LSTM(16), Code, RepeatVector(12), LSTM(16, ReturnSequences = true), Dense(4)]
public partial class SequenceAutoencoder;
