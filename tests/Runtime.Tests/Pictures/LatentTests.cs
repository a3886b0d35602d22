using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Xml.Linq;

namespace Autoencoders.Runtime.Tests.Pictures;

public sealed class LatentTests
{
    // Found by halving with erfc of the C library: the z at which erfc(-z/√2)/2 is the share.
    [Theory]
    [InlineData(0.5, 0)]
    [InlineData(0.05, -1.6448536269514729)]
    [InlineData(0.95, 1.6448536269514722)]
    [InlineData(0.975, 1.959963984540054)]
    [InlineData(0.3, -0.5244005127080409)]
    [InlineData(1e-10, -6.361340902404056)]
    [InlineData(1e-100, -21.273453560965329)]
    public void NormalQuantile_IsThatOfTheDistribution(double share, double quantile) => Assert.Equal(quantile, NormalQuantile.Of(share), Math.Max(1e-15, Math.Abs(quantile) * 1e-14));

    [Fact]
    public void CodesOfTwoNumbers_AreDrawnAsTheyAre()
    {
        LatentScatter scatter = new(Samples.FromFloats([0, 0, 1, 2, 2, 1], new Shape(2)), (byte[])[0, 1, 1]);
        Assert.Equal("", scatter.Description);
        (string Tip, double X, double Y)[] marks = Marks(scatter);
        Assert.Equal(["0 (0, 0)", "1 (1, 2)", "1 (2, 1)"], marks.Select(static mark => mark.Tip).Order(StringComparer.Ordinal));
        (double x0, double y0) = Place("0 (0, 0)");
        (double x1, double y1) = Place("1 (1, 2)");
        (double x2, double y2) = Place("1 (2, 1)");
        Assert.True(x0 < x1 && x1 < x2 && y1 < y2 && y2 < y0);
        Assert.Equal(x1 - x0, x2 - x1, 0.02);

        (double, double) Place(string tip) => marks.Where(mark => mark.Tip == tip).Select(static mark => (mark.X, mark.Y)).Single();
    }

    [Fact]
    public void LongerCodes_ShowTheTwoNumbersThatVaryMost_AndSaySo()
    {
        // Variances 0, 2/3·4, 0, 2/3.
        Samples codes = Samples.FromFloats([7, -2, 1, -1, 7, 0, 1, 0, 7, 2, 1, 1], new Shape(4));
        LatentScatter scatter = new(codes);
        Assert.Equal("Dimensions 2 and 4 of 4, those of greatest variance (100% of all variance).", scatter.Description);
        Assert.Contains(scatter.Description, scatter.ToSvg());
        Assert.Equal(["(-2, -1)", "(0, 0)", "(2, 1)"], Marks(scatter).Select(static mark => mark.Tip).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void PrincipalComponents_AreThoseOfTheCovariance()
    {
        // Points on a tilted ellipse in three dimensions: along a 6, along b 2, at right angles nothing.
        double[] a = [2 / 3.0, 2 / 3.0, 1 / 3.0], b = [-2 / 3.0, 1 / 3.0, 2 / 3.0];
        var points = new List<double>();
        for (int i = 0; i < 64; i++)
        {
            for (int axis = 0; axis < 3; axis++)
                points.Add((6 * Math.Cos(Math.Tau * i / 64) * a[axis]) + (2 * Math.Sin(Math.Tau * i / 64) * b[axis]));
        }

        double[] variances = [.. Enumerable.Range(0, 3).Select(axis => Enumerable.Range(0, 64).Sum(i => points[(3 * i) + axis] * points[(3 * i) + axis]) / 64)];
        double[][] found = PrincipalDirections.Find([.. points], variances, 2);
        Assert.All(Enumerable.Range(0, 3), axis => Assert.Equal(a[axis], found[0][axis], 1e-9));
        // The sign is that with which the largest number, here the first of two equal ones, is positive.
        Assert.All(Enumerable.Range(0, 3), axis => Assert.Equal(-b[axis], found[1][axis], 1e-9));

        Samples codes = Samples.FromFloats([.. points.Select(static value => (float)value)], new Shape(3));
        LatentScatter scatter = new(codes) { Options = new LatentScatterOptions { Projection = LatentProjection.PrincipalComponents } };
        Assert.Equal("Principal components 1 and 2 of 3 dimensions (100% of all variance).", scatter.Description);
        Assert.Equal(64, Marks(scatter).Length);
    }

    [Fact]
    public void CodesThatDoNotVary_AreStillDrawn()
    {
        foreach (LatentProjection projection in Enum.GetValues<LatentProjection>())
        {
            LatentScatter scatter = new(Samples.FromFloats([3, 3, 3, 3, 3, 3], new Shape(3))) { Options = new LatentScatterOptions { Projection = projection } };
            Assert.Equal(2, Marks(scatter).Length);
            scatter.ToFigure();
        }
    }

    [Fact]
    public void CodesThatAreNotFinite_AreLeftOut_AndCounted()
    {
        Samples codes = Samples.FromFloats([1, 2, float.NaN, 1, 3, 4, 5, float.PositiveInfinity], new Shape(2));
        LatentScatter scatter = new(codes);
        Assert.Equal("2 of 4 codes are not finite and left out.", scatter.Description);
        Assert.Equal(2, Marks(scatter).Length);
        Refused(() => new LatentScatter(codes[1..2]).ToSvg(), "None of the 1 codes is finite");
    }

    [Fact]
    public void Classes_HaveNames_AndColorsOfTheirOwn()
    {
        Samples codes = Samples.FromFloats([.. Enumerable.Range(0, 72).Select(static i => (float)i)], new Shape(2));
        int[] labels = [.. Enumerable.Range(0, 36)];
        XElement[] groups = [.. XDocument.Parse(new LatentScatter(codes, labels).ToSvg()).Descendants().Where(static element => element.Name.LocalName == "g" && element.Descendants().Any(static inner => inner.Name.LocalName == "title"))];
        Assert.Equal(36, groups.Select(static group => group.Attribute("class")!.Value + group.Element(group.Name.Namespace + "path")!.Attribute("d")!.Value.Count(char.IsLetter)).Distinct().Count());
        string svg = new LatentScatter(codes[..2], (byte[])[0, 1]) { Options = new LatentScatterOptions { ClassNames = ["T-shirt", "Bag"] } }.ToSvg();
        Assert.Contains(">T-shirt</text>", svg);
        Assert.Contains("<title>Bag (2, 3)</title>", svg);
        Assert.Contains("and 4 more classes", new LatentScatter(Samples.FromFloats(new float[80], new Shape(2)), (int[])[.. Enumerable.Range(0, 40)]).ToSvg());
    }

    [Fact]
    public void ManyCodes_AreDrawnTheSameTwice()
    {
        var random = new Random(3);
        Samples codes = Samples.FromFloats([.. Enumerable.Range(0, 20_000).Select(_ => random.NextSingle())], new Shape(2));
        byte[] labels = [.. Enumerable.Range(0, 10_000).Select(static i => (byte)(i % 10))];
        Assert.Equal(new LatentScatter(codes, labels).ToFigure().ToPng(), new LatentScatter(codes, labels).ToFigure().ToPng());
        // Marks that tell nothing take few characters.
        Assert.InRange(new LatentScatter(codes, labels).ToSvg().Length, 100_000, 250_000);
    }

    [Fact]
    public void WhatIsNoCode_IsRefused()
    {
        Samples codes = Samples.FromFloats([1, 2, 3, 4], new Shape(2));
        Refused(() => new LatentScatter(codes[..0]), "no code");
        Refused(() => new LatentScatter(Samples.FromFloats([1, 2], new Shape(1))), "at least 2 numbers", "(1)");
        Refused(() => new LatentScatter(codes, (byte[])[1]), "2 codes but 1 labels");
        Refused(() => new LatentScatter(codes, (int[])[1, 2]) { Options = new LatentScatterOptions { ClassNames = ["a", "b"] } }.ToSvg(), "class 2", "2 ClassNames");
        Refused(() => new LatentScatter(codes) { Options = new LatentScatterOptions { MarkRadius = -1 } }.ToSvg(), "MarkRadius is -1");
    }

    [Fact]
    public void Walk_DecodesQuantiles_RisingToTheRightAndUp()
    {
        Samples? given = null;
        RgbImage pixels = LatentWalk.Draw(Decode, new LatentWalkOptions { Columns = 3, Rows = 2, Look = Bare }).Pixels;
        float[] values = given!.ToArray();
        Assert.Equal(new Shape(2), given.Shape);
        double quantile = 1.6448536269514722;
        double[] expected = [-quantile, quantile, 0, quantile, quantile, quantile, -quantile, -quantile, 0, -quantile, quantile, -quantile];
        Assert.All(expected.Zip(values), static pair => Assert.Equal(pair.First, pair.Second, 1e-6));
        Assert.Equal((3, 2), (pixels.Width, pixels.Height));
        Assert.Equal([51, 102, 153, 204, 255, 0], Enumerable.Range(0, 6).Select(i => (int)pixels[i % 3, i / 3].R));

        Samples Decode(Samples codes)
        {
            given = codes;
            return Samples.FromFloats([0.2f, 0.4f, 0.6f, 0.8f, 1, 0], new Shape(1));
        }
    }

    [Fact]
    public void WalkThroughALongCode_ChangesTwoNumbersOnly()
    {
        float[] values = [];
        LatentWalk.Draw(Decode, new LatentWalkOptions { Columns = 2, Rows = 2, Code = [9, 8, 7], AcrossDimension = 2, UpDimension = 0, Across = (0, 1), Up = (-1, 1), Look = Bare });
        Assert.Equal([1, 8, 0, 1, 8, 1, -1, 8, 0, -1, 8, 1], values);

        Samples Decode(Samples codes)
        {
            values = codes.ToArray();
            return Samples.FromFloats(new float[4], new Shape(1));
        }
    }

    [Fact]
    public void WalkOfOnePicture_IsTheMiddle() =>
        LatentWalk.Draw(static codes =>
        {
            Assert.Equal([0, 0], codes.ToArray());
            return codes.Reshape(1, 2);
        }, new LatentWalkOptions { Columns = 1, Rows = 1 });

    [Fact]
    public void WalkThatCannotBe_IsRefused()
    {
        Refused(() => LatentWalk.Draw(static codes => codes[..1]), "225 codes", "1 samples");
        Refused(() => LatentWalk.Draw(static _ => null!), "null");
        Refused(() => LatentWalk.Draw(static codes => codes, new LatentWalkOptions { Columns = 0 }), "Columns is 0");
        Refused(() => LatentWalk.Draw(static codes => codes, new LatentWalkOptions { Code = [1] }), "Code has 1");
        Refused(() => LatentWalk.Draw(static codes => codes, new LatentWalkOptions { UpDimension = 2 }), "UpDimension is 2");
        Refused(() => LatentWalk.Draw(static codes => codes, new LatentWalkOptions { UpDimension = 0 }), "both 0");
        Refused(() => LatentWalk.Draw(static codes => codes, new LatentWalkOptions { Up = (0, double.NaN) }), "Up is 0 to NaN");
    }

    private static FigureOptions Bare => new() { Title = "", CellSize = 1, Gap = 0 };

    private static (string Tip, double X, double Y)[] Marks(LatentScatter scatter) =>
        [.. XDocument.Parse(scatter.ToSvg()).Descendants().Where(static element => element.Name.LocalName == "path" && element.Elements().Any()).Select(static mark =>
        {
            double[] place = [.. mark.Attribute("d")!.Value.Trim('M').Replace("h0", "").Split(' ').Select(static number => double.Parse(number, CultureInfo.InvariantCulture))];
            return (mark.Elements().Single().Value, place[0], place[1]);
        })];

    private static void Refused(Func<object> action, params string[] parts)
    {
        string message = Assert.Throws<ArgumentException>(action).Message;
        Assert.All(parts, part => Assert.Contains(part, message));
    }
}
