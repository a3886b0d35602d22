using Autoencoders;

/// <summary>A gate decides what passes.</summary>
[Model, Input(32)]
[Dense(32, Activation.Relu, Name = "changed"), Dense(32, Activation.Sigmoid, From = "input_1", Name = "gate"), Multiply("changed", Name = "kept")]
[Rescaling(-1, 1, From = "gate"), Multiply("input_1"), Add("kept"), Dense(10)]
public partial class Highway;
