using Autoencoders;

/// <summary>Two pictures through the same tower.</summary>
[Model, Input(64, Name = "left"), Input(64, Name = "right")]
[Dense(32, Activation.Relu, From = "left", Name = "tower"), Share("tower", From = "right", Name = "mirror")]
[Subtract("tower"), Dense(1, Activation.Sigmoid)]
public partial class SiameseTowers;
