namespace Autoencoders.TorchSharp.Tests.Models;

#pragma warning disable AE0019, AE0022, AE0502

[Model, Input(6)]
[Dense(5, Activation.Relu6, Name = "in"), Dropout(0.25f), GaussianNoise(0.1f), GaussianDropout(0.2f), AlphaDropout(0.3f), ActivityRegularization(L1 = 0.1f, L2 = 0.2f), TiedDense("in", Activation.Sigmoid)]
[Dense(4, UseBias = false, Name = "plain"), TiedDense("plain", UseBias = false), Output(6)]
internal sealed partial class Vectors;

[Model, Input(6, 4), Dense(5, Activation.Softmax), Softmax(Axis = 1), Use<LogRowsBlock>, Output(6, 5)]
internal sealed partial class Rows;

[Block, Rescaling(9f, -1.5f), ELU(0.7f), LeakyReLU(0.3f), PReLU(SharedAxes = [1]), ReLU(MaxValue = 1.5f, NegativeSlope = 0.1f, Threshold = 0.2f), ReLU]
internal sealed class LogRowsBlock;

[Model, Input(5, 4, 3), Softmax(Axis = 2), Conv2D(4, 1), PReLU, Softmax, UnitNormalization, UnitNormalization(Axis = 1), Activation(Activation.Threshold, Threshold = 0.3f, DefaultValue = 0.1f), Output(5, 4, 4)]
internal sealed partial class ActivationLayers;

[Model, Input(4, 6, 8), BatchNormalization, Conv2D(8, 1), BatchNormalization(Axis = 1), BatchNormalization(Scale = false, Center = false, Epsilon = 0.01f), GroupNormalization(4), GroupNormalization(2, Axis = 2, Scale = false)]
[LayerNormalization, LayerNormalization(Axes = [1, 3], Center = false), RMSNormalization, RMSNormalization(Axes = [2, 3]), Flatten, BatchNormalization(Momentum = 0.5f), Output(192)]
internal sealed partial class Normalizations;

[Model, Input(4, 6), BatchNormalization(Scale = false), BatchNormalization(Center = false), GroupNormalization(2, Center = false), GroupNormalization(3, Scale = false), LayerNormalization(Scale = false), Output(4, 6)]
internal sealed partial class HalfNormalizations;

[Model, Input(5), Embedding(9, 4), Flatten, Dense(3), Output(3)]
internal sealed partial class Embedded;

[Model, Input(6, Name = "one"), Dense(4, Name = "a"), Dense(4, Name = "b", From = "one"), Input(2, 4, Name = "two")]
[Add("a", "b", Name = "sum"), Subtract("b", Name = "difference", From = "a"), Multiply("sum", "difference", Name = "product"), Average("product", "a", Name = "mean"), Maximum("a", "b", Name = "top"), Minimum("mean", "sum")]
[Output(2, 4), Concatenate("product", From = "top", Name = "beside"), Output(2, 8), Concatenate("two", From = "two", Axis = 1), Slice(1, 2, Axis = 1), Dot("two", Axes = [2, 2]), Output(2, 2)]
internal sealed partial class Merges;

[Model, Input(3, 4, Name = "a"), Input(5, 4, Name = "b"), Dot("b", From = "a", Axes = [2], Normalize = true), Output(3, 5), Flatten(From = "a", Name = "f"), Dense(12), Dot("f"), Output(1)]
internal sealed partial class Dots;

[Model, Input(5), RepeatVector(3), Permute(2, 1), Reshape(3, 5), Flatten, Dense(4, Name = "mean"), Dense(4, Name = "spread", From = "flatten"), Sampling(Mean = "mean", LogVariance = "spread", KlWeight = 0.5f), Output(4)]
internal sealed partial class Shapes;
