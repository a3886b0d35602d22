using Autoencoders;

/// <summary>Dilated causal convolutions, each looking twice as far back.</summary>
[Model, Input(64, 1)]
[Conv1D(8, 2, Activation.Relu, Padding.Causal), Conv1D(8, 2, Activation.Relu, Padding.Causal, DilationRate = 2), Conv1D(8, 2, Activation.Relu, Padding.Causal, DilationRate = 4), Conv1D(1, 1), Output(64, 1)]
public partial class Wave;
