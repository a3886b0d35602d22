namespace Autoencoders.Integrations.Tests.Snapshots;

[Model, Input(4, 4, 1)]
[Conv2D(2, 3, Activation.Relu, Padding.Same, Name = "skip"), LeakyReLU(0.5f), Code, Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class SmallModel;
