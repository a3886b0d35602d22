using Autoencoders;

/// <summary>The largest, smallest and mean of three towers.</summary>
[Model, Input(32)]
[Dense(16, Name = "a"), Dense(16, From = "input_1", Name = "b"), Dense(16, From = "input_1", Name = "c")]
[Maximum("a", "b", Name = "largest"), Minimum("a", "b", From = "c", Name = "smallest"), Average("largest"), Dense(2)]
public partial class MaxOfTowers;
