using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class GlobalAveragePooling2DTests
{
    [Fact]
    public void Channels_Remain() => Assert.Equal(new Shape(5), Accepted(Input(9, 6, 5), Line("GlobalAveragePooling2D")).OutputShape);

    [Fact]
    public void KeptAxes_HaveSizeOne() => Assert.Equal(new Shape(1, 1, 5), Accepted(Input(9, 6, 5), Line("GlobalAveragePooling2D", With("KeepDimensions", true))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 4, 4, 4), Line("GlobalAveragePooling2D")).At(IssueId.WrongRank, 2, null);
}
