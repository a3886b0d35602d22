using Autoencoders;

/// <summary>A recurrent layer without gates.</summary>
[Model, Input(25, 3)]
[SimpleRNN(12, Activation.Relu, RecurrentInitializer = Initializer.Identity), Dense(1)]
public partial class ElmanNetwork;
