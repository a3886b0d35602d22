using System.Linq;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class ColorMapTests
{
    [Fact]
    public void Bytes_AreTheirOwnGray()
    {
        for (int level = 0; level < 256; level++)
        {
            Assert.Equal(Rgb.Gray((byte)level), ColorMap.Grays[level * (1f / 255f)]);
            Assert.Equal(Rgb.Gray((byte)(255 - level)), ColorMap.GraysReversed[level * (1f / 255f)]);
        }
    }

    // From matplotlib's _cm_listed.py: entries 0, 64, 128, 191 and 255 of viridis, times 255.
    [Theory]
    [InlineData(0, 68, 1, 84)]
    [InlineData(64, 59, 82, 139)]
    [InlineData(128, 33, 145, 140)]
    [InlineData(191, 92, 200, 99)]
    [InlineData(255, 253, 231, 37)]
    public void Viridis_IsMatplotlibsUpToOne(int level, int red, int green, int blue)
    {
        Rgb color = ColorMap.Viridis[level / 255.0];
        Assert.InRange(color.R, red - 1, red + 1);
        Assert.InRange(color.G, green - 1, green + 1);
        Assert.InRange(color.B, blue - 1, blue + 1);
    }

    [Fact]
    public void Viridis_GrowsBrighterThroughout()
    {
        // In steps of three levels, since one step is less than what eight bits resolve.
        double[] luma = Enumerable.Range(0, 86).Select(step => ColorMap.Viridis[3 * step / 255.0])
            .Select(color => (0.2126 * color.R) + (0.7152 * color.G) + (0.0722 * color.B)).ToArray();
        Assert.All(luma.Zip(luma.Skip(1)), pair => Assert.True(pair.Second > pair.First));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 255)]
    [InlineData(double.NaN, 0)]
    [InlineData(double.PositiveInfinity, 255)]
    public void FractionsOutside_TakeTheEnd(double fraction, byte level) => Assert.Equal(Rgb.Gray(level), ColorMap.Grays[fraction]);
}
