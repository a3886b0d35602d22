namespace Autoencoders.Runtime.Tests.Models;

/// <summary>The network of the golden file: relu and sigmoid, for the binary crossentropy.</summary>
[Model, Input(12)]
[Dense(5, Activation.Relu), Code]
[Dense(12, Activation.Sigmoid)]
public partial class ReluSigmoid;

/// <summary>The deeper network of the golden file, with penalised kernels, for the mean squared error.</summary>
[Model, Input(10)]
[Defaults(KernelL2 = 1e-3f)]
[Dense(6, Activation.Elu), Dense(4), Code]
[Dense(6, Activation.Tanh), Dense(10)]
public partial class EluTanh;

/// <summary>As <see cref="ReluSigmoid"/>, with another width and no code.</summary>
[Model, Input(12)]
[Dense(6, Activation.Relu)]
[Dense(12, Activation.Sigmoid)]
public partial class WiderReluSigmoid;

/// <summary>A little of everything: noise, dropout, every kind of penalty, views, a gated layer, positions with an axis of their own.</summary>
[Model, Input(3, 4)]
[GaussianNoise(0.1f), Dense(6, Activation.Glu, KernelL1 = 1e-4f), Dropout(0.25f)]
[Flatten, Dense(7, Activation.Gelu, BiasL2 = 1e-3f, ActivityL1 = 1e-3f), Code]
[Dense(12, UseBias = false, KernelL2 = 1e-3f), Activation(Activation.Sigmoid), Reshape(3, 4)]
public partial class Everything;

/// <summary>What comes out has another size, so that targets must be given.</summary>
[Model, Input(4)]
[Dense(8, Activation.Tanh, Name = "hidden"), Dropout(0.2f)]
[Dense(2, Activation.Softplus, Name = "out")]
public partial class FourToTwo;

/// <summary>The autoencoder of the first example.</summary>
[Model, Input(784)]
[Dense(32, Activation.Relu), Code]
[Dense(784, Activation.Sigmoid)]
public partial class SimpleAutoencoder;

/// <summary>Nothing in it learns.</summary>
[Model, Input(2, 3)]
[GaussianNoise(0.5f), Flatten, Activation(Activation.Tanh), Reshape(2, 3)]
public partial class Weightless;

/// <summary>A contractive autoencoder, one of its activations with slopes that are found from what entered.</summary>
[Model, Input(6)]
[Dense(5, Activation.Gelu, Contraction = 0.01f)]
[Dense(20, Activation.Sigmoid, Contraction = 0.01f), Code]
[Dense(6)]
public partial class Contracted;

/// <summary>Every constraint, over several axes.</summary>
[Model, Input(8, 6, 1), Defaults(KernelConstraint = Constraint.MaxNorm, KernelMaxNorm = 1.5f)]
[Conv2D(5, 3, KernelConstraint = Constraint.MinMaxNorm, KernelMinNorm = 0.5f, KernelConstraintRate = 0.75f, KernelConstraintAxes = [0, 1, 2])]
[Flatten, Dense(9, BiasConstraint = Constraint.NonNegative), Dense(48, KernelConstraint = Constraint.UnitNorm, KernelConstraintAxes = [-1]), Reshape(8, 6, 1)]
public partial class Constrained;

/// <summary>Small moving pictures, and a mask for attention over their steps.</summary>
[Model, Input(3, 2, 2, 1)]
[Reshape(3, 4), Dense(3, Name = "sight", Trainable = false)]
[ConvLSTM2D(1, 2, Padding.Same, ReturnSequences = true, From = "input_1"), Reshape(3, 4), MultiHeadAttention(1, 2, Mask = "sight"), Reshape(3, 2, 2, 1)]
public partial class WatchedPictures;

/// <summary>A small image that goes through one number: it is given back where that is 1.</summary>
[Model, Input(3, 4)]
[Reshape(3, 4, 1), DepthwiseConv2D(1, UseBias = false), Reshape(3, 4)]
public partial class Passing;

/// <summary>Enough weights that a training which is not let go of shows in the memory of the process.</summary>
[Model, Input(600)]
[Dense(300, Activation.Relu), Code]
[Dense(600, Activation.Sigmoid)]
public partial class Wide;

/// <summary>Its samples are pictures of 4 × 4.</summary>
[Model, Input(16)]
[Dense(3, Activation.Relu), Code]
[Dense(16, Activation.Sigmoid)]
public partial class Squares;
