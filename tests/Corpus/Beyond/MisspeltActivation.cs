using Autoencoders;

[Model, Input(64)]
[Dense(32, Activation.Rellu), Dense(10)]
internal partial class Net;
