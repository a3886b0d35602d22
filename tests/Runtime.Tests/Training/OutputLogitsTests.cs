using Autoencoders.Models;
using Autoencoders.Runtime.Tests.Models;
using Autoencoders.Training;
using static Autoencoders.Runtime.Tests.Models.SpecifiedModel;

namespace Autoencoders.Runtime.Tests.Training;

public sealed class OutputLogitsTests
{
    private static readonly Declaration Last = Dense(4, Activation.Sigmoid, ("Name", "last"));

    [Fact]
    public void LastSigmoid_IsLeftToTheLoss() => Assert.True(Layer(Input(4), Last) > 0);

    [Fact]
    public void ViewsBehindIt_ChangeNothing() => Assert.True(Layer(Input(4), Last, Reshape(2, 2)) > 0);

    // The other reader would see logits.
    [Fact]
    public void SigmoidThatAnotherLayerReads_IsKept() =>
        Assert.Equal(-1, Layer(Input(4), Last, Line("Output", ("sizes", new EquatableArray<int>([4]))), Dense(3, Activation.Relu), Line("Output", ("sizes", new EquatableArray<int>([3])))));

    // A recurrence activates inside its loop.
    [Fact]
    public void RecurrentLayer_KeepsItsActivation() =>
        Assert.Equal(-1, Layer(Input(3, 4), Line("SimpleRNN", ("units", 4), ("activation", Activation.Sigmoid))));

    private static int Layer(params Declaration[] lines)
    {
        SpecifiedModel model = Of(lines);
        return OutputLogits.Layer(model, model.GetArchitecture().Output, Loss.BinaryCrossentropy);
    }
}
