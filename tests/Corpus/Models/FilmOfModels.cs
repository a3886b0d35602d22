using Autoencoders;

/// <summary>A frame.</summary>
[Model, Input(28, 28, 1), Conv2D(4, 3, Activation.Relu), Flatten, Dense(16)]
public partial class FilmOfModelsFrame;

/// <summary>Every frame through a model.</summary>
[Model, Input(5, 28, 28, 1)]
[TimeDistributed<FilmOfModelsFrame>, LSTM(32), Code]
[RepeatVector(5), LSTM(32, ReturnSequences = true), Dense(784, Activation.Sigmoid, TimeDistributed = true), Reshape(5, 28, 28, 1)]
public partial class FilmOfModels;
