using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ConcatenateTests
{
    [Fact]
    public void Channels_AddUp() =>
        Assert.Equal(new Shape(4, 8), Accepted(Input(4, 3), Dense(5, Name("a")), Line("Concatenate", With("layers", new EquatableArray<string>(["input_1"])))).OutputShape);

    [Fact]
    public void OtherAxis_AddsUpThatAxis() =>
        Assert.Equal(new Shape(8, 3), Accepted(Input(4, 3), Dense(3), Line("Concatenate", With("layers", new EquatableArray<string>(["input_1"])), With("Axis", 1))).OutputShape);

    [Fact]
    public void AxisBeyondAnInteger_IsRefused() =>
        Refused(Input(2_000_000_000), Line("Concatenate", With("layers", new EquatableArray<string>(["input_1"])))).At(IssueId.TooLarge, 2, null);

    [Fact]
    public void NoOtherTensor_IsRefused() => Refused(Input(4), Line("Concatenate")).At(IssueId.MergeMismatch, 2, null);

    [Fact]
    public void OtherSizesThatDiffer_AreRefused() =>
        Refused(Input(4, 3), Dense(5), Line("Concatenate", With("layers", new EquatableArray<string>(["input_1"])), With("Axis", 1))).At(IssueId.MergeMismatch, 3, "layers");

    [Fact]
    public void UnknownName_IsRefused() => Refused(Input(4), Dense(4, Name("skip")), Line("Concatenate", With("layers", new EquatableArray<string>(["skjp"])))).At(IssueId.UnknownLayer, 3, "layers");
}
