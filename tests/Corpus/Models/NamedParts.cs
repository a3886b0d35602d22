using Autoencoders;

/// <summary>Stretches of a model that run alone.</summary>
[Model, Input(784)]
[Dense(128, Activation.Relu, Name = "wide"), Dense(32, Name = "narrow"), Dense(784)]
[Part("Features", To = "narrow"), Part("Middle", From = "wide", To = "narrow"), Part("Restoring", From = "narrow")]
public partial class NamedParts;
