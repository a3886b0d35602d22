using Autoencoders;

/// <summary>A code larger than the input, and dropout on it.</summary>
[Model, Input(64)]
[Dense(256, Activation.Relu), Dropout(0.5f), Code, Dense(64)]
public partial class OvercompleteWithDropout;
