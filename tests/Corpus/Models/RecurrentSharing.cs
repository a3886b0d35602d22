using Autoencoders;

/// <summary>The same layer three times, which is a recurrent one unrolled.</summary>
[Model, Input(32)]
[Dense(32, Activation.Tanh, Name = "step"), Share("step", Name = "second"), Share("step", Name = "third"), Dense(4)]
public partial class RecurrentSharing;
