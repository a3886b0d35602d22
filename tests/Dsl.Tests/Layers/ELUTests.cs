using Autoencoders.Models;
using static Autoencoders.Dsl.Tests.Specs;

namespace Autoencoders.Dsl.Tests.Layers;

public sealed class ELUTests
{
    [Fact]
    public void Alpha_IsKept_OneByDefault()
    {
        Assert.Equal(1, Accepted(Input(4), Line("ELU")).Number("alpha"));
        Assert.Equal(0.5f, Accepted(Input(4), Line("ELU", With("alpha", 0.5f))).Number("alpha"));
    }

    [Fact]
    public void AlphaThatIsNoNumber_IsRefused() => Refused(Input(4), Line("ELU", With("alpha", float.NaN))).At(IssueId.OutOfRange, 2, "alpha");
}
