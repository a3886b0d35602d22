using Autoencoders;

/// <summary>Three recurrent layers.</summary>
[Model, Input(40, 8)]
[GRU(32, ReturnSequences = true, RecurrentDropout = 0.1f), GRU(32, ReturnSequences = true, GoBackwards = true), GRU(16, Bidirectional = true, MergeMode = MergeMode.Sum), Dense(1)]
public partial class StackedGru;
