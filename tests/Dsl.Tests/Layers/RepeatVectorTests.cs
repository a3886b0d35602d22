using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class RepeatVectorTests
{
    [Fact]
    public void Vector_BecomesASequence() => Assert.Equal(new Shape(3, 5), Accepted(Input(5), Line("RepeatVector", With("n", 3))).OutputShape);

    [Fact]
    public void InputWithOtherAxes_IsRefused() => Refused(Input(4, 5), Line("RepeatVector", With("n", 3))).At(IssueId.WrongRank, 2, null);

    [Fact]
    public void CountsBelowOne_AreRefused() => Refused(Input(5), Line("RepeatVector", With("n", 0))).At(IssueId.NotPositive, 2, "n");
}
