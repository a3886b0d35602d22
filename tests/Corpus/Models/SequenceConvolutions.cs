using Autoencoders;

/// <summary>An autoencoder of signals.</summary>
[Model, Input(128, 2)]
[Conv1D(16, 5, Activation.Relu, Padding.Same, Strides = 2), Conv1D(8, 5, Activation.Relu, Padding.Same, Strides = 2), Code]
[Conv1DTranspose(16, 5, Activation.Relu, Padding.Same, Strides = 2), Conv1DTranspose(2, 5, Padding.Same, Strides = 2)]
public partial class SequenceConvolutions;
