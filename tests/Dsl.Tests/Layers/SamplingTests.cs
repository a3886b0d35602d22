using System.Linq;
using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class SamplingTests
{
    private static readonly Declaration[] Two = [Input(8), Dense(3, Name("mean")), Dense(3, Name("logVariance"), From("input_1"))];

    [Fact]
    public void ItsArguments_NameWhatItReads()
    {
        LayerNode layer = Accepted([.. Two, Line("Sampling", With("LogVariance", "logVariance"), With("Mean", "mean"))]);

        Assert.Equal([1, 2], layer.Inputs.Select(static input => input));
        Assert.Equal(new Shape(3), layer.OutputShape);
        Assert.Equal(1, layer.Number("KlWeight"));
    }

    [Fact]
    public void MissingName_IsAskedFor() =>
        Assert.Contains("LogVariance = ", Refused([.. Two, Line("Sampling", With("Mean", "mean"))]).At(IssueId.MergeMismatch, 4, null).Message);

    [Fact]
    public void UnknownName_IsRefused() =>
        Refused([.. Two, Line("Sampling", With("Mean", "maen"), With("LogVariance", "logVariance"))]).At(IssueId.UnknownLayer, 4, "Mean");

    [Fact]
    public void OtherShapes_AreRefused() =>
        Refused(Input(8), Dense(3, Name("mean")), Dense(2, Name("logVariance")), Line("Sampling", With("Mean", "mean"), With("LogVariance", "logVariance")))
            .At(IssueId.MergeMismatch, 4, "LogVariance");

    [Fact]
    public void From_MeansNothing() =>
        Refused([.. Two, Line("Sampling", With("Mean", "mean"), With("LogVariance", "logVariance"), From("mean"))]).At(IssueId.Conflict, 4, "From");

    [Fact]
    public void NegativeWeight_IsRefused() =>
        Refused([.. Two, Line("Sampling", With("Mean", "mean"), With("LogVariance", "logVariance"), With("KlWeight", -1f))]).At(IssueId.OutOfRange, 4, "KlWeight");
}
