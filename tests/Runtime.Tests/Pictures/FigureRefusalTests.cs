using System;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class FigureRefusalTests
{
    [Fact]
    public void NoRow_IsRefused() => Refused(() => Figure.Grid(), "at least one row");

    [Fact]
    public void EmptyRow_IsRefusedNamingIt() => Refused(() => Figure.Grid(Of(1, 28, 28), Of(1, 28, 28)[..0]), "Row 2", "empty", "(28, 28)");

    [Fact]
    public void NullRow_IsRefusedNamingIt() => Refused(() => Figure.Grid(Of(1, 28, 28), null!), "Row 2", "null");

    [Theory]
    [InlineData(33, "Reshape(11, 3)")]
    [InlineData(32, "Reshape(8, 4)")]
    [InlineData(31, "Reshape(31, 1)")]
    public void VectorThatIsNoSquare_IsRefusedWithAShapeToTake(int length, string advice) =>
        Refused(() => Figure.Grid(Of(2, length)), "Row 1", length + " values", advice);

    [Fact]
    public void FeatureMaps_AreRefusedNamingTheChannels() => Refused(() => Figure.Grid(Of(1, 7, 7, 32)), "(7, 7, 32)", "1 or 3 channels");

    [Fact]
    public void OtherRanks_AreRefusedNamingTheShape()
    {
        Refused(() => Figure.Grid(Of(1, 2, 2, 2, 2)), "(2, 2, 2, 2)", "(height, width)");
        Refused(() => Figure.Grid(Of(1)), "()", "(height, width)");
    }

    [Fact]
    public void TooManyPictures_AreRefusedNamingTheSize() => Refused(() => Figure.Grid(Of(60_000, 1)), "pixels", "take fewer");

    [Fact]
    public void HugePictures_AreRefusedBeforeTheyArePainted() =>
        Refused(() => Figure.Grid(new FigureOptions { CellSize = 4096 }, Of(7, 64, 64), Of(7, 64, 64), Of(7, 64, 64), Of(7, 64, 64)), "100000000");

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void LabelsOfAnotherNumber_AreRefused(int count)
    {
        var labels = new string[count];
        Array.Fill(labels, "x");
        Refused(() => Figure.Grid(new FigureOptions { RowLabels = labels }, Of(2, 4), Of(2, 4)), $"{count} row labels", "2 rows");
        Refused(() => Figure.Grid(new FigureOptions { ColumnLabels = labels }, Of(2, 4)), $"{count} column labels", "2 columns");
    }

    [Theory]
    [InlineData(0, 4, "CellSize is 0")]
    [InlineData(5000, 4, "CellSize is 5000")]
    [InlineData(64, -1, "Gap is -1")]
    [InlineData(64, 1001, "Gap is 1001")]
    public void SizesOutOfRange_AreRefused(int cellSize, int gap, string message) =>
        Refused(() => Figure.Grid(new FigureOptions { CellSize = cellSize, Gap = gap }, Of(1, 4)), message);

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(float.NaN, 1)]
    [InlineData(0, float.PositiveInfinity)]
    public void RangeThatIsNone_IsRefused(float low, float high) => Refused(() => PictureRange.Between(low, high), "larger");

    private static Samples Of(int count, params int[] sizes)
    {
        var shape = new Shape(sizes);
        return Samples.FromBytes(new byte[count * shape.ElementCount], shape);
    }

    private static void Refused(Func<object> action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}
