using Autoencoders;

/// <summary>Every layer starts in its own way.</summary>
[Model, Input(64), Defaults(KernelInitializer = Initializer.HeNormal, KernelL2 = 1e-4f)]
[Dense(32, Activation.Relu), Dense(32, KernelInitializer = Initializer.Orthogonal, KernelInitializerScale = 1.4f), Dense(32, KernelInitializer = Initializer.Identity), Dense(10, BiasInitializer = Initializer.Constant, BiasInitializerScale = 0.1f)]
public partial class Initializers;
