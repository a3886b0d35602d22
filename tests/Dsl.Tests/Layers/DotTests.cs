using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class DotTests
{
    private static readonly Argument Query = With("layers", new EquatableArray<string>(["query"]));

    [Fact]
    public void Axes_AreSummedAway()
    {
        LayerNode layer = Accepted(Input(4, 3), Dense(5, Name("query")), Dense(7), Line("Dot", Query, With("Axes", new EquatableArray<int>([1]))));

        Assert.Equal(new Shape(7, 5), layer.OutputShape);
        Assert.Equal(7 * 5 * 4, layer.MultiplyAdds);
    }

    [Fact]
    public void Vectors_GiveOneNumber() => Assert.Equal(new Shape(1), Accepted(Input(4), Dense(5, Name("query")), Dense(5), Line("Dot", Query)).OutputShape);

    [Fact]
    public void SizesThatDiffer_AreRefused() => Refused(Input(4), Dense(5, Name("query")), Dense(6), Line("Dot", Query)).At(IssueId.MergeMismatch, 4, "layers");

    [Fact]
    public void OneTensor_IsRefused() => Refused(Input(4), Line("Dot")).At(IssueId.MergeMismatch, 2, null);

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void AxesThatAreNotThere_AreRefused(int axis) =>
        Refused(Input(4), Dense(4, Name("query")), Dense(4), Line("Dot", Query, With("Axes", new EquatableArray<int>([axis, 1])))).At(IssueId.OutOfRange, 4, "Axes");

    [Fact]
    public void ThreeAxes_AreRefused() =>
        Refused(Input(4), Dense(4, Name("query")), Dense(4), Line("Dot", Query, With("Axes", new EquatableArray<int>([1, 1, 1])))).At(IssueId.AxisCount, 4, "Axes");
}
