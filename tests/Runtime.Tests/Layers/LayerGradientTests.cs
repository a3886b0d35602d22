using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Layers;

public sealed class LayerGradientTests
{
    private static readonly Loss[] Losses = [Loss.MeanSquaredError, Loss.MeanAbsoluteError];

    [Fact]
    public void DenseOverOneTwoAndThreeAxes()
    {
        Check(Input(5), Dense(3), Dense(4));
        Check(Input(3, 5), Dense(3), Dense(4));
        Check(Input(2, 3, 5), Dense(3), Dense(4));
        Check(Input(1, 5), Dense(1), Dense(1));
    }

    [Fact]
    public void DenseWiderThanATileOfTheKernels() => Check(Input(3), Dense(35, Activation.Tanh), Dense(27));

    [Fact]
    public void DenseWithoutABias() => Check(Input(5), Dense(4, Activation.Tanh, ("UseBias", false)), Dense(4, Activation.Glu, ("UseBias", false)));

    [Fact]
    public void FlattenAndReshape_AnywhereInTheModel()
    {
        Check(Input(2, 3, 2), Line("Flatten"), Dense(8, Activation.Tanh), Reshape(2, 4), Dense(3), Line("Flatten"), Dense(4), Reshape(2, -1));
        Check(Input(12), Reshape(3, 4), Dense(2, Activation.Sigmoid), Line("Flatten"), Reshape(2, 3), Dense(5));
    }

    [Fact]
    public void Dropout_PassesOnWhatItsMaskLetsThrough()
    {
        Check(Input(8), Dense(20, Activation.Tanh), Dropout(0.4f), Dense(5));
        Check(Input(2, 8), Dense(20, Activation.Tanh), Dropout(0.4f), Dense(5), Dropout(0.1f));
    }

    [Fact]
    public void GaussianNoise_PassesGradientsOnUnchanged() => Check(Input(8), Dense(9, Activation.Tanh), GaussianNoise(0.3f), Dense(5, Activation.Tanh), GaussianNoise(1));

    [Fact]
    public void NoiseBeforeTheFirstWeights_TakesNoGradient()
    {
        Check(Input(8), GaussianNoise(0.3f), Dropout(0.2f), Dense(9, Activation.Tanh), Dense(5));
        Check(Input(2, 4), GaussianNoise(0.3f), Line("Flatten"), Activation(Activation.Tanh), Reshape(4, 2), Dense(5));
    }

    [Fact]
    public void PenaltiesOnKernelsAndBiases()
    {
        (string, object)[] penalties = [("KernelL1", 0.01f), ("KernelL2", 0.02f), ("BiasL1", 0.03f), ("BiasL2", 0.04f)];

        Check(Input(8), Dense(9, Activation.Tanh, penalties), Dense(5, default, penalties));
        Check(Input(3), Dense(4, Activation.Tanh, ("KernelL1", 0.05f)), Dense(5, default, ("BiasL2", 0.3f)));
    }

    [Fact]
    public void PenaltiesOnOutputs_InEveryPlace()
    {
        (string, object)[] penalties = [("ActivityL1", 0.05f), ("ActivityL2", 0.02f)];

        Check(Input(6), Dense(5, Activation.Tanh, penalties), Dense(4));
        Check(Input(6), Dense(5, Activation.Gelu, penalties), Dense(4, Activation.Elu, penalties));
        Check(Input(2, 3), Dense(6, Activation.Glu, penalties), Dense(4), Activation(Activation.Softplus, penalties));
        Check(Input(6), Dense(8, Activation.Tanh, penalties), Reshape(2, 4), Dense(2, default, penalties), Line("Flatten"));
    }

    [Fact]
    public void Threshold_HasTheSlopeOfWhatPasses() =>
        Check(Input(6), Dense(9), Activation(Activation.Threshold, ("Threshold", 0.1f), ("DefaultValue", 0.7f)), Dense(4));

    [Fact]
    public void GatesAfterGates() =>
        Check(Input(6), Dense(16, Activation.Glu), Activation(Activation.Glu), Dense(12, Activation.Glu), GaussianNoise(0.1f), Dense(2, Activation.Glu));

    [Fact]
    public void CrossentropyOfASigmoid_WhereverItStands()
    {
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6, Activation.Sigmoid));
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6), Activation(Activation.Sigmoid));
        CheckCrossentropy(Input(2, 3), Line("Flatten"), Dense(5, Activation.Tanh), Dense(6, Activation.Sigmoid), Reshape(2, 3));
        CheckCrossentropy(Input(2, 3), Dense(5, Activation.Tanh), Dense(3), Activation(Activation.Sigmoid), Line("Flatten"), Reshape(3, 2));
    }

    [Fact]
    public void CrossentropyOfAPenalisedSigmoid()
    {
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6, Activation.Sigmoid, ("ActivityL1", 0.05f)));
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6), Activation(Activation.Sigmoid, ("ActivityL2", 0.05f)), Reshape(3, 2));
    }

    [Fact]
    public void CrossentropyOfOtherOutputs()
    {
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6, Activation.Softmax));
        CheckCrossentropy(Input(6), Dense(5, Activation.Tanh), Dense(6, Activation.Sigmoid), Dropout(0));
    }

    [Fact]
    public void AutoencoderAsItsOwnTarget()
    {
        SpecifiedModel model = Of(Input(3, 4), Line("Flatten"), Dense(5, Activation.Tanh), Dense(12, Activation.Sigmoid), Reshape(3, 4));
        Samples samples = Numbers.Uniform(11, new Shape(3, 4));

        GradientCheck.Run(model, samples, samples, Loss.BinaryCrossentropy);
    }

    [Fact]
    public void GeneratedModelOfEveryLayer()
    {
        Samples samples = Numbers.Uniform(11, new Shape(3, 4));

        GradientCheck.Run(new Everything(seed: 4), samples, samples, Loss.BinaryCrossentropy);
        GradientCheck.Run(new FourToTwo(seed: 4), Numbers.Uniform(40, 4), Numbers.Uniform(40, 2), Loss.MeanSquaredError);
    }

    private static void Check(params Declaration[] lines)
    {
        foreach (Loss loss in Losses)
            Check(loss, lines);
    }

    private static void CheckCrossentropy(params Declaration[] lines) => Check(Loss.BinaryCrossentropy, lines);

    private static void Check(Loss loss, Declaration[] lines)
    {
        SpecifiedModel model = Of(lines);
        Shape input = model.GetArchitecture().InputShape!.Value, output = model.GetArchitecture().OutputShape!.Value;
        GradientCheck.Run(model, Numbers.Uniform(11, input), Numbers.Uniform(11, output, seed: 2), loss);
    }
}
