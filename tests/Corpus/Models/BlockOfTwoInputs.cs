using Autoencoders;

/// <summary>Joins.</summary>
[Model, Input(16, Name = "a"), Input(24, Name = "b"), Concatenate("a", From = "b"), Dense(8)]
public partial class BlockOfTwoInputsJoin;

/// <summary>A model of two inputs within another.</summary>
[Model, Input(16, Name = "left"), Input(24, Name = "right")]
[Use<BlockOfTwoInputsJoin>("right", From = "left"), Dense(1)]
public partial class BlockOfTwoInputs;
