using Autoencoders;

/// <summary>Each input is restored from what both say.</summary>
[Model, Input(32, Name = "left"), Input(16, Name = "right")]
[Concatenate("left", From = "right"), Dense(12, Activation.Relu, Name = "shared")]
[Dense(32, Name = "restored_left"), Output(32), Dense(16, From = "shared", Name = "restored_right"), Output(16)]
public partial class TwoInputsTwoOutputs;
