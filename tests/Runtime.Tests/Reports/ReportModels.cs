namespace Autoencoders.Runtime.Tests.Reports;

/// <summary>Two convolutions, as one row of a table.</summary>
[Block]
[Conv2D(8, 3, Activation.Relu, Padding.Same), BatchNormalization, Conv2D(8, 3, Activation.Relu, Padding.Same)]
public partial class ConvPair;

/// <summary>A block in a block.</summary>
[Block]
[Use<ConvPair>, MaxPooling2D(2)]
public partial class Stage;

/// <summary>Blocks, a skip, a frozen layer, a code.</summary>
[Model, Input(32, 32, 3)]
[Use<Stage>(Name = "first"), Use<Stage>(Name = "second")]
[Conv2D(4, 3, Activation.Gelu, Padding.Same, Trainable = false), Code]
[Conv2DTranspose(8, 3, Activation.Relu, Padding.Same, Strides = 2, Name = "up")]
[Conv2D(8, 3, Activation.Relu, Padding.Same), Add("up"), UpSampling2D(2), Conv2D(3, 1, Activation.Sigmoid)]
public partial class Blocks;

/// <summary>The picture autoencoder of the first examples.</summary>
[Model, Input(28, 28, 1)]
[Conv2D(16, 3, Activation.Relu, Padding.Same), BatchNormalization, MaxPooling2D(2, Padding.Same)]
[Conv2D(32, 3, Activation.Relu, Padding.Same), BatchNormalization, MaxPooling2D(2, Padding.Same)]
[Flatten, Dense(128, Activation.Sigmoid), Code]
[Dense(7 * 7 * 32, Activation.Relu), Reshape(7, 7, 32)]
[Conv2DTranspose(32, 3, Activation.Relu, Padding.Same), UpSampling2D(2)]
[Conv2DTranspose(16, 3, Activation.Relu, Padding.Same), UpSampling2D(2)]
[Conv2D(1, 3, Activation.Sigmoid, Padding.Same)]
public partial class Pictures;

/// <summary>A wide vector model, most of whose memory is weights.</summary>
[Model, Input(784)]
[Dense(512, Activation.Relu), Dense(256, Activation.Gelu), Dropout(0.2f), Dense(32), Code]
[Dense(256, Activation.Gelu), Dense(512, Activation.Relu), Dense(784, Activation.Sigmoid)]
public partial class WideVectors;

/// <summary>Attention over steps.</summary>
[Model, Input(64, 48)]
[Dense(64), MultiHeadAttention(4, 16, Name = "attention"), LayerNormalization, Dense(128, Activation.Gelu), Dense(48)]
public partial class Watcher;

/// <summary>A recurrent autoencoder.</summary>
[Model, Input(20, 12)]
[LSTM(48, ReturnSequences = true, Bidirectional = true), GRU(24), Code]
[RepeatVector(20), SimpleRNN(32, ReturnSequences = true), TimeDistributed<StepDense>]
public partial class Sequences;

/// <summary>What each step goes through.</summary>
[Block, Dense(12)]
public partial class StepDense;

/// <summary>A decoder that shares the encoder's kernel, and a layer called twice.</summary>
[Model, Input(400)]
[Dense(300, Activation.Relu, Name = "outer"), Dense(300, Activation.Relu, Name = "turn"), Share("turn"), Dense(60, Name = "inner"), Code]
[TiedDense("inner"), TiedDense("outer", Activation.Sigmoid)]
public partial class Tied;

/// <summary>Every window that a picture can meet.</summary>
[Model, Input(40, 40, 4)]
[DepthwiseConv2D(3, DepthMultiplier = 2), SeparableConv2D(24, 5, Activation.Silu, Padding.Same), Conv2D(24, 3, Padding.Same, Groups = 4, DilationRate = 2)]
[AveragePooling2D(2), Conv2DTranspose(4, 4, Activation.Relu, Padding.Same, Strides = 2), ZeroPadding2D(1), GroupNormalization(2)]
public partial class Windows;

/// <summary>Along one axis, and along three.</summary>
[Model, Input(10, 12, 14, 1)]
[Conv3D(6, 3, Activation.Relu, Padding.Same), MaxPooling3D(2), Conv3DTranspose(1, 2, Activation.Sigmoid, Strides = 2)]
public partial class Volumes;

/// <summary>Along one axis.</summary>
[Model, Input(40, 3)]
[Conv1D(8, 5, Activation.Relu, Padding.Causal, DilationRate = 2), MaxPooling1D(2), Conv1DTranspose(3, 2, Strides = 2)]
public partial class Signals;

/// <summary>Two inputs of different kinds.</summary>
[Model, Input(16, 16, 2, Name = "picture"), Conv2D(4, 3, Activation.Relu), Flatten, Dense(8, Name = "seen")]
[Input(10, Name = "label"), Concatenate("seen"), Dense(16 * 16 * 2, Activation.Sigmoid), Reshape(16, 16, 2)]
public partial class Labelled;
