namespace Autoencoders.TorchSharp.Tests.Models;

#pragma warning disable AE0019, AE0022

[Model, Input(4, 3), LSTM(4, ReturnSequences = true, Name = "a"), LSTM(2, Activation.Relu, RecurrentActivation = Activation.HardSigmoid, ReturnSequences = true, GoBackwards = true)]
[LSTM(3, ReturnSequences = true, Bidirectional = true, MergeMode = MergeMode.Sum, UseBias = false), LSTM(2, Bidirectional = true, GoBackwards = true, UnitForgetBias = false), Output(4)]
internal sealed partial class LongShortTermMemories;

[Model, Input(4, 3), GRU(4, ReturnSequences = true), GRU(2, ResetAfter = false, ReturnSequences = true, Bidirectional = true, MergeMode = MergeMode.Multiply), GRU(3, UseBias = false, ReturnSequences = true), GRU(3, Bidirectional = true, MergeMode = MergeMode.Average, Dropout = 0.2f, RecurrentDropout = 0.3f), Output(3)]
internal sealed partial class GatedUnits;

[Model, Input(4, 3), SimpleRNN(4, ReturnSequences = true, Bidirectional = true), SimpleRNN(2, Activation.Softsign, GoBackwards = true), Output(2)]
internal sealed partial class SimpleUnits;

[Model, Input(4, 3, Name = "steps"), Input(4, Name = "state"), Input(4, Name = "cell"), LSTM(4, From = "steps", InitialState = "state", InitialCellState = "cell"), Output(4)]
internal sealed partial class GivenCell;

[Model, Input(4, 3, Name = "steps"), Input(4, Name = "state"), LSTM(2, From = "steps", Bidirectional = true, InitialState = "state"), Output(4)]
internal sealed partial class GivenStatesOfBoth;

[Model, Input(4, 3, Name = "steps"), Input(4, Name = "state"), GRU(4, From = "steps", InitialState = "state"), Output(4)]
internal sealed partial class GivenState;

[Model, Input(4, 3, Name = "steps"), Input(4, Name = "state"), Input(4, Name = "cell"), LSTM(2, From = "steps", Bidirectional = true, InitialState = "state", InitialCellState = "cell"), Output(4)]
internal sealed partial class GivenCellsOfBoth;

[Model, Input(4, 5, 6, 2), ConvLSTM2D(3, 3, Padding.Same, ReturnSequences = true), ConvLSTM2D(2, [2, 3], Activation.Relu, StridesByAxis = [1, 2], GoBackwards = true)]
internal sealed partial class PictureSequences;

[Model, Input(5, 6), MultiHeadAttention(2, 3, UseCausalMask = true, Name = "own"), MultiHeadAttention(3, 2, ValueDim = 4, OutputShape = 5, UseBias = false, Dropout = 0.1f, Name = "next"), Input(3, 4, Name = "other"), Input(5, 3, Name = "mask"), MultiHeadAttention(2, 2, From = "next", Context = "other", Mask = "mask"), Output(5, 5)]
internal sealed partial class Attentions;

[Block, Conv2D(3, 3, Activation.Relu, Padding.Same), BatchNormalization, MaxPooling2D(2, Padding.Same)]
internal sealed class FrameBlock;

[Model, Input(4, 5, 6, 2), Conv2D(2, 3, Padding.Same, TimeDistributed = true), TimeDistributed<FrameBlock>, Flatten(TimeDistributed = true), Dense(4, Activation.Tanh, TimeDistributed = true), LSTM(3), Output(3)]
internal sealed partial class Films;

[Model, Input(4, 6), Dense(6, Activation.Relu, Name = "shared"), Share("shared"), LSTM(6, ReturnSequences = true, Name = "memory"), Share("memory"), Share("shared"), Output(4, 6)]
internal sealed partial class Shared;
