using Autoencoders;

/// <summary>A word's tag from both sides.</summary>
[Model, Input(30)]
[Embedding(2000, 16, EmbeddingsL2 = 1e-6f), LSTM(24, Bidirectional = true, ReturnSequences = true), Dropout(0.3f), Dense(9, Activation.Softmax), Output(30, 9)]
public partial class BidirectionalTagger;
